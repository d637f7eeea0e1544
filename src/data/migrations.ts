import type { Transaction } from 'dexie';

/** One step of the database: which stores it adds or changes, and what becomes of rows that are there. */
export type Migration = { stores: Record<string, string | null>; upgrade?: (transaction: Transaction) => Promise<void> };

/**
 * The database's history, oldest first; a step's place is its version. It only grows: devices out there stand at any of
 * these steps, and each is walked from where it stands. Only the keys and indexes of a store are named.
 */
export const MIGRATIONS: readonly Migration[] = [
	{ stores: { runs: 'id, [visit+state], state', acts: '[run+seq], run', contents: 'hash' } },
	{ stores: { results: 'id, visit, endedAt' } },
	{ stores: { standards: 'id' } },
	{ stores: { tries: 'id, drill, at' } }
];
