/** A stretch of a written text with the mark that ends it; offsets in UTF-16 units. */
export type Piece = { start: number; end: number; text: string };

/** A full stop after a title (`Mr.`) or inside a number ends nothing. */
const SENTENCE_END = /[。！？!?；;\n]+|(?<!\b(?:Mr|Mrs|Ms|Dr))\.+(?=\s|$|\p{Script=Han})/giu;
const CLAUSE_END = new RegExp(`${SENTENCE_END.source}|，|,(?!\\d)`, 'giu');

export function sentencesOf(text: string): Piece[] {
	return cut(text, SENTENCE_END);
}

/** Sentences, cut at their commas too. */
export function clausesOf(text: string): Piece[] {
	return cut(text, CLAUSE_END);
}

function cut(text: string, ends: RegExp): Piece[] {
	const pieces: Piece[] = [];
	let start = 0;
	const take = (end: number) => {
		if (text.slice(start, end).trim() !== '') pieces.push({ start, end, text: text.slice(start, end) });
		start = end;
	};
	for (const { index, 0: mark } of text.matchAll(ends)) take(index + mark.length);
	take(text.length);
	return pieces;
}
