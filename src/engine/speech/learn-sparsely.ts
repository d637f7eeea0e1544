import { ROWS } from './labels.ts';
import { createPushes, NO_PUSH, pushesOf, scoreAll, shuffled, step } from './learn.ts';
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
	const biasSquares = new Float32Array(ROWS).fill(0.1);
	const scores = new Float64Array(ROWS);
	const pushes = createPushes();
	for (let round = 0; round < schooling.rounds; round += 1) {
		for (let index = 0; index < examples.length; index += 1) {
			const example = examples[shuffled(index, round, examples.length)];
			if (example === undefined) continue;
			scoreAll(learnt, example.features, scores);
			const wrong = pushesOf(example, scores, 1, pushes);
			for (let at = 0; at < example.features.length; at += 1) {
				const row = (example.features[at] ?? 0) * ROWS;
				for (let nth = 0; nth < wrong; nth += 1) {
					const { label, push } = pushes[nth] ?? NO_PUSH;
					follow(learnt.weights, ledger, row + label, push, prior, schooling);
				}
			}
			for (let nth = 0; nth < wrong; nth += 1) {
				const { label, push } = pushes[nth] ?? NO_PUSH;
				step(learnt.bias, biasSquares, label, push, schooling.biasRate);
			}
		}
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
