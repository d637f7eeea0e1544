import type { Seconds } from '../log/act.ts';
import type { Case, Watch } from './watch.ts';

/**
 * What of a watch can still change its finding, as a text: positions in the log become "seen", times become distances
 * from now in steps of `grain` seconds, cut where nothing can tell them apart any more. What is already decided is left out.
 */
export function outline(watch: Watch, now: Seconds, horizon: Seconds, grain: Seconds): string {
	const known = TIMELESS.get(watch);
	if (known !== undefined) return known;
	const text = drawn(watch, now, horizon, grain);
	if (watch.open.length === 0 && !Object.keys(watch.memory).some((name) => name.endsWith('At'))) TIMELESS.set(watch, text);
	return text;
}

/** Outlines of watches that no clock can change. */
const TIMELESS = new WeakMap<Watch, string>();

function drawn(watch: Watch, now: Seconds, horizon: Seconds, grain: Seconds): string {
	const memory = Object.entries(watch.memory).map(([name, value]) => `${name}=${outlined(name, value, now, horizon, grain)}`);
	const owed = watch.open.map((each) => owing(each, now, horizon, grain));
	if (memory.length + owed.length === 0) return '';
	return `${memory.sort().join(',')};${[...new Set(owed)].sort().join(',')}`;
}

function outlined(name: string, value: Watch['memory'][string], now: Seconds, horizon: Seconds, grain: Seconds): string {
	if (typeof value !== 'number') return Array.isArray(value) ? [...value].sort().join('+') : String(value);
	return name.endsWith('At') ? String(Math.floor(Math.min(now - value, horizon) / grain)) : 'seen';
}

function owing({ due, at, same, missing, times }: Case, now: Seconds, horizon: Seconds, grain: Seconds): string {
	const left = due === undefined ? '' : Math.max(Math.ceil((due - now) / grain), -1);
	return [left, Math.floor(Math.min(now - (at ?? now), horizon) / grain), same, missing?.join('+'), times].join('/');
}
