import { matcher, type Values } from '../log/match.ts';
import { listening, NOTHING, objectOf, perhaps } from './listen.ts';
import type { Body } from './rule.ts';
import { decide, remember, settledCases, type Watch, type Watcher } from './watch.ts';

/** Judges that something is not done; without a temptation the rule stays unexercised. */
export function never(body: Body<'never'>, values: Values): Watcher {
	const act = matcher(body.act, values);
	const allowed = perhaps(body.unless, values);
	const kinds = Array.isArray(body.act) ? body.act.map((each) => each.kind).flat() : [body.act.kind].flat();
	const speech = kinds.every((kind) => kind === 'said');
	const occasion = body.occasion ? matcher(body.occasion, values) : speech ? matcher({ kind: 'said' }) : NOTHING;
	return {
		...listening([act, allowed]),
		listensOnce: occasion.cues,
		wakes: (entry) => act.test(entry) || allowed.test(entry) || occasion.test(entry),
		step(watch, entry, index) {
			let next = watch;
			if (allowed.test(entry)) next = remember(next, { [`allowed ${objectOf(entry, body.same)}`]: true });
			const broken = act.test(entry) && next.memory[`allowed ${objectOf(entry, body.same)}`] !== true;
			if (broken) return decide(next, { state: 'broken', acts: tempted(next, index), at: entry.at });
			if (occasion.test(entry) && next.memory.occasion === undefined) next = remember(next, { occasion: index });
			return next;
		},
		settle(watch) {
			const broken = settledCases(watch);
			const first = watch.memory.occasion;
			return broken.length > 0 || typeof first !== 'number' ? broken : [{ state: 'kept', acts: [first] }];
		}
	};
}

function tempted(watch: Watch, index: number): number[] {
	const first = watch.memory.occasion;
	return typeof first === 'number' && first !== index ? [first, index] : [index];
}

/** Judges that one thing comes before another. */
export function before(body: Body<'before'>, values: Values): Watcher {
	const act = matcher(body.act, values);
	const needs = [body.needs, ...(body.also ?? [])].map((each) => matcher(each, values));
	const since = perhaps(body.since, values);
	return {
		...listening([act, ...needs, since]),
		step(watch, entry, index) {
			// Only what is needed names the object; what is told besides holds for all of them.
			const key = (position: number) => `done ${position} ${position === 0 ? objectOf(entry, body.same) : ''}`;
			let next = watch;
			if (act.test(entry) && !(body.first && next.memory.judged)) {
				const done = needs.map((_, position) => next.memory[key(position)]).filter((each) => typeof each === 'number');
				const kept = done.length === needs.length;
				next = remember(decide(next, { state: kept ? 'kept' : 'broken', acts: [...new Set([...done.sort((a, b) => a - b), index])], at: entry.at }), { judged: true });
			}
			if (since.test(entry)) next = { ...next, memory: body.first ? { judged: next.memory.judged } : {} };
			needs.forEach((each, position) => {
				if (each.test(entry)) next = remember(next, { [key(position)]: index });
			});
			return next;
		},
		settle: settledCases
	};
}

/** Judges that a reason given is the true one. */
export function honest(body: Body<'honest'>, values: Values): Watcher {
	const act = matcher(body.act, values);
	const causes = matcher(body.causes, values);
	return {
		...listening([act, causes]),
		step(watch, entry, index) {
			const fields = entry as unknown as Record<string, unknown>;
			let next = watch;
			if (causes.test(entry)) next = remember(next, { [`cause ${String(fields[body.field] ?? fields.cause)}`]: index });
			if (!act.test(entry) || fields.reason === undefined) return next;
			const known = alike(String(fields.reason), body.alike)
				.map((reason) => next.memory[`cause ${reason}`])
				.find((at) => typeof at === 'number');
			return decide(next, typeof known === 'number' ? { state: 'kept', acts: [known, index] } : { state: 'broken', acts: [index], at: entry.at });
		},
		settle: settledCases
	};
}

/** A reason and all that mean the same to the one who hears it. */
function alike(reason: string, groups: readonly (readonly string[])[] = []): string[] {
	return [reason, ...groups.filter((group) => group.includes(reason)).flat()];
}
