import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#data/database.ts';
import { VisitShelf } from '#data/visits.ts';
import { isUnopenable, practise, VisitDesk } from '#app/visit-desk.svelte.ts';
import { beginVisit, openRun, resumeVisit, type Opening } from '#app/visit-opening.ts';
import type { VisitSession } from '#app/visit-session.svelte.ts';
import { compile } from '#engine/visit/compile.ts';
import { book, ingredients, STANDARD, version, VISIT } from './fixture-visit.ts';

let database: Database;
let opening: Opening;
let names = 0;

beforeEach(() => {
	database = openDatabase(`session-${(names += 1)}`);
	const shelf = new VisitShelf(database);
	opening = {
		shelf: async () => shelf,
		visit: async (id) => (id === VISIT ? ingredients : undefined),
		book: async () => book,
		standards: () => [{ id: STANDARD, title: ingredients.visit.title, operator: ingredients.visit.title, version }],
		language: () => 'zh-CN',
		now: () => 1_000_000,
		seed: () => 7,
		name: () => `run-${(names += 1)}`
	};
});

const REST = ['go', 'on', { offer: 'knock', input: { taps: 3, force: 'firm' } }, 'enter', 'swap', 'test', 'finish'] as const;

function take(session: VisitSession, ...moves: readonly (string | { offer: string; input: Record<string, string | number> })[]) {
	for (const move of moves) expect(session.take(typeof move === 'string' ? { offer: move } : move)).toBeUndefined();
}

async function begun(): Promise<VisitSession> {
	const session = await beginVisit(opening, VISIT, STANDARD);
	if (!session) throw new Error('no such visit');
	await session.settled();
	return session;
}

async function resumed(id: string): Promise<VisitSession> {
	const session = await resumeVisit(opening, id);
	if (isUnopenable(session)) throw new Error(session.unopenable);
	return session;
}

describe('a visit that is played', () => {
	it('moves at once and says "saved" only when the acts are in the database', async () => {
		const session = await begun();
		take(session, 'go');
		expect([session.standing.scene, session.saving]).toEqual(['road', 'saving']);
		await session.settled();
		expect(session.saving).toBe('saved');
		expect(await database.acts.count()).toBe(session.standing.log.length);
	});

	it('is gone on with after every move exactly where it was left', async () => {
		let session = await begun();
		for (const move of REST) {
			take(session, move);
			await session.settled();
			const again = await resumed(session.run.id);
			expect(again.standing.log).toEqual(session.standing.log);
			expect(again.offers).toEqual(session.offers);
			session = again;
		}
		expect(session.standing.ending).toBeDefined();
	});

	it('refuses what is not offered and changes nothing', async () => {
		const session = await begun();
		const before = session.standing;
		expect(session.take({ offer: 'swap' })).toMatchObject({ refused: 'not-offered' });
		expect(session.standing).toBe(before);
	});

	it('loses nothing when a save fails: the next one brings it along', async () => {
		const session = await begun();
		const shelf = await opening.shelf();
		const append = shelf.append.bind(shelf);
		shelf.append = () => Promise.reject(new Error('disk full'));
		take(session, 'go');
		await session.settled();
		expect(session.saving).toBe('failed');
		shelf.append = append;
		session.retry();
		await session.settled();
		expect([session.saving, await database.acts.count()]).toEqual(['saved', session.standing.log.length]);
	});

	it('stops when another tab went on with it', async () => {
		const session = await begun();
		const other = await resumed(session.run.id);
		take(other, 'go');
		await other.settled();
		take(session, 'go');
		await session.settled();
		expect(session.saving).toBe('elsewhere');
		expect(session.take({ offer: 'on' })).toMatchObject({ refused: 'over' });
	});

	it('ends with a result that stands on its own: words, clause, acts', async () => {
		const session = await begun();
		take(session, ...REST);
		await session.settled();
		expect(session.finished).toBe(true);
		const result = await (await opening.shelf()).result(session.run.id);
		expect(result).toMatchObject({ standard: STANDARD, version, endedAt: 1_000_000, practice: false });
		const covers = result?.findings.find(({ rule }) => rule === 'entry.shoe-covers');
		expect(covers).toMatchObject({ state: 'broken', cites: [{ source: 'fixture-manual', at: '三 1' }] });
		expect(covers?.cases[0]?.acts.length).toBeGreaterThan(0);
	});

	it('keeps its result when the device failed just before it was written', async () => {
		const session = await begun();
		take(session, ...REST.slice(0, -1));
		await session.settled();
		const shelf = await opening.shelf();
		const finish = shelf.finish.bind(shelf);
		shelf.finish = () => Promise.reject(new Error('killed'));
		take(session, 'finish');
		await session.settled();
		expect(session.finished).toBe(false);
		shelf.finish = finish;
		const again = await resumed(session.run.id);
		await again.settled();
		expect(again.finished).toBe(true);
	});

	it('is played from its own content after an author has changed the visit', async () => {
		const session = await begun();
		opening.visit = async () => ({ ...ingredients, visit: { ...ingredients.visit, lasts: 99 } });
		const again = await resumed(session.run.id);
		expect(again.playable.hash).toBe(compile(ingredients).hash);
	});
});

describe('again from here', () => {
	it('begins practice just before the move of an act', async () => {
		const session = await begun();
		take(session, ...REST);
		await session.settled();
		const entered = session.standing.log.findIndex(({ kind }) => kind === 'entered');
		expect(await practise(opening, session.run.id, entered)).toBe(true);
		const run = await (await opening.shelf()).unfinished(VISIT);
		expect(run?.from).toEqual({ run: session.run.id, act: entered });
		const practice = await resumed(run?.id ?? '');
		expect(practice.standing.scene).toBe('threshold');
		take(practice, 'covers', 'enter', 'swap', 'test', 'finish');
		await practice.settled();
		expect((await (await opening.shelf()).result(practice.run.id))?.practice).toBe(true);
	});
});

describe('the desk', () => {
	const memory = { holdsAnything: async () => true, shelf: () => opening.shelf() };
	const free = async () => () => undefined;

	it('lays the order out when nothing is unfinished', async () => {
		const desk = new VisitDesk({ opening, memory, hold: free });
		await desk.open(VISIT);
		expect(desk.state).toBe('briefing');
	});

	it('goes on with what was put down', async () => {
		const session = await begun();
		take(session, 'go');
		await session.settled();
		const desk = new VisitDesk({ opening, memory, hold: free });
		await desk.open(VISIT);
		expect([desk.state, desk.session?.standing.scene]).toEqual(['playing', 'road']);
	});

	it('says that another tab has the visit, and takes it over on request', async () => {
		await begun();
		const desk = new VisitDesk({ opening, memory, hold: async (_, { take: taken }) => (taken ? () => undefined : undefined) });
		await desk.open(VISIT);
		expect(desk.state).toBe('elsewhere');
		await desk.takeOver();
		expect(desk.state).toBe('playing');
	});

	it('gives up when another tab takes the visit', async () => {
		let lose = () => undefined as void;
		const desk = new VisitDesk({ opening, memory, hold: async (_, { onlost }) => ((lose = onlost), () => undefined) });
		await desk.start(VISIT, STANDARD);
		lose();
		expect([desk.state, desk.session?.saving]).toEqual(['elsewhere', 'elsewhere']);
	});

	it('says so when a log no longer plays', async () => {
		const session = await begun();
		const [, second] = await database.acts.toArray();
		if (second) await database.acts.put({ ...second, entry: { ...second.entry, at: 1 } });
		expect(await openRun(opening, session.run.id)).toEqual({ unopenable: 'log-broken' });
		const desk = new VisitDesk({ opening, memory, hold: free });
		await desk.open(VISIT);
		expect(desk.state).toBe('broken');
		await desk.putAside();
		expect(desk.state).toBe('briefing');
	});
});
