import type { Seconds } from '../log/act.ts';
import { findings, observe, overall, unjudged, type Judge, type Judging } from '../rules/judge.ts';
import { outline } from '../rules/outline.ts';
import { percent, worth } from '../rules/score.ts';
import type { FindingState } from '../rules/watch.ts';
import { byMachine, advance, begin, isRefusal, offers, type Mover } from './visit.ts';
import { addLabel, type Label } from './front.ts';
import { livenessOf, type Liveness } from './liveness.ts';
import { exampleMoves, type Move } from './move.ts';
import { moodOf, type Standing } from './standing.ts';
import type { Playable } from './compile.ts';

/** What a visit can come to, proven by walking every way that some rule or condition can tell apart. */
export type Exploration = {
	states: number;
	moves: number;
	/** `scene/offer` and `scene!happening` ways with the scene they led to. */
	ways: ReadonlySet<string>;
	scenes: ReadonlySet<string>;
	endings: ReadonlyMap<string, { least: number; best: number; passes: boolean }>;
	/** Which findings each rule can come to. */
	rules: ReadonlyMap<string, ReadonlySet<FindingState>>;
	/** Moves to a state with nothing to do, or from which no ending can be reached. */
	deadEnds: readonly string[];
	traps: readonly string[];
	/** The moves of a best walk, where one keeps every rule it exercises. */
	perfect: readonly Move[] | undefined;
	/** More states than the limit: nothing above is complete. */
	tooLarge: boolean;
};

type Node = { standing: Standing; judging: Judging; counted: readonly boolean[]; edges: Edge[]; labels: Label[]; ended: boolean };
type Edge = { to: string; move: Move; earned: number; possible: number; red: boolean };
type Setting = { playable: Playable; judge: Judge; alive: ReadonlyMap<string, Liveness> };

/** The default limit of states in one exploration. */
export const STATE_LIMIT = 60_000;

/** Explores a visit under one standard with its chances drawn by hand. Noise stands at its middle. */
export function explore(playable: Playable, judge: Judge, chances: Readonly<Record<string, string>>, limit = STATE_LIMIT): Exploration {
	const setting = { playable, judge, alive: livenessOf(playable, judge) };
	const nodes = new Map<string, Node>();
	const found = new Map<string, Set<FindingState>>();
	const ways = new Set<string>();
	const first = begin(playable, { seed: NaN, standard: judge.standard.id, version: judge.standard.version, chances });
	const start = arrive(setting, nodes, found, undefined, first);
	let moves = 0;
	for (const [key, node] of nodes) {
		if (nodes.size > limit) break;
		for (const move of node.ended ? [] : movesOf(playable, node.standing)) {
			const next = advance(playable, node.standing, move, confirming(ways));
			if (isRefusal(next)) throw new Error(`an offered move was refused: ${node.standing.scene}/${move.offer}: ${next.refused}`);
			moves += 1;
			ways.add(`${node.standing.scene}/${move.offer}`);
			const edge = arrive(setting, nodes, found, node, next);
			if (edge.to !== key) node.edges.push({ ...edge, move });
		}
	}
	spread(nodes, start);
	return { ...summary(nodes, found, judge), moves, ways, perfect: perfectWalk(nodes), tooLarge: nodes.size > limit };
}

/** Looks the way up itself, and has XState confirm every way the first time it is used. */
function confirming(ways: Set<string>): Mover {
	return (playable, standing, event, out) => {
		const way = out.findIndex(({ when }) => when.holds(event.world));
		const scene = out[way]?.to ?? standing.scene;
		const name = `${standing.scene} ${event.type} #${way}`;
		if (!ways.has(name)) {
			ways.add(name);
			const confirmed = byMachine(playable, { ...standing, snapshot: undefined }, event, out).scene;
			if (confirmed !== scene) throw new Error(`the machine goes to ${confirmed}, the visit to ${scene}: ${name}`);
		}
		return { scene, snapshot: undefined };
	};
}

/** Every move that exploration tries: offers with their inputs and example sentences. */
export function movesOf(playable: Playable, standing: Standing): Move[] {
	return offers(playable, standing).flatMap(exampleMoves);
}

/** Files a standing under its key, and counts the rules whose finding can no longer change. */
function arrive(setting: Setting, nodes: Map<string, Node>, found: Map<string, Set<FindingState>>, from: Node | undefined, standing: Standing): Omit<Edge, 'move'> {
	const { judge, alive } = setting;
	const judging = standing.log.slice(from?.standing.log.length ?? 0).reduce((soFar, entry) => observe(judge, soFar, entry), from?.judging ?? unjudged(judge));
	const live = alive.get(standing.scene);
	const ended = standing.ending !== undefined;
	const [counted, worths] = settleDead(setting, judging, from?.counted, live, standing, ended, found);
	const key = keyOf(setting, standing, judging, counted, live);
	if (!nodes.has(key)) nodes.set(key, { standing, judging, counted, edges: [], labels: [], ended });
	return { to: key, ...worths };
}

function settleDead({ judge }: Setting, judging: Judging, before: readonly boolean[] | undefined, live: Liveness | undefined, standing: Standing, ended: boolean, found: Map<string, Set<FindingState>>): [boolean[], { earned: number; possible: number; red: boolean }] {
	let [earned, possible, red] = [0, 0, false];
	const counted = judge.posts.map(({ adopted, watcher }, position) => {
		if (before?.[position]) return true;
		const watch = judging.watches[position];
		if (!watch || (!ended && (live?.posts[position] || watch.open.length > 0))) return false;
		const state = overall(watcher.settle(watch, standing.now, true));
		const points = worth({ severity: adopted.severity, state });
		earned += points.earned;
		possible += points.possible;
		red ||= adopted.severity === 'red-line' && state === 'broken';
		const states = found.get(adopted.rule.id) ?? new Set();
		found.set(adopted.rule.id, states.add(state));
		return true;
	});
	return [counted, { earned, possible, red }];
}

const LATEST_AFTER_SLOT = 4 * 3600;

function keyOf({ judge }: Setting, standing: Standing, judging: Judging, counted: readonly boolean[], live: Liveness | undefined): string {
	const { scene, taken, happened, repairs, slot, now, ending } = standing;
	if (ending !== undefined || !live) return `${scene} ${ending}`;
	const { patience, trust } = moodOf(standing);
	const counts = [...live.sight.counts].map(([position, most]) => Math.min(standing.counts[position] ?? 0, most));
	const watches = judge.posts.map(({ watcher, mendable }, position) => {
		const watch = judging.watches[position];
		return counted[position] || !watch ? '' : outline(watch, now, watcher.horizon, mendable);
	});
	const clock: Seconds | '' = live.time ? Math.min(now, slot.end + LATEST_AFTER_SLOT) : '';
	return [scene, [...taken].sort(), happened, repairs, live.time ? slot.start : '', live.sight.mood ? [patience, trust] : '', clock, counts, watches.join('|')].join('~');
}

/** Carries what can have been earned on the way to every state; only ways that cannot be beaten are kept. */
function spread(nodes: ReadonlyMap<string, Node>, start: Omit<Edge, 'move'>): void {
	const origin = nodes.get(start.to);
	if (!origin) return;
	origin.labels = [{ earned: start.earned, possible: start.possible, red: start.red }];
	const queue = new Set<Node>([origin]);
	for (const node of queue) {
		queue.delete(node);
		for (const { to, move, earned, possible, red } of node.edges) {
			const next = nodes.get(to);
			if (!next) continue;
			const carried = node.labels.map((label) => ({ earned: label.earned + earned, possible: label.possible + possible, red: label.red || red, from: label, move }));
			const grown = carried.reduce(addLabel, next.labels);
			if (grown === next.labels) continue;
			next.labels = grown;
			queue.add(next);
		}
	}
}

function summary(nodes: ReadonlyMap<string, Node>, rules: Map<string, Set<FindingState>>, judge: Judge): Omit<Exploration, 'moves' | 'ways' | 'perfect' | 'tooLarge'> {
	const passMark = passMarkOf(judge);
	const endings = new Map<string, { least: number; best: number; passes: boolean }>();
	for (const { ended, standing, labels } of nodes.values()) {
		if (!ended) continue;
		const points = labels.map(({ earned, possible }) => percent(earned, possible));
		const clean = labels.filter(({ red }) => !red).map(({ earned, possible }) => percent(earned, possible));
		const best = Math.max(...(clean.length > 0 ? clean : points));
		endings.set(standing.ending ?? '', { least: Math.min(...points), best, passes: clean.some((each) => each >= passMark) });
	}
	const deadEnds = [...nodes.values()].filter(({ ended, edges }) => !ended && edges.length === 0).map(trail);
	const traps = [...trapped(nodes)].filter(({ edges }) => edges.length > 0).map(trail);
	return { states: nodes.size, scenes: new Set([...nodes.values()].map(({ standing }) => standing.scene)), endings, rules, deadEnds, traps };
}

/** The mark a score must reach, 0 to 100; a standard's own or ours. */
export function passMarkOf({ standard }: Judge): number {
	const given = standard.values('pass-mark');
	return typeof given === 'number' ? given : 80;
}

/** States from which no ending can be reached. */
function trapped(nodes: ReadonlyMap<string, Node>): Set<Node> {
	const into = new Map<Node, Node[]>();
	for (const node of nodes.values()) for (const { to } of node.edges) {
		const next = nodes.get(to);
		if (next) into.set(next, [...(into.get(next) ?? []), node]);
	}
	const free = new Set([...nodes.values()].filter(({ ended }) => ended));
	for (const node of free) for (const before of into.get(node) ?? []) free.add(before);
	return new Set([...nodes.values()].filter((node) => !free.has(node)));
}

/** The moves that led to a state, for an author to walk after. */
function trail({ standing }: Node): string {
	return [...standing.log.filter((entry) => entry.kind === 'chose').map(({ scene, offer }) => `${scene}/${offer}`), standing.scene].join(' → ');
}

function perfectWalk(nodes: ReadonlyMap<string, Node>): Move[] | undefined {
	for (const { ended, standing, labels } of nodes.values()) {
		if (!ended || !standing.ending) continue;
		const perfect = labels.find(({ earned, possible, red }) => !red && possible > 0 && earned === possible);
		if (perfect) return walkTo(perfect);
	}
	return undefined;
}

function walkTo(label: Label): Move[] {
	const moves: Move[] = [];
	for (let each: Label | undefined = label; each; each = each.from) if (each.move) moves.unshift(each.move);
	return moves;
}

/** What the rules find at the end of a walk. */
export function findingsOf(judge: Judge, standing: Standing): ReturnType<typeof findings> {
	const judging = standing.log.reduce((soFar, entry) => observe(judge, soFar, entry), unjudged(judge));
	return findings(judge, judging, standing.now, standing.ending !== undefined);
}
