import { HALF, QUARTER, WHOLE } from './arithmetic-code.ts';
import { Contexts } from './frequencies.ts';
import type { Pass } from './packed-weights.ts';
import { charToSmall } from './small-numbers.ts';

const BITS_A_CHARACTER = 6;

/** Gives back, one by one, the symbols that were packed into a text; beyond its end it reads noughts. */
export function decoder(packed: string): Pass {
	const contexts = new Contexts();
	const nextBit = bitsOf(packed);
	let low = 0;
	let high = WHOLE - 1;
	let value = 0;
	for (let bit = 0; bit < 32; bit += 1) value = value * 2 + nextBit();
	return (context, size) => {
		const frequencies = contexts.of(context, size);
		const { total } = frequencies;
		const width = high - low + 1;
		const { symbol, from, to } = frequencies.symbolAt(Math.floor(((value - low + 1) * total - 1) / width));
		high = low + Math.floor((width * to) / total) - 1;
		low += Math.floor((width * from) / total);
		for (;;) {
			const below = high < HALF ? 0 : low >= HALF ? HALF : low >= QUARTER && high < HALF + QUARTER ? QUARTER : -1;
			if (below < 0) break;
			low = (low - below) * 2;
			high = (high - below) * 2 + 1;
			value = (value - below) * 2 + nextBit();
		}
		frequencies.note(symbol);
		return symbol;
	};
}

/** The bits of a text, the highest of each character first; noughts beyond its end. */
function bitsOf(packed: string): () => number {
	let at = 0;
	let small = 0;
	let left = 0;
	return () => {
		if (left === 0) {
			small = at < packed.length ? charToSmall(packed.charCodeAt(at)) : 0;
			at += 1;
			left = BITS_A_CHARACTER;
		}
		left -= 1;
		return (small >> left) & 1;
	};
}
