import { fork, random } from '../random.ts';
import type { Playable } from './compile.ts';

/** What the seed decides: who the customer is, which fault the home has, and the visit's own chances. */
export function draw(playable: Pick<Playable, 'visit' | 'premises'>, seed: number): Record<string, string> {
	const drawn = Object.entries(chancesOf(playable)).map(([name, weights]) => [name, weighted(weights, random(fork(seed, name))())]);
	return Object.fromEntries(drawn);
}

/** Every chance of a visit with its values and weights. */
export function chancesOf({ visit, premises }: Pick<Playable, 'visit' | 'premises'>): Record<string, Record<string, number>> {
	const customer = Object.fromEntries(visit.customers.map((id) => [id, 1]));
	const fault = premises && { fault: Object.fromEntries(premises.faults.map(({ id }) => [id, 1])) };
	return { customer, ...fault, ...visit.chances };
}

function weighted(weights: Record<string, number>, drawn: number): string {
	const values = Object.entries(weights);
	let left = drawn * values.reduce((sum, [, weight]) => sum + weight, 0);
	for (const [value, weight] of values) if ((left -= weight) < 0) return value;
	return values.at(-1)?.[0] ?? '';
}
