import { expect, type Page } from '@playwright/test';
import type { Playable } from '../../src/engine/visit/compile.ts';
import { offers } from '../../src/engine/visit/visit.ts';
import type { Step } from './player.ts';

/** Presses Tab until something of this name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
	for (let presses = 0; presses < 40; presses += 1) {
		const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
		if (focused.includes(name) && !(await page.evaluate(() => document.activeElement?.matches('body, main, div')))) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never reaches ${name}`);
}

/** Takes a move with keys alone: digits for offers, arrows and the space bar for what they ask. */
export async function keyMove(page: Page, playable: Playable, { move, before }: Step): Promise<void> {
	const possible = offers(playable, before);
	const position = possible.findIndex(({ id }) => id === move.offer);
	const offer = possible[position];
	if (!offer) throw new Error(`not offered: ${move.offer}`);
	await expect(page.locator('.offers button')).toHaveCount(possible.length);
	await page.keyboard.press(String(position + 1));
	const asks = Object.entries(offer.asks);
	if (asks.length > 0 || move.heard) await expect(page.locator('.reach :is(input, textarea):focus')).toHaveCount(1);
	for (const [name, ask] of asks) {
		if (ask.one) await chooseOne(page, ask.one.findIndex((option) => option === move.input?.[name]), ask.one.length);
		else await chooseSeveral(page, ask.several ?? [], [move.input?.[name] ?? []].flat().map(String));
	}
	if (move.heard) await page.keyboard.type(move.heard.text);
	else if (asks.length > 0) await tabTo(page, '就这样做');
	if (move.heard || asks.length > 0) await page.keyboard.press('Enter');
}

/** A group of radios: the space bar takes the first, arrows go on; Tab leaves the group. */
async function chooseOne(page: Page, wanted: number, count: number): Promise<void> {
	await page.keyboard.press('Space');
	for (let step = 0; step < wanted && step < count; step += 1) await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Tab');
}

async function chooseSeveral(page: Page, options: readonly string[], wanted: readonly string[]): Promise<void> {
	for (const option of options) {
		if (wanted.includes(option)) await page.keyboard.press('Space');
		await page.keyboard.press('Tab');
	}
}
