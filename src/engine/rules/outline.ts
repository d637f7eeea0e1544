import type { Seconds } from '../log/act.ts';
import type { Case, Watch } from './watch.ts';

/** Exploration tells times apart by the minute. */
const MINUTE = 60;

/**
 * What of a watch can still change its finding, as a text: positions in the log become "seen", times become minutes from
 * now, cut where nothing can tell them apart any more. What is already decided is left out.
 */
export function outline(watch: Watch, now: Seconds, horizon: Seconds): string {
	const memory = Object.entries(watch.memory).map(([name, value]) => `${name}=${outlined(name, value, now, horizon)}`);
	const owed = watch.open.map((each) => owing(each, now, horizon));
	if (memory.length + owed.length === 0) return '';
	return `${memory.sort().join(',')};${[...new Set(owed)].sort().join(',')}`;
}

function outlined(name: string, value: Watch['memory'][string], now: Seconds, horizon: Seconds): string {
	if (typeof value !== 'number') return Array.isArray(value) ? [...value].sort().join('+') : String(value);
	return name.endsWith('At') ? String(Math.floor(Math.min(now - value, horizon) / MINUTE)) : 'seen';
}

function owing({ due, at, same, missing, times }: Case, now: Seconds, horizon: Seconds): string {
	const left = due === undefined ? '' : Math.max(Math.ceil((due - now) / MINUTE), -1);
	return [left, Math.floor(Math.min(now - (at ?? now), horizon) / MINUTE), same, missing?.join('+'), times].join('/');
}
