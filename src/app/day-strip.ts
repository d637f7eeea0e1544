import type { Standing } from '#engine/visit/standing.ts';

/** The day of a visit in minutes since midnight. */
export type DayStrip = {
	now: number;
	from: number;
	to: number;
	window: { start: number; end: number };
	spent: { id: number; from: number; to: number; kind: 'road' | 'wait' | 'talk' | 'work' }[];
	/** Seconds past the end of the slot on arriving, or so far while one is still on the way: within it nobody is late. */
	late: number;
};

const MARGIN = 30;

/** What the strip over the talk shows. */
export function dayStrip(standings: readonly Standing[]): DayStrip {
	const last = standings.at(-1);
	const first = standings[0];
	if (!first || !last) return { now: 0, from: 0, to: 0, window: { start: 0, end: 0 }, spent: [], late: 0 };
	const window = { start: last.slot.start / 60, end: last.slot.end / 60 };
	const now = last.now / 60;
	const from = Math.floor(Math.min(first.now / 60, window.start) / MARGIN) * MARGIN;
	const to = Math.ceil(Math.max(window.end, now + MARGIN) / MARGIN) * MARGIN;
	const spent = standings.slice(1).flatMap((standing, index) => {
		const before = standings[index];
		return before && standing.now > before.now ? [{ id: index, from: before.now / 60, to: standing.now / 60, kind: kindOf(before, standing) }] : [];
	});
	return { now, from, to, window, spent, late: Math.max(0, lateness(standings, last)) };
}

/** By the slot as it was agreed on arriving. Whoever was in the home without having come there in this visit was there in time. */
function lateness(standings: readonly Standing[], { now, slot }: Standing): number {
	for (const { log, from, place, slot: agreed } of standings) {
		const arrived = log.slice(from).find(({ kind }) => kind === 'arrived');
		if (arrived) return arrived.at - agreed.end;
		if (place === 'home') return 0;
	}
	return now - slot.end;
}

function kindOf(before: Standing, { log, from, place }: Standing): 'road' | 'wait' | 'talk' | 'work' {
	const done = log.slice(from);
	if (done.some(({ kind }) => kind === 'waited')) return 'wait';
	if (before.place === 'road' || place === 'road') return 'road';
	return done.some(({ kind }) => kind === 'said' || kind === 'called') ? 'talk' : 'work';
}
