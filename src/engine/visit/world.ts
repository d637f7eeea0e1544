import type { Entry, Seconds } from '../log/act.ts';
import { matcher, type Matcher, type Matches } from '../log/match.ts';
import { parseQuantity } from '../log/quantity.ts';
import type { Condition } from './condition.ts';

/** What conditions can see of a visit in progress. */
export type World = {
	/** How often each act that some condition asks for has been done; aligned with `Watchlist.asked`. */
	counts: readonly number[];
	/** What was done in this very move. */
	did: readonly Entry[];
	chances: Readonly<Record<string, string>>;
	patience: number;
	trust: number;
	now: Seconds;
	slotStart: Seconds;
};

/** Which parts of the world a condition looks at; exploration tells states apart by nothing else. */
export type Sight = { counts: ReadonlyMap<number, number>; mood: boolean; until: Seconds; chances: ReadonlySet<string> };
export type Test = { holds: (world: World) => boolean; sight: Sight };

export const BLIND: Sight = { counts: new Map(), mood: false, until: -Infinity, chances: new Set() };
export const ALWAYS: Test = { holds: () => true, sight: BLIND };

/** The acts that conditions of a visit ask for, each once. */
export type Watchlist = { asked: Matcher[]; keys: Map<string, number> };

export function watchlist(): Watchlist {
	return { asked: [], keys: new Map() };
}

/** Compiles a condition; acts it asks for are added to the watchlist. */
export function test(condition: Condition | undefined, list: Watchlist): Test {
	if (condition === undefined) return ALWAYS;
	const parts: Test[] = [];
	if (condition.done) parts.push(counted(condition.done, condition.times ?? '>= 1', list));
	if (condition.fact) parts.push(counted({ kind: 'fact', name: condition.fact }, '>= 1', list));
	if (condition.did) parts.push(inThisMove(condition.did));
	for (const [name, wanted] of Object.entries(condition.chance ?? {})) parts.push(drawn(name, wanted));
	if (condition.patience) parts.push(measured(condition.patience, (world) => world.patience, { ...BLIND, mood: true }));
	if (condition.trust) parts.push(measured(condition.trust, (world) => world.trust, { ...BLIND, mood: true }));
	if (condition.time) parts.push(measured(condition.time, (world) => world.now, { ...BLIND, until: boundOf(condition.time) }));
	if (condition.late) parts.push(measured(condition.late, (world) => world.now - world.slotStart, { ...BLIND, until: Infinity }));
	if (condition.not) parts.push(negated(test(condition.not, list)));
	if (condition.any) parts.push(either(condition.any.map((each) => test(each, list))));
	for (const each of condition.all ?? []) parts.push(test(each, list));
	const [only] = parts;
	if (parts.length === 1 && only) return only;
	return { holds: (world) => parts.every((part) => part.holds(world)), sight: see(parts) };
}

/** What several tests see together. */
export function see(tests: readonly { sight: Sight }[]): Sight {
	const counts = new Map<number, number>();
	const chances = new Set<string>();
	let [mood, until] = [false, -Infinity];
	for (const { sight } of tests) {
		for (const [position, most] of sight.counts) counts.set(position, Math.max(most, counts.get(position) ?? 0));
		for (const name of sight.chances) chances.add(name);
		mood ||= sight.mood;
		until = Math.max(until, sight.until);
	}
	return { counts, mood, until, chances };
}

function counted(matches: Matches, times: string, list: Watchlist): Test {
	const key = JSON.stringify(matches);
	const position = list.keys.get(key) ?? list.asked.length;
	if (!list.keys.has(key)) {
		list.keys.set(key, position);
		list.asked.push(matcher(matches));
	}
	return measured(times, (world) => world.counts[position] ?? 0, { ...BLIND, counts: new Map([[position, boundOf(times) + 1]]) });
}

function inThisMove(matches: Matches): Test {
	const wanted = matcher(matches);
	return { holds: (world) => world.did.some((entry) => wanted.test(entry)), sight: BLIND };
}

function drawn(name: string, wanted: string | readonly string[]): Test {
	const values = typeof wanted === 'string' ? [wanted] : wanted;
	return { holds: (world) => values.includes(world.chances[name] ?? ''), sight: { ...BLIND, chances: new Set([name]) } };
}

function negated({ holds, sight }: Test): Test {
	return { holds: (world) => !holds(world), sight };
}

function either(tests: readonly Test[]): Test {
	return { holds: (world) => tests.some((each) => each.holds(world)), sight: see(tests) };
}

function measured(comparison: string, of: (world: World) => number, sight: Sight): Test {
	const operator = /^(<=|>=|<|>|=)/.exec(comparison)?.[0] ?? '=';
	const wanted = boundOf(comparison);
	const compare: Record<string, (value: number) => boolean> = {
		'<': (value) => value < wanted,
		'<=': (value) => value <= wanted,
		'>': (value) => value > wanted,
		'>=': (value) => value >= wanted,
		'=': (value) => value === wanted
	};
	const holds = compare[operator] ?? (() => false);
	return { holds: (world) => holds(of(world)), sight };
}

function boundOf(comparison: string): number {
	return parseQuantity(comparison.replace(/^(<=|>=|<|>|=)\s*/, ''))?.value ?? NaN;
}
