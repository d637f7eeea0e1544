import type { Entry } from '#engine/log/act.ts';
import { isKind, schemaOf } from '#engine/log/act.ts';
import type { Value, Values } from '#engine/log/match.ts';
import { parseQuantity } from '#engine/log/quantity.ts';
import * as v from 'valibot';

/** An act of a rule's example as authors write it. */
export type ExampleAct = { kind: string; at?: string | number; place?: string; [field: string]: unknown };
/** Moves one value a step away from the standard's, to see whether the rule turns there. */
export type Nudge = { name: string; by: number };

const NAME = /\{([a-z0-9-]+)\}/g;

/** All values that an example speaks of. */
export function valuesIn(example: readonly ExampleAct[]): string[] {
	return [...new Set([...JSON.stringify(example).matchAll(NAME)].map((found) => found[1] ?? ''))];
}

/** Times and numbers worked out by a standard's values; throws with the act's place on anything that is no act of the log. */
export function exampleLog(example: readonly ExampleAct[], values: Values, nudge?: Nudge): Entry[] {
	let now = 0;
	return example.map((act, position) => {
		const { at = '+0 s', place = 'home', ...fields } = act;
		now = typeof at === 'number' ? at : moment(at, now, values, nudge);
		const worked = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, worth(name, field, values, nudge)]));
		const full = { ...(act.kind === 'said' && { to: 'customer', elements: [], violations: [] }), ...worked };
		if (!isKind(act.kind)) throw new Error(`act ${position + 1}: no act is called ${act.kind}`);
		const parsed = v.safeParse(schemaOf(act.kind), full);
		if (!parsed.success) throw new Error(`act ${position + 1}: ${parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`).join('; ')}`);
		return { ...full, at: now, place } as unknown as Entry;
	});
}

/** "10:00", "+2 min", "+{door-wait}", "14:00 - {late-notice}": a leading plus counts from the act before. */
function moment(at: string, now: number, values: Values, nudge: Nudge | undefined): number {
	const given = at.trim();
	return (given.startsWith('+') ? now : 0) + sum(given, values, nudge);
}

function sum(given: string, values: Values, nudge: Nudge | undefined): number {
	return (given.match(/[+-]?\s*(?:\{[a-z0-9-]+\}|\d+:\d+(?::\d+)?|[\d.]+\s*[^\s+-]*)/g) ?? []).reduce((total, term) => {
		const negative = term.startsWith('-');
		const amount = quantity(term.replace(/^[+-]\s*/, ''), values, nudge);
		return total + (negative ? -amount : amount);
	}, 0);
}

function quantity(term: string, values: Values, nudge: Nudge | undefined): number {
	const name = new RegExp(NAME.source).exec(term)?.[1];
	if (name) return Number(held(name, values)) + (nudge?.name === name ? nudge.by : 0);
	const [, clock = term, seconds = '0'] = /^(\d+:\d+):(\d+)$/.exec(term) ?? [];
	const parsed = parseQuantity(clock);
	if (!parsed) throw new Error(`no time or number: ${term}`);
	return parsed.value + Number(seconds);
}

function held(name: string, values: Values): Value {
	const value = values(name);
	if (value === undefined) throw new Error(`no value is called ${name}`);
	return value;
}

/** Numbers of a field that is written as text, and the standard's lists. */
function worth(name: string, field: unknown, values: Values, nudge: Nudge | undefined): unknown {
	if (Array.isArray(field)) return field.flatMap((each: unknown) => worth(name, each, values, nudge));
	if (typeof field !== 'string' || name === 'kind') return field;
	const [, list] = /^\{([a-z0-9-]+)\}$/.exec(field) ?? [];
	const value = list === undefined ? undefined : held(list, values);
	if (Array.isArray(value)) return nudge?.name === list ? value.slice(1) : value;
	return /\{|^\d+:\d+$|^-?[\d.]+ [a-z%]+$/i.test(field) ? sum(field, values, nudge) : field;
}
