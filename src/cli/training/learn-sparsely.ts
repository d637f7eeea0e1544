import { ROWS } from '#engine/speech/labels.ts';
import { createTeacher } from './learn.ts';
import type { Example, Learnt } from './learn.ts';

export type SparseSchooling = {
	rounds: number;
	rate: number;
	/** How far a weight must have been pushed, all told, before it leaves its prior. */
	threshold: number;
	/** How fast the bias of each label moves. */
	biasRate: number;
};

/** What a weight has been pushed by, and the squares of that. */
type Ledger = { leads: Float32Array; squares: Float32Array };

/**
 * Logistic regression, one per label, following the regularised leader with an L1 threshold (McMahan et al., "Ad Click
 * Prediction: a View from the Trenches", KDD 2013): of many features that say the same, few get a weight. The same examples
 * give the same weights, bit for bit.
 */
export function learnSparsely(examples: readonly Example[], prior: Float32Array, schooling: SparseSchooling): Learnt {
	const learnt: Learnt = { weights: Float32Array.from(prior), bias: new Float32Array(ROWS).fill(-3) };
	const ledger: Ledger = { leads: new Float32Array(prior.length), squares: new Float32Array(prior.length) };
	const teach = createTeacher(examples, learnt, { missed: 1, biasRate: schooling.biasRate });
	for (let round = 0; round < schooling.rounds; round += 1) {
		teach(round, (place, push) => follow(learnt.weights, ledger, place, push, prior, schooling));
	}
	return learnt;
}

/** Takes note of a push, and puts the weight where all pushes together, less the threshold, want it. */
function follow(weights: Float32Array, { leads, squares }: Ledger, place: number, push: number, prior: Float32Array, { rate, threshold }: SparseSchooling): void {
	const start = prior[place] ?? 0;
	const before = squares[place] ?? 0;
	const square = before + push * push;
	const root = Math.sqrt(square);
	const held = ((root - Math.sqrt(before)) / rate) * ((weights[place] ?? 0) - start);
	const lead = (leads[place] ?? 0) + push - held;
	squares[place] = square;
	leads[place] = lead;
	const beyond = Math.abs(lead) - threshold;
	weights[place] = beyond <= 0 ? start : start - (Math.sign(lead) * beyond * rate) / (1 + root);
}
