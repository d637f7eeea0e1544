import type { Appended } from '#data/visits.ts';
import type { ContentRow, ResultRow, RunRow } from '#data/rows.ts';
import { seal, type SealedEntry } from '#engine/log/log.ts';
import type { Playable } from '#engine/visit/compile.ts';
import type { Move, Refusal } from '#engine/visit/move.ts';
import type { Offer } from '#engine/visit/schema.ts';
import { moodOf, type Standing } from '#engine/visit/standing.ts';
import { awaitsMore } from '#engine/visit/retort.ts';
import { advance, isRefusal, offers } from '#engine/visit/visit.ts';

/** Where acts are made durable. */
export type Journal = {
	begin(run: RunRow, entries: readonly SealedEntry[], content: ContentRow): Promise<void>;
	append(run: string, seq: number, entries: readonly SealedEntry[]): Promise<Appended>;
	finish(result: ResultRow): Promise<void>;
};

/** `kept`: how many acts are on the disk already, and the hash of the last. */
export type Kept = { acts: number; hash: string };

/** `elsewhere`: another tab went on with this visit. `failed`: the device did not take the acts; they are tried again with the next. */
export type Saving = 'saving' | 'saved' | 'elsewhere' | 'failed';

export type SessionParts = {
	run: RunRow;
	playable: Playable;
	/** Where the visit stood after each move so far. */
	standings: readonly Standing[];
	kept: Kept;
	journal: () => Promise<Journal>;
	/** Judges the finished visit. */
	judge: (run: RunRow, standing: Standing) => Promise<ResultRow>;
};

/** A visit that is being played. The screen follows at once; what is said to be saved is on the disk. */
export class VisitSession {
	readonly run: RunRow;
	readonly playable: Playable;
	readonly #journal: SessionParts['journal'];
	readonly #judge: SessionParts['judge'];
	#kept: Kept;
	#queue: Promise<void> = Promise.resolve();
	standings = $state.raw<readonly Standing[]>([]);
	saving = $state<Saving>('saving');
	/** The result is kept, the debrief can be opened. */
	finished = $state(false);

	constructor({ run, playable, standings, kept, journal, judge }: SessionParts) {
		this.run = run;
		this.playable = playable;
		this.standings = standings;
		this.#journal = journal;
		this.#judge = judge;
		this.#kept = kept;
		if (kept.acts === this.standing.log.length) this.saving = 'saved';
		if (kept.acts === 0 || this.standing.ending !== undefined) this.#save();
	}

	get standing(): Standing {
		const last = this.standings.at(-1);
		if (!last) throw new Error('a session stands somewhere');
		return last;
	}

	get offers(): Offer[] {
		return offers(this.playable, this.standing);
	}

	get mood() {
		return moodOf(this.standing);
	}

	/** Takes a move. One that is not possible changes nothing and says why. */
	take(move: Move): Refusal | undefined {
		if (this.saving === 'elsewhere') return { refused: 'over' };
		// A plain copy: what a page holds as reactive state cannot be stored.
		const next = advance(this.playable, this.standing, $state.snapshot(move) as Move);
		if (isRefusal(next)) return next;
		this.standings = [...this.standings, next];
		this.#save();
		return undefined;
	}

	/** Whether the sentence just said for this offer said nothing, and more is waited for. */
	awaitsMore(offer: string): boolean {
		return awaitsMore(this.standing, offer);
	}

	/** This tab may not go on: another one does. */
	giveUp(): void {
		this.saving = 'elsewhere';
	}

	/** Tries again what the device did not take. */
	retry(): void {
		this.#save();
	}

	/** When everything asked for so far is on the disk, or is known not to be. */
	async settled(): Promise<void> {
		await this.#queue;
	}

	#save(): void {
		if (this.saving === 'elsewhere') return;
		this.saving = 'saving';
		const standing = this.standing;
		this.#queue = this.#queue.then(() => this.#write(standing)).catch(() => {
			if (this.saving !== 'elsewhere') this.saving = 'failed';
		});
	}

	async #write(standing: Standing): Promise<void> {
		if (this.saving === 'elsewhere') return;
		const journal = await this.#journal();
		const fresh = seal(standing.log.slice(this.#kept.acts), this.#kept.hash);
		if (this.#kept.acts === 0) await journal.begin(this.run, fresh, { hash: this.playable.hash, ingredients: ingredientsOf(this.playable) });
		else if (fresh.length > 0 && (await journal.append(this.run.id, this.#kept.acts, fresh)) === 'elsewhere') return this.giveUp();
		this.#kept = { acts: standing.log.length, hash: fresh.at(-1)?.hash ?? this.#kept.hash };
		if (standing.ending !== undefined) {
			await journal.finish(await this.#judge(this.run, standing));
			this.finished = true;
		}
		if (standing === this.standing) this.saving = 'saved';
	}
}

function ingredientsOf({ visit, customers, temper, premises, retorts }: Playable): ContentRow['ingredients'] {
	return { visit, customers, temper, ...(premises ? { premises } : {}), ...(retorts ? { retorts } : {}) };
}
