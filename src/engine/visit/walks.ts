import type { Judge } from '../rules/judge.ts';
import type { Playable } from './compile.ts';
import { findingsOf } from './explore.ts';
import { exampleMoves, heardIn, type Move } from './move.ts';
import type { Walk } from './schema.ts';
import { advance, begin, isRefusal, offers } from './visit.ts';
import type { Standing } from './standing.ts';

/** Plays a recorded walk; the outcome is the last standing, or what was in the way. */
export function playWalk(playable: Playable, judge: Judge, walk: Pick<Walk, 'chances' | 'moves'>): { standing: Standing } | { stuck: string } {
	const { id: standard, version } = judge.standard;
	let standing = begin(playable, { seed: NaN, standard, version, chances: walk.chances });
	for (const [position, written] of walk.moves.entries()) {
		const move = readMove(playable, standing, written);
		const next = move && advance(playable, standing, move);
		const open = offers(playable, standing).map(({ id }) => id).join(', ');
		if (!next) return { stuck: `move ${position + 1}: ${JSON.stringify(written)} cannot be read in ${standing.scene}; offered: ${open}` };
		if (isRefusal(next)) return { stuck: `move ${position + 1}: ${JSON.stringify(written)} in ${standing.scene}: ${next.refused} ${next.detail ?? ''}; offered: ${open}` };
		standing = next;
	}
	return { standing };
}

/** A move by its names, made into one the engine takes. */
export function readMove(playable: Playable, standing: Standing, written: Walk['moves'][number]): Move | undefined {
	const { take, input, example } = typeof written === 'string' ? { take: written, input: undefined, example: undefined } : written;
	const [first = '', second] = take.split('/');
	if (second !== undefined && first !== standing.scene) return undefined;
	const offer = playable.scenes.get(standing.scene)?.offers.get(second ?? first)?.offer;
	if (!offer) return undefined;
	if (!offer.typed) return input ? { offer: offer.id, input } : exampleMoves(offer)[0];
	const chosen = offer.typed.examples.find(({ id }) => id === example) ?? offer.typed.examples[0];
	return chosen && { offer: offer.id, input, heard: heardIn(chosen) };
}

/** What a walk promises and does not keep. */
export function checkWalk(playable: Playable, judge: Judge, walk: Walk): string[] {
	const played = playWalk(playable, judge, walk);
	if ('stuck' in played) return [played.stuck];
	const { standing } = played;
	if (standing.ending !== walk.ending) return [`ends in ${standing.ending ?? `the scene ${standing.scene}`}, not in ${walk.ending}`];
	const broken = findingsOf(judge, standing).filter(({ state }) => state === 'broken').map(({ rule }) => rule);
	const adopted = new Set(judge.posts.map(({ adopted: { rule } }) => rule.id));
	const wanted = walk.broken.filter((rule) => adopted.has(rule));
	const unexpected = broken.filter((rule) => !wanted.includes(rule)).map((rule) => `breaks ${rule}`);
	return [...unexpected, ...wanted.filter((rule) => !broken.includes(rule)).map((rule) => `does not break ${rule}`)];
}
