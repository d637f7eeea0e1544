import type { Database } from './database.ts';
import type { StandardRow } from './rows.ts';

/** Standards that somebody made or took in on this device. */
export class StandardShelf {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	/** In the order in which they were made. */
	async all(): Promise<StandardRow[]> {
		return (await this.#database.standards.toArray()).sort((a, b) => a.madeAt - b.madeAt);
	}

	async keep(row: StandardRow): Promise<void> {
		await this.#database.standards.put(row);
	}
}
