import type { Values } from '../log/match.ts';
import { before, honest, never } from './pattern-order.ts';
import { says } from './pattern-says.ts';
import { carries, records, state, threshold } from './pattern-state.ts';
import { count, lasts, responds, spaced, warned } from './pattern-time.ts';
import type { Body, Pattern, PatternName } from './rule.ts';
import type { Watcher } from './watch.ts';

const WATCHERS: { [K in PatternName]: (body: Body<K>, values: Values) => Watcher } = {
	never, before, responds, lasts, spaced, count, says, carries, records, threshold, state, warned, honest
};

const NAMES = Object.keys(WATCHERS) as PatternName[];

/** Brings a rule's pattern to life with the values of one standard. */
export function watcher(pattern: Pattern, values: Values): Watcher {
	const name = NAMES.find((each) => each in pattern) as PatternName;
	return bring(name, (pattern as Record<PatternName, never>)[name], values);
}

function bring<K extends PatternName>(name: K, body: Body<K>, values: Values): Watcher {
	return WATCHERS[name](body, values);
}
