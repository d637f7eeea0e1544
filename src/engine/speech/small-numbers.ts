/** Printable characters that JSON leaves as they are; a number from 0 to 90 is its place here. */
const FIRST = 0x23;
const SKIPPED = 0x5c;

export function smallToChar(value: number): string {
	const code = FIRST + value;
	return String.fromCharCode(code >= SKIPPED ? code + 1 : code);
}

export function charToSmall(code: number): number {
	return code > SKIPPED ? code - FIRST - 1 : code - FIRST;
}
