import { describe, expect, it } from 'vitest';
import { ROWS } from '#engine/speech/labels.ts';
import { learn } from '#engine/speech/learn.ts';
import type { Example } from '#engine/speech/learn.ts';

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
