import type { RunRow } from '#data/rows.ts';
import type { VisitShelf } from '#data/visits.ts';
import type { Entry } from '#engine/log/act.ts';
import { compile, type Ingredients, type Playable } from '#engine/visit/compile.ts';
import type { Standing } from '#engine/visit/standing.ts';
import { begin, replay } from '#engine/visit/visit.ts';
import type { Book, StandardEntry } from './content.ts';
import { VisitSession } from './visit-session.svelte.ts';

/** What opening a visit needs from around it; given, so that tests can give their own. */
export type Opening = {
	shelf: () => Promise<VisitShelf>;
	visit: (id: string) => Promise<Ingredients | undefined>;
	book: () => Promise<Book>;
	standards: () => readonly StandardEntry[];
	language: () => string;
	now: () => number;
	/** A whole number and a name nobody has yet. */
	seed: () => number;
	name: () => string;
};

/** Why a kept visit cannot be gone on with. */
export type Unopenable = { unopenable: 'unknown' | 'content-gone' | 'log-broken' | 'replay-differs' };

/** Begins a visit; undefined when there is none of that name. Nothing is waited for but the visit's own content. */
export async function beginVisit(opening: Opening, visit: string, standard: string): Promise<VisitSession | undefined> {
	const ingredients = await opening.visit(visit);
	if (!ingredients) return undefined;
	const playable = compile(ingredients);
	const version = opening.standards().find(({ id }) => id === standard)?.version ?? '';
	const seed = opening.seed();
	const run: RunRow = { id: opening.name(), visit, content: playable.hash, standard, version, seed, startedAt: opening.now(), state: 'going' };
	return session(opening, run, playable, [begin(playable, { seed, standard, version })], { acts: 0, hash: '' });
}

/** Goes on with a kept run where it was left. */
export async function resumeVisit(opening: Opening, id: string): Promise<VisitSession | Unopenable> {
	const found = await openRun(opening, id);
	if ('unopenable' in found) return found;
	const { run, playable, standings, entries, hash } = found;
	return session(opening, run, playable, standings, { acts: entries.length, hash });
}

/** Begins a practice run just before the move that led to an act of an earlier run. */
export async function againFrom(opening: Opening, id: string, act: number): Promise<VisitSession | Unopenable> {
	const found = await openRun(opening, id);
	if ('unopenable' in found) return found;
	const { run, playable, standings } = found;
	const before = standings.filter(({ from }, index) => index === 0 || from <= act).slice(0, -1);
	const kept = before.length > 0 ? before : standings.slice(0, 1);
	const practice: RunRow = { ...run, id: opening.name(), startedAt: opening.now(), state: 'going', from: { run: id, act } };
	return session(opening, practice, playable, kept, { acts: 0, hash: '' });
}

export type OpenedRun = { run: RunRow; playable: Playable; standings: readonly Standing[]; entries: readonly Entry[]; hash: string };

/** A kept run played again from its log, with the content it was begun with. */
export async function openRun(opening: Opening, id: string): Promise<OpenedRun | Unopenable> {
	const kept = await (await opening.shelf()).load(id);
	if (!kept) return { unopenable: 'unknown' };
	if ('problem' in kept) return { unopenable: 'log-broken' };
	if (!kept.ingredients) return { unopenable: 'content-gone' };
	const playable = compile(kept.ingredients);
	const played = replay(playable, kept.entries);
	if ('problem' in played) return { unopenable: 'replay-differs' };
	return { run: kept.run, playable, standings: played.standings, entries: kept.entries, hash: kept.hash };
}

function session(opening: Opening, run: RunRow, playable: Playable, standings: readonly Standing[], kept: { acts: number; hash: string }): VisitSession {
	const judge = async (ended: RunRow, standing: Standing) => (await import('./judging.ts')).judgeRun(opening, ended, playable, standing);
	return new VisitSession({ run, playable, standings, kept, journal: opening.shelf, judge });
}
