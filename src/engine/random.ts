import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers in [0, 1), the same ones for the same seed. */
export type Random = () => number;

/** A source of uniform numbers in [0, 1) from a 32-bit seed (xoroshiro128+). */
export function random(seed: number): Random {
	const generator = xoroshiro128plus(seed | 0);
	return () => uniformFloat64(generator);
}

/** One of the choices, all equally likely; an empty list is a bug of the caller. */
export function pick<T>(choices: readonly T[], next: Random): T {
	const chosen = choices[Math.floor(next() * choices.length)];
	if (chosen === undefined) throw new Error('nothing to pick from');
	return chosen;
}

/**
 * A seed for a purpose, so that drawing for the weather never shifts what is drawn for the fault.
 * FNV-1a over the purpose, mixed with the seed.
 */
export function fork(seed: number, purpose: string): number {
	let mixed = (seed ^ 0x811c9dc5) >>> 0;
	for (const letter of purpose) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
	return (mixed ^ (mixed >>> 13)) | 0;
}
