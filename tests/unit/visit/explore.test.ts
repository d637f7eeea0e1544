import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeBy, type Judge } from '#engine/rules/judge.ts';
import { score } from '#engine/rules/score.ts';
import type { Playable } from '#engine/visit/compile.ts';
import { explore, findingsOf, LIMITS, settingOf } from '#engine/visit/explore.ts';
import { movesOf, reach } from '#engine/visit/reach.ts';
import { advance, begin, isRefusal } from '#engine/visit/visit.ts';
import type { Standing } from '#engine/visit/standing.ts';
import { makeRule, makeStandard } from '../../make.ts';
import { makeOffer, makePlayable } from './make-visit.ts';

const RULES = [
	makeRule({ id: 'a.never', pattern: { never: { act: 'took', occasion: 'offered' } }, severity: 'red-line' }),
	makeRule({ id: 'a.before', pattern: { before: { act: 'entered', needs: 'badge-shown' } } }),
	makeRule({ id: 'a.lasts', pattern: { lasts: { from: 'knocked', to: 'left', atLeast: '5 min' } }, severity: 'minor' }),
	makeRule({ id: 'a.responds', pattern: { responds: { after: 'provoked', do: 'listened', within: '4 min' } }, repair: { do: 'stepped-aside', within: '6 min' } }),
	makeRule({ id: 'a.says', pattern: { says: { elements: ['greet', 'thank'], from: 'arrived', until: 'left' } } }),
	makeRule({ id: 'a.spaced', pattern: { spaced: { act: 'knocked', atLeast: '2 min' } }, severity: 'minor' }),
	makeRule({ id: 'a.count', pattern: { count: { act: 'knocked', from: 'arrived', until: 'left', atLeast: 2 } } })
];
const JUDGE = judgeBy(makeStandard(RULES));
const NO_CHANCES = { customer: 'someone' };
const KNOCK = { kind: 'knocked', taps: 3, force: 'soft' };
const DEEDS: readonly unknown[] = ['offered', 'took', 'entered', 'badge-shown', 'left', 'arrived', 'listened', 'stepped-aside'].map((kind) => (kind === 'offered' || kind === 'took' ? { kind, what: 'cash' } : kind)).concat([KNOCK as never, { kind: 'provoked', how: 'shouts' } as never]);

type Run = { ending: string; points: number; red: boolean };

/** Every way through, one by one: slow and beyond doubt. */
function everyRun(playable: Playable, judge: Judge, standing: Standing = begin(playable, { seed: NaN, standard: 'test', version: 'v', chances: NO_CHANCES })): Run[] {
	if (standing.ending !== undefined) {
		const { points, redLines } = score(findingsOf(judge, standing), 80);
		return [{ ending: standing.ending, points, red: redLines.length > 0 }];
	}
	return movesOf(playable, standing).flatMap((move) => {
		const next = advance(playable, standing, move);
		return isRefusal(next) ? [] : everyRun(playable, judge, next);
	});
}

const offer = (scenes: number) =>
	fc.record({
		does: fc.array(fc.nat(DEEDS.length - 1), { maxLength: 2 }),
		takes: fc.constantFrom('0 s', '1 min', '3 min'),
		labels: fc.subarray(['greet', 'thank', 'insult']),
		to: fc.nat(scenes),
		when: fc.constantFrom(undefined, { done: KNOCK }, { patience: '>= 5' })
	});
/** Small visits whose scenes only lead onwards, so that all runs can be counted. */
const anyVisit = fc.array(fc.array(offer(3), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 5 }).map((scenes) =>
	makePlayable(
		scenes.map((offers, position) => ({
			id: `scene-${position}`,
			offers: offers.map(({ does, takes, labels, to, when }, at) => {
				const target = position + 1 + to;
				return makeOffer(`offer-${at}`, { takes, said: { labels }, does: does.map((deed) => DEEDS[deed]), when: at === 0 ? undefined : when, to: target >= scenes.length ? (to % 2 ? 'done' : 'gone') : `scene-${target}` });
			})
		})).concat(['done', 'gone'].map((id) => ({ id, place: 'later', ends: { outcome: 'done', title: { 'zh-CN': '完', en: 'end' }, good: true } }) as never)),
		{ reactions: [{ on: { kind: 'said', violations: 'insult' }, patience: -2 }] }
	)
);

const exploreAll = (playable: Playable, limits = LIMITS) => explore(settingOf(playable, JUDGE), NO_CHANCES, limits);

describe('reaching', () => {
	it('comes to every ending that playing every way through comes to', () => {
		fc.assert(
			fc.property(anyVisit, (playable) => {
				const { scenes } = reach(playable, NO_CHANCES);
				const ended = [...playable.scenes.values()].filter(({ scene }) => scene.ends && scenes.has(scene.id)).map(({ scene }) => scene.id);
				expect(ended.sort()).toEqual([...new Set(everyRun(playable, JUDGE).map((run) => run.ending))].sort());
			}),
			{ numRuns: 100 }
		);
	});

	it('finds states with nothing left to do', () => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('in', { to: 'room' }), makeOffer('go', { to: 'done' })] }, { id: 'room', offers: [makeOffer('out', { when: { fact: 'never' }, to: 'done' })] }]);
		expect(reach(playable, NO_CHANCES).deadEnds).toEqual(['start/in → room']);
	});

	it('finds circles that no ending can be reached from', () => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('in', { to: 'left-room' }), makeOffer('go', { to: 'done' })] }, { id: 'left-room', offers: [makeOffer('on', { to: 'right-room' })] }, { id: 'right-room', offers: [makeOffer('on', { to: 'left-room' })] }]);
		expect(reach(playable, NO_CHANCES).traps.length).toBeGreaterThan(0);
	});

	it('stops at the limit and says so', () => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('a', { does: [KNOCK] }), makeOffer('b'), makeOffer('go', { to: 'done' })] }]);
		expect(reach(playable, NO_CHANCES, 2).tooLarge).toBe(true);
	});
});

describe('exploration', () => {
	it('finds a perfect walk exactly where playing every way through finds one', () => {
		fc.assert(
			fc.property(anyVisit, (playable) => {
				expect(exploreAll(playable).perfect !== undefined).toBe(everyRun(playable, JUDGE).some(({ points, red }) => points === 100 && !red));
			}),
			{ numRuns: 150 }
		);
	});

	it('does not take a walk that exercises nothing for one that kept a red line', () => {
		const onwards = ['a', 'b'].map((id) => makeOffer(id, { to: 'hall' }));
		const playable = makePlayable([
			{ id: 'start', offers: [...onwards, makeOffer('tempt', { does: [{ kind: 'offered', what: 'cash' }], to: 'detour' })] },
			{ id: 'detour', offers: [makeOffer('back', { to: 'hall' })] },
			{ id: 'hall', offers: [makeOffer('end', { to: 'done' })] }
		]);
		expect(exploreAll(playable).perfect?.map((move) => move.offer)).toEqual(['tempt', 'back', 'end']);
	});

	it('never claims a score that no way through has, nor an ending that passes where none does', () => {
		fc.assert(
			fc.property(anyVisit, (playable) => {
				const runs = everyRun(playable, JUDGE);
				for (const [ending, { least, best, passes }] of exploreAll(playable).endings) {
					const ended = runs.filter((run) => run.ending === ending);
					expect(ended.map(({ points }) => points)).toEqual(expect.arrayContaining([least, best]));
					expect(passes && !ended.some(({ points, red }) => points >= 80 && !red)).toBe(false);
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('finds the best and the least score of every ending when it keeps all ways', () => {
		const all = { perfect: Infinity, best: Infinity, least: Infinity, ways: Infinity };
		fc.assert(
			fc.property(anyVisit, (playable) => {
				const runs = everyRun(playable, JUDGE);
				for (const [ending, { least, best }] of exploreAll(playable, all).endings) {
					const points = runs.filter((run) => run.ending === ending).map((run) => run.points);
					expect({ least, best }).toEqual({ least: Math.min(...points), best: Math.max(...points) });
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('leads by its perfect walk to a hundred points', () => {
		fc.assert(
			fc.property(anyVisit, (playable) => {
				const { perfect } = exploreAll(playable);
				if (!perfect) return;
				const end = perfect.reduce((standing: Standing, move) => {
					const next = advance(playable, standing, move);
					if (isRefusal(next)) throw new Error(next.refused);
					return next;
				}, begin(playable, { seed: NaN, standard: 'test', version: 'v', chances: NO_CHANCES }));
				expect(score(findingsOf(JUDGE, end), 80)).toMatchObject({ points: 100, passed: true });
			}),
			{ numRuns: 80 }
		);
	});

	it('comes to an end although an offer may be taken for ever', () => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('knock', { again: true, takes: '1 min', does: [KNOCK] }), makeOffer('wait', { again: true, takes: '7 min' }), makeOffer('go', { to: 'done', does: ['left'] })] }], { begins: { at: '09:30', scene: 'start', does: ['arrived'] } });
		const { tooLarge, states, endings } = exploreAll(playable);
		expect({ tooLarge, small: states < 2000, endings: [...endings.keys()] }).toEqual({ tooLarge: false, small: true, endings: ['done'] });
	});

	it('tells which findings each rule can come to', () => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('show', { does: ['badge-shown'], to: 'hall' }), makeOffer('walk-in', { to: 'hall' })] }, { id: 'hall', offers: [makeOffer('enter', { does: ['entered'], to: 'done' })] }]);
		expect([...(exploreAll(playable).rules.get('a.before') ?? [])].sort()).toEqual(['broken', 'kept']);
	});

	it('names what the nearest walk breaks where none is perfect', () => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('enter', { does: ['entered'], to: 'done' })] }]);
		expect(exploreAll(playable)).toMatchObject({ perfect: undefined, nearest: ['a.before'] });
	});
});
