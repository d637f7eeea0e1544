import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { playable, VISIT_IDS } from './content.ts';
import { fixSeed, setOut, stepsOf, tapMove, untilSaved } from './player.ts';

const [ID = ''] = VISIT_IDS;

/** Ends a page as a crash does: nothing of it gets to say goodbye. */
async function kill(page: Page, context: BrowserContext): Promise<void> {
	const session = await context.newCDPSession(page);
	session.send('Page.crash').catch(() => undefined);
	await page.waitForEvent('crash');
	await page.close();
}

test('a page killed at every step of a visit finds every act again that was shown as saved', async ({ context }) => {
	test.setTimeout(240_000);
	const visit = playable(ID);
	const { seed, standard, steps } = await stepsOf(visit);
	let page = await context.newPage();
	await fixSeed(page, seed, standard);
	await setOut(page, ID);
	for (const step of steps) {
		await tapMove(page, visit, step);
		await untilSaved(page, step.after);
		await kill(page, context);
		page = await context.newPage();
		if (step.after.ending !== undefined) break;
		await page.goto(`/visits/${ID}`);
		await expect(page.locator('[data-saving]')).toHaveAttribute('data-acts', String(step.after.log.length));
	}
	await page.goto('/history');
	await page.locator('main li a').tap();
	await expect(page.locator('.verdict h1')).not.toBeEmpty();
});

test('a page killed before it could save is a whole move behind at most', async ({ context }) => {
	const visit = playable(ID);
	const { seed, standard, steps } = await stepsOf(visit);
	let page = await context.newPage();
	await fixSeed(page, seed, standard);
	await setOut(page, ID);
	const [first] = steps;
	if (!first) throw new Error('the walk has no moves');
	await untilSaved(page, first.before);
	for (const step of steps.slice(0, 5)) {
		await tapMove(page, visit, step);
		await kill(page, context);
		page = await context.newPage();
		await page.goto(`/visits/${ID}`);
		const mark = page.locator('[data-saving]');
		await expect(mark).toHaveAttribute('data-acts', new RegExp(`^(${step.before.log.length}|${step.after.log.length})$`));
		if ((await mark.getAttribute('data-acts')) === String(step.before.log.length)) await tapMove(page, visit, step);
		await untilSaved(page, step.after);
	}
});

test('a second tab says so, takes over on request, and the first one stops', async ({ context }) => {
	const visit = playable(ID);
	const { seed, standard, steps } = await stepsOf(visit);
	const [one, two] = [await context.newPage(), await context.newPage()];
	await fixSeed(one, seed, standard);
	await setOut(one, ID);
	const [first, second] = steps;
	if (!first || !second) throw new Error('the walk is too short');
	await tapMove(one, visit, first);
	await untilSaved(one, first.after);
	await two.goto(`/visits/${ID}`);
	await expect(two.getByRole('heading', { name: '这次上门在另一个窗口里开着' })).toBeVisible();
	await two.getByRole('button', { name: '在这里接着做' }).tap();
	await tapMove(two, visit, second);
	await untilSaved(two, second.after);
	await expect(one.getByRole('heading', { name: '这次上门在另一个窗口里开着' })).toBeVisible();
});
