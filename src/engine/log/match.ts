import type { Entry, Kind } from './act.ts';
import { parseQuantity } from './quantity.ts';

type Scalar = string | number | boolean;
export type Test = Scalar | Scalar[] | { any: string | Scalar[] } | { none: string | Scalar[] } | { all: string | Scalar[] } | { empty: boolean };
/**
 * A picture of acts: `kind` and tests on fields. A plain value must be equal (a list must hold it), a list means
 * "one of these", `{any|all|none: [...]}` test a list field, `{empty: true}` too, and "< 3", ">= {door-wait}",
 * "!= hard" compare. A name in braces stands for a value of the standard. A bare word is the kind alone.
 */
export type Match = { kind: Kind | Kind[]; [field: string]: Test };
/** Several pictures mean "any of them". */
export type Matches = Match | Match[];

export type Value = number | string | readonly string[];
/** Gives the standard's value of a name; undefined when there is none. */
export type Values = (name: string) => Value | undefined;
/** Which acts can fit at most: those of a kind, and where a field is named, only those that hold one of the values in it. */
export type Cue = { kind: Kind; field?: string; values: readonly unknown[] };
export type Matcher = { kinds: readonly Kind[]; cues: readonly Cue[]; test: (entry: Entry) => boolean };

type FieldTest = (field: unknown) => boolean;
const COMPARISON = /^(<=|>=|<|>|!=)\s*(.+)$/;
const REFERENCE = /^(-?)\{([a-z0-9-]+)\}$/;

/** Compiles pictures of acts; throws nothing: a missing value makes the test fail, `namesIn` finds such names beforehand. */
export function matcher(matches: Matches, values: Values = () => undefined): Matcher {
	const each = (Array.isArray(matches) ? matches : [matches]).map((match) => one(match, values));
	const first = each[0];
	if (each.length === 1 && first) return first;
	const kinds = [...new Set(each.flatMap((match) => match.kinds))];
	return { kinds, cues: each.flatMap(({ cues }) => cues), test: (entry) => each.some((match) => match.test(entry)) };
}

function one(match: Match, values: Values): Matcher {
	const { kind, ...fields } = match;
	const kinds = Array.isArray(kind) ? kind : [kind];
	const names = Object.keys(fields);
	const tests = Object.values(fields).map((expected) => fieldTest(expected, values));
	const [only] = kinds;
	const ofKind = kinds.length === 1 ? (entry: Entry) => entry.kind === only : (entry: Entry) => kinds.includes(entry.kind);
	const cue = cueIn(fields, values);
	return {
		kinds,
		cues: kinds.map((each) => ({ kind: each, ...cue })),
		test: (entry) => ofKind(entry) && names.every((name, position) => tests[position]?.((entry as Record<string, unknown>)[name]))
	};
}

/** The field that tells most acts of a kind apart, where the picture names its values outright. */
function cueIn(fields: Record<string, Test>, values: Values): Omit<Cue, 'kind'> {
	const cues = Object.entries(fields).flatMap(([field, expected]) => {
		const named = valuesNamed(expected, values);
		return named.length > 0 && !named.includes(undefined) ? [{ field, values: named }] : [];
	});
	return cues.sort((a, b) => Number(b.field !== 'to') - Number(a.field !== 'to') || a.values.length - b.values.length)[0] ?? { values: [] };
}

/** What a field must hold one of; empty when that cannot be said. */
function valuesNamed(expected: Test, values: Values): unknown[] {
	if (Array.isArray(expected)) {
		const named = expected.map((each) => valuesNamed(each, values));
		return named.some((each) => each.length === 0) ? [] : named.flat();
	}
	if (typeof expected === 'object') {
		if ('any' in expected) return [...listOf(expected.any, values)];
		return 'all' in expected ? listOf(expected.all, values).slice(0, 1) : [];
	}
	if (typeof expected !== 'string') return [expected];
	return COMPARISON.test(expected) ? [] : [resolve(expected, values)];
}

function fieldTest(expected: Match[string], values: Values): FieldTest {
	if (Array.isArray(expected)) {
		const options = expected.map((option) => fieldTest(option, values));
		return (field) => options.some((option) => option(field));
	}
	if (typeof expected === 'object') return listTest(expected, values);
	if (typeof expected !== 'string') return (field) => field === expected;
	const comparison = COMPARISON.exec(expected);
	if (comparison) return compare(comparison[1] as string, resolve(comparison[2] as string, values));
	const wanted = resolve(expected, values);
	return (field) => (Array.isArray(field) ? field.includes(wanted) : field === wanted);
}

function listTest(expected: { any?: unknown; none?: unknown; all?: unknown; empty?: boolean }, values: Values): FieldTest {
	if (expected.empty !== undefined) return (field) => (asList(field).length === 0) === expected.empty;
	const [mode, given] = Object.entries(expected)[0] as ['any' | 'none' | 'all', string | unknown[]];
	const wanted = listOf(given, values);
	if (mode === 'all') return (field) => wanted.every((each) => asList(field).includes(each));
	if (mode === 'any') return (field) => wanted.some((each) => asList(field).includes(each));
	return (field) => !wanted.some((each) => asList(field).includes(each));
}

function asList(field: unknown): readonly unknown[] {
	return Array.isArray(field) ? field : field === undefined ? [] : [field];
}

/** A list of words, or the standard's list of that name. */
export function listOf(given: unknown, values: Values): readonly unknown[] {
	if (typeof given !== 'string') return Array.isArray(given) ? given : [];
	const found = resolve(given, values);
	return Array.isArray(found) ? found : found === undefined ? [] : [found];
}

function compare(operator: string, wanted: unknown): FieldTest {
	if (operator === '!=') return (field) => field !== wanted && String(field) !== wanted;
	const bound = Number(wanted);
	return (field) => typeof field === 'number' && holds(operator, field, bound);
}

function holds(operator: string, left: number, right: number): boolean {
	if (operator === '<') return left < right;
	if (operator === '<=') return left <= right;
	if (operator === '>') return left > right;
	return left >= right;
}

/** A number in base units, a name's value, or the text itself. "-{name}" is that much before: arriving early is negative lateness. */
export function resolve(given: string | number, values: Values): unknown {
	if (typeof given === 'number') return given;
	const [, sign, name] = REFERENCE.exec(given.trim()) ?? [];
	if (name) return negated(values(name), sign === '-');
	return parseQuantity(given)?.value ?? given;
}

function negated(value: Value | undefined, negative: boolean): Value | undefined {
	return negative && typeof value === 'number' ? -value : value;
}

/** All names of values that a piece of a rule or a visit asks for. */
export function namesIn(piece: unknown): string[] {
	return [...new Set([...JSON.stringify(piece ?? null).matchAll(/\{([a-z0-9]+(?:-[a-z0-9]+)*)\}/g)].map((found) => found[1] as string))];
}
