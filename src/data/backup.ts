import * as v from 'valibot';
import { canonical, digest } from '#engine/log/log.ts';
import { parseLog } from '#engine/log/parse-log.ts';
import { StandardSchema } from '#engine/rules/standard.ts';
import type { Database } from './database.ts';
import { newestContests, newestMeanings } from './newest.ts';
import type { ActRow, ContentRow, ResultRow, RunRow, StandardRow, TryRow } from './rows.ts';

export const BACKUP_FORMAT = 'doorstep-backup';
/** Grows when older versions of the app could not read the file. */
export const BACKUP_VERSION = 1;

type Tables = { runs: RunRow[]; acts: ActRow[]; contents: ContentRow[]; results: ResultRow[]; /** Files of earlier versions have none. */ standards?: StandardRow[]; tries?: TryRow[] };
export type Backup = { format: typeof BACKUP_FORMAT; version: number; madeAt: number; digest: string; settings: Record<string, string>; tables: Tables };

/** Why a file is not restored; nothing has been changed then. */
export const UNREADABLE = ['not-json', 'foreign', 'newer', 'damaged', 'broken-log'] as const;
export type Unreadable = (typeof UNREADABLE)[number];

const Row = <K extends string>(...keys: K[]) => v.looseObject(Object.fromEntries(keys.map((key) => [key, v.string()])) as Record<K, v.StringSchema<undefined>>);
const BackupSchema = v.object({
	format: v.literal(BACKUP_FORMAT),
	version: v.pipe(v.number(), v.integer()),
	madeAt: v.number(),
	digest: v.string(),
	settings: v.record(v.string(), v.string()),
	tables: v.object({
		runs: v.array(Row('id', 'visit', 'content', 'standard', 'version', 'state')),
		acts: v.array(v.looseObject({ run: v.string(), seq: v.pipe(v.number(), v.integer(), v.minValue(0)), entry: v.looseObject({ kind: v.string() }) })),
		contents: v.array(v.looseObject({ hash: v.string(), ingredients: v.looseObject({}) })),
		results: v.array(Row('id', 'visit', 'content', 'standard', 'version')),
		standards: v.optional(v.array(v.looseObject({ id: v.string(), standard: StandardSchema, madeAt: v.number(), retired: v.boolean() }))),
		tries: v.optional(v.array(Row('id', 'drill', 'standard', 'version', 'text')))
	})
});

/** Everything that is remembered, as one file's text. */
export async function makeBackup(database: Database, settings: Record<string, string>, madeAt: number): Promise<string> {
	const { runs, acts, contents, results, standards, tries } = database;
	const tables = await database.transaction('r', [runs, acts, contents, results, standards, tries], async () => ({
		runs: await runs.toArray(),
		acts: await acts.toArray(),
		contents: await contents.toArray(),
		results: await results.toArray(),
		standards: await standards.toArray(),
		tries: await tries.toArray()
	}));
	const backup: Backup = { format: BACKUP_FORMAT, version: BACKUP_VERSION, madeAt, digest: sealOf(settings, tables), settings, tables };
	return JSON.stringify(backup);
}

/** Reads a backup; a damaged or foreign file gives the reason. */
export function readBackup(text: string): { backup: Backup } | { unreadable: Unreadable } {
	const given = fromJson(text);
	if (given === undefined) return { unreadable: 'not-json' };
	if (typeof given !== 'object' || given === null || (given as { format?: unknown }).format !== BACKUP_FORMAT) return { unreadable: 'foreign' };
	if (Number((given as { version?: unknown }).version) > BACKUP_VERSION) return { unreadable: 'newer' };
	const parsed = v.safeParse(BackupSchema, given);
	if (!parsed.success) return { unreadable: 'damaged' };
	const backup = given as Backup;
	if (sealOf(backup.settings, backup.tables) !== backup.digest) return { unreadable: 'damaged' };
	return logsHold(backup.tables) ? { backup } : { unreadable: 'broken-log' };
}

function sealOf(settings: Record<string, string>, tables: Tables): string {
	return digest(canonical([settings, tables]));
}

function fromJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function logsHold({ runs, acts }: Tables): boolean {
	return runs.every(({ id }) => !('problem' in parseLog(actsOf(acts, id).map(({ entry }) => entry))));
}

function actsOf(acts: readonly ActRow[], run: string): ActRow[] {
	return acts.filter((act) => act.run === run).sort((a, b) => a.seq - b.seq);
}

export type Restored = { runs: number; results: number };

/** Brings a backup in beside what is here: a run that went further here stays as it is. All or nothing. */
export async function restore(database: Database, { tables }: Backup): Promise<Restored> {
	const { runs, acts, contents, results, standards, tries } = database;
	return database.transaction('rw', [runs, acts, contents, results, standards, tries], async () => {
		const restored: Restored = { runs: 0, results: 0 };
		await contents.bulkPut(tables.contents);
		for (const run of tables.runs) {
			const theirs = actsOf(tables.acts, run.id);
			if ((await acts.where({ run: run.id }).count()) >= theirs.length) continue;
			await acts.where({ run: run.id }).delete();
			await acts.bulkAdd(theirs);
			await runs.put(run);
			restored.runs += 1;
		}
		for (const result of tables.results) {
			const own = await results.get(result.id);
			await results.put(own ? saidToBoth(own, result) : result);
			if (!own) restored.results += 1;
		}
		for (const row of tables.tries ?? []) await tries.put(withMeanings(row, newestMeanings((await tries.get(row.id))?.meanings, row.meanings)));
		for (const standard of tables.standards ?? []) if (!(await standards.get(standard.id))) await standards.put(standard);
		return restored;
	});
}

/** A result with what people said to it here and there. */
function saidToBoth(own: ResultRow, other: ResultRow): ResultRow {
	const contests = newestContests(own.contests, other.contests);
	return withMeanings({ ...own, ...(contests.length > 0 && { contests }) }, newestMeanings(own.meanings, other.meanings));
}

function withMeanings<Row extends ResultRow | TryRow>(row: Row, meanings: Row['meanings'] = []): Row {
	return meanings.length > 0 ? { ...row, meanings } : row;
}
