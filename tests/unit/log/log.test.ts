import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, VOCABULARY } from '#engine/log/act.ts';
import { canonical, seal } from '#engine/log/log.ts';
import { parseEntry, parseLog } from '#engine/log/parse-log.ts';
import { makeLog, say } from '../../make.ts';

const LOG = makeLog([36000, 'arrived'], [36060, { kind: 'knocked', taps: 3, force: 'soft' }], [36090, say(['greet'])], [36100, { kind: 'ended', ending: 'done' }]);

describe('a log', () => {
	it.each([
		['an unknown act', { kind: 'knoked', at: 1 }, 'log-unknown-act'],
		['something that is no act', 17, 'log-not-an-act'],
		['a negative time', { kind: 'arrived', at: -1 }, 'log-bad-time'],
		['no time', { kind: 'arrived' }, 'log-bad-time'],
		['an endless time', { kind: 'arrived', at: Infinity }, 'log-bad-time'],
		['an unknown place', { kind: 'arrived', at: 1, place: 'moon' }, 'log-bad-time'],
		['a field that the act does not have', { kind: 'arrived', at: 1, colour: 'red' }, 'log-bad-act'],
		['a field of the wrong kind', { kind: 'knocked', at: 1, taps: 'three', force: 'soft' }, 'log-bad-act']
	])('is refused for %s', (_name, line, code) => {
		expect(parseEntry(line)).toMatchObject({ problem: { code } });
	});

	it('is refused where time runs backwards, at that line', () => {
		expect(parseLog([{ kind: 'arrived', at: 10 }, { kind: 'left', at: 9 }])).toMatchObject({ problem: { code: 'log-time-runs-back', line: 2 } });
	});

	it('comes back whole from its sealed form', () => {
		expect(parseLog(seal(LOG))).toEqual({ entries: LOG });
	});

	it('is refused when any act in the sealed log was changed, dropped or moved', () => {
		const sealed = seal(LOG);
		const changed = sealed.map((entry, index) => (index === 1 ? { ...entry, taps: 2 } : entry));
		const dropped = sealed.filter((_, index) => index !== 1);
		for (const forged of [changed, dropped]) expect(parseLog(forged)).toMatchObject({ problem: { code: 'log-chain-broken' } });
	});

	it('can be sealed in pieces, each going on from the last hash', () => {
		const whole = seal(LOG);
		const first = seal(LOG.slice(0, 2));
		expect([...first, ...seal(LOG.slice(2), first.at(-1)?.hash)]).toEqual(whole);
	});
});

describe('canonical JSON', () => {
	it('is the same whatever the order of the fields', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.integer()))), (record) => {
				const turned = Object.fromEntries(Object.entries(record).reverse());
				return canonical(turned) === canonical(record);
			})
		);
	});

	it('means what it meant', () => {
		fc.assert(fc.property(fc.jsonValue(), (value) => {
			expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
		}));
	});
});

describe('the vocabulary', () => {
	it('has no field that the frame of an entry needs for itself', () => {
		const clashes = KINDS.flatMap((kind) => ['kind', 'at', 'place', 'hash'].filter((name) => name in VOCABULARY[kind].fields).map((name) => `${kind}.${name}`));
		expect(clashes).toEqual([]);
	});

	it('says of every act what it means', () => {
		expect(KINDS.filter((kind) => !VOCABULARY[kind].means.endsWith('.') && !VOCABULARY[kind].means.endsWith('…'))).toEqual([]);
	});
});
