import { expect, it } from 'vitest';
import { scoreSpeech } from '#engine/speech/score.ts';
import type { Gold } from '#engine/speech/score.ts';

const gold = (violations: string[], elements: string[], difficulty: Gold['difficulty'] = 'easy'): Gold => ({
	id: 'x',
	text: 'x',
	violations,
	elements,
	difficulty
});

it('scores as the labelling guide says: counts over labels, false alarms over clean sentences, nought over nought is nought', () => {
	const scored = scoreSpeech([
		{ gold: gold(['insult'], ['greet']), judged: { violations: ['insult', 'command'], elements: ['greet'] } },
		{ gold: gold([], []), judged: { violations: ['insult'], elements: [] } },
		{ gold: gold([], ['thank'], 'hard'), judged: { violations: [], elements: [] } },
		{ gold: gold(['mockery'], []), judged: { violations: [], elements: [] } }
	]);
	expect(scored.violations.micro).toEqual({ precision: 1 / 3, recall: 1 / 2, f1: 2 / 5, tp: 1, fp: 2, fn: 1 });
	expect(scored.violations.macroF1).toBeCloseTo((2 / 3 + 0 + 0) / 3);
	expect(scored.elements.perLabel['thank']).toMatchObject({ precision: 0, recall: 0, f1: 0 });
	expect(scored.falseAlarms).toBe(0.5);
	expect(scored.byDifficulty['hard']).toMatchObject({ utterances: 1, falseAlarms: 0 });
});
