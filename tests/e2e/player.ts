import { expect, type Page } from '@playwright/test';
import { createChecker } from '../../src/engine/speech/check.ts';
import type { Move } from '../../src/engine/visit/move.ts';
import type { Playable } from '../../src/engine/visit/compile.ts';
import type { Walk } from '../../src/engine/visit/schema.ts';
import { advance, begin, isRefusal, offers } from '../../src/engine/visit/visit.ts';
import { readMove } from '../../src/engine/visit/walks.ts';
import type { Standing } from '../../src/engine/visit/standing.ts';
import { Ears } from '../../src/app/hearing.ts';
import { readSpeechBook } from '../../src/cli/read-speech-book.ts';
import { standardOf, walkWithSeed } from './content.ts';

const ears = new Ears(async () => {
	const { book } = readSpeechBook();
	if (!book) throw new Error('the speech book has problems');
	return createChecker(book);
});

/** One move of a walk, and where the visit stands before and after it: the engine beside the browser. */
export type Step = { move: Move; before: Standing; after: Standing };

/** Plays a recorded walk in the engine, hearing typed sentences as the app hears them; stops where that leads elsewhere. */
export async function stepsOf(playable: Playable, fits?: (walk: Walk) => boolean): Promise<{ seed: number; standard: string; steps: Step[] }> {
	const { walk, seed } = walkWithSeed(playable, fits);
	const { id, version } = standardOf(playable, walk.standard);
	let before = begin(playable, { seed, standard: id, version });
	const steps: Step[] = [];
	for (const written of walk.moves) {
		const read = readMove(playable, before, written);
		const examples = read && playable.scenes.get(before.scene)?.offers.get(read.offer)?.offer.typed?.examples;
		const move = read?.heard ? { ...read, heard: await ears.hear(read.heard.text, examples) } : read;
		const after = move && advance(playable, before, move);
		if (!move || !after || isRefusal(after)) break;
		steps.push({ move, before, after });
		before = after;
	}
	return { seed, standard: id, steps };
}

/** Makes the app draw this seed, and judge by this standard where one is given. */
export async function fixSeed(page: Page, seed: number, standard?: string): Promise<void> {
	await page.addInitScript((chosen) => chosen && localStorage.setItem('doorstep.standard', chosen), standard);
	await page.addInitScript((fixed) => {
		const original = crypto.getRandomValues.bind(crypto);
		crypto.getRandomValues = (array) => {
			if (!(array instanceof Uint32Array) || array.length !== 1) return original(array);
			array[0] = fixed;
			return array;
		};
	}, seed);
}

/** Takes a move by touch. */
export async function tapMove(page: Page, playable: Playable, { move, before }: Step): Promise<void> {
	const possible = offers(playable, before);
	const position = possible.findIndex(({ id }) => id === move.offer);
	const offer = possible[position];
	await page.locator('.offers button').nth(position).tap();
	if (!offer) throw new Error(`not offered: ${move.offer}`);
	for (const [index, [name, ask]] of Object.entries(offer.asks).entries()) {
		const options = (ask.one ?? ask.several ?? []).map(String);
		const wanted = [move.input?.[name] ?? []].flat().map(String);
		const group = page.locator('.reach fieldset').nth(index);
		for (const each of wanted) await group.locator('label').nth(options.indexOf(each)).tap();
	}
	if (move.heard) {
		await page.locator('.reach textarea').fill(move.heard.text);
		await page.locator('.say-box button').tap();
	} else if (Object.keys(offer.asks).length > 0) await page.locator('.act-panel button[type=submit]').tap();
}

/** Waits until the screen says that everything up to here is saved. */
export async function untilSaved(page: Page, { log }: Standing): Promise<void> {
	await expect(page.locator('[data-saving]')).toHaveAttribute('data-acts', String(log.length));
	await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');
}

/** Opens a visit's order and sets out. */
export async function setOut(page: Page, id: string): Promise<void> {
	await page.goto(`/visits/${id}`);
	await page.getByRole('button', { name: '出发' }).tap();
}
