import { describe, expect, it } from 'vitest';
import { ROWS } from '#engine/speech/labels.ts';
import { learn } from '#engine/speech/learn.ts';
import type { Example } from '#engine/speech/learn.ts';
import { packAscending, unpackAscending } from '#engine/speech/small-numbers.ts';

const truth = (label: number) => Int8Array.from({ length: ROWS }, (_, index) => (index === label ? 1 : 0));
const examples: Example[] = Array.from({ length: 30 }, (_, index) => ({
	features: Int32Array.from([index % 3, 3 + (index % 2)]),
	truth: truth(index % 3)
}));
const schooling = { rounds: 5, rate: 0.1, forget: 0.001, missed: 1 };
const prior = () => new Float32Array(5 * ROWS);

describe('learning', () => {
	it('gives the same weights for the same examples, bit for bit', () => {
		expect(learn(examples, prior(), schooling)).toEqual(learn(examples, prior(), schooling));
	});

	it('gives a feature weight for the label it goes with', () => {
		const { weights } = learn(examples, prior(), schooling);
		expect(weights[1 * ROWS + 1]).toBeGreaterThan(weights[0 * ROWS + 1] ?? Infinity);
	});

	it('moves allowed weights only when it goes on', () => {
		const first = learn(examples, prior(), schooling);
		const allowed = new Uint8Array(first.weights.length);
		const second = learn(examples, prior(), { ...schooling, forget: 0 }, { allowed, from: first });
		expect(second.weights).toEqual(first.weights);
	});
});

it('packs ascending numbers without loss', () => {
	const numbers = [0, 1, 31, 32, 33, 1000, 1_000_000, 4_194_303];
	expect(unpackAscending(packAscending(numbers))).toEqual(numbers);
});
