import { describe, expect, it } from 'vitest';
import { ROWS } from '#engine/speech/labels.ts';
import { learn } from '#cli/training/learn.ts';
import type { Example } from '#cli/training/learn.ts';
import { learnSparsely } from '#cli/training/learn-sparsely.ts';

const truth = (label: number) => Int8Array.from({ length: ROWS }, (_, index) => (index === label ? 1 : 0));
const examples: Example[] = Array.from({ length: 30 }, (_, index) => ({
	features: Int32Array.from([index % 3, 3 + (index % 2)]),
	truth: truth(index % 3),
	counts: 1
}));
const schooling = { rounds: 5, rate: 0.1, forget: 0.001, missed: 1, settled: 9 };
const prior = () => new Float32Array(5 * ROWS);

describe('learning', () => {
	it('gives the same weights for the same examples, bit for bit', () => {
		expect(learn(examples, prior(), schooling)).toEqual(learn(examples, prior(), schooling));
	});

	it('gives a feature weight for the label it goes with', () => {
		const { weights } = learn(examples, prior(), schooling);
		expect(weights[1 * ROWS + 1]).toBeGreaterThan(weights[0 * ROWS + 1] ?? Infinity);
	});

	it('learns less from a sentence that counts less', () => {
		const light = examples.map((one) => ({ ...one, counts: 0.01 }));
		const { weights } = learn(light, prior(), schooling);
		expect(Math.abs(weights[0] ?? 1)).toBeLessThan(Math.abs(learn(examples, prior(), schooling).weights[0] ?? 0));
	});

	it('answers with the mean of the rounds after it has settled', () => {
		const rounds = [1, 2].map((count) => learn(examples, prior(), { ...schooling, rounds: count, forget: 0 }).weights[0] ?? 0);
		const mean = learn(examples, prior(), { ...schooling, rounds: 2, forget: 0, settled: 0 }).weights[0];
		expect(mean).toBeCloseTo(((rounds[0] ?? 0) + (rounds[1] ?? 0)) / 2, 5);
	});

	it('moves allowed weights only when it goes on', () => {
		const first = learn(examples, prior(), schooling);
		const allowed = new Uint8Array(first.weights.length);
		const second = learn(examples, prior(), { ...schooling, forget: 0 }, { allowed, from: first });
		expect(second.weights).toEqual(first.weights);
	});
});

describe('learning few weights', () => {
	const sparse = { rounds: 5, rate: 0.25, threshold: 1, biasRate: 0.08 };

	it('gives the same weights for the same examples, bit for bit', () => {
		expect(learnSparsely(examples, prior(), sparse)).toEqual(learnSparsely(examples, prior(), sparse));
	});

	it('gives a feature weight for the label it goes with, and against one it does not go with', () => {
		const { weights } = learnSparsely(examples, prior(), sparse);
		expect(weights[1 * ROWS + 1]).toBeGreaterThan(0);
		expect(weights[0 * ROWS + 1]).toBeLessThan(0);
	});

	it('leaves a weight at its prior that was pushed less than the threshold', () => {
		const start = prior().fill(0.5);
		expect(learnSparsely(examples, start, { ...sparse, threshold: 1000 }).weights).toEqual(start);
	});

	it('gives fewer weights the higher the threshold', () => {
		const [many, few] = [0.1, 4].map((threshold) => learnSparsely(examples, prior(), { ...sparse, threshold }).weights.filter((weight) => weight !== 0).length);
		expect(few).toBeGreaterThan(0);
		expect(few).toBeLessThan(many ?? 0);
	});
});
