import { describe, expect, test } from 'vitest';
import { fork, pick, random } from '#engine/random.ts';

describe('numbers from a seed', () => {
	test('the same seed gives the same numbers, another seed others', () => {
		const draw = (seed: number) => Array.from({ length: 5 }, random(seed));
		expect(draw(1)).toEqual(draw(1));
		expect(draw(1)).not.toEqual(draw(2));
	});
	test('they are uniform in [0, 1)', () => {
		const tenths = Array.from({ length: 10_000 }, random(42)).map((value) => Math.floor(value * 10));
		for (let tenth = 0; tenth < 10; tenth += 1) {
			const share = tenths.filter((each) => each === tenth).length;
			expect(share).toBeGreaterThan(850);
			expect(share).toBeLessThan(1150);
		}
	});
	test('neighbouring seeds do not begin alike', () => {
		const firsts = Array.from({ length: 200 }, (_, seed) => random(fork(seed, 'fault'))());
		const low = firsts.filter((value) => value < 0.5).length;
		expect(low).toBeGreaterThan(70);
		expect(low).toBeLessThan(130);
	});
	test('a purpose has its own seed, and always the same', () => {
		expect(fork(5, 'weather')).toBe(fork(5, 'weather'));
		expect(fork(5, 'weather')).not.toBe(fork(5, 'fault'));
		expect(fork(5, 'weather')).not.toBe(fork(6, 'weather'));
	});
	test('every choice is picked', () => {
		const next = random(3);
		expect(new Set(Array.from({ length: 50 }, () => pick(['a', 'b', 'c'], next)))).toEqual(new Set(['a', 'b', 'c']));
		expect(() => pick([], next)).toThrow();
	});
});
