import { describe, expect, it } from 'vitest';
import { App } from '#app/app.svelte.ts';
import { loadBook, playedStandards, standardsOf, VISITS } from '#app/content.ts';

describe('the standard that visits and drills go by', () => {
	it('is, where nothing was chosen, one that every visit can be played under: settings, drills and visits name the same', () => {
		const { standard } = new App();
		expect(VISITS.filter((visit) => !standardsOf(visit).some(({ id }) => id === standard?.id))).toEqual([]);
	});

	it('is the chosen one, for the handbook too', async () => {
		const app = new App();
		const chosen = playedStandards()[2]?.id ?? '';
		await app.settings.choose('standard', chosen);
		expect(app.standard?.id).toBe(chosen);
		expect(app.handbook.standardIn(await loadBook())).toBe(chosen);
	});

	it('stays what it was while one reads the handbook by another', async () => {
		const app = new App();
		const [first, second] = playedStandards();
		app.handbook.readBy(second?.id ?? '');
		expect(app.standard?.id).toBe(first?.id);
		expect(app.handbook.standardIn(await loadBook())).toBe(second?.id);
	});

	it('is the first again when the chosen one is there no more', async () => {
		const app = new App();
		await app.settings.choose('standard', 'own-retired');
		expect(app.standard?.id).toBe(playedStandards()[0]?.id);
		expect(app.handbook.standardIn(await loadBook())).toBe(playedStandards()[0]?.id);
	});
});
