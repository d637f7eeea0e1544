import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { playable, VISIT_IDS, walkWithSeed } from './content.ts';
import { startOwnServer } from './own-server.ts';
import { fixSeed, stepsOf, tapMove, untilSaved } from './player.ts';

/** The visit with the shortest walk. */
const [ID = ''] = VISIT_IDS.toSorted((a, b) => movesOf(a) - movesOf(b));

function movesOf(id: string): number {
	return walkWithSeed(playable(id)).walk.moves.length;
}

test('a rule opens by its address without a network: clause, every standard, where it is practised, own record', async ({ page }) => {
	const server = await startOwnServer();
	await page.goto(`${server.address}/settings`);
	await expect(page.getByText('已可离线使用')).toBeVisible({ timeout: 20_000 });
	await server.stop();
	await page.goto(`${server.address}/handbook/door/knock-gently`);
	await expect(page.locator('.clause')).toContainText('敲门');
	await expect(page.locator('.clause')).not.toContainText('{');
	expect(await page.locator('tbody tr').count()).toBeGreaterThan(3);
	await expect(page.getByRole('heading', { name: '在哪里练' })).toBeVisible();
	await expect(page.getByText('你的上门里还没有碰到过这一条。')).toBeVisible();
	await page.goto(`${server.address}/handbook/door/no-such-rule`);
	await expect(page.getByText('手册里没有这一条')).toBeVisible();
});

test('rules are found by Chinese, by English and by the initials of pinyin', async ({ page }) => {
	await page.goto('/handbook');
	const first = page.locator('.page li a').first();
	for (const [query, href] of [['轻轻敲门', '/handbook/door/knock-gently'], ['shoe covers', 'shoe-covers'], ['zjqq', '/handbook/door/knock-gently']] as const) {
		await page.getByRole('searchbox').fill(query);
		await expect(first).toHaveAttribute('href', new RegExp(href));
	}
	await page.getByRole('searchbox').fill('龘');
	await expect(page.getByText('没有找到')).toBeVisible();
	await page.getByRole('searchbox').fill('');
	await page.locator('label', { hasText: '红线' }).tap();
	expect(await page.locator('.page li').count()).toBeGreaterThan(20);
});

test('a stage prints as a card with only what the standard asks for', async ({ page }) => {
	await page.goto('/handbook/door');
	await expect(page.locator('.asked li').first()).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('combobox')).toBeHidden();
	await expect(page.getByRole('navigation')).toBeHidden();
	expect(await page.locator('.asked').evaluate((card) => getComputedStyle(card).columnCount)).toBe('2');
});

test('a derived standard judges a visit, and travels as a file; a damaged one is refused and changes nothing', async ({ page, browser, baseURL }) => {
	const visit = playable(ID);
	const [parent = ''] = visit.visit.standards ?? ['china-telecom-full-process'];
	await page.goto(`/standards/${parent}`);
	await page.getByRole('button', { name: '从它派生一份' }).tap();
	await page.waitForURL('**/standards/own-*');
	await page.getByLabel('名称').fill('三组的规范');
	await page.getByLabel('名称').blur();
	const value = page.locator('.value input[type=text]').first();
	await value.fill('77');
	await value.blur();
	await expect(page.locator('[aria-labelledby=changes] tbody tr')).toHaveCount(1);
	const lists = page.locator('[aria-labelledby=lists]');
	await lists.locator('summary').first().tap();
	await lists.locator('label').last().tap();
	await expect(page.locator('[aria-labelledby=changes] tbody tr')).toHaveCount(2);
	await page.getByRole('button', { name: '练习就用这一份' }).tap();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: '存成文件' }).tap();
	const text = await readFile(await (await downloading).path(), 'utf8');

	const { seed, steps } = await stepsOf(visit);
	await fixSeed(page, seed);
	await page.goto(`/visits/${ID}`);
	await expect(page.getByRole('radio', { name: '三组的规范' })).toBeChecked();
	await page.getByRole('button', { name: '出发' }).tap();
	for (const step of steps) {
		await tapMove(page, visit, step);
		await untilSaved(page, step.after);
	}
	await page.goto('/history');
	await expect(page.getByText('三组的规范')).toBeVisible();

	const other = await browser.newContext({ baseURL, locale: 'zh-CN' });
	const there = await other.newPage();
	await there.goto('/standards');
	const give = (content: string) => there.locator('input[type=file]').setInputFiles({ name: 'standard.json', mimeType: 'application/json', buffer: Buffer.from(content) });
	for (const [content, said] of [[text.slice(0, 100), /读不出内容/], [text.replace('三组', '四组'), /损坏/], [text.replace('"version": 1', '"version": 2'), /更新版本/], ['{"format":"other"}', /别的程序/]] as const) {
		await give(content);
		await expect(there.locator('.outcome')).toHaveText(said);
	}
	await expect(there.getByText('还没有。')).toBeVisible();
	await give(text);
	await expect(there.locator('.outcome')).toHaveText(/读入了“三组的规范”/);
	await expect(there.getByRole('link', { name: /三组的规范/ })).toBeVisible();
	await other.close();
});
