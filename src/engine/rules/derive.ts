import { adopt, type RuleBook } from './adopt.ts';
import type { Citation, Standard } from './standard.ts';
import { SEVERITIES, type Severity } from './stage.ts';
import type { Text } from '../text.ts';

/** A value as a file of a standard writes it. */
export type Given = string | number | string[];
/** What somebody changes of a standard: other values, rules left out, rules that weigh more. */
export type Changes = { values: Readonly<Record<string, Given>>; off: readonly string[]; stricter: Readonly<Record<string, Severity>> };
export const NO_CHANGES: Changes = { values: {}, off: [], stricter: {} };

/** What a derived standard is called, and what it says of itself. */
export type Naming = { id: string; title: Text; reading: Text };

/**
 * A standard of one's own: the parent with changes, as the file that scenarios/standards would hold. What changes
 * nothing is left out; a weight below the parent's too, since only stricter is allowed. Throws on an unknown parent.
 */
export function derive(book: RuleBook, parent: string, { id, title, reading }: Naming, changes: Changes): Standard {
	const operator = book.standards.get(parent)?.operator ?? title;
	const { rules, held } = adopt(book, parent);
	const values = Object.entries(changes.values).filter(([name, given]) => !same(held.get(name)?.given, given));
	const changed = rules.flatMap(({ rule, severity, cites }): Standard['rules'] => {
		if (changes.off.includes(rule.id)) return [{ id: rule.id, cites: [], off: true }];
		const wanted = changes.stricter[rule.id];
		return wanted && isStricter(wanted, severity) ? [{ id: rule.id, cites: copied(cites), severity: wanted }] : [];
	});
	return { id, title, operator, reading, version: '1', parent, values: Object.fromEntries(values), rules: changed };
}

/** The changes that a derived standard makes, to be edited further. */
export function changesOf(standard: Standard): Changes {
	const values = Object.entries(standard.values).map(([name, given]) => [name, typeof given === 'object' && !Array.isArray(given) ? given.is : given] as const);
	const stricter = standard.rules.flatMap(({ id, severity, off }) => (severity && !off ? [[id, severity] as const] : []));
	return { values: Object.fromEntries(values), off: standard.rules.filter(({ off }) => off).map(({ id }) => id), stricter: Object.fromEntries(stricter) };
}

export function isStricter(wanted: Severity, than: Severity): boolean {
	return SEVERITIES.indexOf(wanted) > SEVERITIES.indexOf(than);
}

/** One thing in which two standards differ; what is undefined one of them does not have. */
export type Difference =
	| { what: 'value'; name: string; before: Given | undefined; after: Given | undefined }
	| { what: 'rule'; rule: string; before: Severity | undefined; after: Severity | undefined };

/** What `after` changes against `before`, both with their parents worked in: what is judged, not what is written. */
export function compareStandards(book: RuleBook, before: string, after: string): Difference[] {
	const [one, other] = [adopt(book, before), adopt(book, after)];
	const values = [...book.names.keys()].flatMap((name): Difference[] => {
		const [was, is] = [one.held.get(name), other.held.get(name)];
		return same(was?.value, is?.value) ? [] : [{ what: 'value', name, before: was?.given as Given | undefined, after: is?.given as Given | undefined }];
	});
	const weights = (adopted: typeof one) => new Map(adopted.rules.map(({ rule, severity }) => [rule.id, severity]));
	const [was, is] = [weights(one), weights(other)];
	const rules = [...book.rules.keys()].flatMap((rule): Difference[] => (was.get(rule) === is.get(rule) ? [] : [{ what: 'rule', rule, before: was.get(rule), after: is.get(rule) }]));
	return [...values, ...rules];
}

function same(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

function copied(cites: readonly Citation[]): Citation[] {
	return cites.map((each) => ({ ...each }));
}
