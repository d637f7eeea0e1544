import { expect, test } from '@playwright/test';
import type { Walk } from '../../src/engine/visit/schema.ts';
import { playable, VISIT_IDS } from './content.ts';
import { keyMove, tabTo } from './keys.ts';
import { fixSeed, setOut, stepsOf, tapMove, untilSaved } from './player.ts';

for (const id of VISIT_IDS) {
	test(`${id}: a recorded walk is played by touch to its debrief`, async ({ page }) => {
		const visit = playable(id);
		const { seed, standard, steps } = await stepsOf(visit);
		await fixSeed(page, seed, standard);
		await setOut(page, id);
		for (const step of steps) {
			await tapMove(page, visit, step);
			await expect(page.locator('[data-saving]')).toHaveAttribute('data-acts', String(step.after.log.length));
		}
		const last = steps.at(-1)?.after;
		expect(last?.ending).toBeDefined();
		if (last) await untilSaved(page, last);
		await page.getByRole('link', { name: '看复盘' }).tap();
		await expect(page.locator('.verdict h1')).not.toBeEmpty();
		await expect(page.locator('.finding').first()).toBeAttached();
	});
}

test('a visit is played with the keyboard alone', async ({ page }) => {
	const [id = ''] = VISIT_IDS;
	const visit = playable(id);
	const { seed, standard, steps } = await stepsOf(visit);
	await fixSeed(page, seed, standard);
	await page.goto(`/visits/${id}`);
	await expect(page.getByRole('button', { name: '出发' })).toBeVisible();
	await tabTo(page, '出发');
	await page.keyboard.press('Enter');
	for (const step of steps) {
		await keyMove(page, visit, step);
		await expect(page.locator('[data-saving]')).toHaveAttribute('data-acts', String(step.after.log.length));
	}
	await expect(page.getByRole('link', { name: '看复盘' })).toBeVisible();
	await tabTo(page, '看复盘');
	await page.keyboard.press('Enter');
	await expect(page.locator('.verdict h1')).toBeVisible();
});

test('a breach is shown with its clause, can be contested, and practised again from just before it', async ({ page }) => {
	const failing = (walk: Walk) => walk.broken.length > 0;
	const id = VISIT_IDS.find((each) => playable(each).visit.walks.some(failing)) ?? '';
	const visit = playable(id);
	const { seed, standard, steps } = await stepsOf(visit, failing);
	await fixSeed(page, seed, standard);
	await setOut(page, id);
	for (const step of steps) {
		await tapMove(page, visit, step);
		await expect(page.locator('[data-saving]')).toHaveAttribute('data-acts', String(step.after.log.length));
	}
	await page.getByRole('link', { name: '看复盘' }).tap();
	const finding = page.locator('.finding.broken').filter({ hasText: '从这一步前重来' }).first();
	await finding.locator('summary').tap();
	await expect(finding.locator('.clause')).toBeVisible();
	await finding.getByRole('button', { name: '我不同意这一条' }).tap();
	await finding.getByRole('textbox').fill('我在门口说过了，她没听清');
	await finding.getByRole('button', { name: '存下来' }).tap();
	await expect(finding.getByText('异议，等带教答复')).toBeVisible();
	const rule = await finding.locator('.rule').innerText();
	await page.goto('/history');
	await expect(page.getByRole('listitem').filter({ hasText: '我在门口说过了，她没听清' }).first()).toContainText(rule);
	await page.getByRole('link', { name: rule }).tap();
	await expect(page.getByText('有异议的（1条）')).toBeVisible();
	await expect(finding.getByText('我在门口说过了，她没听清')).toBeVisible();
	await finding.getByRole('button', { name: '我是带教，来答复' }).tap();
	await finding.getByText('撤回', { exact: true }).tap();
	await finding.getByRole('textbox').fill('录音里确实说了');
	await finding.getByRole('button', { name: '存下答复' }).tap();
	await expect(finding.getByText('带教撤回这条结论，分数不变')).toBeVisible();
	await page.reload();
	await expect(finding.getByText('录音里确实说了')).toBeVisible();
	await finding.getByRole('button', { name: '从这一步前重来' }).tap();
	await expect(page.getByText('这是从中途重来的练习，不计成绩。')).toBeVisible();
	const kept = Number(await page.locator('[data-saving]').getAttribute('data-acts'));
	expect(steps.map(({ before }) => before.log.length)).toContain(kept);
});
