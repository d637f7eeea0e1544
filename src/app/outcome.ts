import type { ResultRow } from '#data/rows.ts';

/** How a visit went, as the shape and the word of a finding. */
export type Outcome = { state: 'kept' | 'broken'; redLine: boolean; word: 'home.passed' | 'home.failed' | 'home.undone' | 'home.redLine' };

/** Points are named only where the matter was settled: who gives up early has broken few rules and done nothing. */
export function outcomeOf({ score: { passed, redLines }, ending }: Pick<ResultRow, 'score' | 'ending'>): Outcome {
	if (redLines.length > 0) return { state: 'broken', redLine: true, word: 'home.redLine' };
	if (!ending.good) return { state: 'broken', redLine: false, word: 'home.undone' };
	return passed ? { state: 'kept', redLine: false, word: 'home.passed' } : { state: 'broken', redLine: false, word: 'home.failed' };
}
