import { describe, expect, it } from 'vitest';
import { createPhraseFinder, longestHits } from '#engine/speech/phrases.ts';
import { random } from '#engine/random.ts';

/** Slow and obviously right. */
function findPlainly(phrases: readonly string[], text: string): string[] {
	return phrases.flatMap((phrase, index) =>
		[...text].flatMap((_, at) => (phrase !== '' && text.startsWith(phrase, at) ? [`${index}@${at}`] : []))
	);
}

describe('the finder of phrases', () => {
	it('finds what a plain search finds, on many small random texts', () => {
		const draw = random(3);
		const letters = (most: number) => Array.from({ length: Math.floor(draw() * most) }, () => 'abc'[Math.floor(draw() * 3)]).join('');
		for (let round = 0; round < 200; round += 1) {
			const phrases = [...new Set(Array.from({ length: 8 }, () => letters(5)))];
			const text = letters(40);
			const found = createPhraseFinder(phrases).find(text).map(({ phrase, start }) => `${phrase}@${start}`);
			expect(found.sort()).toEqual(findPlainly(phrases, text).sort());
		}
	});

	it('finds phrases inside phrases and gives the longest when asked', () => {
		const finder = createPhraseFinder(['不知道', '知道', '不']);
		expect(finder.find('我不知道').map(({ start, end }) => [start, end])).toEqual([[1, 2], [1, 4], [2, 4]]);
		expect(longestHits(finder.find('我不知道'))).toEqual([{ phrase: 0, start: 1, end: 4 }]);
	});

	it('has no more hits than text times the depth of nesting', () => {
		const phrases = Array.from({ length: 10 }, (_, index) => 'a'.repeat(index + 1));
		expect(createPhraseFinder(phrases).find('a'.repeat(2000)).length).toBeLessThanOrEqual(20_000);
	});
});
