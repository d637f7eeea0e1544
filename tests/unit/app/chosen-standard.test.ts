import { describe, expect, it } from 'vitest';
import { App } from '#app/app.svelte.ts';
import { firstStandard, loadBook, playedStandards, standardsOf, VISITS } from '#app/content.ts';

describe('the standard that visits and drills go by', () => {
	it('is, where nothing was chosen, the one that most visits were written for first', () => {
		const { standard } = new App();
		const firsts = VISITS.map((visit) => standardsOf(visit)[0]?.id);
		const visitsOf = (id: string | undefined) => firsts.filter((first) => first === id).length;
		expect(visitsOf(standard?.id)).toBe(Math.max(...firsts.map(visitsOf)));
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
		const second = playedStandards().find(({ id }) => id !== firstStandard()?.id);
		app.handbook.readBy(second?.id ?? '');
		expect(app.standard?.id).toBe(firstStandard()?.id);
		expect(app.handbook.standardIn(await loadBook())).toBe(second?.id);
	});

	it('is the first again when the chosen one is there no more', async () => {
		const app = new App();
		await app.settings.choose('standard', 'own-retired');
		expect(app.standard?.id).toBe(firstStandard()?.id);
		expect(app.handbook.standardIn(await loadBook())).toBe(firstStandard()?.id);
	});
});
