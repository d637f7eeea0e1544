import type { Entry, Seconds } from '../log/act.ts';
import { matcher, type Matcher } from '../log/match.ts';
import type { Customer, Reaction } from './schema.ts';
import { test, type Test, type Watchlist, type World } from './world.ts';

/** What the customer feels, each from 0 to 10. */
export type Mood = { patience: number; trust: number };

/** A customer's temper, ready to answer to acts. */
export type Temper = { begins: Mood; waits: Seconds; answers: readonly Answer[]; byKind: ReadonlyMap<string, readonly Answer[]> };
type Answer = { on: Matcher; when: Test } & Mood;

/** Puts a temper together from what moves everybody, this person, and this visit. */
export function temper(customer: Customer, reactions: readonly Reaction[], list: Watchlist): Temper {
	const answers = [...customer.reactions, ...reactions].map(({ on, when, patience, trust }) => ({ on: matcher(on), when: test(when, list), patience, trust }));
	const byKind = new Map<string, Answer[]>();
	for (const answer of answers) for (const kind of answer.on.kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), answer]);
	return { begins: { patience: customer.patience, trust: customer.trust }, waits: customer.waits, answers, byKind };
}

/** How the mood answers to one more act. */
export function feel({ waits, byKind }: Temper, mood: Mood, entry: Entry, world: World): Mood {
	let { patience, trust } = mood;
	patience -= impatience(entry, waits);
	for (const answer of byKind.get(entry.kind) ?? []) {
		if (!answer.on.test(entry) || !answer.when.holds(world)) continue;
		patience += answer.patience;
		trust += answer.trust;
	}
	return patience === mood.patience && trust === mood.trust ? mood : { patience: within(patience), trust: within(trust) };
}

/** Waiting costs a point for each full stretch; arriving late costs one more at once. */
function impatience(entry: Entry, waits: Seconds): number {
	if (entry.kind === 'arrived' && (entry.late ?? 0) > 0) return 1 + Math.floor((entry.late ?? 0) / waits);
	if (entry.kind === 'waited' && entry.place === 'home') return Math.floor(entry.seconds / waits);
	return 0;
}

function within(value: number): number {
	return Math.max(0, Math.min(10, value));
}
