import { expect, test } from '@playwright/test';
import { playable, VISIT_IDS } from './content.ts';
import { startOwnServer } from './own-server.ts';
import { fixSeed, stepsOf, tapMove, untilSaved } from './player.ts';

const [ID = ''] = VISIT_IDS;

test('after the first load nothing needs the server: deep links, a visit, a reload in its middle, another language', async ({ page }) => {
	const server = await startOwnServer();
	const visit = playable(ID);
	const { seed, standard, steps } = await stepsOf(visit);
	await fixSeed(page, seed, standard);
	await page.goto(`${server.address}/settings`);
	await expect(page.getByText('已可离线使用')).toBeVisible({ timeout: 20_000 });
	await server.stop();

	await page.goto(`${server.address}/visits/${ID}`);
	await page.getByRole('button', { name: '出发' }).tap();
	for (const step of steps.slice(0, 4)) {
		await tapMove(page, visit, step);
		await untilSaved(page, step.after);
	}
	await page.reload();
	await expect(page.locator('[data-saving]')).toHaveAttribute('data-acts', String(steps[3]?.after.log.length));
	await page.goto(`${server.address}/settings`);
	await page.getByText('English').tap();
	await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
	await page.getByText('繁體中文').tap();
	await expect(page.getByRole('heading', { level: 1, name: '設定' })).toBeVisible();
});

test('a new version waits for the word, and never comes during a visit', async ({ page }) => {
	const server = await startOwnServer();
	await page.goto(`${server.address}/settings`);
	await expect(page.getByText('已可离线使用')).toBeVisible({ timeout: 20_000 });
	server.update();
	await page.goto(`${server.address}/visits/${ID}`);
	await page.getByRole('button', { name: '出发' }).tap();
	await expect(page.locator('[data-saving=saved]')).toBeVisible();
	await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
	await expect(page.getByText('新版本已下载好。')).toBeHidden();

	await page.getByRole('button', { name: '先放下' }).tap();
	await page.getByRole('link', { name: '先放下' }).tap();
	await page.getByRole('button', { name: '换成新版本' }).tap();
	await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration())?.waiting);
	await expect(page.getByText('新版本已下载好。')).toBeHidden();
	await server.stop();
});

test('the app can be installed', async ({ page }) => {
	await page.goto('/');
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	const session = await page.context().newCDPSession(page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
