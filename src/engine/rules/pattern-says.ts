import type { Entry } from '../log/act.ts';
import { listOf, matcher, type Values } from '../log/match.ts';
import { listening, perhaps } from './listen.ts';
import type { Body } from './rule.ts';
import { decide, owe, settledCases, type Case, type Watch, type Watcher } from './watch.ts';

const CONCERNED = ['customer', 'adult'];

/** Judges that the elements asked for are said to the person concerned while a phase lasts. */
export function says(body: Body<'says'>, values: Values): Watcher {
	const [from, until, unless] = [matcher(body.from, values), matcher(body.until, values), perhaps(body.unless, values)];
	const wanted = listOf(body.elements, values) as readonly string[];
	const speech = matcher({ kind: ['said', 'messaged'], elements: { any: [...wanted] } });
	const heard = (entry: Entry): readonly string[] => {
		if (entry.kind !== 'said' && entry.kind !== 'messaged') return [];
		const concerned = (body.to ?? CONCERNED).includes(entry.to);
		const channel = entry.kind === 'said' ? entry.channel : 'message';
		return concerned && (!body.channel || body.channel.includes(channel ?? 'face')) ? (entry.elements ?? []) : [];
	};
	return {
		...listening([from, until, unless, speech]),
		step(watch, entry, index) {
			let next = watch;
			if (unless.test(entry)) next = { ...next, open: [] };
			if (next.open.length === 0 && from.test(entry)) next = owe(next, { state: 'open', acts: [index], missing: wanted.map((_, position) => position) });
			next = hear(next, heard(entry), wanted, index);
			return until.test(entry) ? close(next, index, entry.at) : next;
		},
		settle: (watch, now, over) => (over ? settledCases(close(watch, undefined, now)) : [...settledCases(watch), ...watch.open])
	};
}

function hear(watch: Watch, elements: readonly string[], wanted: readonly string[], index: number): Watch {
	const [phase] = watch.open;
	if (!phase || elements.length === 0) return watch;
	const missing = phase.missing?.filter((position) => !elements.includes(wanted[position] as string)) ?? [];
	if (missing.length === phase.missing?.length) return watch;
	return { ...watch, open: [{ ...phase, missing, acts: [...phase.acts, index] }] };
}

function close(watch: Watch, index: number | undefined, at: number): Watch {
	const [phase] = watch.open;
	if (!phase) return watch;
	const acts = index === undefined || phase.acts.includes(index) ? phase.acts : [...phase.acts, index];
	const decided: Case = { ...phase, state: phase.missing?.length === 0 ? 'kept' : 'broken', acts, at };
	return decide({ ...watch, open: [] }, decided);
}
