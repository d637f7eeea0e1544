import { MOST_READ } from './normalise.ts';

const LARGEST = 600;

/** A long text in parts of at most 600 UTF-16 units, cut after a break where there is one: each is judged alone. */
export function splitWindows(text: string): { text: string; start: number }[] {
	if (text.length <= LARGEST) return [{ text, start: 0 }];
	const windows: { text: string; start: number }[] = [];
	const length = Math.min(text.length, MOST_READ);
	for (let start = 0; start < length; ) {
		const end = start + LARGEST >= length ? length : cut(text, start, start + LARGEST);
		windows.push({ text: text.slice(start, end), start });
		start = end;
	}
	return windows;
}

function cut(text: string, from: number, to: number): number {
	for (let at = to; at > from + LARGEST / 2; at -= 1) {
		if (/[。！？!?；;\n，,]/.test(text[at - 1] ?? '')) return at;
	}
	return to;
}
