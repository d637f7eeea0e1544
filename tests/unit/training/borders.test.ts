import { describe, expect, it } from 'vitest';
import { bordersOf } from '#cli/training/borders.ts';
import type { Crossed } from '#cli/training/borders.ts';
import { LABELS, ROWS } from '#engine/speech/labels.ts';

const INSULT = LABELS.indexOf('insult');

/** A hundred sentences, the label said in those from `from` on, their scores rising from -5 to 5. */
function crossed(from: number): Crossed[] {
	return Array.from({ length: 100 }, (_, index): Crossed => {
		const truth = new Int8Array(ROWS);
		if (index >= from) truth[INSULT] = 1;
		const gold = { id: `${index}`, text: '', violations: [], elements: [], difficulty: 'easy' as const };
		const lesson = { gold, hashes: new Int32Array(), truth, counts: 1, fold: 0, judged: true };
		return { lesson, scores: new Float64Array(ROWS).fill(index / 10 - 5) };
	});
}

describe('borders', () => {
	it('lie higher where the label begins to be right at higher scores', () => {
		const [low, high] = [crossed(40), crossed(65)].map((one) => bordersOf(one)[INSULT] ?? 0);
		expect(high).toBeGreaterThan(low ?? Infinity);
	});

	it('do not move for sentences that do not say whether a label holds', () => {
		const open = crossed(70).map((one) => ({ ...one, lesson: { ...one.lesson, truth: new Int8Array(ROWS).fill(-1) } }));
		expect(bordersOf([...crossed(40), ...open])).toEqual(bordersOf(crossed(40)));
	});
});
