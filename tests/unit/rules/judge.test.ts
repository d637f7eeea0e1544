import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#engine/log/act.ts';
import { findings, judgeBy, judgeLog, observe, unjudged } from '#engine/rules/judge.ts';
import { score } from '#engine/rules/score.ts';
import { makeLog, makeRule, makeStandard, say } from '../../make.ts';

const RULES = [
	makeRule({ id: 'a.never', pattern: { never: { act: { kind: 'said', violations: 'insult' } } }, severity: 'red-line' }),
	makeRule({ id: 'a.before', pattern: { before: { act: 'entered', needs: 'shoe-covers-on', since: 'shoe-covers-off' } } }),
	makeRule({ id: 'a.responds', pattern: { responds: { after: 'provoked', do: 'listened', within: '2 min' } }, repair: { do: { kind: 'said', elements: 'apologise' } } }),
	makeRule({ id: 'a.lasts', pattern: { lasts: { from: 'knocked', to: 'left', atLeast: '10 min' } } }),
	makeRule({ id: 'a.spaced', pattern: { spaced: { act: 'knocked', atLeast: '30 s' } }, severity: 'minor' }),
	makeRule({ id: 'a.says', pattern: { says: { elements: ['greet', 'thank'], from: 'arrived', until: 'left' } } })
];
const JUDGE = judgeBy(makeStandard(RULES));
const ACTS = [
	'entered', 'arrived', 'left', 'listened', 'order-studied',
	{ kind: 'knocked', taps: 3, force: 'soft' }, { kind: 'shoe-covers-on', side: 'outside', own: true, clean: true }, 'shoe-covers-off',
	{ kind: 'provoked', how: 'shouts' }, say(['greet']), say(['thank', 'apologise']), say([], { violations: ['insult'] })
];
const anyLog = fc.array(fc.tuple(fc.nat(ACTS.length - 1), fc.nat(200)), { maxLength: 40 }).map((steps) => {
	let at = 0;
	return makeLog(...steps.map(([act, after]): [number, string | Record<string, unknown>] => [(at += after), ACTS[act] ?? 'left']));
});

describe('judging', () => {
	it('finds the same act by act as over the whole log', () => {
		fc.assert(fc.property(anyLog, (log) => {
			const judging = log.reduce((soFar: ReturnType<typeof unjudged>, entry: Entry) => observe(JUDGE, soFar, entry), unjudged(JUDGE));
			expect(findings(JUDGE, judging, log.at(-1)?.at ?? 0, false)).toEqual(judgeLog(JUDGE, log));
		}));
	});

	it('never changes what it was given, so that exploration can branch', () => {
		fc.assert(fc.property(anyLog, anyLog, (log, other) => {
			const half = log.reduce((soFar: ReturnType<typeof unjudged>, entry: Entry) => observe(JUDGE, soFar, entry), unjudged(JUDGE));
			const before = JSON.stringify(half);
			other.reduce((soFar: ReturnType<typeof unjudged>, entry: Entry) => observe(JUDGE, soFar, entry), half);
			expect(JSON.stringify(half)).toBe(before);
		}));
	});

	it('points every case at acts of the log, in its order', () => {
		fc.assert(fc.property(anyLog, (log) => {
			for (const { cases } of judgeLog(JUDGE, log)) for (const { acts } of cases) {
				expect(acts.length).toBeGreaterThan(0);
				expect(acts.every((index) => index >= 0 && index < log.length)).toBe(true);
				expect([...acts].sort((a, b) => a - b)).toEqual(acts);
			}
		}));
	});

	it('wakes only the rules that listen to an act', () => {
		const start = unjudged(JUDGE);
		const [entry] = makeLog([0, 'order-studied']);
		expect(entry && observe(JUDGE, start, entry).watches).toBe(start.watches);
	});
});

describe('the score', () => {
	const finding = (severity: 'minor' | 'major' | 'red-line', state: 'kept' | 'broken' | 'repaired' | 'open' | 'not-exercised') => ({ rule: `${severity}.${state}`, stage: 'door' as const, severity, state, cases: [] });

	it.each([
		['counts only what was exercised', [finding('major', 'kept'), finding('major', 'not-exercised'), finding('minor', 'open')], 100, true],
		['weighs major rules three times minor ones', [finding('major', 'kept'), finding('minor', 'broken')], 75, false],
		['gives half for what was repaired', [finding('major', 'repaired')], 50, false],
		['fails on a broken red line whatever the points say', [finding('major', 'kept'), finding('red-line', 'broken')], 100, false],
		['gives no points for red lines kept', [finding('red-line', 'kept'), finding('major', 'kept'), finding('major', 'broken')], 50, false],
		['is whole where only red lines were at stake and all are kept', [finding('red-line', 'kept')], 100, true],
		['is nothing where nothing was exercised', [finding('major', 'not-exercised')], 0, false]
	])('%s', (_name, found, points, passed) => {
		expect(score(found, 80)).toMatchObject({ points, passed });
	});

	it('adds up by stage to the whole', () => {
		const found = [finding('major', 'kept'), { ...finding('minor', 'broken'), stage: 'speech' as const }];
		const { stages, earned, possible } = score(found, 80);
		expect(stages.reduce((sum, stage) => sum + stage.earned, 0)).toBe(earned);
		expect(stages.reduce((sum, stage) => sum + stage.possible, 0)).toBe(possible);
	});

	it('reaches a hundred only when nothing is lost', () => {
		expect(score([...Array.from({ length: 400 }, () => finding('major', 'kept')), finding('minor', 'broken')], 80).points).toBe(99);
	});
});
