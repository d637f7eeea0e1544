import type { Database } from './database.ts';
import { newestMeanings } from './newest.ts';
import type { Meaning, TryRow } from './rows.ts';

/** Tries at drills, on this device. */
export class TryShelf {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	/** The oldest first. */
	async all(): Promise<TryRow[]> {
		return this.#database.tries.orderBy('at').toArray();
	}

	async keep(row: TryRow): Promise<void> {
		await this.#database.tries.put(row);
	}

	/** Puts on record whether a doubtful sentence was meant so; the last word counts. */
	async keepMeaning(id: string, meaning: Meaning): Promise<void> {
		await this.#database.tries.where({ id }).modify((row) => (row.meanings = newestMeanings(row.meanings, [meaning])));
	}
}
