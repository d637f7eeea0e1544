import type { ResultRow, RunRow } from '#data/rows.ts';
import type { VisitShelf } from '#data/visits.ts';
import type { Memory } from './memory.ts';

export type { Contest, ContestAnswer, KeptFinding, Meaning, ResultRow, RunRow, SaidMeaning } from '#data/rows.ts';

/** What was played on this device. */
export class History {
	readonly #memory: Pick<Memory, 'holdsAnything' | 'shelf'>;
	/** The newest first; undefined until read. */
	results = $state.raw<readonly ResultRow[]>();
	unfinished = $state.raw<readonly RunRow[]>();
	/** The browser lets nothing be kept here. */
	forbidden = $state(false);

	constructor(memory: Pick<Memory, 'holdsAnything' | 'shelf'>) {
		this.#memory = memory;
	}

	/** Reads it anew. A device that has kept nothing does not even load the database; one that keeps nothing says so. */
	async read(): Promise<void> {
		const shelf = (await this.#memory.holdsAnything()) ? await this.#open() : undefined;
		if (shelf) [this.results, this.unfinished] = await Promise.all([shelf.results(), shelf.allUnfinished()]);
		else [this.results, this.unfinished] = [[], []];
	}

	async #open(): Promise<VisitShelf | undefined> {
		try {
			return await this.#memory.shelf();
		} catch {
			this.forbidden = true;
			return undefined;
		}
	}

	/** The best result of a visit; practice begun in the middle does not count. */
	bestOf(visit: string): ResultRow | undefined {
		const own = (this.results ?? []).filter((result) => result.visit === visit && !result.practice);
		return own.toSorted((a, b) => Number(b.score.passed) - Number(a.score.passed) || b.score.points - a.score.points)[0];
	}
}
