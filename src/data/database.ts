import { Dexie, type EntityTable, type Table } from 'dexie';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { DATABASE } from './name.ts';
import type { ActRow, ContentRow, ResultRow, RunRow, StandardRow, TryRow } from './rows.ts';

export type Database = Dexie & {
	runs: EntityTable<RunRow, 'id'>;
	acts: Table<ActRow, [string, number]>;
	contents: EntityTable<ContentRow, 'hash'>;
	results: EntityTable<ResultRow, 'id'>;
	standards: EntityTable<StandardRow, 'id'>;
	tries: EntityTable<TryRow, 'id'>;
};

/**
 * The database on this device, opened on first use. Writes are on the disk before they count as done: a saved act
 * survives a dead battery.
 */
export function openDatabase(name = DATABASE, migrations: readonly Migration[] = MIGRATIONS): Database {
	const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
	migrations.forEach(({ stores, upgrade }, index) => {
		const version = database.version(index + 1).stores(stores);
		if (upgrade) version.upgrade(upgrade);
	});
	return database as Database;
}
