import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#data/database.ts';
import { StandardShelf } from '#data/standards.ts';
import { OwnStandards } from '#app/standards/own-standards.svelte.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { NO_CHANGES } from '#engine/rules/derive.ts';
import { book, sources } from '../rules/read-rule-book.ts';

const PARENT = { id: 'unicom-jinan', title: { 'zh-CN': '济南', en: 'Jinan' }, operator: { 'zh-CN': '联通', en: 'Unicom' }, version: adopt(book, 'unicom-jinan').version };
const TITLE = { 'zh-CN': '三组', en: 'Team three' };
let database: Database;
let names = 0;

function ownStandards(): OwnStandards {
	const memory = { holdsAnything: async () => true, standards: async () => new StandardShelf(database) };
	return new OwnStandards({ memory, shipped: async () => ({ ...book, sources }), standards: [PARENT], now: () => names, name: () => `${(names += 1)}`.padStart(12, '0') });
}

beforeEach(() => {
	database = openDatabase(`own-${Math.random()}`);
});

describe('standards of one’s own', () => {
	it('are there again on the next day, with their changes', async () => {
		const first = ownStandards();
		await first.read();
		const id = await first.begin(PARENT, TITLE);
		await first.change(id, TITLE, { ...NO_CHANGES, values: { 'late-notice': '20 min' } });
		const next = ownStandards();
		expect(adopt(await next.book(), id).held.get('late-notice')?.value).toBe(1200);
		expect(next.entry(id)).toMatchObject({ title: TITLE, version: adopt(await next.book(), id).version });
	});

	it('stand in wherever their parent may be chosen, until they are retired', async () => {
		const own = ownStandards();
		const id = await own.begin(PARENT, TITLE);
		expect(own.instead([PARENT]).map((each) => each.id)).toEqual(['unicom-jinan', id]);
		expect(own.instead([])).toEqual([]);
		await own.retire(id, true);
		expect(own.instead([PARENT])).toEqual([PARENT]);
		expect((await own.book()).standards.has(id)).toBe(true);
		expect(own.entry(id)?.title).toEqual(TITLE);
	});

	it('travel as a file, and a damaged one changes nothing', async () => {
		const here = ownStandards();
		const id = await here.begin(PARENT, TITLE);
		const file = await here.export(id);
		const rows = await new StandardShelf(database).all();
		expect(await here.import(file.replace('Team three', 'Team four'))).toMatchObject({ refused: 'damaged' });
		expect(await new StandardShelf(database).all()).toEqual(rows);
		database = openDatabase(`own-${Math.random()}`);
		const there = ownStandards();
		expect(await there.import(file)).toMatchObject({ standard: { id } });
		expect(await there.export(id)).toBe(file);
	});

	it('that fit the book no more are left out of it, but kept', async () => {
		await new StandardShelf(database).keep({ id: 'own-old', madeAt: 1, retired: false, standard: { id: 'own-old', title: TITLE, operator: TITLE, reading: TITLE, version: '1', parent: 'gone', values: {}, rules: [] } });
		const own = ownStandards();
		expect((await own.book()).standards.has('own-old')).toBe(false);
		expect(own.row('own-old')).toBeDefined();
	});

	it('changed twice at once keep both changes', async () => {
		const own = ownStandards();
		const id = await own.begin(PARENT, TITLE);
		await Promise.all([own.change(id, TITLE, { ...NO_CHANGES, off: ['entry.greet'] }), own.change(id, TITLE, { ...NO_CHANGES, off: ['entry.greet', 'door.step-back'] })]);
		expect((await new StandardShelf(database).all())[0]?.standard.rules.map((rule) => rule.id).sort()).toEqual(['door.step-back', 'entry.greet']);
	});
});
