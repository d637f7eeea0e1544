import { findings, observe, unjudged, type Finding, type Judge, type Judging } from '../rules/judge.ts';
import { outline } from '../rules/outline.ts';
import { score, WEIGHTS, REPAIRED_SHARE } from '../rules/score.ts';
import type { FindingState, Watch } from '../rules/watch.ts';
import type { Playable } from './compile.ts';
import { aliveFor, livenessOf, type Liveness } from './liveness.ts';
import type { Move } from './move.ts';
import { confirming, keyOf, movesOf, start, step } from './reach.ts';
import type { Standing } from './standing.ts';

/** What a visit can score under one standard with its chances drawn by hand. */
export type Exploration = {
	states: number;
	moves: number;
	endings: ReadonlyMap<string, { least: number; best: number; passes: boolean }>;
	/** Which findings each rule can come to. */
	rules: ReadonlyMap<string, ReadonlySet<FindingState>>;
	/** The moves of a walk that keeps every rule it exercises; undefined when there is none. */
	perfect: readonly Move[] | undefined;
	/** The least lost that was found, for an author who has no perfect walk yet: the rules it breaks. */
	nearest: readonly string[];
	/** The search for a perfect walk was cut off at the limit. */
	tooLarge: boolean;
};

/** A way to a state. `lost`: the points that are gone for good, seen from here; `exercised`: whether any rule has been yet. */
type Walked = { standing: Standing; judging: Judging; lost: number; exercised: boolean; from?: Walked; move?: Move };
/** A visit and a standard, with what can still matter in each scene: the same for all that chance can change. */
export type Setting = { playable: Playable; judge: Judge; alive: ReadonlyMap<string, Liveness>; posts: ReadonlyMap<string, readonly boolean[]> };
export function settingOf(playable: Playable, judge: Judge): Setting {
	return { playable, judge, alive: livenessOf(playable), posts: aliveFor(playable, judge) };
}

export type Limits = { perfect: number; best: number; least: number; ways: number };

/** How many states each search may open, and how many ways to the same state it keeps. */
export const LIMITS: Limits = { perfect: 30_000, best: 150, least: 60, ways: 2 };

/**
 * Searches a visit twice: by least loss, where the first way to an ending is its best, and by greatest loss.
 * The search for a perfect walk is complete: it opens every state that can be reached without losing a point.
 * Best and least scores of flawed endings are those of real walks; the limits say how long better ones are looked for.
 */
export function explore(setting: Setting, chances: Readonly<Record<string, string>>, limits = LIMITS): Exploration {
	const { judge } = setting;
	const best = search(setting, chances, (lost, opened, flawless) => opened < (lost === 0 && !flawless ? limits.perfect : limits.best), limits.ways, false);
	const least = search(setting, chances, (_lost, opened) => opened < limits.least, 1, true);
	const scored = [...best.ended, ...least.ended].map((walked) => ({ walked, found: foundIn(judge, walked) }));
	const perfect = best.ended.find((walked) => walked.lost === 0 && isPerfect(setting, walked));
	const nearest = [...best.ended].sort((a, b) => a.lost - b.lost)[0];
	return {
		states: best.opened + least.opened,
		moves: best.moves + least.moves,
		endings: summary(setting, scored),
		rules: statesOf(scored.map(({ found }) => found), [...best.seen, ...least.seen]),
		perfect: perfect && walkTo(perfect),
		nearest: nearest ? foundIn(judge, nearest).filter(({ state }) => state === 'broken' || state === 'repaired').map(({ rule }) => rule) : [],
		tooLarge: best.cut
	};
}

type Found = { ended: Walked[]; opened: number; moves: number; cut: boolean; seen: [string, FindingState][] };

/** Opens states in order of what is lost; keeps few ways to states that have the same future. */
function search(setting: Setting, chances: Readonly<Record<string, string>>, mayOpen: (lost: number, opened: number, flawless: boolean) => boolean, ways: number, greatest: boolean): Found {
	const { playable, judge } = setting;
	const queue = new Buckets(greatest);
	const known = new Map<string, readonly number[]>();
	const found: Found = { ended: [], opened: 0, moves: 0, cut: false, seen: [] };
	const mover = confirming(new Set());
	const broken = new Set<string>();
	let flawless = false;
	const arrive = (standing: Standing, from: Walked | undefined, move?: Move): void => {
		const judging = standing.log.slice(from?.standing.log.length ?? 0).reduce((soFar, entry) => observe(judge, soFar, entry), from?.judging ?? unjudged(judge));
		const walked = { standing, judging, lost: (from?.lost ?? 0) + newlyLost(setting, judging, from?.judging, broken), exercised: from?.exercised || judging.watches.some(isExercised), from, move };
		if (standing.ending !== undefined) {
			flawless ||= walked.lost === 0 && isPerfect(setting, walked);
			return void found.ended.push(walked);
		}
		const key = fullKey(setting, walked);
		// A way that lost more must not shut out one that lost less, whichever arrives first.
		const losses = known.get(key) ?? [];
		if (losses.filter((lost) => (greatest ? lost >= walked.lost : lost <= walked.lost)).length >= ways) return;
		known.set(key, [...losses, walked.lost]);
		queue.add(walked);
	};
	arrive(start(playable, chances, judge.standard.id, judge.standard.version), undefined);
	for (let walked = queue.take(); walked; walked = queue.take()) {
		if (!mayOpen(walked.lost, found.opened, flawless)) {
			found.cut ||= walked.lost === 0 && !flawless;
			break;
		}
		found.opened += 1;
		for (const move of movesOf(playable, walked.standing)) {
			found.moves += 1;
			arrive(step(playable, walked.standing, move, mover), walked, move);
		}
	}
	found.seen = [...broken].map((rule) => [rule, 'broken']);
	return found;
}

/** What conditions and rules can still see of a state. */
function fullKey({ judge, alive, posts }: Setting, { standing, judging, lost, exercised }: Walked): string {
	// To the second while nothing is lost, so that no perfect walk is overlooked; by the minute afterwards.
	const grain = lost === 0 ? 1 : 60;
	const live = posts.get(standing.scene);
	const watches = judge.posts.map(({ watcher }, position) => {
		const watch = judging.watches[position];
		return watch && (live?.[position] || watch.open.length > 0) ? outline(watch, standing.now, watcher.horizon, grain) : '';
	});
	return `${exercised ? '' : 'nothing yet|'}${keyOf(standing, alive.get(standing.scene), true, grain)}|${watches.join('|')}`;
}

/** A walk that exercises nothing is worth nothing, so it must not shut out one that did. */
function isExercised({ settled, memory }: Watch): boolean {
	return settled !== undefined || memory.occasion !== undefined;
}

/** In the order of the search a broken red line weighs more than any single rule. */
const RED_LINE_LOSS = 5;
const LOSSES = new WeakMap<Watch, boolean>();

/** Points lost by the last acts that no later act can bring back; half of those that a repair still could. */
function newlyLost({ judge }: Setting, { watches }: Judging, before: Judging | undefined, broken: Set<string>): number {
	let lost = 0;
	watches.forEach((watch, position) => {
		const was = before?.watches[position];
		const post = judge.posts[position];
		if (watch === was || !post || !hasLoss(watch) || (was && hasLoss(was))) return;
		const { adopted, mendable } = post;
		broken.add(adopted.rule.id);
		lost += adopted.severity === 'red-line' ? RED_LINE_LOSS : WEIGHTS[adopted.severity] * (mendable > 0 ? REPAIRED_SHARE : 1);
	});
	return lost;
}

function hasLoss(watch: Watch): boolean {
	if (!watch.settled) return false;
	const known = LOSSES.get(watch);
	if (known !== undefined) return known;
	let loss = false;
	for (let each: Watch['settled'] = watch.settled; each && !loss; each = each.before) loss = each.last.state === 'broken' || each.last.state === 'repaired';
	LOSSES.set(watch, loss);
	return loss;
}

function summary({ playable, judge }: Setting, scored: readonly { walked: Walked; found: readonly Finding[] }[]): Map<string, { least: number; best: number; passes: boolean }> {
	const endings = new Map<string, { least: number; best: number; passes: boolean }>();
	for (const { walked, found } of scored) {
		const { points, passed } = score(found, passMarkOf(judge));
		const so = endings.get(walked.standing.ending ?? '') ?? { least: 100, best: 0, passes: false };
		endings.set(walked.standing.ending ?? '', { least: Math.min(so.least, points), best: Math.max(so.best, points), passes: so.passes || (passed && playable.scenes.get(walked.standing.ending ?? '')?.scene.ends?.good === true) });
	}
	return endings;
}

function statesOf(all: readonly (readonly Finding[])[], seen: readonly [string, FindingState][]): Map<string, Set<FindingState>> {
	const rules = new Map<string, Set<FindingState>>();
	const add = (rule: string, state: FindingState) => rules.set(rule, (rules.get(rule) ?? new Set()).add(state));
	for (const found of all) for (const { rule, state } of found) add(rule, state);
	for (const [rule, state] of seen) add(rule, state);
	return rules;
}

/** The mark a score must reach, 0 to 100; a standard's own or ours. */
export function passMarkOf({ standard }: Judge): number {
	const given = standard.values('pass-mark');
	return typeof given === 'number' ? given : 80;
}

function walkTo(walked: Walked): Move[] {
	const moves: Move[] = [];
	for (let each: Walked | undefined = walked; each; each = each.from) if (each.move) moves.unshift(each.move);
	return moves;
}

/** Every exercised rule is kept, and the story ends well: to give up before a rule can be exercised is not perfect. */
function isPerfect({ playable, judge }: Setting, walked: Walked): boolean {
	if (!playable.scenes.get(walked.standing.ending ?? '')?.scene.ends?.good) return false;
	const { points, passed } = score(foundIn(judge, walked), 100);
	return passed && points === 100;
}

function foundIn(judge: Judge, { judging, standing }: Walked): Finding[] {
	return findings(judge, judging, standing.now, standing.ending !== undefined);
}

/** What the rules find at the end of a walk. */
export function findingsOf(judge: Judge, standing: Standing): Finding[] {
	const judging = standing.log.reduce((soFar, entry) => observe(judge, soFar, entry), unjudged(judge));
	return findings(judge, judging, standing.now, standing.ending !== undefined);
}

/** A queue by lost points, in halves: least first, or greatest first. */
class Buckets {
	readonly #buckets = new Map<number, Walked[]>();
	readonly #greatest: boolean;

	constructor(greatest: boolean) {
		this.#greatest = greatest;
	}

	add(walked: Walked): void {
		const bucket = this.#buckets.get(walked.lost);
		if (bucket) bucket.push(walked);
		else this.#buckets.set(walked.lost, [walked]);
	}

	take(): Walked | undefined {
		if (this.#buckets.size === 0) return undefined;
		const lost = this.#greatest ? Math.max(...this.#buckets.keys()) : Math.min(...this.#buckets.keys());
		const bucket = this.#buckets.get(lost);
		const walked = bucket?.pop();
		if (bucket?.length === 0) this.#buckets.delete(lost);
		return walked;
	}
}
