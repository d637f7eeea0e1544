import { describe, expect, it } from 'vitest';
import { adopt, type AdoptedStandard } from '#engine/rules/adopt.ts';
import { judgeBy, judgeLog } from '#engine/rules/judge.ts';
import type { Unit } from '#engine/log/quantity.ts';
import type { Rule } from '#engine/rules/rule.ts';
import type { FindingState } from '#engine/rules/watch.ts';
import { isElement } from '#engine/speech/labels.ts';
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

	it('speaks of what is said only in labels that a sentence can have', () => {
		const strays = rules.flatMap((rule) => labelsIn([rule.pattern, rule.repair, rule.kept, rule.broken]).flatMap(spelt).filter((label) => !isElement(label)).map((label) => `${rule.id}: ${label}`));
		expect(strays).toEqual([]);
	});
});

/** All words under `elements` of a rule, however deep. */
function labelsIn(piece: unknown): string[] {
	if (Array.isArray(piece)) return piece.flatMap(labelsIn);
	if (typeof piece !== 'object' || piece === null) return [];
	return Object.entries(piece).flatMap(([name, value]) => (name === 'elements' ? words(value) : labelsIn(value)));
}

function words(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(words) : [];
}

/** A name in braces stands for every list that a standard gives it. */
function spelt(label: string): string[] {
	const name = /^\{(.+)\}$/.exec(label)?.[1];
	if (name === undefined) return [label];
	return standards.flatMap(({ values }) => {
		const list = values(name);
		return Array.isArray(list) ? (list as string[]) : [];
	});
}

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
