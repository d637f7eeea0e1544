import type { Moved, Playable } from './compile.ts';
import { livenessOf, type Liveness } from './liveness.ts';
import { exampleMoves, type Move } from './move.ts';
import { moodOf, type Standing } from './standing.ts';
import { advance, begin, byMachine, isRefusal, offers, type Mover } from './visit.ts';

/** Where a visit can come, whatever the rules think of it. */
export type Reach = {
	states: number;
	moves: number;
	scenes: ReadonlySet<string>;
	/** `scene/offer` for every offer that was taken. */
	taken: ReadonlySet<string>;
	/** Moves to a state with nothing to do. */
	deadEnds: readonly string[];
	/** Moves to a state from which no ending can be reached. */
	traps: readonly string[];
	/** More states than the limit: nothing here is complete. */
	tooLarge: boolean;
};

type Node = { standing: Standing; next: Set<Node>; ended: boolean };

/** The default limit of states. */
export const STATE_LIMIT = 40_000;

/** Visits every state that some condition can tell apart from others. */
export function reach(playable: Playable, chances: Readonly<Record<string, string>>, limit = STATE_LIMIT): Reach {
	const alive = livenessOf(playable);
	const nodes = new Map<string, Node>();
	const mover = confirming(new Set());
	const taken = new Set<string>();
	let moves = 0;
	const arrive = (standing: Standing): Node => {
		const key = keyOf(standing, alive.get(standing.scene));
		const node = nodes.get(key) ?? { standing, next: new Set(), ended: standing.ending !== undefined };
		nodes.set(key, node);
		return node;
	};
	arrive(start(playable, chances));
	for (const node of nodes.values()) {
		if (nodes.size > limit) break;
		for (const move of node.ended ? [] : movesOf(playable, node.standing)) {
			moves += 1;
			taken.add(`${node.standing.scene}/${move.offer}`);
			node.next.add(arrive(step(playable, node.standing, move, mover)));
		}
	}
	const all = [...nodes.values()];
	const stuck = trapped(all);
	return {
		states: nodes.size,
		moves,
		scenes: new Set(all.map(({ standing }) => standing.scene)),
		taken,
		deadEnds: stuck.filter(({ next }) => next.size === 0).map(trail),
		traps: stuck.filter(({ next }) => next.size > 0).map(trail),
		tooLarge: nodes.size > limit
	};
}

/** A visit opened for exploration: chances by hand, noise at its middle. */
export function start(playable: Playable, chances: Readonly<Record<string, string>>, standard = '', version = ''): Standing {
	return begin(playable, { seed: NaN, standard, version, chances });
}

/** A move that was offered; a refusal here is a bug of the engine. */
export function step(playable: Playable, standing: Standing, move: Move, mover: Mover): Standing {
	const next = advance(playable, standing, move, mover);
	if (isRefusal(next)) throw new Error(`an offered move was refused: ${standing.scene}/${move.offer}: ${next.refused}`);
	return next;
}

/** Every move that exploration tries: offers with their inputs and example sentences. */
export function movesOf(playable: Playable, standing: Standing): Move[] {
	return offers(playable, standing).flatMap(exampleMoves);
}

/** Looks ways up itself, and has XState confirm every way the first time it is used. */
export function confirming(confirmed: Set<string>): Mover {
	return (playable, standing, event: Moved, ways) => {
		const way = ways.findIndex(({ when }) => when.holds(event.world));
		const scene = ways[way]?.to ?? standing.scene;
		const name = `${standing.scene} ${event.type} ${way}`;
		if (!confirmed.has(name)) {
			confirmed.add(name);
			const machine = byMachine(playable, { ...standing, snapshot: undefined }, event, ways).scene;
			if (machine !== scene) throw new Error(`the machine goes to ${machine}, the visit to ${scene}: ${name}`);
		}
		return { scene, snapshot: undefined };
	};
}

const LATEST_AFTER_SLOT = 4 * 3600;

/** What conditions (and rules, where it is judged) can still see of a standing, as a text. Times count in steps of `grain` seconds. */
export function keyOf(standing: Standing, live: Liveness | undefined, judged = false, grain = 60): string {
	const { scene, taken, happened, repairs, slot, now, ending, counts } = standing;
	if (ending !== undefined || !live) return `${scene} ${ending}`;
	const { patience, trust } = moodOf(standing);
	const seen = [...live.sight.counts].map(([position, most]) => Math.min(counts[position] ?? 0, most));
	const clock = live.sight.until > -Infinity || (judged && live.clocked) ? `${Math.floor(Math.min(now, slot.end + LATEST_AFTER_SLOT) / grain)}/${slot.start}` : '';
	return [scene, [...taken].sort(), happened, repairs, live.sight.mood ? [patience, trust] : '', clock, seen].join('~');
}

/** States from which no ending can be reached. */
function trapped(nodes: readonly Node[]): Node[] {
	const into = new Map<Node, Node[]>();
	for (const node of nodes) for (const next of node.next) into.set(next, [...(into.get(next) ?? []), node]);
	const free = new Set(nodes.filter(({ ended }) => ended));
	for (const node of free) for (const before of into.get(node) ?? []) free.add(before);
	return nodes.filter((node) => !free.has(node));
}

/** The moves that led to a state, for an author to walk after. */
export function trail({ standing }: { standing: Standing }): string {
	return [...standing.log.filter((entry) => entry.kind === 'chose').map(({ scene, offer }) => `${scene}/${offer}`), standing.scene].join(' → ');
}
