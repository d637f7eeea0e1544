import type { Entry, Seconds } from '../log/act.ts';
import type { Cue } from '../log/match.ts';

export const STATES = ['kept', 'broken', 'repaired', 'open', 'not-exercised'] as const;
export type FindingState = (typeof STATES)[number];

/** One time that a rule's occasion arose, and what became of it. Acts are positions in the log. */
export type Case = {
	state: Exclude<FindingState, 'not-exercised'>;
	/** The occasion first, then the acts that decided it. */
	acts: readonly number[];
	/** When what is owed falls due; nothing falls due while it is absent. */
	due?: Seconds;
	/** When the breach happened, for repairs with a bound. */
	at?: Seconds;
	/** The object of the act, where the pattern compares objects. */
	same?: string;
	/** How often so far, where the pattern counts; never above what can still be told apart. */
	times?: number;
	/** Several acts owed: the positions of those still missing in the rule's own list. */
	missing?: readonly number[];
};

/** What a pattern remembers besides its cases: small, flat and JSON. */
export type Memory = Readonly<Record<string, number | string | boolean | readonly string[] | undefined>>;

/** A persistent list: adding costs nothing and shares the tail. */
export type Settled = { readonly last: Case; readonly before: Settled | undefined; readonly size: number };

/** All that one rule knows after some acts. Immutable, so that exploration can branch. */
export type Watch = { readonly memory: Memory; readonly open: readonly Case[]; readonly settled: Settled | undefined };

export const UNWATCHED: Watch = { memory: {}, open: [], settled: undefined };

/** A pattern brought to life for one rule and one standard. */
export type Watcher = {
	/** No act beside these can change what it knows. */
	listens: readonly Cue[];
	/** It listens to these only until its memory holds an `occasion`. */
	listensOnce?: readonly Cue[];
	/** The longest stretch of time that can matter to it after an act, in seconds. */
	horizon: Seconds;
	/** Whether this act, on its own face, can change what the watcher knows. */
	wakes: (entry: Entry) => boolean;
	step: (watch: Watch, entry: Entry, index: number) => Watch;
	/** Decides what is still open when the log ends or is looked at. `over` says that the visit has ended. */
	settle: (watch: Watch, now: Seconds, over: boolean) => readonly Case[];
};

export function remember(watch: Watch, memory: Memory): Watch {
	return { ...watch, memory: { ...watch.memory, ...memory } };
}

export function decide(watch: Watch, decided: Case): Watch {
	return { ...watch, settled: { last: decided, before: watch.settled, size: (watch.settled?.size ?? 0) + 1 } };
}

export function owe(watch: Watch, owed: Case): Watch {
	return { ...watch, open: [...watch.open, owed] };
}

/** Every decided case, oldest first. */
export function settledCases(watch: Watch): Case[] {
	const cases: Case[] = [];
	for (let each = watch.settled; each; each = each.before) cases.push(each.last);
	return cases.reverse();
}
