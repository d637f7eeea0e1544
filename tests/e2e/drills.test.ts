import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** Silent about this drill, so that the drill's own wishes count. */
const STANDARD = 'china-telecom-full-process';

test.beforeEach(({ page }) => page.addInitScript((standard) => localStorage.setItem('doorstep.standard', standard), STANDARD));

test('a drill ticks what is said, underlines what offends with its clause, offers a better wording and a second try', async ({ page }) => {
	await page.goto('/drills');
	await page.getByRole('link', { name: /刘先生/ }).tap();
	const box = page.getByRole('textbox');
	await box.fill('对不起，烦死了，有完没完');
	await expect(page.locator('li', { hasText: '道歉' })).toContainText('说到了');
	await box.press('Enter');
	await expect(page.getByText('有的话不能这么说。')).toBeVisible();
	await expect(page.locator('.bad').first()).toBeVisible();
	await expect(page.locator('.doubt a').first()).toHaveAttribute('href', /^\/handbook\/speech\//);
	await expect(page.locator('li', { hasText: '安抚' })).toContainText('还缺');
	await page.getByRole('button', { name: '放进框里自己改' }).tap();
	await expect(box).not.toHaveValue(/烦死了/);
	await box.fill('刘先生，对不起，给您添麻烦了，换我也着急，您别急，我这就帮您查');
	await box.press('Enter');
	await expect(page.getByText('这回说全了。')).toBeVisible();
	await page.goto('/drills');
	await expect(page.getByRole('link', { name: /刘先生/ })).toContainText('说全了');
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a doubtful sentence is a question; the answer is kept with the try and changes nothing about it', async ({ page }) => {
	await page.goto('/drills/first-words-at-the-door');
	await page.getByRole('textbox').fill('后台弄着呢，等着就行');
	await page.getByRole('textbox').press('Enter');
	await expect(page.locator('.doubt.unsure')).toContainText('你是这个意思吗？');
	const verdict = await page.locator('.verdict').innerText();
	await page.getByRole('button', { name: '是，我就是这个意思' }).tap();
	await expect(page.getByText('记下了')).toBeVisible();
	await expect(page.locator('.verdict')).toHaveText(verdict);
	await page.reload();
	await page.getByText('在这里说过的（1句）').tap();
	await expect(page.getByText('自己说就是这个意思。')).toBeVisible();
	await page.goto('/drills');
	await expect(page.getByText('上次说的是“后台弄着呢，等着就行”')).toBeVisible();
});

test('drills work with the network off, after a reload too', async ({ page, context }) => {
	await page.goto('/drills');
	await page.goto('/settings');
	await expect(page.getByText('已可离线使用')).toBeVisible({ timeout: 60_000 });
	await context.setOffline(true);
	await page.goto('/drills/first-words-at-the-door');
	await page.getByRole('textbox').fill('您好，我是电信装维小周，这是我的工牌');
	await page.getByRole('textbox').press('Enter');
	await expect(page.getByText('没听出毛病，还没说全。')).toBeVisible();
});
