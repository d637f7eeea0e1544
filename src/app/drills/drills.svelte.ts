import type { Meaning, TryRow } from '#data/rows.ts';
import { streakOf } from '#engine/speech/drill.ts';
import type { Memory } from '../memory.ts';

export type { Meaning, TryRow } from '#data/rows.ts';
export type { Attempt, Drill } from '#engine/speech/drill.ts';

/** What was said in drills on this device. */
export class Drills {
	readonly #memory: Pick<Memory, 'holdsAnything' | 'tries'>;
	/** The oldest first; undefined until read. */
	tries = $state.raw<readonly TryRow[]>();

	constructor(memory: Pick<Memory, 'holdsAnything' | 'tries'>) {
		this.#memory = memory;
	}

	async read(): Promise<void> {
		if (this.tries) return;
		const kept = (await this.#memory.holdsAnything()) ? await (await this.#memory.tries()).all().catch(() => []) : [];
		this.tries ??= kept;
	}

	/** Shown at once; a device that keeps nothing only forgets it. */
	async keep(row: TryRow): Promise<void> {
		this.tries = [...(this.tries ?? []), row];
		await (await this.#memory.tries()).keep(row);
	}

	/** Keeps whether a doubtful sentence was meant so. */
	async mean(id: string, meaning: Meaning): Promise<void> {
		const shelf = await this.#memory.tries();
		await shelf.keepMeaning(id, meaning);
		this.tries = await shelf.all();
	}

	/** Drills right at the first try, one after the other, up to now. */
	get streak(): number {
		return streakOf((this.tries ?? []).map(({ drill, nth, attempt }) => ({ drill, nth, right: attempt.right })));
	}

	/** The last try at a drill, and whether one was ever right. */
	standing(drill: string): { last: TryRow; everRight: boolean } | undefined {
		const own = (this.tries ?? []).filter((row) => row.drill === drill);
		const last = own.at(-1);
		return last && { last, everRight: own.some(({ attempt }) => attempt.right) };
	}

	/** Where to go on: after this drill the next that was never right, or simply the next. */
	next(order: readonly { id: string }[], after?: string): string | undefined {
		const from = order.findIndex(({ id }) => id === after) + 1;
		const round = [...order.slice(from), ...order.slice(0, from)].map(({ id }) => id).filter((id) => id !== after);
		return round.find((id) => !this.standing(id)?.everRight) ?? round[0];
	}
}
