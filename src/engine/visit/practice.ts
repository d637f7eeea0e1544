import { random } from '../random.ts';
import { adopt, type RuleBook } from '../rules/adopt.ts';
import { judgeBy, type Judge } from '../rules/judge.ts';
import type { Playable } from './compile.ts';
import { findingsOf } from './explore.ts';
import { aliveFor } from './liveness.ts';
import { combinations } from './prove.ts';
import { movesOf } from './reach.ts';
import type { Standing } from './standing.ts';
import { advance, begin, isRefusal } from './visit.ts';
import { playWalk } from './walks.ts';

/** What a visit exercises, found by playing instead of proving: what was seen is certain, what was not may still be there. */
export type Practice = {
	/** Rules that some act of the visit can wake. */
	touched: ReadonlySet<string>;
	kept: ReadonlySet<string>;
	broken: ReadonlySet<string>;
};

/** Random plays per combination of what chance decides. */
const PLAYS = 10;
/** After so many moves a play is going in circles. */
const PATIENCE = 120;

/** Plays the recorded walks and some at random and judges them by every standard of the visit; a proof takes twenty times longer. */
export function practiceOf(playable: Playable, book: RuleBook, plays = PLAYS): Practice {
	const standards = playable.visit.standards ?? [...book.standards.keys()];
	const judges = standards.filter((id) => book.standards.has(id)).map((id) => judgeBy(adopt(book, id)));
	const [first] = judges;
	const played = first ? playsOf(playable, first, plays) : [];
	const touched = new Set(judges.flatMap((judge) => wakenedBy(playable, judge)));
	const kept = new Set<string>();
	const broken = new Set<string>();
	for (const { rule, state } of judges.flatMap((judge) => played.flatMap((standing) => findingsOf(judge, standing)))) {
		if (state === 'kept') kept.add(rule);
		if (state === 'broken' || state === 'repaired') broken.add(rule);
	}
	return { touched, kept, broken };
}

function wakenedBy(playable: Playable, judge: Judge): string[] {
	const alive = aliveFor(playable, judge).get(playable.visit.begins.scene) ?? [];
	return judge.posts.filter((_, position) => alive[position] === true).map(({ adopted: { rule } }) => rule.id);
}

/** What is done does not depend on who judges it: one play serves all standards. */
function playsOf(playable: Playable, judge: Judge, plays: number): Standing[] {
	const walked = playable.visit.walks.flatMap((walk) => {
		const played = playWalk(playable, judge, walk);
		return 'standing' in played ? [played.standing] : [];
	});
	const drawn = combinations(playable).flatMap((chances) => Array.from({ length: plays }, (_, seed) => playAtRandom(playable, judge, chances, seed)));
	return [...walked, ...drawn.filter(({ ending }) => ending !== undefined)];
}

function playAtRandom(playable: Playable, judge: Judge, chances: Readonly<Record<string, string>>, seed: number): Standing {
	const draw = random(seed + 1);
	const { id: standard, version } = judge.standard;
	let standing = begin(playable, { seed: NaN, standard, version, chances });
	for (let step = 0; standing.ending === undefined && step < PATIENCE; step += 1) {
		const moves = movesOf(playable, standing);
		const move = moves[Math.floor(draw() * moves.length)];
		const next = move && advance(playable, standing, move);
		if (!next || isRefusal(next)) break;
		standing = next;
	}
	return standing;
}
