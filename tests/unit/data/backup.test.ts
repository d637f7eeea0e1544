import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { seal } from '#engine/log/log.ts';
import { makeBackup, readBackup, restore } from '#data/backup.ts';
import { openDatabase, type Database } from '#data/database.ts';
import type { ResultRow } from '#data/rows.ts';
import { VisitShelf } from '#data/visits.ts';
import { beginFixture, ingredients, makeRun, playable } from '../app/fixture-visit.ts';

let name = 0;
let here: Database;
let there: Database;
const content = { hash: playable.hash, ingredients };
const first = seal(beginFixture().log);
const more = seal([{ kind: 'departed', at: 40_000, place: 'office' }], first.at(-1)?.hash);

beforeEach(() => {
	here = openDatabase(`backup-${(name += 1)}`);
	there = openDatabase(`backup-${(name += 1)}`);
});

async function backupOf(database: Database) {
	const read = readBackup(await makeBackup(database, { language: 'en' }, 5));
	if ('unreadable' in read) throw new Error(read.unreadable);
	return read.backup;
}

describe('a backup', () => {
	it('brings every act to another device', async () => {
		await new VisitShelf(here).begin(makeRun(), first, content);
		expect(await restore(there, await backupOf(here))).toEqual({ runs: 1, results: 0 });
		expect(await there.acts.toArray()).toEqual(await here.acts.toArray());
		expect(await new VisitShelf(there).load('run-1')).toMatchObject({ run: makeRun() });
	});

	it('never takes a visit back to where it was earlier', async () => {
		await new VisitShelf(here).begin(makeRun(), first, content);
		const early = await backupOf(here);
		await new VisitShelf(here).append('run-1', first.length, more);
		expect(await restore(here, early)).toEqual({ runs: 0, results: 0 });
		expect(await here.acts.count()).toBe(first.length + 1);
	});

	it('carries a visit on where the file went further', async () => {
		await new VisitShelf(here).begin(makeRun(), first, content);
		await restore(there, await backupOf(here));
		await new VisitShelf(here).append('run-1', first.length, more);
		await restore(there, await backupOf(here));
		expect(await there.acts.count()).toBe(first.length + 1);
	});

	it('brings what was contested and tried, and never drops what was contested here', async () => {
		const result = { id: 'run-1', visit: 'v', content: 'c', standard: 's', version: '1', contests: [{ rule: 'a', says: '那边写的', at: 1 }] } as unknown as ResultRow;
		const attempt = { right: true, said: [], missing: [], violations: [], unsure: [] };
		await here.results.put(result);
		await here.tries.put({ id: 't', drill: 'd', standard: 's', version: '1', at: 1, nth: 1, text: '您好', attempt });
		await there.results.put({ ...result, contests: [{ rule: 'a', says: '这边后写的', at: 2 }, { rule: 'b', says: '这边的', at: 1 }] });
		await restore(there, await backupOf(here));
		expect((await there.results.get('run-1'))?.contests).toEqual([{ rule: 'b', says: '这边的', at: 1 }, { rule: 'a', says: '这边后写的', at: 2 }].sort((a, b) => a.at - b.at));
		expect(await there.tries.toArray()).toMatchObject([{ id: 't', text: '您好' }]);
	});

	it('brings the trainer’s answer back to the words it answers, and to no others', async () => {
		const result = { id: 'run-1', visit: 'v', content: 'c', standard: 's', version: '1' } as unknown as ResultRow;
		const answer = { finding: 'stands', says: '录音里没有', at: 5 } as const;
		await here.results.put({ ...result, contests: [{ rule: 'a', says: '说过了', at: 1, answer }, { rule: 'b', says: '说过了', at: 1, answer }] });
		await there.results.put({ ...result, contests: [{ rule: 'a', says: '说过了', at: 1 }, { rule: 'b', says: '在门口说过了', at: 2 }] });
		const answered = [{ rule: 'a', says: '说过了', at: 1, answer }, { rule: 'b', says: '在门口说过了', at: 2 }];
		await restore(there, await backupOf(here));
		expect((await there.results.get('run-1'))?.contests).toEqual(answered);
		await restore(here, await backupOf(there));
		expect((await here.results.get('run-1'))?.contests).toEqual(answered);
	});

	it('brings what was meant, and never drops what was answered here since', async () => {
		const result = { id: 'run-1', visit: 'v', content: 'c', standard: 's', version: '1' } as unknown as ResultRow;
		const attempt = { right: true, said: [], missing: [], violations: [], unsure: [] };
		const row = { id: 't', drill: 'd', standard: 's', version: '1', at: 1, nth: 1, text: '等着', attempt };
		const meaning = { violation: 'brush-off', meant: true, at: 1 } as const;
		await here.results.put({ ...result, meanings: [{ ...meaning, act: 3, text: '等着' }, { ...meaning, act: 4, text: '你等着' }] });
		await here.tries.put(row);
		await there.results.put({ ...result, meanings: [{ ...meaning, act: 3, text: '等着', meant: false, at: 2 }] });
		await there.tries.put({ ...row, meanings: [meaning] });
		await restore(there, await backupOf(here));
		expect((await there.results.get('run-1'))?.meanings).toEqual([{ ...meaning, act: 4, text: '你等着' }, { ...meaning, act: 3, text: '等着', meant: false, at: 2 }]);
		expect(await there.tries.toArray()).toEqual([{ ...row, meanings: [meaning] }]);
	});

	it('made before anybody could answer is read as it is, and gains nothing', async () => {
		const earlier = readFileSync(join(import.meta.dirname, '../../fixtures/backup/before-answers.json'), 'utf8');
		const read = readBackup(earlier);
		if ('unreadable' in read) throw new Error(read.unreadable);
		await restore(there, read.backup);
		await restore(there, read.backup);
		expect(await there.results.toArray()).toEqual(read.backup.tables.results);
		expect(await there.tries.toArray()).toEqual(read.backup.tables.tries);
	});

	it('with answers in it asks for no more of an earlier app than the first version did', async () => {
		const row = { id: 'run-1', visit: 'v', content: 'c', standard: 's', version: '1' };
		await here.results.put({ ...row, contests: [{ rule: 'a', says: '说过了', at: 1, answer: { finding: 'stands', says: '', at: 2 } }], meanings: [{ act: 3, text: '等着', violation: 'brush-off', meant: true, at: 1 }] } as unknown as ResultRow);
		const { version, tables } = await backupOf(here);
		expect(version).toBe(1);
		expect(Object.keys(tables)).toEqual(['runs', 'acts', 'contents', 'results', 'standards', 'tries']);
		expect(tables.results).toMatchObject([row]);
	});

	const damage: [string, (text: string) => string, string][] = [
		['a picture', () => '\u0089PNG', 'not-json'],
		['an empty file', () => '', 'not-json'],
		['half a backup', (text) => text.slice(0, text.length / 2), 'not-json'],
		['another program’s JSON', () => '{"format":"anki"}', 'foreign'],
		['a JSON list', () => '[]', 'foreign'],
		['a newer version', (text) => text.replace('"version":1', '"version":99'), 'newer'],
		['an altered figure', (text) => text.replace('"seed":2', '"seed":3'), 'damaged'],
		['a missing table', (text) => text.replace('"acts"', '"axts"'), 'damaged']
	];
	it.each(damage)('that is %s is refused with the reason', async (_, spoil, reason) => {
		await new VisitShelf(here).begin(makeRun(), first, content);
		expect(readBackup(spoil(await makeBackup(here, {}, 5)))).toEqual({ unreadable: reason });
	});

	it('with a forged log is refused although its digest fits', async () => {
		const forged = first.map((entry, index) => (index === 1 ? { ...entry, at: entry.at + 60 } : entry));
		await new VisitShelf(here).begin(makeRun(), forged, content);
		expect(readBackup(await makeBackup(here, {}, 5))).toEqual({ unreadable: 'broken-log' });
	});
});
