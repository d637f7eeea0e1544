import { expect, test, type Page } from '@playwright/test';
import { setOut } from './player.ts';

const DRILL = '/drills/first-words-at-the-door';

test('what is too long for the box is told in words, stays whole, and leaves the box its width', async ({ page }) => {
	await page.goto(DRILL);
	const box = page.getByRole('textbox');
	const wide = (await box.boundingBox())?.width ?? 0;
	await box.fill('您'.repeat(2000));
	await expect(page.getByText('写得太长了，删去1760个字就能说出来。')).toBeVisible();
	await expect(page.getByRole('button', { name: '说出来' })).toBeDisabled();
	await box.press('Enter');
	await expect(box).toHaveValue('您'.repeat(2000));
	expect((await box.boundingBox())?.width).toBeCloseTo(wide, 0);
});

test('a better wording is taken into the box whole: one goes on writing where it can be read', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('doorstep.standard', 'china-telecom-full-process'));
	await page.goto('/drills/book-the-visit');
	const box = page.getByRole('textbox');
	await box.fill('喂，明天在家吗');
	await box.press('Enter');
	await page.getByRole('button', { name: '放进框里自己改' }).tap();
	await expect(box).toBeFocused();
	await expect(box).toBeInViewport({ ratio: 1 });
	expect(await box.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1);
	await expect(page.getByRole('button', { name: '说出来' })).toBeEnabled();
});

test('the time that was agreed is readable at the edge of the day', async ({ page }) => {
	await setOut(page, 'prohibited-phrases');
	const slot = page.locator('.strip .slot');
	await expect(slot).toHaveText('15:00–16:00');
	await expect(slot).toBeInViewport({ ratio: 1 });
	expect(await slot.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

/** Makes the browser one that can listen on the device: fetching works from `fetches` on, listening hears this or ends with this error. */
async function listening(page: Page, device: { state: 'available' | 'downloadable'; fetches?: number; hears?: string; error?: string }) {
	await page.addInitScript(({ state, fetches = 1, hears, error }) => {
		let ready = state === 'available';
		let fetched = 0;
		class Ear extends EventTarget {
			get processLocally() {
				return true;
			}
			set processLocally(_) {
				// Told by the app; this ear knows no other way.
			}
			start() {
				const event = error ? Object.assign(new Event('error'), { error }) : Object.assign(new Event('result'), { results: [[{ transcript: hears }]] });
				setTimeout(() => {
					this.dispatchEvent(event);
					this.dispatchEvent(new Event('end'));
				}, 50);
			}
			stop() {}
			static available = () => Promise.resolve(ready ? 'available' : 'downloadable');
			static install = () => {
				fetched += 1;
				ready = fetched >= fetches;
				return Promise.resolve(ready);
			};
		}
		Object.assign(window, { SpeechRecognition: Ear });
	}, device);
}

test('dictation that could not be downloaded can be tried again', async ({ page }) => {
	await listening(page, { state: 'downloadable', fetches: 3 });
	await page.goto('/settings');
	const group = page.getByRole('group', { name: '用嘴说，代替打字' });
	for (const _ of [1, 2]) {
		await group.getByText('打开').tap();
		await expect(page.getByText('没下载成，请联网后再试。')).toBeVisible();
		await expect(group.getByLabel('关闭')).toBeChecked();
	}
	await group.getByText('打开').tap();
	await expect(group.getByLabel('打开')).toBeChecked();
	await expect(page.getByText('没下载成，请联网后再试。')).toBeHidden();
});

test('what is dictated comes after what was typed', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('doorstep.listen', 'on'));
	await listening(page, { state: 'available', hears: '我是电信的小周' });
	await page.goto(DRILL);
	const box = page.getByRole('textbox');
	await box.fill('王阿姨，');
	await page.getByRole('button', { name: '用嘴说' }).tap();
	await expect(box).toHaveValue('王阿姨，我是电信的小周');
});

test('a microphone that is refused is told in words, and nothing typed is lost', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('doorstep.listen', 'on'));
	await listening(page, { state: 'available', error: 'not-allowed' });
	await page.goto(DRILL);
	const box = page.getByRole('textbox');
	await box.fill('王阿姨，');
	await page.getByRole('button', { name: '用嘴说' }).tap();
	await expect(page.getByText(/没有让用麦克风/)).toBeVisible();
	await expect(box).toHaveValue('王阿姨，');
});
