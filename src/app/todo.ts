import type { ResultRow, RunRow } from '#data/rows.ts';
import type { VisitEntry } from './content.ts';

/** The day's orders: what to do next, what is still open, what has been walked. */
export type Todo = { next?: { visit: VisitEntry; going: boolean }; open: VisitEntry[]; done: VisitEntry[] };

/** A visit that was put down comes first, then the first one not walked, then the first one not passed. */
export function todo(visits: readonly VisitEntry[], results: readonly ResultRow[], unfinished: readonly RunRow[]): Todo {
	const own = (id: string) => results.filter((result) => result.visit === id && !result.practice);
	const going = unfinished.map((run) => visits.find(({ id }) => id === run.visit)).find((visit) => visit !== undefined);
	const fresh = visits.find(({ id }) => own(id).length === 0);
	const failed = visits.find(({ id }) => !own(id).some(({ score }) => score.passed));
	const visit = going ?? fresh ?? failed;
	const rest = visits.filter((each) => each !== visit);
	return {
		...(visit ? { next: { visit, going: visit === going } } : {}),
		open: rest.filter(({ id }) => own(id).length === 0),
		done: rest.filter(({ id }) => own(id).length > 0)
	};
}
