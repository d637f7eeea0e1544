import { Compiler } from 'inkjs/full';
import { createMachine, initialTransition, transition } from 'xstate';
import { random } from '#engine/random.ts';
import type { Playable } from '#engine/visit/compile.ts';
import { exampleMoves } from '#engine/visit/move.ts';
import { advance, begin, isRefusal, offers } from '#engine/visit/visit.ts';
import { fastest, round, type Figure } from './figure.ts';

const PLAYS = 60;
const MOVES = 60;

/** Random plays of one visit: the engine, a bare XState machine of the same graph, and inkjs telling the same story. */
export function benchPlay(playable: Playable): Figure[] {
	const ours = perSecond(() => playVisit(playable));
	const bare = perSecond(bareMachine(playable));
	const ink = perSecond(inkStory(playable));
	return [
		{ name: 'moves of a visit', value: round(ours), unit: '1/s' },
		{ name: 'moves of a bare XState machine of the same graph', value: round(bare), unit: '1/s' },
		{ name: 'choices of inkjs telling the same story', value: round(ink), unit: '1/s' },
		{ name: 'a visit against the bare machine', value: round(ours / bare), unit: '×', note: 'acts, mood, line and lines of text included' },
		{ name: 'a visit against inkjs', value: round(ours / ink), unit: '×', goal: '≥ 1', met: ours >= ink }
	];
}

function perSecond(play: () => number): number {
	let moves = 0;
	play();
	const time = fastest(3, () => {
		moves = 0;
		for (let each = 0; each < PLAYS; each += 1) moves += play();
	});
	return (moves / time) * 1000;
}

let seed = 1;

function playVisit(playable: Playable): number {
	const draw = random((seed += 1));
	let standing = begin(playable, { seed, standard: 'bench', version: '' });
	for (let moves = 0; moves < MOVES; moves += 1) {
		if (standing.ending !== undefined) return moves;
		const open = offers(playable, standing);
		const offer = open[Math.floor(draw() * open.length)];
		const tried = offer ? exampleMoves(offer) : [];
		const move = tried[Math.floor(draw() * tried.length)];
		const next = move && advance(playable, standing, move);
		if (!next || isRefusal(next)) return moves;
		standing = next;
	}
	return MOVES;
}

/** The ways of the visit without conditions: every offer leads to its last way. */
function graphOf(playable: Playable): Map<string, { id: string; to: string; says: string }[]> {
	return new Map([...playable.scenes].map(([id, { scene, offers: ready }]) => [id, scene.ends ? [] : [...ready.values()].map(({ offer, ways }) => ({ id: offer.id, to: ways.at(-1)?.to ?? id, says: offer.says['zh-CN'] }))]));
}

function bareMachine(playable: Playable): () => number {
	const graph = graphOf(playable);
	const states = Object.fromEntries([...graph].map(([id, out]) => [id, out.length === 0 ? { type: 'final' as const } : { on: Object.fromEntries(out.map(({ id: offer, to }) => [offer, to])) }]));
	const machine = createMachine({ id: 'bare', initial: playable.visit.begins.scene, states });
	return () => {
		const draw = random((seed += 1));
		let [snapshot] = initialTransition(machine);
		for (let moves = 0; moves < MOVES; moves += 1) {
			if (snapshot.status === 'done') return moves;
			const out = graph.get(String(snapshot.value)) ?? [];
			[snapshot] = transition(machine, snapshot, { type: out[Math.floor(draw() * out.length)]?.id ?? '' });
		}
		return MOVES;
	};
}

/** The same scenes, lines and choices as an ink story. */
function inkStory(playable: Playable): () => number {
	const knot = (id: string) => `k_${id.replaceAll(/[^a-z0-9]/g, '_')}`;
	const plain = (text: string) => text.replaceAll(/[{}|~*+\-=<>/\\#[\]]/g, ' ');
	const knots = [...playable.scenes.values()].map(({ scene }) => {
		const lines = scene.lines.map(({ says }) => plain(says['zh-CN'])).join('\n');
		const choices = scene.offers.map((offer) => `+ ${plain(offer.says['zh-CN'])}\n  -> ${knot(offer.to?.at(-1)?.to ?? scene.id)}`).join('\n');
		return `=== ${knot(scene.id)}\n${lines}\n${scene.ends ? '-> END' : choices}`;
	});
	const story = new Compiler(`-> ${knot(playable.visit.begins.scene)}\n${knots.join('\n')}\n`).Compile();
	return () => {
		const draw = random((seed += 1));
		story.ResetState();
		story.ContinueMaximally();
		for (let moves = 0; moves < MOVES; moves += 1) {
			const { currentChoices } = story;
			if (currentChoices.length === 0) return moves;
			story.ChooseChoiceIndex(Math.floor(draw() * currentChoices.length));
			story.ContinueMaximally();
		}
		return MOVES;
	};
}
