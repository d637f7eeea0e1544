import type { LanguageBook } from './book.ts';
import { OBJECTS } from './labels.ts';
import type { UsedObject } from './labels.ts';

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
