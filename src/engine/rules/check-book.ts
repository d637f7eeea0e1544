import { namesIn } from '../log/match.ts';
import { parseQuantity } from '../log/quantity.ts';
import type { Problem } from '../problem.ts';
import type { RuleBook } from './adopt.ts';
import type { SourceDocument, Standard, ValueName } from './standard.ts';

type Reporter = (place: readonly (string | number)[], code: string, message: string) => Problem;

/** What schemas cannot see: names that lead nowhere, wrong units, circles, rules without a citation. */
export function checkBook(book: RuleBook, sources: ReadonlyMap<string, SourceDocument>, inStandard: (id: string) => Reporter, inRule: (id: string) => Reporter): Problem[] {
	return [
		...[...book.rules.values()].flatMap((rule) => checkRule(rule.id, rule, book, inRule(rule.id))),
		...[...book.standards.values()].flatMap((standard) => checkStandard(standard, book, sources, inStandard(standard.id)))
	];
}

function checkRule(id: string, rule: { pattern?: unknown; reference?: string; repair?: unknown; severity: string; says: unknown }, book: RuleBook, report: Reporter): Problem[] {
	const unknown = namesIn([rule.pattern, rule.repair, rule.says]).filter((name) => !book.names.has(name));
	const problems = unknown.map((name) => report(['pattern'], 'rule-unknown-value', `${id} asks for {${name}}, which values.yaml does not name`));
	if (!rule.pattern && !rule.reference) problems.push(report([], 'rule-neither', `${id} has neither a pattern nor a reason to be reference only`));
	if (rule.repair && rule.severity === 'red-line') problems.push(report(['repair'], 'rule-red-line-repair', `${id}: a red line cannot be repaired`));
	return problems;
}

function checkStandard(standard: Standard, book: RuleBook, sources: ReadonlyMap<string, SourceDocument>, report: Reporter): Problem[] {
	return [...checkParents(standard, book, report), ...checkValues(standard, book, sources, report), ...checkAdopted(standard, book, sources, report)];
}

function checkParents(standard: Standard, book: RuleBook, report: Reporter): Problem[] {
	const seen = [standard.id];
	for (let parent = standard.parent; parent; parent = book.standards.get(parent)?.parent) {
		if (!book.standards.has(parent)) return [report(['parent'], 'standard-unknown-parent', `no standard is called ${parent}`)];
		if (seen.includes(parent)) return [report(['parent'], 'standard-circular-parent', [...seen, parent].join(' → '))];
		seen.push(parent);
	}
	return [];
}

function checkValues(standard: Standard, book: RuleBook, sources: ReadonlyMap<string, SourceDocument>, report: Reporter): Problem[] {
	return Object.entries(standard.values).flatMap(([name, given]) => {
		const declared = book.names.get(name);
		if (!declared) return [report(['values', name], 'standard-unknown-value', `values.yaml does not name ${name}`)];
		const cited = typeof given === 'object' && !Array.isArray(given);
		const value = cited ? given.is : given;
		const wrong = fitsUnit(declared, value) ? [] : [report(['values', name], 'standard-wrong-unit', `${name} is a ${declared.unit}; ${JSON.stringify(value)} is not`)];
		const nowhere = (cited ? given.cites : []).filter(({ source }) => !sources.has(source)).map(({ source }) => report(['values', name], 'citation-nowhere', `no source is called ${source}`));
		return [...wrong, ...nowhere];
	});
}

function fitsUnit({ unit }: ValueName, value: string | number | readonly string[]): boolean {
	if (unit === 'list') return Array.isArray(value);
	return (typeof value === 'string' || typeof value === 'number') && parseQuantity(value)?.unit === unit;
}

function checkAdopted(standard: Standard, book: RuleBook, sources: ReadonlyMap<string, SourceDocument>, report: Reporter): Problem[] {
	const seen = new Set<string>();
	return standard.rules.flatMap((adopted, position) => {
		const place = ['rules', position];
		const rule = book.rules.get(adopted.id);
		if (!rule) return [report(place, 'standard-unknown-rule', `no rule is called ${adopted.id}`)];
		const problems = adopted.cites.filter(({ source }) => !sources.has(source)).map(({ source }) => report(place, 'citation-nowhere', `no source is called ${source}`));
		if (adopted.cites.length === 0 && !rule.ours && !adopted.off) problems.push(report(place, 'rule-without-citation', `${adopted.id} cites nothing and is not marked as ours`));
		if (seen.has(adopted.id)) problems.push(report(place, 'content-duplicate', `${adopted.id} is adopted twice`));
		seen.add(adopted.id);
		return problems;
	});
}
