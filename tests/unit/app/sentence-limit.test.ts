import { describe, expect, it } from 'vitest';
import { readLibrary } from '#engine/library.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { elementsAsked } from '#engine/rules/spoken.ts';
import { BETTER_WORDS } from '#engine/speech/better-words.ts';
import type { Drill } from '#engine/speech/drill.ts';
import { limitOf } from '#app/sentence-limit.ts';
import { readContent } from '#cli/read-content.ts';

const { library } = readLibrary(readContent('scenarios'));
const LANGUAGES = ['zh-CN', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** Those that would be refused for their length. */
function tooLong(texts: readonly string[]): string[] {
	return texts.filter((text) => [...text].length > limitOf(text));
}

/** The whole of what could be said in a drill: its own words, and general ones for what else a standard asks for. */
function fullWords({ words = {}, rules = [] }: Drill, standard: string, language: Language): string {
	const own = new Map(Object.entries(words).map(([element, text]) => [element, text[language]]));
	const further = elementsAsked(adopt(library.book, standard), rules).filter((element) => !own.has(element));
	const general = BETTER_WORDS[language === 'en' ? 'en' : 'zh'];
	return [...own.values(), ...further.map((element) => general[element] ?? '')].join(' ');
}

describe('the room for a sentence of one’s own', () => {
	it.each(LANGUAGES)('holds every example that an author wrote for a visit: %s', (language) => {
		const offers = [...library.visits.values()].flatMap(({ scenes }) => scenes).flatMap((scene) => scene.offers);
		const examples = offers.flatMap(({ typed }) => typed?.examples ?? []).map(({ says }) => says[language]);
		expect(examples.length).toBeGreaterThan(100);
		expect(tooLong(examples)).toEqual([]);
	});

	it.each(LANGUAGES)('holds the full words of every drill under every standard: %s', (language) => {
		const standards = [...library.book.standards.keys()];
		const full = [...library.drills.values()].flatMap((drill) => standards.map((standard) => fullWords(drill, standard, language)));
		expect(full.length).toBeGreaterThan(100);
		expect(tooLong(full)).toEqual([]);
	});

	it('is larger for words made of letters than for those made of characters', () => {
		expect(limitOf('So sorry to keep you waiting')).toBeGreaterThanOrEqual(2 * limitOf('让您久等了'));
	});
});
