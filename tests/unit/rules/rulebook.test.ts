import { describe, expect, it } from 'vitest';
import { adopt, type AdoptedStandard } from '#engine/rules/adopt.ts';
import { judgeBy, judgeLog } from '#engine/rules/judge.ts';
import { namesIn } from '#engine/log/match.ts';
import { parseQuantity, type Unit } from '#engine/log/quantity.ts';
import type { Rule } from '#engine/rules/rule.ts';
import type { FindingState } from '#engine/rules/watch.ts';
import { exampleLog, valuesIn, type ExampleAct, type Nudge } from './example-log.ts';
import { book, faults, sources } from './read-rule-book.ts';

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
	it('holds nothing but well-formed rules, values, standards and sources', () => {
		expect(faults).toEqual([]);
	});

	it('asks only for values that are named', () => {
		const unknown = rules.flatMap((rule) => namesIn([rule.pattern, rule.repair, rule.says]).filter((name) => !book.names.has(name)).map((name) => `${rule.id}: ${name}`));
		expect(unknown).toEqual([]);
	});

	it('gives every value in the unit that its name announces', () => {
		const wrong = [...book.names.values()].filter(({ unit, fallback }) => fallback !== undefined && (unit === 'list') !== Array.isArray(fallback));
		const other = [...book.names.values()].filter(({ unit, fallback }) => !Array.isArray(fallback) && fallback !== undefined && parseQuantity(fallback)?.unit !== unit);
		expect([...wrong, ...other].map(({ id }) => id)).toEqual([]);
	});

	it('gives each rule a pattern with examples, or says why it has none', () => {
		const bare = rules.filter((rule) => (rule.pattern ? !rule.kept || !rule.broken : !rule.reference));
		expect(bare.map(({ id }) => id)).toEqual([]);
	});

	it('cites known documents, and lets only rules of our own go uncited', () => {
		const bad = [...book.standards.values()].flatMap((standard) => [
			...Object.entries(standard.values).flatMap(([name, given]) => (book.names.has(name) ? citesOf(given) : [`unknown value ${name}`])),
			...standard.rules.flatMap(({ id, cites, off }) => {
				const rule = book.rules.get(id);
				if (!rule) return [`unknown rule ${id}`];
				return cites.length === 0 && !rule.ours && !off ? [`${id} is uncited`] : unknownSources(cites);
			})
		].map((fault) => `${standard.id}: ${fault}`));
		expect(bad).toEqual([]);
	});
});

function unknownSources(cites: readonly { source: string }[]): string[] {
	return cites.filter(({ source }) => !sources.has(source)).map(({ source }) => `unknown source ${source}`);
}

function citesOf(given: unknown): string[] {
	return typeof given === 'object' && given !== null && 'cites' in given ? unknownSources(given.cites as { source: string }[]) : [];
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
