import type { LanguageBook } from './book.ts';
import { OBJECTS } from './labels.ts';
import type { UsedObject } from './labels.ts';

/** `没堵车`, `不是堵车`: named only to be denied. */
const DENIED = /(没|没有|不|不是|不怪|not|no)$/;

/** What an unauthorised use is about: the first of the concepts `use-…` that the text names. */
export function usedObject(text: string, book: LanguageBook): UsedObject | undefined {
	let best: { object: UsedObject; at: number } | undefined;
	for (const object of OBJECTS) {
		for (const word of book.concepts[`use-${object}`] ?? []) {
			const at = text.indexOf(word);
			if (at >= 0 && (best === undefined || at < best.at)) best = { object, at };
		}
	}
	return best?.object;
}

/** The cause that a text gives for being late; none where it names two, as nobody can tell which of them is meant. */
export function namedCause(text: string, book: LanguageBook): string | undefined {
	const named = Object.entries(book.causes).filter(([, words]) => words.some((word) => isNamed(text, word)));
	return named.length === 1 ? named[0]?.[0] : undefined;
}

function isNamed(text: string, word: string): boolean {
	const at = text.indexOf(word);
	return at >= 0 && !DENIED.test(text.slice(0, at).trimEnd());
}
