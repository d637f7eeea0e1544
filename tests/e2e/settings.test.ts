import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { playable, VISIT_IDS } from './content.ts';
import { fixSeed, setOut, stepsOf, tapMove, untilSaved } from './player.ts';

const [ID = ''] = VISIT_IDS;

test('the language changes without a reload, the page says which it is, and it is remembered', async ({ page }) => {
	await page.goto('/settings');
	await page.evaluate(() => Object.assign(window, { marked: true }));
	await page.getByText('English').tap();
	await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.getByText('繁體中文').tap();
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
	expect(await page.evaluate(() => 'marked' in window)).toBe(true);
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1, name: '今天的工單' })).toBeVisible();
});

test('the theme chosen by hand goes before the system’s', async ({ page }) => {
	await page.goto('/settings');
	await page.getByText('夜里', { exact: true }).tap();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('who has chosen nothing finds one standard everywhere: in the settings, in a drill and before a visit', async ({ page }) => {
	await page.goto('/settings');
	const standard = page.getByLabel('服务规范');
	const title = await standard.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.textContent?.trim() ?? '');
	for (const id of VISIT_IDS) {
		await page.goto(`/visits/${id}`);
		// A visit that cannot be played by it begins with its author's first.
		await expect(page.getByRole('radio').first()).toBeAttached();
		const own = page.getByRole('radio', { name: title });
		await expect((await own.count()) > 0 ? own : page.getByRole('radio').first()).toBeChecked();
	}
	await page.goto('/drills/first-words-at-the-door');
	await expect(page.getByText(title)).toBeVisible();
});

test('a backup brings a visit to an empty device; a damaged or foreign file changes nothing and says why', async ({ page, browser, baseURL }) => {
	const visit = playable(ID);
	const { seed, standard, steps } = await stepsOf(visit);
	await fixSeed(page, seed, standard);
	await setOut(page, ID);
	for (const step of steps.slice(0, 3)) {
		await tapMove(page, visit, step);
		await untilSaved(page, step.after);
	}
	await page.goto('/settings');
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: '存成文件' }).tap();
	const text = await readFile(await (await downloading).path(), 'utf8');

	const other = await browser.newContext({ baseURL, locale: 'zh-CN' });
	const there = await other.newPage();
	await there.goto('/settings');
	const give = (name: string, content: string) => there.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
	const said = there.locator('.outcome');
	await give('half.json', text.slice(0, text.length / 2));
	await expect(said).toHaveText(/不是备份/);
	await give('altered.json', text.replace('"seq":1', '"seq":2'));
	await expect(said).toHaveText(/损坏/);
	await give('foreign.json', '{"format":"other"}');
	await expect(said).toHaveText(/别的程序/);
	await there.goto(`/visits/${ID}`);
	await expect(there.getByRole('button', { name: '出发' })).toBeVisible();

	await there.goto('/settings');
	await give('good.json', text);
	await expect(said).toHaveText(/补上1次上门/);
	await there.goto(`/visits/${ID}`);
	await expect(there.locator('[data-saving]')).toHaveAttribute('data-acts', String(steps[2]?.after.log.length));
	await other.close();
});
