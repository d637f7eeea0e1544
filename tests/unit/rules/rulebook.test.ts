import { describe, expect, it } from 'vitest';
import { adopt, type AdoptedStandard } from '#engine/rules/adopt.ts';
import { judgeBy, judgeLog } from '#engine/rules/judge.ts';
import type { Unit } from '#engine/log/quantity.ts';
import type { Rule } from '#engine/rules/rule.ts';
import type { FindingState } from '#engine/rules/watch.ts';
import { exampleLog, valuesIn, type ExampleAct, type Nudge } from './example-log.ts';
import { book, faults } from './read-rule-book.ts';

const STEP: Record<Unit, number> = { time: 1, clock: 1, ratio: 0.01, count: 1, length: 0.01, power: 0.1, speed: 1 };
const rules = [...book.rules.values()];
const standards = [...book.standards.keys()].map((id) => adopt(book, id));

function stateOf(standard: AdoptedStandard, rule: Rule, example: readonly ExampleAct[], nudge?: Nudge): FindingState | undefined {
	const judge = judgeBy(standard, new Set([rule.id]));
	return judgeLog(judge, exampleLog(example, standard.values, nudge))[0]?.state;
}

/** One step either side of a number; for a list, one of its entries left out. */
function nudges(name: string): Nudge[] {
	const unit = book.names.get(name)?.unit ?? 'list';
	if (unit === 'list') return [{ name, by: 1 }];
	return [-1, 1].map((side) => ({ name, by: side * STEP[unit] }));
}

describe('the rule book', () => {
	it('has no fault: rules, values, units, standards, citations', () => {
		expect(faults).toEqual([]);
	});

	it('gives each rule a pattern with examples, or says why it has none', () => {
		const bare = rules.filter((rule) => (rule.pattern ? !rule.kept || !rule.broken : !rule.reference));
		expect(bare.map(({ id }) => id)).toEqual([]);
	});
});

describe.each(standards.map((standard) => [standard.id, standard] as const))('by %s', (_id, standard) => {
	const executable = standard.rules.map(({ rule }) => rule).filter((rule) => rule.pattern && rule.who !== 'office');

	it.each(executable.map((rule) => [rule.id, rule] as const))('%s is kept and broken by its examples', (_rule, rule) => {
		const [kept, broken] = [rule.kept as ExampleAct[], rule.broken as ExampleAct[]];
		expect(stateOf(standard, rule, kept), 'kept example').toBe('kept');
		expect(stateOf(standard, rule, broken), 'broken example').toBe('broken');
		for (const name of valuesIn(kept)) {
			const states = nudges(name).map((nudge) => stateOf(standard, rule, kept, nudge));
			expect(states, `one step beside ${name}`).toContain('broken');
		}
	});
});
