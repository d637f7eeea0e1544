import type { Entry, Seconds } from '../log/act.ts';
import { matcher, type Matcher, type Values } from '../log/match.ts';
import type { AdoptedRule, AdoptedStandard } from './adopt.ts';
import { callsOf, calls, type Calls } from './calls.ts';
import { bound } from './listen.ts';
import { watcher } from './patterns.ts';
import type { Pattern } from './rule.ts';
import type { Severity, Stage } from './stage.ts';
import { remember, UNWATCHED, type Case, type FindingState, type Settled, type Watch, type Watcher } from './watch.ts';

/** What one rule found in a log. `acts` of its cases are positions in the log. */
export type Finding = { rule: string; stage: Stage; severity: Severity; state: FindingState; cases: readonly Case[] };

/** One rule on watch. `mendable`: how long after a breach its repair still counts; 0 without a repair. */
export type Post = { adopted: AdoptedRule; watcher: Watcher; mendable: Seconds };
/** A standard ready to judge: one post per executable rule, called only by the acts it listens to. */
export type Judge = { standard: AdoptedStandard; posts: readonly Post[]; always: Calls; once: Calls };
/** What all rules know after some acts; aligned with the judge's posts. */
export type Judging = { readonly watches: readonly Watch[]; readonly acts: number };

/** Brings all executable rules of a standard to life. */
export function judgeBy(standard: AdoptedStandard, only?: ReadonlySet<string>): Judge {
	const posts: Post[] = [];
	for (const adopted of standard.rules) {
		const { pattern, who } = adopted.rule;
		if (!pattern || who === 'office' || (only && !only.has(adopted.rule.id))) continue;
		posts.push({ adopted, watcher: postWatcher(adopted, pattern, standard.values), mendable: mendable(adopted, standard.values) });
	}
	return { standard, posts, always: callsOf(posts.map(({ watcher: { listens } }) => listens)), once: callsOf(posts.map(({ watcher: { listensOnce } }) => listensOnce ?? [])) };
}

/** Nothing has been done yet. */
export function unjudged(judge: Judge): Judging {
	return { watches: judge.posts.map(() => UNWATCHED), acts: 0 };
}

/** One more act: only the rules that listen to it look up. */
export function observe({ posts, always, once }: Judge, judging: Judging, entry: Entry): Judging {
	const index = judging.acts;
	let watches: Watch[] | undefined;
	const stepped = calls(always, entry);
	const look = (position: number) => {
		const post = posts[position];
		const watch = judging.watches[position];
		if (!post || !watch) return;
		const next = post.watcher.step(watch, entry, index);
		if (next !== watch) (watches ??= [...judging.watches])[position] = next;
	};
	for (const position of stepped) look(position);
	for (const position of calls(once, entry)) if (judging.watches[position]?.memory.occasion === undefined && !stepped.includes(position)) look(position);
	return { watches: watches ?? judging.watches, acts: index + 1 };
}

/** What the rules find now. `over`: the visit has ended, so what is still owed without a limit is broken. */
export function findings(judge: Judge, judging: Judging, now: Seconds, over: boolean): Finding[] {
	return judge.posts.map(({ adopted, watcher: { settle } }, position) => {
		const cases = settle(judging.watches[position] ?? UNWATCHED, now, over);
		return { rule: adopted.rule.id, stage: adopted.rule.stage, severity: adopted.severity, state: overall(cases), cases };
	});
}

/** A whole log at once; the visit is over when the log says so. */
export function judgeLog(judge: Judge, log: readonly Entry[]): Finding[] {
	const judging = log.reduce((soFar, entry) => observe(judge, soFar, entry), unjudged(judge));
	return findings(judge, judging, log.at(-1)?.at ?? 0, log.some((entry) => entry.kind === 'ended'));
}

const WORST_FIRST = ['broken', 'repaired', 'open', 'kept'] as const;

/** A rule is as good as its worst case. */
export function overall(cases: readonly Case[]): FindingState {
	return WORST_FIRST.find((state) => cases.some((each) => each.state === state)) ?? 'not-exercised';
}

function postWatcher({ rule, severity }: AdoptedRule, pattern: Pattern, values: Values): Watcher {
	let inner = watcher(pattern, values);
	if (rule.repair && severity !== 'red-line') {
		const given = (rule.repair.given ?? []).map((each) => matcher(each, values));
		inner = repairable(inner, matcher(rule.repair.do, values), given, bound(rule.repair.within, values));
	}
	return rule.jobs ? onJobs(inner, rule.jobs) : inner;
}

function mendable({ rule, severity }: AdoptedRule, values: Values): Seconds {
	return rule.repair && severity !== 'red-line' ? (bound(rule.repair.within, values) ?? Infinity) : 0;
}

/** Marks broken cases as repaired when the rule's own repair follows in time, and all that it presupposes has been done. */
function repairable(inner: Watcher, repair: Matcher, given: readonly Matcher[], within: Seconds = Infinity): Watcher {
	return {
		...inner,
		listens: [...inner.listens, ...repair.cues, ...given.flatMap(({ cues }) => cues)],
		wakes: (entry) => inner.wakes(entry) || repair.test(entry) || given.some((each) => each.test(entry)),
		step(watch, entry, index) {
			const noted = given.reduce((next, each, position) => (each.test(entry) ? remember(next, { [`given ${position}`]: true }) : next), watch);
			const ready = given.every((_, position) => noted.memory[`given ${position}`] === true);
			const settled = ready && repair.test(entry) ? mend(noted.settled, entry, index, within) : noted.settled;
			return keepGiven(inner.step(settled === noted.settled ? noted : { ...noted, settled }, entry, index), noted);
		}
	};
}

/** A pattern may forget what it knew; what its repair presupposes is not its own to forget. */
function keepGiven(next: Watch, noted: Watch): Watch {
	const lost = Object.entries(noted.memory).filter(([name]) => name.startsWith('given ') && next.memory[name] === undefined);
	return lost.length === 0 ? next : remember(next, Object.fromEntries(lost));
}

function mend(settled: Settled | undefined, entry: Entry, index: number, within: Seconds): Settled | undefined {
	if (!settled) return undefined;
	const before = mend(settled.before, entry, index, within);
	const { last } = settled;
	if (last.state === 'broken' && entry.at - (last.at ?? 0) <= within) return { ...settled, before, last: { ...last, state: 'repaired', acts: [...last.acts, index] } };
	return before === settled.before ? settled : { ...settled, before };
}

/** A rule for certain kinds of order sleeps until such an order has come. */
function onJobs(inner: Watcher, jobs: readonly string[]): Watcher {
	return {
		...inner,
		listens: [...inner.listens, { kind: 'order-received', values: [] }],
		wakes: (entry) => entry.kind === 'order-received' || inner.wakes(entry),
		step(watch, entry, index) {
			let next = watch;
			if (entry.kind === 'order-received') next = { ...watch, memory: { ...watch.memory, meant: entry.job === undefined || jobs.includes(entry.job) } };
			if (next.memory.meant !== true) return next;
			const stepped = inner.step(next, entry, index);
			return stepped.memory.meant === true ? stepped : { ...stepped, memory: { ...stepped.memory, meant: true } };
		},
		settle: (watch, now, over) => (watch.memory.meant === true ? inner.settle(watch, now, over) : [])
	};
}

