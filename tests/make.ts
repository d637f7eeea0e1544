import * as v from 'valibot';
import type { Entry } from '#engine/log/act.ts';
import { parseEntry } from '#engine/log/parse-log.ts';
import { parseQuantity } from '#engine/log/quantity.ts';
import type { AdoptedStandard } from '#engine/rules/adopt.ts';
import { judgeBy, judgeLog, type Finding, type Judge } from '#engine/rules/judge.ts';
import { RuleSchema, type Rule } from '#engine/rules/rule.ts';

const WORDS = { 'zh-CN': '字', en: 'words' };

/** A rule as content would write it, with everything that a test does not care about. */
export function makeRule(fields: { id?: string; severity?: string; pattern: unknown; repair?: unknown; jobs?: string[] }): Rule {
	return v.parse(RuleSchema, { id: 'door.rule', stage: 'door', severity: 'major', says: WORDS, why: WORDS, ...fields });
}

/** A standard of some rules with the given values ("10 min" and the like, or lists). */
export function makeStandard(rules: readonly Rule[], values: Record<string, string | number | string[]> = {}): AdoptedStandard {
	const held = new Map(Object.entries(values).map(([name, given]) => [name, { value: Array.isArray(given) ? given : (parseQuantity(given)?.value ?? given), given, cites: [] }]));
	return { id: 'test', version: 'v', rules: rules.map((rule) => ({ rule, severity: rule.severity, cites: [] })), held, values: (name) => held.get(name)?.value };
}

export function makeJudge(rule: Rule, values: Record<string, string | number | string[]> = {}): Judge {
	return judgeBy(makeStandard([rule], values));
}

/** A log from short acts: [time, act], where time is seconds or "10:30" and a bare kind stands for an act without fields. */
export function makeLog(...acts: readonly [number | string, string | Record<string, unknown>][]): Entry[] {
	return acts.map(([time, act]) => {
		const at = typeof time === 'number' ? time : (parseQuantity(time)?.value ?? 0);
		const read = parseEntry({ at, place: 'door', ...(typeof act === 'string' ? { kind: act } : act) });
		if ('problem' in read) throw new Error(read.problem.message);
		return read.entry;
	});
}

/** The one finding of a one-rule judge over a log. */
export function findingOf(judge: Judge, log: readonly Entry[]): Finding {
	const [finding] = judgeLog(judge, log);
	if (!finding) throw new Error('the judge has no rule');
	return finding;
}

/** A said act with the given labels. */
export function say(elements: readonly string[], more: Record<string, unknown> = {}): Record<string, unknown> {
	return { kind: 'said', to: 'customer', elements, violations: [], ...more };
}
