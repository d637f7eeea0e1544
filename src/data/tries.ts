import type { Database } from './database.ts';
import type { TryRow } from './rows.ts';

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
}
