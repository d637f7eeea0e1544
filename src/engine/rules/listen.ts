import type { Entry, Seconds } from '../log/act.ts';
import { matcher, resolve, type Cue, type Matcher, type Matches, type Values } from '../log/match.ts';
import type { Watcher } from './watch.ts';

/** Fits no act. */
export const NOTHING: Matcher = { kinds: [], cues: [], test: () => false };

/** A matcher, or one that nothing fits. */
export function perhaps(matches: Matches | undefined, values: Values): Matcher {
	return matches === undefined ? NOTHING : matcher(matches, values);
}

/** The numbers of a bound in base units; undefined where the standard is silent. */
export function bound(given: string | number | undefined, values: Values): number | undefined {
	const found = given === undefined ? undefined : resolve(given, values);
	return typeof found === 'number' ? found : undefined;
}

/** Put together from the matchers a pattern listens to. */
export function listening(matchers: readonly Matcher[], horizon: Seconds = 0): Pick<Watcher, 'listens' | 'wakes' | 'horizon'> {
	return { listens: matchers.flatMap(({ cues }): readonly Cue[] => cues), horizon: Number.isFinite(horizon) ? horizon : 0, wakes: (entry) => matchers.some((each) => each.test(entry)) };
}

/** The values of the fields that must be equal, as one text. */
export function objectOf(entry: Entry, same: readonly string[] | undefined): string {
	const fields = entry as unknown as Record<string, unknown>;
	return (same ?? []).map((name) => String(fields[name] ?? '')).join('|');
}
