import { conceptCode } from './lexicon.ts';
import type { Lexicon, Met } from './lexicon.ts';
import { longestHits } from './phrases.ts';

/** A word of the text: a concept, a number, a name, or else one unit; `code` is stable for one book. */
export type Token = { code: number; start: number; end: number; known: boolean };

/** Kinds of word that no list can hold; concepts lie between these and the UTF-16 units. */
export const SPECIAL = { number: 0x200000, longNumber: 0x200001, name: 0x200002, selfName: 0x200003, person: 0x200004 };

const NUMERALS = new Set('0123456789零一二三四五六七八九十百千万两半');
const LONG_NUMBER = 5;

export type Names = { surnames: ReadonlySet<string>; given: ReadonlySet<string>; titles: ReadonlySet<string> };

/** Cuts a normalised text into tokens, the longest concept first. */
export function tokenise(text: string, met: readonly Met[], lexicon: Lexicon, names: Names): Token[] {
	const concepts = longestHits(
		met.filter((one) => lexicon.conceptOf(one.phrase) >= 0).map((one) => ({ ...one, phrase: lexicon.conceptOf(one.phrase) }))
	);
	const tokens: Token[] = [];
	let next = 0;
	for (let at = 0; at < text.length; ) {
		while ((concepts[next]?.start ?? Infinity) < at) next += 1;
		const concept = concepts[next]?.start === at ? concepts[next] : undefined;
		const token =
			nameAt(text, at, names, concept?.end) ??
			fromConcept(concept) ??
			numberAt(text, at) ??
			lettersAt(text, at) ??
			unitAt(text, at);
		if (text[at] !== ' ') tokens.push(token);
		at = token.end;
	}
	return tokens;
}

function fromConcept(met: Met | undefined): Token | undefined {
	return met === undefined ? undefined : { code: met.phrase, start: met.start, end: met.end, known: true };
}

function unitAt(text: string, at: number): Token {
	return { code: text.charCodeAt(at), start: at, end: at + 1, known: false };
}

/** A word in letters is one token, as it is in its own language. */
function lettersAt(text: string, at: number): Token | undefined {
	let end = at;
	while (/[a-z']/.test(text[end] ?? '')) end += 1;
	return end > at ? { code: conceptCode(text.slice(at, end)), start: at, end, known: true } : undefined;
}

function numberAt(text: string, at: number): Token | undefined {
	let end = at;
	while (NUMERALS.has(text[end] ?? '')) end += 1;
	const digits = end > at && text.charCodeAt(at) < 0x80;
	if (end === at || (end === at + 1 && !digits)) return undefined;
	const code = end - at >= LONG_NUMBER ? SPECIAL.longNumber : SPECIAL.number;
	return { code, start: at, end, known: true };
}

/** A surname with a title, 小 or 老 with a surname, or what can only be a full name. */
function nameAt(text: string, at: number, names: Names, conceptEnd = at): Token | undefined {
	const before = text[at - 1];
	const length = names.surnames.has(text.slice(at, at + 2)) ? 2 : 1;
	if ((text[at] === '小' || text[at] === '老') && names.surnames.has(text[at + 1] ?? '') && conceptEnd <= at + 2) {
		return ended(text[at + 2], names) ? token(SPECIAL.selfName, at, at + 2) : undefined;
	}
	if (!names.surnames.has(text.slice(at, at + length))) return undefined;
	for (const size of [3, 2, 1]) {
		if (!names.titles.has(text.slice(at + length, at + length + size))) continue;
		return conceptEnd > at + length + size ? undefined : token(SPECIAL.person, at, at + length + size);
	}
	if (conceptEnd > at + 1 || !(before === undefined || isBreak(before) || '是叫员姓'.includes(before))) return undefined;
	let end = at + length;
	while (end < at + length + 2 && names.given.has(text[end] ?? '')) end += 1;
	return end > at + length && ended(text[end], names) ? token(SPECIAL.name, at, end) : undefined;
}

function token(code: number, start: number, end: number): Token {
	return { code, start, end, known: true };
}

function isBreak(unit: string): boolean {
	return '.!?,:“”'.includes(unit);
}

function ended(unit: string | undefined, names: Names): boolean {
	return unit === undefined || isBreak(unit) || !names.given.has(unit);
}
