import type { Page } from '@playwright/test';
import { round, type Figure } from './figure.ts';

/** What people look for: Chinese of one to six characters, English, initials of pinyin; typed letter by letter. */
const QUERIES = ['敲门三下', '鞋套', '迟到', '光功率', '垃圾带走', '不收红包', 'shoe covers', 'speed test', 'qmsx', 'zjqq', 'xt', '客户不在家', '约定时间', 'wifi', '门'];
/** One frame of a screen with sixty. */
const FRAME = 1000 / 60;

/**
 * Types into the handbook's search box, keystroke by keystroke, and takes the time from the keystroke to the changed
 * list, before painting. The page must be throttled by the caller; `address` ends with a slash.
 */
export async function benchSearch(page: Page, address: string): Promise<Figure[]> {
	await page.goto(`${address}handbook`);
	const opened = performance.now();
	await page.locator('input[type=search]').waitFor();
	await page.locator('input[type=search]').fill('敲门');
	await page.locator('.page li a').first().waitFor();
	const indexed = performance.now() - opened;
	const times = await page.evaluate(typeAll, QUERIES);
	const sorted = times.toSorted((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
	return [
		{ name: 'search index of the handbook ready', value: round(indexed), unit: 'ms', note: 'once, in pieces, after the page is there' },
		{ name: 'keystroke to new list of rules, median', value: round(at(0.5)), unit: 'ms' },
		{ name: 'keystroke to new list of rules, p95', value: round(at(0.95)), unit: 'ms', goal: '≤ 16.7, one frame', met: at(0.95) <= FRAME, note: `${times.length} keystrokes, the list drawn anew` }
	];
}

/** Runs in the page. The list has changed when the last change of the document was seen; frames drawn meanwhile do not count. */
async function typeAll(queries: readonly string[]): Promise<number[]> {
	const box = document.querySelector<HTMLInputElement>('input[type=search]');
	const times: number[] = [];
	let changed = 0;
	new MutationObserver(() => (changed = performance.now())).observe(document.body, { subtree: true, childList: true, characterData: true });
	// All that follows a keystroke runs in microtasks; a message comes after them and, unlike a timer, at once.
	const nextTask = () =>
		new Promise<void>((done) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => done();
			port2.postMessage(undefined);
		});
	if (!box) return times;
	for (const query of queries) {
		for (let length = 1; length <= query.length; length += 1) {
			box.value = query.slice(0, length);
			const started = performance.now();
			changed = started;
			box.dispatchEvent(new InputEvent('input', { bubbles: true }));
			const answered = performance.now();
			await nextTask();
			times.push(Math.max(changed, answered) - started);
			// The rest of the list comes with the next frame, and is none of the next keystroke's business.
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		}
	}
	return times;
}
