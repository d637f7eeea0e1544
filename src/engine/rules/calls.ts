import type { Entry, Kind } from '../log/act.ts';
import type { Cue } from '../log/match.ts';

/** Who is called by which acts: by the kind alone, or by what a field holds. Listeners are positions. */
export type Calls = ReadonlyMap<Kind, { everyTime: readonly number[]; byField: readonly { field: string; holding: ReadonlyMap<unknown, readonly number[]> }[] }>;

/** The cues of each listener, turned round. */
export function callsOf(listeners: readonly (readonly Cue[])[]): Calls {
	const kinds = new Set(listeners.flatMap((cues) => cues.map(({ kind }) => kind)));
	return new Map([...kinds].map((kind) => [kind, callsOfKind(listeners.map((cues) => cues.filter((cue) => cue.kind === kind)))]));
}

function callsOfKind(listeners: readonly (readonly Cue[])[]) {
	const everyTime: number[] = [];
	const fields = new Map<string, Map<unknown, number[]>>();
	listeners.forEach((cues, position) => {
		if (cues.some(({ field }) => field === undefined)) return everyTime.push(position);
		for (const { field = '', values } of cues) {
			const holding = fields.get(field) ?? new Map<unknown, number[]>();
			fields.set(field, holding);
			for (const value of values) if (!holding.get(value)?.includes(position)) holding.set(value, [...(holding.get(value) ?? []), position]);
		}
	});
	return { everyTime, byField: [...fields].map(([field, holding]) => ({ field, holding })) };
}

const NOBODY: readonly number[] = [];

/** The positions of all that an act calls, each once. */
export function calls(to: Calls, entry: Entry): readonly number[] {
	const ofKind = to.get(entry.kind);
	if (!ofKind) return NOBODY;
	let called: number[] | undefined;
	for (const { field, holding } of ofKind.byField) {
		const held = (entry as Record<string, unknown>)[field];
		if (Array.isArray(held)) for (const each of held) called = joined(called, holding.get(each), ofKind.everyTime);
		else called = joined(called, holding.get(held), ofKind.everyTime);
	}
	return called ?? ofKind.everyTime;
}

function joined(called: number[] | undefined, more: readonly number[] | undefined, everyTime: readonly number[]): number[] | undefined {
	if (!more) return called;
	const all = called ?? [...everyTime];
	for (const position of more) if (!all.includes(position)) all.push(position);
	return all;
}
