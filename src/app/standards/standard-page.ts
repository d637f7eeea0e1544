import { namesIn, type Value } from '#engine/log/match.ts';
import { parseQuantity } from '#engine/log/quantity.ts';
import { adopt, type AdoptedRule, type RuleBook } from '#engine/rules/adopt.ts';
import { changesOf, compareStandards, isStricter, type Changes, type Difference, type Given } from '#engine/rules/derive.ts';
import type { ValueName } from '#engine/rules/standard.ts';
import { SEVERITIES, STAGES, type Severity, type Stage } from '#engine/rules/stage.ts';
import { valueWords } from '../standard-words.ts';
import { thing } from '../talk.ts';

export { changesOf, compareStandards };
export type { Changes, Difference, Given, Severity, Stage };

/** A number of the parent that may be changed, with the rules' own name for it. */
export type Editable = { name: ValueName; before: Given | undefined };

/** The numbers that the executable rules of a standard ask for, in the order of the book. Lists are not numbers. */
export function editableValues(book: RuleBook, parent: string): Editable[] {
	const { rules, held } = adopt(book, parent);
	const asked = new Set(rules.flatMap(({ rule }) => namesIn([rule.pattern, rule.repair, rule.says])));
	return [...book.names.values()].filter(({ id, unit }) => unit !== 'list' && asked.has(id)).map((name) => ({ name, before: held.get(name.id)?.given as Given | undefined }));
}

/** The executable rules of the parent, by stage; only these can be switched off or weigh more. */
export function editableRules(book: RuleBook, parent: string): { stage: Stage; rules: AdoptedRule[] }[] {
	const { rules } = adopt(book, parent);
	return STAGES.map((stage) => ({ stage, rules: rules.filter(({ rule }) => rule.stage === stage && rule.pattern && rule.who !== 'office') })).filter((group) => group.rules.length > 0);
}

/** What a rule of this weight may be made: itself, anything graver, or nothing. */
export function choicesFor(severity: Severity): readonly Severity[] {
	return SEVERITIES.filter((each) => each === severity || isStricter(each, severity));
}

/** The same changes with one value more, or without it where it is undefined. */
export function withValue(changes: Changes, name: string, given: Given | undefined): Changes {
	const others = without(changes.values, name);
	return { ...changes, values: given === undefined ? others : { ...others, [name]: given } };
}

/** The same changes with a rule left as it is (undefined), off, or of another weight. */
export function withRule(changes: Changes, rule: string, wanted: Severity | 'off' | undefined): Changes {
	const others = without(changes.stricter, rule);
	const off = changes.off.filter((each) => each !== rule);
	if (wanted === 'off') return { ...changes, off: [...off, rule], stricter: others };
	return { ...changes, off, stricter: wanted ? { ...others, [rule]: wanted } : others };
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> {
	return Object.fromEntries(Object.entries(record).filter(([each]) => each !== name));
}

/** A value as files write it, in the reader's words. */
export function givenWords(given: Given | undefined, unit: ValueName['unit'] | undefined): string {
	if (given === undefined) return '—';
	const value: Value = Array.isArray(given) ? given : (parseQuantity(given)?.value ?? thing(given as string));
	return valueWords(value, unit);
}
