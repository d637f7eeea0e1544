import { namesIn } from '#engine/log/match.ts';
import { adopt, type RuleBook } from '#engine/rules/adopt.ts';
import type { ValueName } from '#engine/rules/standard.ts';
import { ELEMENTS, isElement } from '#engine/speech/labels.ts';

/** A list of the parent that may be changed: what is said, packed, noted or shown. `options`: whatever any standard has in it. */
export type EditableList = { name: ValueName; before: readonly string[]; options: readonly string[] };

/** The lists that the executable rules of a standard ask for, in the order of the book. */
export function editableLists(book: RuleBook, parent: string): EditableList[] {
	const { rules, held } = adopt(book, parent);
	const asked = new Set(rules.flatMap(({ rule }) => namesIn([rule.pattern, rule.repair, rule.says])));
	return [...book.names.values()].flatMap((name) => {
		const before = listIn(held.get(name.id)?.given);
		return name.unit === 'list' && asked.has(name.id) && before.length > 0 ? [{ name, before, options: optionsFor(book, name, before) }] : [];
	});
}

/** The same list with the entries in the order of its options; undefined when it is what it was. */
export function changedList({ before, options }: EditableList, chosen: readonly string[]): string[] | undefined {
	const next = options.filter((option) => chosen.includes(option));
	return next.length === before.length && next.every((each) => before.includes(each)) ? undefined : next;
}

/** What is said may be any courtesy element besides; of other things only those that some standard names can be done in a visit. */
function optionsFor(book: RuleBook, { id, fallback }: ValueName, before: readonly string[]): string[] {
	const everywhere = [...book.standards.values()].flatMap(({ values }) => {
		const given = values[id];
		return listIn(typeof given === 'object' && !Array.isArray(given) ? given.is : given);
	});
	const spoken = before.every(isElement) ? ELEMENTS : [];
	return [...new Set([...before, ...everywhere, ...listIn(fallback), ...spoken])];
}

function listIn(given: unknown): readonly string[] {
	return Array.isArray(given) ? given.map(String) : [];
}
