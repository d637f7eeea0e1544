import type { Entry, Seconds } from '../log/act.ts';
import { matcher, type Values } from '../log/match.ts';
import { bound, listening, objectOf, perhaps } from './listen.ts';
import type { Body } from './rule.ts';
import { decide, owe, remember, settledCases, type Case, type Watch, type Watcher } from './watch.ts';

/** Judges that something is followed by its answer. */
export function responds(body: Body<'responds'>, values: Values): Watcher {
	const [after, answer, until, unless] = [matcher(body.after, values), matcher(body.do, values), perhaps(body.until, values), perhaps(body.unless, values)];
	const within = bound(body.within, values);
	const notBefore = bound(body.notBefore, values) ?? 0;
	return {
		...listening([after, answer, until, unless], notBefore),
		step(watch, entry, index) {
			let next = watch;
			if (answer.test(entry)) next = answerOwed(next, entry, index, objectOf(entry, body.same), notBefore);
			if (unless.test(entry)) next = breakOwed({ ...next, open: overdue(next, entry.at) }, entry, index);
			if (until.test(entry)) next = breakOwed(next, entry, index);
			if (!after.test(entry)) return next;
			const due = within === undefined ? undefined : entry.at + within;
			return owe(next, { state: 'open', acts: [index], due, at: entry.at, same: objectOf(entry, body.same) });
		},
		settle: (watch, now, over) => [...settledCases(watch), ...watch.open.map((owed) => fallDue(owed, now, over && within === undefined))]
	};
}

function answerOwed(watch: Watch, entry: Entry, index: number, same: string, notBefore: Seconds): Watch {
	let next: Watch = { ...watch, open: [] };
	for (const owed of watch.open) {
		const meant = owed.same === same && entry.at >= (owed.at ?? 0) + notBefore;
		if (!meant) next = owe(next, owed);
		else next = decide(next, { ...owed, state: late(owed, entry.at) ? 'broken' : 'kept', acts: [...owed.acts, index], at: entry.at });
	}
	return next;
}

function late(owed: Case, now: Seconds): boolean {
	return owed.due !== undefined && now > owed.due;
}

function overdue(watch: Watch, now: Seconds): readonly Case[] {
	return watch.open.filter((owed) => late(owed, now));
}

function breakOwed(watch: Watch, entry: Entry, index: number): Watch {
	return watch.open.reduce((next, owed) => decide(next, { ...owed, state: 'broken', acts: [...owed.acts, index], at: entry.at }), { ...watch, open: [] as readonly Case[] });
}

function fallDue(owed: Case, now: Seconds, broken: boolean): Case {
	return late(owed, now) || broken ? { ...owed, state: 'broken' } : owed;
}

/** Judges how long a stretch lasts and what happens in it. */
export function lasts(body: Body<'lasts'>, values: Values): Watcher {
	const [from, to, unless] = [matcher(body.from, values), matcher(body.to, values), perhaps(body.unless, values)];
	const also = (body.also ?? []).map((each) => matcher(each, values));
	const [least, most] = [bound(body.atLeast, values) ?? 0, bound(body.atMost, values) ?? Infinity];
	return {
		...listening([from, to, unless, ...also], Math.max(least, Number.isFinite(most) ? most : 0)),
		step(watch, entry, index) {
			const [running] = watch.open;
			if (running && unless.test(entry)) return { ...watch, open: [] };
			if (running && to.test(entry)) {
				const elapsed = entry.at - (running.at ?? 0);
				const kept = elapsed >= least && elapsed <= most && running.missing?.length === 0;
				return decide({ ...watch, open: [] }, { state: kept ? 'kept' : 'broken', acts: [...running.acts, index], at: entry.at });
			}
			if (running) return { ...watch, open: [notice(running, entry, index, also)] };
			if (!from.test(entry)) return watch;
			return owe(watch, notice({ state: 'open', acts: [index], at: entry.at, missing: also.map((_, position) => position) }, entry, index, also));
		},
		settle: (watch, _now, over) => [...settledCases(watch), ...(over ? [] : watch.open)]
	};
}

function notice(running: Case, entry: Entry, index: number, also: readonly { test: (entry: Entry) => boolean }[]): Case {
	const missing = running.missing?.filter((position) => !also[position]?.test(entry));
	if (missing?.length === running.missing?.length) return running;
	return { ...running, missing, acts: running.acts.includes(index) ? running.acts : [...running.acts, index] };
}

/** Judges the pause between two acts of the same kind. */
export function spaced(body: Body<'spaced'>, values: Values): Watcher {
	const [act, unless] = [matcher(body.act, values), perhaps(body.unless, values)];
	const least = bound(body.atLeast, values) ?? 0;
	return {
		...listening([act, unless], least),
		step(watch, entry, index) {
			if (unless.test(entry)) return remember(watch, { last: undefined, lastAt: undefined });
			if (!act.test(entry)) return watch;
			const { last, lastAt } = watch.memory;
			const next = remember(watch, { last: index, lastAt: entry.at });
			if (typeof last !== 'number' || typeof lastAt !== 'number') return next;
			return decide(next, { state: entry.at - lastAt >= least ? 'kept' : 'broken', acts: [last, index], at: entry.at });
		},
		settle: settledCases
	};
}

/** Judges how often something is done in a stretch. */
export function count(body: Body<'count'>, values: Values): Watcher {
	const [act, from, until, unless] = [matcher(body.act, values), matcher(body.from, values), matcher(body.until, values), perhaps(body.unless, values)];
	const [least, most] = [bound(body.atLeast, values) ?? 0, bound(body.atMost, values) ?? Infinity];
	const enough = Math.max(least, Number.isFinite(most) ? most : 0) + 1;
	const judge = (running: Case): Case => {
		const done = running.times ?? 0;
		return { ...running, state: done >= least && done <= most ? 'kept' : 'broken' };
	};
	return {
		...listening([act, from, until, unless]),
		step(watch, entry, index) {
			let [running] = watch.open;
			if (running && unless.test(entry)) return { ...watch, open: [] };
			if (!running && from.test(entry)) running = { state: 'open', acts: [index], at: entry.at, times: 0 };
			if (running && act.test(entry)) running = { ...running, acts: [...new Set([...running.acts, index])], times: Math.min(enough, (running.times ?? 0) + 1) };
			if (running && until.test(entry)) return decide({ ...watch, open: [] }, judge({ ...running, acts: [...new Set([...running.acts, index])], at: entry.at }));
			return running ? { ...watch, open: [running] } : watch;
		},
		settle: (watch, _now, over) => [...settledCases(watch), ...watch.open.map((running) => (over ? judge(running) : running))]
	};
}

/** Judges that a foreseen delay is told in time; see the judging decisions in the README. */
export function warned(body: Body<'warned'>, values: Values): Watcher {
	const [act, known] = [matcher(body.act, values), matcher(body.known, values)];
	const slot = matcher({ kind: 'slot' });
	const arrived = matcher({ kind: 'arrived' });
	const [notice, grace] = [bound(body.notice, values) ?? 0, bound(body.grace, values) ?? 0];
	return {
		...listening([act, known, slot, arrived]),
		step(watch, entry, index) {
			let next = watch;
			if (entry.kind === 'slot') next = remember(next, { slot: entry.start });
			const { slot: start } = next.memory;
			if (known.test(entry) && typeof start === 'number') {
				// A slot that is moved in time takes the place of the former one.
				if (entry.kind === 'slot') next = { ...next, open: overdue(next, entry.at) };
				next = owe(next, { state: 'open', acts: [index], due: Math.max(start - notice, entry.at + grace), at: entry.at, same: '' });
			}
			if (act.test(entry)) next = answerOwed(next, entry, index, '', 0);
			return arrived.test(entry) ? breakOwed(next, entry, index) : next;
		},
		settle: (watch, now, over) => [...settledCases(watch), ...watch.open.map((owed) => fallDue(owed, now, over))]
	};
}
