import { describe, expect, it } from 'vitest';
import { dialMarks, needleAt } from '#ui/instruments/dial.ts';

describe('the dial of a speed test', () => {
	it.each([100, 110, 330, 550, 1100, 2200, 2500])('of %i Mbit/s begins at 0 and prints round figures that do not touch', (max) => {
		const marks = dialMarks(max);
		expect(marks[0]).toBe(0);
		expect(marks.length).toBeGreaterThan(4);
		for (const [index, mark] of marks.entries()) {
			const next = marks[index + 1];
			if (next !== undefined) expect(needleAt(next, max) - needleAt(mark, max)).toBeGreaterThanOrEqual(17);
		}
	});

	it('keeps the needle on the dial', () => {
		expect(needleAt(-5, 1000)).toBe(-120);
		expect(needleAt(5000, 1000)).toBe(120);
	});
});
