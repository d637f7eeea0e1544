import { createPhraseFinder } from './phrases.ts';
import { wholeWord } from './rewrite.ts';

/** A phrase of the lexicon met in a text. */
export type Met = { phrase: number; start: number; end: number };

/** All phrases that concepts and patterns name, found in one pass. */
export type Lexicon = {
	/** In the order of their starts, longer ones first. */
	meet(text: string): Met[];
	/** The number of a phrase, or -1. */
	idOf(phrase: string): number;
	/** The code of the concept a phrase belongs to, or -1; a phrase of two concepts belongs to the first. */
	conceptOf(phrase: number): number;
};

/** Depends on the name alone, so that a model outlives the adding of concepts. */
export function conceptCode(name: string): number {
	let hash = 7;
	for (let at = 0; at < name.length; at += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) & 0xfffff;
	return 0x10000 + hash;
}

/** Phrases in concepts come first, so that their order in the book decides. */
export function createLexicon(concepts: Readonly<Record<string, string[]>>, further: readonly string[]): Lexicon {
	const ids = new Map<string, number>();
	const phrases: string[] = [];
	const concept: number[] = [];
	const add = (phrase: string, of: number) => {
		if (phrase === '' || ids.has(phrase)) return;
		ids.set(phrase, phrases.length);
		phrases.push(phrase);
		concept.push(of);
	};
	for (const [name, words] of Object.entries(concepts)) {
		for (const word of words) add(word, conceptCode(name));
	}
	for (const phrase of further) add(phrase, -1);
	const finder = createPhraseFinder(phrases);
	return {
		meet: (text) =>
			finder
				.find(text)
				.filter((hit) => wholeWord(text, hit))
				.sort((one, other) => one.start - other.start || other.end - one.end),
		idOf: (phrase) => ids.get(phrase) ?? -1,
		conceptOf: (phrase) => concept[phrase] ?? -1
	};
}
