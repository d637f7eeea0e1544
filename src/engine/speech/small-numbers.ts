/** Printable characters that JSON leaves as they are; a number from 0 to 90 is its place here. */
const FIRST = 0x23;
const SKIPPED = 0x5c;

/** The greatest number that one character holds. */
export const GREATEST = 90;

export function smallToChar(value: number): string {
	const code = FIRST + value;
	return String.fromCharCode(code >= SKIPPED ? code + 1 : code);
}

export function charToSmall(code: number): number {
	return code > SKIPPED ? code - FIRST - 1 : code - FIRST;
}

/** Ascending numbers as their differences, five bits a character, the lowest first; 32 is added while more follow. */
export function packAscending(values: readonly number[]): string {
	const chars: string[] = [];
	let last = 0;
	for (const value of values) {
		let left = value - last;
		last = value;
		while (left >= 32) {
			chars.push(smallToChar((left & 31) + 32));
			left = Math.floor(left / 32);
		}
		chars.push(smallToChar(left));
	}
	return chars.join('');
}

export function unpackAscending(packed: string): number[] {
	const values: number[] = [];
	let value = 0;
	let scale = 1;
	for (let at = 0; at < packed.length; at += 1) {
		const small = charToSmall(packed.charCodeAt(at));
		value += (small & 31) * scale;
		scale *= 32;
		if (small >= 32) continue;
		values.push(value);
		scale = 1;
	}
	return values;
}
