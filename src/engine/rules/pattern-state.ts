import type { Entry } from '../log/act.ts';
import { listOf, matcher, type Values } from '../log/match.ts';
import { bound, listening } from './listen.ts';
import type { Body } from './rule.ts';
import { decide, remember, settledCases, type Watch, type Watcher } from './watch.ts';

function fieldOf(entry: Entry, name: string): unknown {
	return (entry as unknown as Record<string, unknown>)[name];
}

function listField(entry: Entry, name: string): readonly string[] {
	const field = fieldOf(entry, name);
	return Array.isArray(field) ? (field as string[]) : [];
}

function verdict(watch: Watch, kept: boolean, acts: readonly number[], at: number): Watch {
	return decide(watch, { state: kept ? 'kept' : 'broken', acts, at });
}

/** Judges what has been gathered by a moment: the kit at departure. */
export function carries(body: Body<'carries'>, values: Values): Watcher {
	const [act, at] = [matcher(body.act, values), matcher(body.at, values)];
	const wanted = listOf(body.holds, values) as readonly string[];
	return {
		...listening([act, at]),
		step(watch, entry, index) {
			let next = watch;
			if (act.test(entry)) next = remember(next, { last: index, items: [...new Set([...((next.memory.items as readonly string[] | undefined) ?? []), ...listField(entry, body.field)])] });
			if (!at.test(entry)) return next;
			const items = (next.memory.items as readonly string[] | undefined) ?? [];
			const packed = typeof next.memory.last === 'number' ? [next.memory.last] : [];
			return verdict(next, wanted.every((each) => items.includes(each)), [...packed, index], entry.at);
		},
		settle: settledCases
	};
}

/** Judges the fields of each note or form. */
export function records(body: Body<'records'>, values: Values): Watcher {
	const act = matcher(body.act, values);
	const wanted = listOf(body.holds, values) as readonly string[];
	return {
		...listening([act]),
		step: (watch, entry, index) => (act.test(entry) ? verdict(watch, wanted.every((each) => listField(entry, body.field).includes(each)), [index], entry.at) : watch),
		settle: settledCases
	};
}

/** Judges a number of each act; an act without the number is passed over. */
export function threshold(body: Body<'threshold'>, values: Values): Watcher {
	const act = matcher(body.act, values);
	const [least, most] = [bound(body.atLeast, values) ?? -Infinity, bound(body.atMost, values) ?? Infinity];
	return {
		...listening([act]),
		step(watch, entry, index) {
			const number = fieldOf(entry, body.of);
			if (!act.test(entry) || typeof number !== 'number') return watch;
			return verdict(watch, number >= least && number <= most, [index], entry.at);
		},
		settle: settledCases
	};
}

/** Judges how something stands at certain moments: the badge at the door, the last test when the order is closed. */
export function state(body: Body<'state'>, values: Values): Watcher {
	const [at, latest, must] = [matcher(body.at, values), matcher(body.latest, values), matcher(body.must, values)];
	return {
		...listening([at, latest]),
		step(watch, entry, index) {
			const next = latest.test(entry) ? remember(watch, { last: index, fits: must.test(entry) }) : watch;
			if (!at.test(entry)) return next;
			const { last, fits } = next.memory;
			if (typeof last !== 'number') return body.missing === 'ok' ? next : verdict(next, false, [index], entry.at);
			return verdict(next, fits === true, last === index ? [index] : [last, index], entry.at);
		},
		settle: settledCases
	};
}
