import { describe, expect, it } from 'vitest';
import { readLibrary } from '#engine/library.ts';
import { createChecker, type Checker } from '#engine/speech/check.ts';
import { assess, mannersOf, streakOf } from '#engine/speech/drill.ts';
import type { Element } from '#engine/speech/labels.ts';
import { parseYaml, readContent } from '#cli/read-content.ts';
import { readSpeechBook } from '#cli/read-speech-book.ts';

describe('a try at a drill', () => {
	it('is right when everything wanted is said and nothing forbidden, whatever else is said', () => {
		expect(assess({ elements: ['thank', 'greet', 'apologise'], violations: [] }, ['greet', 'apologise'])).toMatchObject({ right: true, said: ['greet', 'apologise'], missing: [] });
		expect(assess({ elements: ['greet'], violations: [] }, ['greet', 'apologise'])).toMatchObject({ right: false, missing: ['apologise'] });
		expect(assess({ elements: ['greet', 'apologise'], violations: ['impatience'] }, ['greet', 'apologise'])).toMatchObject({ right: false, violations: ['impatience'] });
	});

	it('is not spoilt by what the checker is unsure of', () => {
		expect(assess({ elements: ['greet'], violations: [], unsure: ['command'] }, ['greet'])).toMatchObject({ right: true, unsure: ['command'] });
	});
});

describe('a streak', () => {
	const said = (drill: string, right: boolean, nth = 1) => ({ drill, nth, right });
	it.each([
		['nothing tried', [], 0],
		['all at once', [said('a', true), said('b', true)], 2],
		['a first try that failed, though the second was right', [said('a', true), said('b', false), said('b', true, 2)], 0],
		['right ones after it', [said('a', true), said('b', false), said('b', true, 2), said('c', true), said('d', true)], 2],
		['a worse second try, which takes nothing away', [said('a', true), said('b', true), said('b', false, 2)], 2],
		['the same drill over and over, which is one', [said('a', true), said('a', true), said('a', true)], 1],
		['the same drill over again among others', [said('a', true), said('b', true), said('b', true), said('c', true)], 3]
	])('counts drills right at the first try: %s', (_, tries, length) => {
		expect(streakOf(tries)).toBe(length);
	});
});

describe('good manners in a drill', () => {
	it('are what is courteous among its own elements and is not asked for by the standard', () => {
		expect(mannersOf({ wanted: ['greet', 'apologise', 'explain-reason', 'state-delay'] }, ['apologise', 'state-delay'])).toEqual(['greet']);
	});
});

describe('drills as content', () => {
	const contentWith = (fields: string) => [
		...readContent('tests/fixtures/content'),
		parseYaml('drills/door.yaml', `- id: who-is-it\n  place: door\n  to: { zh-CN: 王, en: W }\n  situation: { zh-CN: 门, en: D }\n${fields}`)
	];

	it('refuse a rule that asks for nothing to be said, with file and line', () => {
		const { problems } = readLibrary(contentWith("  rules: [door.nothing]\n  wanted: [greet]\n"));
		expect(problems).toMatchObject([{ code: 'drill-unknown-rule', file: 'drills/door.yaml' }]);
	});

	it('refuse an unknown element', () => {
		expect(readLibrary(contentWith('  wanted: [grete]\n')).problems).not.toEqual([]);
	});
});

describe('the words of the drills', () => {
	const drills = [...readLibrary(readContent('scenarios')).library.drills.values()];
	const { book } = readSpeechBook('scenarios/speech');
	if (book === undefined) throw new Error('no speech book');
	const checker = createChecker(book);

	it('every drill has words for each element it wants', () => {
		expect(drills.length).toBeGreaterThan(0);
		expect(drills.flatMap(({ id, wanted, words = {} }) => wanted.filter((element) => !words[element]).map((element) => `${id}: ${element}`))).toEqual([]);
	});

	it.each(['zh-CN', 'en'] as const)('each of them says, by itself, what it is for, and offends nobody: %s', (language) => {
		const wrong = drills.flatMap(({ id, words = {} }) =>
			Object.entries(words).flatMap(([element, text]) => faults(checker, text[language], [element as Element]).map((fault) => `${id}: ${fault}`))
		);
		expect(wrong).toEqual([]);
	});
});

/** What a text should say and is not heard to say, and how it offends. */
function faults(checker: Checker, text: string, meant: readonly Element[]): string[] {
	const { missing, violations } = assess(checker.check(text), meant);
	return [...missing.map((element) => `no ${element} in ${text}`), ...violations.map((violation) => `${violation} in ${text}`)];
}
