import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { playable, VISIT_IDS } from './content.ts';
import { fixSeed, setOut, stepsOf, tapMove, untilSaved } from './player.ts';

const [ID = ''] = VISIT_IDS;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** By day and by night. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		// Colours on their way from day to night are neither.
		await page.evaluate(() => Promise.all(document.getAnimations().filter((each) => each instanceof CSSTransition).map(({ finished }) => finished.catch(() => undefined))));
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${screen}, ${colorScheme}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([]);
	}
}

async function expectToFit(page: Page): Promise<void> {
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

test('every page is accessible by day and by night', async ({ page }) => {
	for (const path of ['/', `/visits/${ID}`, '/history', '/settings', '/results/none', '/nowhere']) {
		await page.goto(path);
		await expect(page.locator('h1').first()).toBeVisible();
		await expectAccessible(page, path);
		await expectToFit(page);
	}
});

test('a visit and its debrief are accessible by day and by night, and nothing is wider than the screen', async ({ page }) => {
	test.setTimeout(240_000);
	const visit = playable(ID);
	const { seed, standard, steps } = await stepsOf(visit);
	await fixSeed(page, seed, standard);
	await setOut(page, ID);
	await expectAccessible(page, 'first scene');
	for (const [index, step] of steps.entries()) {
		await tapMove(page, visit, step);
		await untilSaved(page, step.after);
		await expectToFit(page);
		if (index % 7 === 3) await expectAccessible(page, `after ${step.move.offer}`);
	}
	await page.getByRole('link', { name: '看复盘' }).tap();
	await expect(page.locator('.verdict h1')).toBeVisible();
	for (const summary of await page.locator('summary:visible').all()) await summary.click();
	for (const kept of (await page.locator('.kept .finding > summary').all()).slice(0, 3)) await kept.click();
	await expectAccessible(page, 'debrief');
	await expectToFit(page);
});
