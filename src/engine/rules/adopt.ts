import { canonical, digest } from '../log/log.ts';
import type { Value, Values } from '../log/match.ts';
import { parseQuantity } from '../log/quantity.ts';
import type { Rule } from './rule.ts';
import type { Severity } from './stage.ts';
import type { Citation, Standard, ValueName } from './standard.ts';

/** All rules, all names of values, all standards: the whole book. */
export type RuleBook = {
	rules: ReadonlyMap<string, Rule>;
	names: ReadonlyMap<string, ValueName>;
	standards: ReadonlyMap<string, Standard>;
};

/** A value as a standard holds it, with where it comes from; no citations: ours. */
export type HeldValue = { value: Value; given: string | number | readonly string[]; cites: readonly Citation[] };
export type AdoptedRule = { rule: Rule; severity: Severity; cites: readonly Citation[] };

/** A standard with its parents worked in, ready to judge by. */
export type AdoptedStandard = {
	id: string;
	/** SHA-256 over rules and values: results name it. */
	version: string;
	rules: readonly AdoptedRule[];
	held: ReadonlyMap<string, HeldValue>;
	values: Values;
};

/** Works a standard out; parents first. Throws on an id that the checked book does not have: a bug, not a fault of content. */
export function adopt(book: RuleBook, id: string): AdoptedStandard {
	const line = lineage(book, id);
	const held = new Map<string, HeldValue>();
	for (const name of book.names.values()) if (name.fallback !== undefined) held.set(name.id, hold(name.fallback, []));
	const rules = new Map<string, AdoptedRule>();
	for (const standard of line) {
		for (const [name, given] of Object.entries(standard.values)) {
			held.set(name, isCited(given) ? hold(given.is, given.cites) : hold(given, []));
		}
		for (const adopted of standard.rules) {
			const rule = book.rules.get(adopted.id);
			if (!rule) throw new Error(`standard ${standard.id} adopts an unknown rule: ${adopted.id}`);
			if (adopted.off) rules.delete(rule.id);
			else rules.set(rule.id, { rule, severity: adopted.severity ?? rule.severity, cites: adopted.cites });
		}
	}
	const values: Values = (name) => held.get(name)?.value;
	const adopted = [...rules.values()];
	const version = digest(canonical([adopted.map(({ rule, severity }) => [rule.id, rule.pattern ?? null, rule.jobs ?? null, rule.repair ?? null, severity]), [...held].map(([name, { value }]) => [name, value])]));
	return { id, version, rules: adopted, held, values };
}

/** The standard's ancestors, oldest first, itself last. A circle stops at the first repetition. */
export function lineage(book: RuleBook, id: string): Standard[] {
	const line: Standard[] = [];
	for (let next: string | undefined = id; next; ) {
		const standard = book.standards.get(next);
		if (!standard) throw new Error(`no standard is called ${next}`);
		if (line.includes(standard)) break;
		line.unshift(standard);
		next = standard.parent;
	}
	return line;
}

function isCited(given: Standard['values'][string]): given is { is: string | number | string[]; cites: Citation[] } {
	return typeof given === 'object' && !Array.isArray(given);
}

function hold(given: string | number | readonly string[], cites: readonly Citation[]): HeldValue {
	const value = typeof given === 'string' || typeof given === 'number' ? (parseQuantity(given)?.value ?? given) : given;
	return { value: value as Value, given, cites };
}
