import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { seal } from '#engine/log/log.ts';
import { openDatabase, type Database } from '#data/database.ts';
import type { ResultRow } from '#data/rows.ts';
import { TryShelf } from '#data/tries.ts';
import { VisitShelf } from '#data/visits.ts';
import { beginFixture, ingredients, makeRun, playable } from '../app/fixture-visit.ts';

let database: Database;
let shelf: VisitShelf;
let name = 0;
const content = { hash: playable.hash, ingredients };
const first = seal(beginFixture().log);
const more = seal([{ kind: 'departed', at: 40_000, place: 'office' }, { kind: 'arrived', at: 41_000, place: 'door' }], first.at(-1)?.hash);

beforeEach(() => {
	database = openDatabase(`visits-${(name += 1)}`);
	shelf = new VisitShelf(database);
});

describe('a visit in progress', () => {
	it('is found again with every act that was appended', async () => {
		await shelf.begin(makeRun(), first, content);
		expect(await shelf.append('run-1', first.length, more)).toBe('saved');
		const kept = await shelf.load('run-1');
		expect(kept).toMatchObject({ hash: more.at(-1)?.hash, ingredients: { visit: { id: 'short-visit' } } });
		expect(kept && 'entries' in kept && kept.entries.length).toBe(first.length + more.length);
	});

	it('refuses acts of a tab that has been overtaken, and keeps none of them', async () => {
		await shelf.begin(makeRun(), first, content);
		await shelf.append('run-1', first.length, more);
		expect(await shelf.append('run-1', first.length, more.slice(0, 1))).toBe('elsewhere');
		expect(await database.acts.count()).toBe(first.length + more.length);
	});

	it('takes one of two appends that come at the same time', async () => {
		await shelf.begin(makeRun(), first, content);
		const both = await Promise.all([shelf.append('run-1', first.length, more), shelf.append('run-1', first.length, more)]);
		expect(both.sort()).toEqual(['elsewhere', 'saved']);
	});

	it('refuses acts that would leave a gap', async () => {
		await shelf.begin(makeRun(), first, content);
		expect(await shelf.append('run-1', first.length + 5, more)).toBe('elsewhere');
	});

	it('is the only unfinished run of its visit; the one before is set aside', async () => {
		await shelf.begin(makeRun(), first, content);
		await shelf.begin(makeRun({ id: 'run-2', startedAt: 2000 }), first, content);
		expect((await shelf.unfinished('short-visit'))?.id).toBe('run-2');
		expect((await database.runs.get('run-1'))?.state).toBe('aside');
	});

	it('whose acts were altered is refused with the reason', async () => {
		await shelf.begin(makeRun(), first, content);
		const [, second] = first;
		if (second) await database.acts.put({ run: 'run-1', seq: 1, entry: { ...second, at: second.at + 1 } });
		expect(await shelf.load('run-1')).toMatchObject({ problem: { code: 'log-chain-broken' } });
	});

	it('keeps content once however many runs are played from it', async () => {
		await shelf.begin(makeRun(), first, content);
		await shelf.begin(makeRun({ id: 'run-2' }), first, content);
		expect(await database.contents.count()).toBe(1);
	});
});

describe('a contested finding', () => {
	const result = { id: 'run-1', visit: 'short-visit', findings: [] } as unknown as ResultRow;

	it('is kept beside the result, written again or taken back; the findings stay', async () => {
		await database.results.put(result);
		await shelf.contest('run-1', { rule: 'a', says: '我说过了', at: 1 });
		await shelf.contest('run-1', { rule: 'b', says: '没听清', at: 2 });
		await shelf.contest('run-1', { rule: 'a', says: '我在门口说过了', at: 3 });
		expect((await shelf.result('run-1'))?.contests).toEqual([{ rule: 'b', says: '没听清', at: 2 }, { rule: 'a', says: '我在门口说过了', at: 3 }]);
		await shelf.contest('run-1', { rule: 'b', says: ' ', at: 4 });
		expect((await shelf.result('run-1'))?.contests?.map(({ rule }) => rule)).toEqual(['a']);
	});

	it('of an unknown result changes nothing', async () => {
		expect(await shelf.contest('nobody', { rule: 'a', says: '不对', at: 1 })).toBeUndefined();
	});

	it('is answered by the trainer; findings and score stay, and other words wait for another answer', async () => {
		await database.results.put({ ...result, score: { points: 70 } } as ResultRow);
		await shelf.contest('run-1', { rule: 'a', says: '我说过了', at: 1 });
		await shelf.answerContest('run-1', 'a', { finding: 'withdrawn', says: '录音里确实说了', at: 2 });
		expect(await shelf.result('run-1')).toEqual({ ...result, score: { points: 70 }, contests: [{ rule: 'a', says: '我说过了', at: 1, answer: { finding: 'withdrawn', says: '录音里确实说了', at: 2 } }] });
		await shelf.contest('run-1', { rule: 'a', says: '我在门口说过了', at: 3 });
		expect((await shelf.result('run-1'))?.contests).toEqual([{ rule: 'a', says: '我在门口说过了', at: 3 }]);
	});

	it('that nobody contested cannot be answered', async () => {
		await database.results.put(result);
		await shelf.answerContest('run-1', 'a', { finding: 'stands', says: '', at: 2 });
		expect(await shelf.result('run-1')).toEqual(result);
	});
});

describe('what was meant by a doubtful sentence', () => {
	const asked = { act: 7, violation: 'brush-off', text: '等着就行' } as const;

	it('is kept beside the result, once for each doubt, the last word counting; nothing else changes', async () => {
		const result = { id: 'run-1', findings: [], score: { points: 70 } } as unknown as ResultRow;
		await database.results.put(result);
		await shelf.keepMeaning('run-1', { ...asked, meant: true, at: 1 });
		await shelf.keepMeaning('run-1', { ...asked, violation: 'impatience', meant: false, at: 2 });
		await shelf.keepMeaning('run-1', { ...asked, meant: false, at: 3 });
		expect(await shelf.result('run-1')).toEqual({ ...result, meanings: [{ ...asked, violation: 'impatience', meant: false, at: 2 }, { ...asked, meant: false, at: 3 }] });
	});

	it('is kept beside a try at a drill', async () => {
		const tries = new TryShelf(database);
		const attempt = { right: false, said: [], missing: [], violations: [], unsure: ['brush-off' as const] };
		const row = { id: 't', drill: 'd', standard: 's', version: '1', at: 1, nth: 1, text: '等着就行', attempt };
		await tries.keep(row);
		await tries.keepMeaning('t', { violation: 'brush-off', meant: true, at: 2 });
		expect(await tries.all()).toEqual([{ ...row, meanings: [{ violation: 'brush-off', meant: true, at: 2 }] }]);
	});
});
