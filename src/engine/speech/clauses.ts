/** A stretch between two breaks, without the breaks; `mood` is that of its whole sentence. */
export type Clause = { start: number; end: number; mood: '.' | '?' | '!'; sentence: number };

/** The clauses of a normalised text, and for each unit which clause it is in (-1 for breaks) and whether it is quoted. */
export type Clauses = { list: Clause[]; of: Int32Array; quoted: Uint8Array };

const BREAKS = new Set(['.', '!', '?', ',', ':', '“', '”']);

/** Cuts at every break; a colon inside a time of day is none. */
export function splitClauses(text: string): Clauses {
	const found: Clauses = { list: [], of: new Int32Array(text.length).fill(-1), quoted: new Uint8Array(text.length) };
	let start = 0;
	let sentence = 0;
	let quoted = 0;
	for (let at = 0; at <= text.length; at += 1) {
		const unit = text[at];
		if (unit !== undefined && !isBreak(text, at)) {
			found.of[at] = found.list.length;
			found.quoted[at] = quoted;
			continue;
		}
		if (at > start) found.list.push({ start, end: at, mood: '.', sentence });
		start = at + 1;
		if (unit === '“') quoted = 1;
		if (unit === '”') quoted = 0;
		if (unit === undefined || unit === '.' || unit === '!' || unit === '?') {
			setMood(found.list, sentence, unit ?? '.');
			sentence += 1;
			quoted = 0;
		}
	}
	return found;
}

function isBreak(text: string, at: number): boolean {
	const unit = text[at] ?? '';
	if (!BREAKS.has(unit)) return false;
	return !(unit === ':' && /[0-9]/.test(text[at - 1] ?? '') && /[0-9]/.test(text[at + 1] ?? ''));
}

function setMood(list: Clause[], sentence: number, mood: '.' | '?' | '!'): void {
	for (let index = list.length - 1; index >= 0; index -= 1) {
		const clause = list[index];
		if (clause === undefined || clause.sentence !== sentence) return;
		clause.mood = mood;
	}
}
