import type { Seconds } from '../log/act.ts';
import type { Case, Watch } from './watch.ts';

/**
 * What of a watch can still matter, as a text: positions in the log become "seen", times become distances from now,
 * cut where nothing can tell them apart any more. Two watches with the same outline have the same future.
 */
export function outline(watch: Watch, now: Seconds, horizon: Seconds, mendable: Seconds): string {
	const memory = Object.entries(watch.memory).map(([name, value]) => `${name}=${outlined(name, value, now, horizon)}`);
	memory.sort();
	return [memory.join(','), [...new Set(watch.open.map((owed) => owing(owed, now, horizon)))].sort().join(','), decided(watch, now, mendable)].join(';');
}

function outlined(name: string, value: Watch['memory'][string], now: Seconds, horizon: Seconds): string {
	if (typeof value !== 'number') return Array.isArray(value) ? [...value].sort().join('+') : String(value);
	return name.endsWith('At') ? String(Math.min(now - value, horizon)) : 'seen';
}

function owing({ due, at, same, missing, times }: Case, now: Seconds, horizon: Seconds): string {
	const left = due === undefined ? '' : Math.max(due - now, -1);
	return [left, Math.min(now - (at ?? now), horizon), same, missing?.join('+'), times].join('/');
}

/** Which states were reached; of breaches that can still be mended also how long ago. */
function decided(watch: Watch, now: Seconds, mendable: Seconds): string {
	const states = new Set<string>();
	for (let each = watch.settled; each; each = each.before) {
		const { state, at } = each.last;
		states.add(state === 'broken' && mendable > 0 ? `broken ${Number.isFinite(mendable) ? Math.min(now - (at ?? 0), mendable + 1) : ''}` : state);
	}
	return [...states].sort().join('+');
}
