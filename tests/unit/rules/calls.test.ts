import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#engine/log/act.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { calls, callsOf } from '#engine/rules/calls.ts';
import { findings, judgeBy, judgeLog } from '#engine/rules/judge.ts';
import { UNWATCHED } from '#engine/rules/watch.ts';
import { exampleLog } from './example-log.ts';
import { book } from './read-rule-book.ts';

const entry = (fields: object) => ({ at: 0, place: 'home', ...fields }) as unknown as Entry;

describe('calling by acts', () => {
	const to = callsOf([
		[{ kind: 'said', values: [] }],
		[{ kind: 'said', field: 'violations', values: ['insult', 'mockery'] }],
		[{ kind: 'said', field: 'about', values: ['fee'] }, { kind: 'left', values: [] }]
	]);

	it.each([
		['everybody who listens to the kind alone', { kind: 'said', violations: [], elements: [] }, [0]],
		['who waits for one of the values in a list, once', { kind: 'said', violations: ['mockery', 'insult'] }, [0, 1]],
		['who waits for a value', { kind: 'said', violations: [], about: 'fee' }, [0, 2]],
		['nobody for another kind', { kind: 'rang' }, []]
	])('calls %s', (_, fields, positions) => {
		expect([...calls(to, entry(fields))].sort()).toEqual(positions);
	});
});

describe.each(['china-telecom-full-process', 'tietong-fujian-handbook', 'appliance-service'])('judging under %s', (id) => {
	const judge = judgeBy(adopt(book, id));
	/** Every act of every example of the standard's rules. */
	const acts = judge.posts.flatMap(({ adopted: { rule } }) => [...(rule.kept ?? []), ...(rule.broken ?? [])].flatMap((act) => exampleLog([act], judge.standard.values)));

	it('finds the same as when every rule looks at every act', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: acts.length - 1 }), { minLength: 1, maxLength: 60 }), (drawn) => {
				const log = drawn.flatMap((position, index) => ({ ...acts[position], at: index * 240 }) as Entry);
				const watches = judge.posts.map(({ watcher }) => log.reduce((watch, act, index) => watcher.step(watch, act, index), UNWATCHED));
				const over = log.some(({ kind }) => kind === 'ended');
				expect(judgeLog(judge, log)).toEqual(findings(judge, { watches, acts: log.length }, log.at(-1)?.at ?? 0, over));
			}),
			{ seed: 7, numRuns: 60 }
		);
	});
});
