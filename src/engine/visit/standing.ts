import type { AnyMachineSnapshot } from 'xstate';
import type { Entry, Place, Seconds } from '../log/act.ts';
import type { Home } from '../premises/home.ts';
import type { Text } from '../text.ts';
import type { Mood } from './customer.ts';
import type { SPEAKERS } from './schema.ts';
import type { World } from './world.ts';

/** A line to show: somebody's words, or the trainee's own. `answers`: violations without which it would not have been said. */
export type Shown = { who: (typeof SPEAKERS)[number] | 'trainee'; says: Text | string; channel?: 'face' | 'phone' | 'door'; answers?: ReadonlySet<string> };

/** Where a visit stands after some moves. Computed from content, seed and moves; never stored. */
export type Standing = {
	readonly scene: string;
	readonly snapshot: AnyMachineSnapshot | undefined;
	readonly now: Seconds;
	readonly place: Place;
	readonly seed: number;
	readonly chances: Readonly<Record<string, string>>;
	readonly slot: { start: Seconds; end: Seconds };
	/** Mbit/s down, where the order names a contract. */
	readonly contract: number | undefined;
	readonly home: Home | undefined;
	/** Repairs that changed the home, for telling states apart. */
	readonly repairs: readonly string[];
	readonly log: readonly Entry[];
	/** The mood after each entry of the log. */
	readonly moods: readonly Mood[];
	readonly counts: readonly number[];
	/** Offers used up in this stay in the scene. */
	readonly taken: readonly string[];
	readonly happened: readonly string[];
	/** What the last move brought: where its acts begin in the log, and the lines to show. */
	readonly from: number;
	readonly lines: readonly Shown[];
	readonly ending: string | undefined;
};

export function moodOf(standing: Standing): Mood {
	return standing.moods.at(-1) ?? { patience: 5, trust: 5 };
}

/** The world as conditions see it. */
export function worldOf(standing: Standing): World {
	const { patience, trust } = moodOf(standing);
	const { counts, chances, now, slot, log, from } = standing;
	return { counts, did: log.slice(from), chances, patience, trust, now, slotStart: slot.start };
}
