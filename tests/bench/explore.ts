import type { Library } from '#engine/library.ts';
import { ingredientsOf } from '#engine/library.ts';
import { compile } from '#engine/visit/compile.ts';
import { prove } from '#engine/visit/prove.ts';
import { round, type Figure } from './figure.ts';

/** Proving every visit under every standard with all that chance can change. */
export function benchExplore(library: Library): Figure[] {
	let [states, moves, total] = [0, 0, 0];
	const each = [...library.visits.keys()].map((id): Figure => {
		const ingredients = ingredientsOf(library, id);
		if (!ingredients) throw new Error(`no visit is called ${id}`);
		const started = performance.now();
		const proof = prove(compile(ingredients), library.book);
		const time = performance.now() - started;
		states += proof.states;
		moves += proof.moves;
		total += time;
		return { name: `proving ${id}`, value: round(time), unit: 'ms', note: `${proof.states} states, ${proof.moves} moves` };
	});
	return [...each, { name: 'proving all visits', value: round(total / 1000), unit: 's', goal: '< 10', met: total < 10_000 }, { name: 'states explored', value: round((states / total) * 1000), unit: '1/s' }, { name: 'moves explored', value: round((moves / total) * 1000), unit: '1/s' }];
}
