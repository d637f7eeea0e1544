import { Dexie } from 'dexie';
import { type SealedEntry } from '#engine/log/log.ts';
import { parseLog } from '#engine/log/parse-log.ts';
import type { Entry } from '#engine/log/act.ts';
import type { Problem } from '#engine/problem.ts';
import type { Ingredients } from '#engine/visit/compile.ts';
import type { Database } from './database.ts';
import { newestMeanings } from './newest.ts';
import type { ContentRow, Contest, ContestAnswer, ResultRow, RunRow, SaidMeaning } from './rows.ts';

/** What became of an append: on the disk, or somebody else has gone on with this visit. */
export type Appended = 'saved' | 'elsewhere';

/** A run as it was left. */
export type KeptRun = { run: RunRow; ingredients: Ingredients | undefined; entries: Entry[]; hash: string };

/** Visits in progress and finished, with all their acts. */
export class VisitShelf {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	/** Keeps a new run with its first acts and the content it is played from. Other unfinished runs of the visit are set aside. */
	async begin(run: RunRow, entries: readonly SealedEntry[], content: ContentRow): Promise<void> {
		const { runs, acts, contents } = this.#database;
		await this.#database.transaction('rw', runs, acts, contents, async () => {
			await runs.where({ visit: run.visit, state: 'going' }).modify({ state: 'aside' });
			await contents.put(content);
			await runs.add(run);
			await acts.bulkAdd(rows(run.id, 0, entries));
		});
	}

	/** Adds acts after the first `seq` ones, all or none. */
	async append(run: string, seq: number, entries: readonly SealedEntry[]): Promise<Appended> {
		const { acts } = this.#database;
		try {
			return await this.#database.transaction('rw', acts, async () => {
				if ((await acts.where({ run }).count()) !== seq) return 'elsewhere';
				await acts.bulkAdd(rows(run, seq, entries));
				return 'saved';
			});
		} catch (fault) {
			if (fault instanceof Dexie.BulkError || fault instanceof Dexie.ConstraintError) return 'elsewhere';
			throw fault;
		}
	}

	/** Keeps the result and closes the run, together. */
	async finish(result: ResultRow): Promise<void> {
		const { runs, results } = this.#database;
		await this.#database.transaction('rw', runs, results, async () => {
			await results.put(result);
			await runs.update(result.id, { state: 'over' });
		});
	}

	/** The unfinished run of a visit, the newest first. */
	async unfinished(visit: string): Promise<RunRow | undefined> {
		const going = await this.#database.runs.where({ visit, state: 'going' }).sortBy('startedAt');
		return going.at(-1);
	}

	async allUnfinished(): Promise<RunRow[]> {
		return (await this.#database.runs.where({ state: 'going' }).sortBy('startedAt')).reverse();
	}

	/** A run with its acts; a Problem when its log does not hold together. */
	async load(id: string): Promise<KeptRun | { problem: Problem } | undefined> {
		const run = await this.#database.runs.get(id);
		if (!run) return undefined;
		const acts = await this.#database.acts.where({ run: id }).sortBy('seq');
		const read = parseLog(acts.map(({ entry }) => entry));
		if ('problem' in read) return read;
		const content = await this.#database.contents.get(run.content);
		return { run, ingredients: content?.ingredients, entries: read.entries, hash: acts.at(-1)?.entry.hash ?? '' };
	}

	async setAside(id: string): Promise<void> {
		await this.#database.runs.update(id, { state: 'aside' });
	}

	async result(id: string): Promise<ResultRow | undefined> {
		return this.#database.results.get(id);
	}

	/** Puts a contested finding on record beside the result; words sent again replace the earlier ones, none take them back. */
	contest(id: string, contest: Contest): Promise<ResultRow | undefined> {
		return this.#change(id, ({ contests = [] }) => {
			const others = contests.filter(({ rule }) => rule !== contest.rule);
			return { contests: contest.says.trim() === '' ? others : [...others, contest] };
		});
	}

	/** Puts the trainer's answer beside what is contested. */
	answerContest(id: string, rule: string, answer: ContestAnswer): Promise<ResultRow | undefined> {
		return this.#change(id, ({ contests }) => contests && { contests: contests.map((contest) => (contest.rule === rule ? { ...contest, answer } : contest)) });
	}

	/** Puts on record whether a doubtful sentence was meant so; the last word counts. */
	keepMeaning(id: string, meaning: SaidMeaning): Promise<ResultRow | undefined> {
		return this.#change(id, ({ meanings = [] }) => ({ meanings: newestMeanings(meanings, [meaning]) }));
	}

	/** Adds to a result what people say to it; undefined when there is none. */
	async #change(id: string, add: (result: ResultRow) => Pick<ResultRow, 'contests' | 'meanings'> | undefined): Promise<ResultRow | undefined> {
		const { results } = this.#database;
		return this.#database.transaction('rw', results, async () => {
			const result = await results.get(id);
			if (!result) return undefined;
			const next = { ...result, ...add(result) };
			await results.put(next);
			return next;
		});
	}

	/** All results, the newest first. */
	async results(): Promise<ResultRow[]> {
		return this.#database.results.orderBy('endedAt').reverse().toArray();
	}
}

function rows(run: string, from: number, entries: readonly SealedEntry[]) {
	return entries.map((entry, index) => ({ run, seq: from + index, entry }));
}
