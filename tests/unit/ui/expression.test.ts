import { describe, expect, it } from 'vitest';
import { LOOKS as DRAWN_FOR_AUTHORS } from '#engine/visit/schema.ts';
import { CAST } from '#ui/portrait/cast.ts';
import { expressionOf } from '#ui/portrait/expression.ts';
import { LOOKS } from '#ui/portrait/people.ts';

const SCALE = Array.from({ length: 11 }, (_, value) => value);

describe('the face of a customer', () => {
	it('narrows the brows further with every point of patience lost below the middle', () => {
		const turns = [5, 4, 3, 2, 1, 0].map((patience) => expressionOf(patience, 5, 'open').brow.turn);
		expect(turns).toEqual(turns.toSorted((a, b) => a - b));
	});

	it('steps back as trust is lost and looks aside before it is angry', () => {
		expect(expressionOf(6, 1, 'open').lean.scale).toBeLessThan(expressionOf(6, 8, 'open').lean.scale);
		expect(expressionOf(6, 1, 'open').gaze.x).toBeGreaterThan(0);
		expect(expressionOf(0, 1, 'open').gaze.x).toBe(0);
	});

	it.each([
		[9, 9, 'open', 'welcome'],
		[6, 6, 'open', 'rest'],
		[6, 2, 'open', 'door'],
		[6, 6, 'ajar', 'door'],
		[6, 2, 'room', 'held'],
		[3, 8, 'room', 'crossed'],
		[0, 1, 'open', 'halt'],
		[0, 1, 'phone', 'phone']
	] as const)('at patience %i, trust %i and distance %s the hands are in pose %s', (patience, trust, distance, pose) => {
		expect(expressionOf(patience, trust, distance).pose).toBe(pose);
	});

	it('draws every mood of the scale without a broken number', () => {
		for (const patience of SCALE) {
			for (const trust of SCALE) {
				expect(JSON.stringify(expressionOf(patience, trust, 'open'))).not.toMatch(/null|NaN|Infinity/);
			}
		}
	});
});

it('has one drawing for each look, and all faces differ in shape', () => {
	expect(Object.keys(CAST).toSorted()).toEqual([...LOOKS].toSorted());
	expect(new Set(LOOKS.map((look) => JSON.stringify(CAST[look].face))).size).toBe(LOOKS.length);
});

it('draws exactly the looks that authors may give a customer', () => {
	expect([...LOOKS]).toEqual([...DRAWN_FOR_AUTHORS]);
});
