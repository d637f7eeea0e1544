import { describe, expect, it } from 'vitest';
import { along } from '#ui/day/day.ts';
import { moodPath } from '#ui/debrief/step.ts';
import { daylightAt, distanceAt, isSeen } from '#ui/world/place.ts';

describe('the strip of the day', () => {
	it.each([
		[540, '0.00%'],
		[600, '50.00%'],
		[660, '100.00%'],
		[480, '0.00%'],
		[900, '100.00%']
	])('puts minute %i of 9:00–11:00 at %s and never outside', (minute, place) => {
		expect(along(minute, 540, 660)).toBe(place);
	});
});

describe('the light of the story', () => {
	it.each([
		[5.9, 'night'],
		[6, 'morning'],
		[9, 'day'],
		[16.5, 'dusk'],
		[19, 'night']
	])('is at %f o’clock: %s', (hour, light) => {
		expect(daylightAt(hour)).toBe(light);
	});
});

it('draws the mood as level stretches that change at an act, ten at the top', () => {
	const points = [
		{ x: 0, value: 10 },
		{ x: 50, value: 10 },
		{ x: 100, value: 4 }
	];
	expect(moodPath(points, 100)).toBe('M0.0 0.0H50.0V0.0H100.0V60.0');
});

describe('who is seen', () => {
	it.each([
		['door', 'nobody', false],
		['door', 'voice', false],
		['door', 'ajar', true],
		['home', 'room', true],
		['phone', 'voice', true],
		['phone', 'nobody', false]
	] as const)('at %s with %s: %s', (place, present, seen) => {
		expect(isSeen(place, present)).toBe(seen);
	});

	it('holds a phone only at the other end of a call', () => {
		expect(distanceAt('phone', 'voice')).toBe('phone');
		expect(distanceAt('door', 'ajar')).toBe('ajar');
		expect(distanceAt('office', 'open')).toBe('open');
	});
});
