import type { ResultRow, RunRow } from '#data/rows.ts';
import type { Memory } from './memory.ts';

export type { KeptFinding, ResultRow, RunRow } from '#data/rows.ts';

/** What was played on this device. */
export class History {
	readonly #memory: Pick<Memory, 'holdsAnything' | 'shelf'>;
	/** The newest first; undefined until read. */
	results = $state.raw<readonly ResultRow[]>();
	unfinished = $state.raw<readonly RunRow[]>();

	constructor(memory: Pick<Memory, 'holdsAnything' | 'shelf'>) {
		this.#memory = memory;
	}

	/** Reads it anew. A device that has kept nothing does not even load the database. */
	async read(): Promise<void> {
		if (!(await this.#memory.holdsAnything())) {
			[this.results, this.unfinished] = [[], []];
			return;
		}
		const shelf = await this.#memory.shelf();
		[this.results, this.unfinished] = await Promise.all([shelf.results(), shelf.allUnfinished()]);
	}

	/** The best result of a visit; practice begun in the middle does not count. */
	bestOf(visit: string): ResultRow | undefined {
		const own = (this.results ?? []).filter((result) => result.visit === visit && !result.practice);
		return own.toSorted((a, b) => Number(b.score.passed) - Number(a.score.passed) || b.score.points - a.score.points)[0];
	}
}
