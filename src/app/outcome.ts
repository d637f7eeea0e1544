import type { Score } from '#engine/rules/score.ts';

/** How a visit went, as the shape and the word of a finding. */
export type Outcome = { state: 'kept' | 'broken'; redLine: boolean; word: 'home.passed' | 'home.failed' | 'home.redLine' };

export function outcomeOf({ passed, redLines }: Pick<Score, 'passed' | 'redLines'>): Outcome {
	if (redLines.length > 0) return { state: 'broken', redLine: true, word: 'home.redLine' };
	return passed ? { state: 'kept', redLine: false, word: 'home.passed' } : { state: 'broken', redLine: false, word: 'home.failed' };
}
