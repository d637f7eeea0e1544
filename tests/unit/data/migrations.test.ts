import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#data/database.ts';
import { MIGRATIONS } from '#data/migrations.ts';
import { makeRun } from '../app/fixture-visit.ts';

/** What each version of the database could hold, written as that version wrote it. */
const OLD_ROWS: readonly Record<string, object[]>[] = [
	{ runs: [makeRun()], acts: [{ run: 'run-1', seq: 0, entry: { kind: 'departed', at: 0, place: 'office', hash: 'h' } }], contents: [{ hash: 'c', ingredients: {} }] },
	{ results: [{ id: 'run-1', visit: 'short-visit', endedAt: 1 }] },
	{ standards: [{ id: 'own-1', standard: {}, madeAt: 1, retired: false }] },
	{ tries: [{ id: 'try-1', drill: 'book-the-visit', at: 1 }] }
];

describe('the database', () => {
	it('has old rows for every step of its history, so that each step is tested', () => {
		expect(OLD_ROWS).toHaveLength(MIGRATIONS.length);
	});

	it.each(MIGRATIONS.map((_, index) => index + 1))('left at version %i is opened by the newest one with all its rows', async (version) => {
		const name = `old-${version}`;
		const old = openDatabase(name, MIGRATIONS.slice(0, version));
		const rows = Object.assign({}, ...OLD_ROWS.slice(0, version)) as Record<string, object[]>;
		for (const [table, held] of Object.entries(rows)) await old.table(table).bulkAdd(held);
		old.close();
		const fresh = openDatabase(name);
		await fresh.open();
		for (const [table, held] of Object.entries(rows)) expect(await fresh.table(table).toArray()).toEqual(held);
		for (const store of MIGRATIONS.flatMap(({ stores }) => Object.keys(stores))) expect(await fresh.table(store).count()).toBeGreaterThanOrEqual(0);
		fresh.close();
	});
});
