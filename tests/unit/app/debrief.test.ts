import { beforeAll, describe, expect, it } from 'vitest';
import { byMove, decidingActs, inOrder, praised, stepOf, verdictOf, walkSteps } from '#app/debrief.ts';
import { Reader } from '#app/reader.svelte.ts';
import { resultOf } from '#app/result.ts';
import { shortened, walkMap } from '#app/walk-map.ts';
import type { KeptFinding } from '#data/rows.ts';
import type { Entry } from '#engine/log/act.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { judgeBy } from '#engine/rules/judge.ts';
import { advance, isRefusal } from '#engine/visit/visit.ts';
import type { Standing } from '#engine/visit/standing.ts';
import { speak } from '#i18n/words.svelte.ts';
import { beginFixture, book, makeRun, playable, STANDARD } from './fixture-visit.ts';

beforeAll(() => speak('zh-CN'));

const judge = judgeBy(adopt(book, STANDARD));
const hearing = { reader: new Reader(async () => ({})), trainee: '' };

function play(...offers: string[]) {
	const standings: Standing[] = [beginFixture()];
	for (const offer of offers) {
		const input = offer === 'knock' ? { taps: 3, force: 'firm' } : undefined;
		const next = advance(playable, standings.at(-1) as Standing, { offer, input });
		if (isRefusal(next)) throw new Error(`${offer}: ${next.refused}`);
		standings.push(next);
	}
	return { standings, result: resultOf(makeRun(), playable, judge, standings.at(-1) as Standing, 'zh-CN', 5) };
}

const BARE = ['go', 'on', 'knock', 'enter', 'finish'];

describe('a result', () => {
	it('fails on a broken red line whatever the points say', () => {
		const { result } = play('go', 'call', 'bye', 'on', 'knock', 'covers', 'enter', 'finish');
		expect(result.score).toMatchObject({ redLines: ['test.no-close-on-failed'], passed: false });
	});

	it('fails where the ending is no good although every rule was kept', () => {
		const { result } = play('go', 'call', 'bye', 'on', 'knock', 'covers', 'enter', 'give-up');
		expect(result.score.points).toBe(100);
		expect(result.score.passed).toBe(false);
		expect(verdictOf(result).word).toBe('debrief.sentence.ending');
	});
});

describe('the debrief', () => {
	it('speaks of the red line first', () => {
		const { result } = play(...BARE);
		expect(verdictOf(result)).toMatchObject({ word: 'debrief.sentence.redLine', about: { rule: 'test.no-close-on-failed' } });
		expect(inOrder(result.findings).broken.map(({ rule }) => rule)).toEqual(['test.no-close-on-failed', 'entry.shoe-covers', 'travel.phone-before']);
	});

	it('puts together what one move broke, where its gravest stands', () => {
		const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((rule) => ({ rule }) as KeptFinding);
		const moves = new Map([[a, 3], [b, 7], [c, 3]]);
		expect(byMove([a, b, c, d] as KeptFinding[], (finding) => moves.get(finding))).toEqual([[a, c], [b], [d]]);
	});

	it('says that all was well when it was, and praises something specific', () => {
		const { result } = play('go', 'call', 'bye', 'on', 'knock', 'covers', 'enter', 'swap', 'test', 'finish');
		expect(verdictOf(result).word).toBe('debrief.sentence.clean');
		expect(praised(result.findings)?.rule).toBe('test.no-close-on-failed');
	});

	it('praises nothing that was settled before the first move', () => {
		const { result, standings } = play('go', 'call', 'bye', 'on', 'knock', 'covers', 'enter', 'swap', 'test', 'finish');
		expect(praised(result.findings, standings.at(-1)?.log.length)).toBeUndefined();
	});

	it('pins each finding to the very move that decided it', () => {
		const { standings, result } = play(...BARE);
		const steps = walkSteps(playable, standings, result.findings, hearing);
		const pinned = steps.flatMap(({ label, pins }) => pins.filter(({ state }) => state === 'broken').map(({ id }) => `${label}: ${id}`));
		expect(pinned).toEqual(['继续开: travel.phone-before', '进门: entry.shoe-covers', '请客户验收，回单: test.no-close-on-failed']);
	});

	it('finds the move of an act', () => {
		const { standings, result } = play(...BARE);
		const covers = result.findings.find(({ rule }) => rule === 'entry.shoe-covers');
		const [act = -1] = covers ? decidingActs(covers, standings.at(-1)?.log ?? []) : [];
		expect(standings.at(-1)?.log[act]?.kind).toBe('entered');
		expect(stepOf(standings, act)).toBe(4);
	});
});

describe('what was left unsaid', () => {
	const entry = (kind: string) => ({ kind }) as Entry;
	const log = [entry('call-made'), entry('said'), entry('said'), entry('call-ended')];
	const phase = (acts: number[], missing: number[]) => ({ state: 'broken' as const, cases: [{ state: 'broken' as const, acts, missing, at: 0 }] });

	it('is shown at the sentence of its phase that said most, the first of several', () => {
		expect(decidingActs(phase([0, 3], [1]), log)).toEqual([1]);
		const fuller = [entry('call-made'), entry('messaged'), entry('said'), { ...entry('said'), elements: ['greet'] } as unknown as Entry, entry('call-ended')];
		expect(decidingActs(phase([0, 4], [1]), fuller)).toEqual([3]);
	});

	it('is shown at the last sentence that said some of it', () => {
		const said = (...elements: string[]) => ({ ...entry('said'), elements }) as unknown as Entry;
		const spread = [said('report-completion'), entry('messaged'), said('thank'), said('explain-reason', 'reassure', 'next-step'), entry('left')];
		expect(decidingActs(phase([0, 1, 2, 4], [1]), spread)).toEqual([2]);
	});

	it('is shown at a message only where nothing was spoken', () => {
		expect(decidingActs(phase([0, 2], [1]), [entry('arrived'), entry('messaged'), entry('left')])).toEqual([1]);
	});

	it('is shown at the end of a phase without a sentence', () => {
		expect(decidingActs(phase([2, 3], [0]), [entry('entered'), entry('entered'), entry('rang'), entry('left')])).toEqual([3]);
	});
});

describe('the map of a visit', () => {
	it.each([
		['继续开', '继续开'],
		['先把总账和欠条拷到移动硬盘上再说', '先把总账和欠条拷到…'],
		['Leave now and ring after the first job', 'Leave now and ring …']
	])('shortens %s to what fits', (name, short) => expect(shortened(name)).toBe(short));

	it('holds every scene once, marks the walk, and leaves room for each', () => {
		const { standings } = play(...BARE);
		const map = walkMap(playable, standings, 'room', (scene) => scene);
		expect(map.nodes.map(({ id }) => id).sort()).toEqual([...playable.scenes.keys()].sort());
		expect(map.nodes.filter(({ visited }) => visited).map(({ id }) => id)).toEqual(['office', 'road', 'door', 'threshold', 'room', standings.at(-1)?.scene]);
		expect(map.edges.filter(({ walked }) => walked)).toHaveLength(5);
		expect(map.nodes.find(({ current }) => current)?.id).toBe('room');
	});
});
