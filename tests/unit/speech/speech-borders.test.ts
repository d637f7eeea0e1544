import { describe, expect, it } from 'vitest';
import { bordersOf } from '#cli/speech-borders.ts';
import type { Lesson } from '#cli/speech-lessons.ts';
import { LABELS, ROWS } from '#engine/speech/labels.ts';

const INSULT = LABELS.indexOf('insult');

/** A hundred sentences, the label said in those from `from` on, their scores rising from -5 to 5. */
function lessons(from: number, judged = true): { lessons: Lesson[]; scores: Float64Array[] } {
	const all = Array.from({ length: 100 }, (_, index): Lesson => {
		const truth = new Int8Array(ROWS);
		if (index >= from) truth[INSULT] = 1;
		const gold = { id: `${index}`, text: '', violations: [], elements: [], difficulty: 'easy' as const };
		return { gold, hashes: new Int32Array(), truth, counts: 1, fold: 0, judged };
	});
	return { lessons: all, scores: all.map((_, index) => new Float64Array(ROWS).fill(index / 10 - 5)) };
}

describe('borders', () => {
	it('lie higher where the label begins to be right at higher scores', () => {
		const [low, high] = [lessons(40), lessons(65)].map((one) => bordersOf(one.lessons, one.scores)[INSULT] ?? 0);
		expect(high).toBeGreaterThan(low ?? Infinity);
	});

	it('are learnt from judged lessons alone', () => {
		const taught = lessons(70, false);
		const none = bordersOf([], []);
		expect(bordersOf(taught.lessons, taught.scores)).toEqual(none);
	});
});
