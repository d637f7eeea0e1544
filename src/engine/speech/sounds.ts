/** The syllables of a text, each with the stretch of units that it was read from. */
export type Sounded = { sound: number[]; start: number[]; end: number[] };

export type Listener = { listen(text: string): Sounded };

const BREAK = 1;
const LONGEST_SYLLABLE = 6;

/** Hears homophones as one: characters by their toneless syllable, letters by the pinyin that they spell. */
export function createListener(sounds: Readonly<Record<string, string>>): Listener {
	const byChar = new Map<string, number>();
	const bySyllable = new Map<string, number>();
	let next = BREAK + 1;
	const codes = new Map<string, number>();
	for (const [syllable, chars] of Object.entries(sounds)) {
		const blurred = blur(syllable);
		const code = codes.get(blurred) ?? next++;
		codes.set(blurred, code);
		bySyllable.set(syllable, code);
		for (const char of chars) byChar.set(char, code);
	}
	return { listen: (text) => listen(text, byChar, bySyllable) };
}

/** Sounds that speakers of many regions, and hurried typists, do not keep apart. */
function blur(syllable: string): string {
	return syllable.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1').replace(/^l(?=[aeiou])/, 'n');
}

function listen(text: string, byChar: ReadonlyMap<string, number>, bySyllable: ReadonlyMap<string, number>): Sounded {
	const heard: Sounded = { sound: [], start: [], end: [] };
	const push = (sound: number, start: number, end: number) => {
		heard.sound.push(sound);
		heard.start.push(start);
		heard.end.push(end);
	};
	for (let at = 0; at < text.length; ) {
		const run = letterRun(text, at);
		if (run > at) {
			for (const [start, end, code] of spell(text, at, run, bySyllable)) push(code, start, end);
			at = run;
			continue;
		}
		push(byChar.get(text[at] ?? '') ?? BREAK, at, at + 1);
		at += 1;
	}
	return heard;
}

function letterRun(text: string, from: number): number {
	let at = from;
	while (at < text.length && text.charCodeAt(at) >= 0x61 && text.charCodeAt(at) <= 0x7a) at += 1;
	return at;
}

/** Greedy from the left; a run that does not come out even is no pinyin. */
function spell(text: string, from: number, to: number, known: ReadonlyMap<string, number>): [number, number, number][] {
	const parts: [number, number, number][] = [];
	let at = from;
	while (at < to) {
		let length = Math.min(LONGEST_SYLLABLE, to - at);
		while (length > 0 && !known.has(text.slice(at, at + length))) length -= 1;
		if (length === 0) return [[from, to, BREAK]];
		parts.push([at, at + length, known.get(text.slice(at, at + length)) ?? BREAK]);
		at += length;
	}
	return parts;
}
