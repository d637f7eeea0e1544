import type { Contest, Meaning } from './rows.ts';

type Lists<Each> = (readonly Each[] | undefined)[];

/** What was contested here or there, once per rule. Of the same words the answered ones count. */
export function newestContests(...lists: Lists<Contest>): Contest[] {
	return newest(lists, ({ rule }) => rule, (one, other) => one.at - other.at || (one.answer?.at ?? 0) - (other.answer?.at ?? 0));
}

/** What was meant, said here or there, once per doubt. */
export function newestMeanings<Each extends Meaning & { act?: number }>(...lists: Lists<Each>): Each[] {
	return newest(lists, ({ act, violation }) => `${act} ${violation}`, (one, other) => one.at - other.at);
}

function newest<Each>(lists: Lists<Each>, keyOf: (each: Each) => string, order: (one: Each, other: Each) => number): Each[] {
	const found = new Map<string, Each>();
	for (const each of lists.flatMap((list) => list ?? []).sort(order)) {
		found.delete(keyOf(each));
		found.set(keyOf(each), each);
	}
	return [...found.values()];
}
