import 'fake-indexeddb/auto';
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
