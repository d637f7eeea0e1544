import { random } from '../random.ts';
import type { Judge } from '../rules/judge.ts';
import { score } from '../rules/score.ts';
import type { Playable } from './compile.ts';
import { findingsOf, passMarkOf } from './explore.ts';
import type { Move } from './move.ts';
import { movesOf } from './reach.ts';
import type { Offer } from './schema.ts';
import type { Standing } from './standing.ts';
import { advance, begin, isRefusal } from './visit.ts';

/** Players that know nothing of the trade. None of them may pass a visit. */
export const BOTS = ['first', 'last', 'longest', 'politest', 'random'] as const;
export type Bot = (typeof BOTS)[number];

/** After so many moves a bot is going in circles. */
const PATIENCE = 300;

/** The best that a bot reaches; over several seeds where it draws lots. */
export function playBot(playable: Playable, judge: Judge, bot: Bot, chances: Readonly<Record<string, string>>, seeds: readonly number[]): { points: number; passed: boolean } {
	const runs = (bot === 'random' ? seeds : [0]).map((seed) => run(playable, judge, bot, chances, seed));
	return runs.reduce((best, each) => (Number(each.passed) * 1000 + each.points > Number(best.passed) * 1000 + best.points ? each : best));
}

function run(playable: Playable, judge: Judge, bot: Bot, chances: Readonly<Record<string, string>>, seed: number): { points: number; passed: boolean } {
	const draw = random(seed);
	const { id, version } = judge.standard;
	let standing = begin(playable, { seed: NaN, standard: id, version, chances });
	for (let step = 0; standing.ending === undefined && step < PATIENCE; step += 1) {
		const move = choose(bot, movesOf(playable, standing), playable, standing, draw);
		const next = move && advance(playable, standing, move);
		if (!next || isRefusal(next)) break;
		standing = next;
	}
	const { points, passed } = score(findingsOf(judge, standing), passMarkOf(judge));
	return { points, passed: passed && isGood(playable, standing) };
}

/** Whether a visit that stands here can be passed: it has come to a good ending. */
export function isGood(playable: Playable, standing: Standing): boolean {
	return playable.scenes.get(standing.ending ?? '')?.scene.ends?.good === true;
}

function choose(bot: Bot, moves: readonly Move[], playable: Playable, standing: Standing, draw: () => number): Move | undefined {
	const offerOf = (move: Move): Offer | undefined => playable.scenes.get(standing.scene)?.offers.get(move.offer)?.offer;
	switch (bot) {
		case 'first':
			return moves[0];
		case 'last':
			return moves.at(-1);
		case 'longest':
			return most(moves, (move) => (move.heard?.text ?? offerOf(move)?.says['zh-CN'] ?? '').length);
		case 'politest':
			return most(moves, (move) => politeness(move, offerOf(move)));
		case 'random':
			return moves[Math.floor(draw() * moves.length)];
	}
}

const COURTESIES = ['greet', 'apologise', 'thank', 'empathise', 'ask-permission', 'reassure', 'honorific', 'ask-convenient'];

function politeness(move: Move, offer: Offer | undefined): number {
	const labels: readonly string[] = move.heard?.elements ?? offer?.said?.labels ?? [];
	return labels.filter((label) => COURTESIES.includes(label)).length;
}

function most(moves: readonly Move[], measure: (move: Move) => number): Move | undefined {
	return moves.reduce<Move | undefined>((best, move) => (best && measure(best) >= measure(move) ? best : move), undefined);
}
