import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { matcher } from '#engine/log/match.ts';
import { MatchesSchema } from '#engine/log/match-schema.ts';
import { parseQuantity } from '#engine/log/quantity.ts';
import { makeLog, say } from '../../make.ts';

const values = (name: string) => ({ wait: 600, words: ['greet', 'thank'] })[name];

function fits(picture: unknown, act: string | Record<string, unknown>): boolean {
	const [entry] = makeLog([0, act]);
	return entry !== undefined && matcher(v.parse(MatchesSchema, picture), values).test(entry);
}

describe('a picture of acts', () => {
	it.each([
		['a bare kind', 'left', 'left', true],
		['another kind', 'left', 'arrived', false],
		['one of several kinds', { kind: ['left', 'arrived'] }, 'arrived', true],
		['one of several pictures', ['left', { kind: 'waited', seconds: '>= 60' }], { kind: 'waited', seconds: 60 }, true],
		['an equal field', { kind: 'knocked', force: 'soft' }, { kind: 'knocked', taps: 3, force: 'soft' }, true],
		['one of several values', { kind: 'knocked', force: ['soft', 'firm'] }, { kind: 'knocked', taps: 3, force: 'hard' }, false],
		['a comparison with a unit', { kind: 'waited', seconds: '>= 10 min' }, { kind: 'waited', seconds: 600 }, true],
		['a comparison just missed', { kind: 'waited', seconds: '>= 10 min' }, { kind: 'waited', seconds: 599 }, false],
		['a comparison with a value of the standard', { kind: 'waited', seconds: '>= {wait}' }, { kind: 'waited', seconds: 600 }, true],
		['a comparison with a value nobody gives', { kind: 'waited', seconds: '>= {nothing}' }, { kind: 'waited', seconds: 600 }, false],
		['a difference', { kind: 'knocked', force: '!= hard' }, { kind: 'knocked', taps: 3, force: 'soft' }, true],
		['a list that holds a word', { kind: 'said', elements: 'greet' }, say(['greet', 'thank']), true],
		['a list with all of several', { kind: 'said', elements: { all: ['greet', 'thank'] } }, say(['greet']), false],
		['a list with all of the standard’s', { kind: 'said', elements: { all: '{words}' } }, say(['greet', 'thank']), true],
		['a list with any of several', { kind: 'said', elements: { any: ['greet', 'thank'] } }, say(['thank']), true],
		['a list with none of several', { kind: 'said', elements: { none: ['greet'] } }, say(['thank']), true],
		['an empty list', { kind: 'said', violations: { empty: true } }, say([]), true],
		['a list that is not empty', { kind: 'said', violations: { empty: false } }, say([]), false],
		['a field that is not given', { kind: 'left', from: 'home' }, 'left', false]
	])('tells %s', (_name, picture, act, expected) => {
		expect(fits(picture, act)).toBe(expected);
	});

	it.each([
		['an unknown kind', 'knoked'],
		['a field that no such act has', { kind: 'left', taps: 3 }],
		['a test that is none', { kind: 'said', elements: { some: ['x'] } }]
	])('is refused with %s', (_name, picture) => {
		expect(v.safeParse(MatchesSchema, picture).success).toBe(false);
	});
});

describe('a quantity', () => {
	it.each([
		['10 min', 600, 'time'],
		['2 h', 7200, 'time'],
		['90 %', 0.9, 'ratio'],
		['60 cm', 0.6, 'length'],
		['-27 dBm', -27, 'power'],
		['3 taps', 3, 'count'],
		['09:30', 34200, 'clock'],
		[2, 2, 'count']
	])('%s is %d %s', (given, value, unit) => {
		expect(parseQuantity(given)).toEqual({ value, unit });
	});

	it.each(['', 'ten minutes', '10 parsecs', '1,5 h'])('is not read from "%s"', (given) => {
		expect(parseQuantity(given)).toBeUndefined();
	});
});
