import { HALF, QUARTER, WHOLE } from '#engine/speech/arithmetic-code.ts';
import { Contexts } from '#engine/speech/frequencies.ts';
import type { Pass } from '#engine/speech/packed-weights.ts';
import { smallToChar } from '#engine/speech/small-numbers.ts';

const BITS_A_CHARACTER = 6;

/** Packs symbols into a text that `decoder` reads. */
export function encoder(): { pass: Pass; finish: () => string } {
	const contexts = new Contexts();
	const bits: number[] = [];
	let low = 0;
	let high = WHOLE - 1;
	let pending = 0;
	const write = (bit: number) => {
		bits.push(bit);
		for (; pending > 0; pending -= 1) bits.push(1 - bit);
	};
	const shiftOut = () => {
		for (;;) {
			const below = high < HALF ? 0 : low >= HALF ? HALF : low >= QUARTER && high < HALF + QUARTER ? QUARTER : -1;
			if (below < 0) return;
			if (below === QUARTER) pending += 1;
			else write(below === HALF ? 1 : 0);
			low = (low - below) * 2;
			high = (high - below) * 2 + 1;
		}
	};
	return {
		pass(context, size, symbol) {
			const frequencies = contexts.of(context, size);
			const { from, to } = frequencies.stretchOf(symbol);
			const width = high - low + 1;
			high = low + Math.floor((width * to) / frequencies.total) - 1;
			low += Math.floor((width * from) / frequencies.total);
			shiftOut();
			frequencies.note(symbol);
			return symbol;
		},
		finish() {
			pending += 1;
			write(low < QUARTER ? 0 : 1);
			return charactersOf(bits);
		}
	};
}

function charactersOf(bits: readonly number[]): string {
	const chars: string[] = [];
	for (let at = 0; at < bits.length; at += BITS_A_CHARACTER) {
		let small = 0;
		for (let bit = 0; bit < BITS_A_CHARACTER; bit += 1) small = small * 2 + (bits[at + bit] ?? 0);
		chars.push(smallToChar(small));
	}
	return chars.join('');
}
