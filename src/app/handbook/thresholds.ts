import type { Value } from '#engine/log/match.ts';
import { parseQuantity } from '#engine/log/quantity.ts';
import { adopt, lineage, type RuleBook } from '#engine/rules/adopt.ts';
import type { ValueName } from '#engine/rules/standard.ts';
import { valueWords } from '../standard-words.ts';

/** One value in one standard. `silent`: the standard does not name it and takes what we filled in. */
export type Cell = { standard: string; words: string; silent: boolean; differs: boolean };
/** `fallback` is ours, for standards that are silent. */
export type Row = { name: ValueName; fallback: string; cells: readonly Cell[]; differing: boolean };

/** Every value of the book across its standards; what differs from the majority is marked, said or silent: both are judged by. */
export function thresholdRows(book: RuleBook): Row[] {
	const columns = [...book.standards.keys()].map((id) => ({ id, named: namedBy(book, id), held: adopt(book, id).held }));
	return [...book.names.values()].map((name) => {
		const words = (value: Value | undefined) => (value === undefined ? '' : valueWords(value, name.unit));
		const cells = columns.map(({ id, named, held }) => ({ standard: id, words: words(held.get(name.id)?.value), silent: !named.has(name.id) }));
		const usual = mostOften(cells.map((cell) => cell.words));
		const marked = cells.map((cell) => ({ ...cell, differs: cell.words !== usual }));
		return { name, fallback: words(fallbackOf(name)), cells: marked, differing: marked.some(({ differs }) => differs) };
	});
}

/** What a standard or one of its parents states itself, ours included. */
function namedBy(book: RuleBook, id: string): Set<string> {
	return new Set(lineage(book, id).flatMap(({ values }) => Object.keys(values)));
}

function fallbackOf({ fallback }: ValueName): Value | undefined {
	if (fallback === undefined || typeof fallback === 'object') return fallback;
	return parseQuantity(fallback)?.value ?? fallback;
}

function mostOften(given: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const each of given) counts.set(each, (counts.get(each) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
