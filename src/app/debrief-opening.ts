import type { ResultRow } from '#data/rows.ts';
import { adopt, type AdoptedStandard } from '#engine/rules/adopt.ts';
import type { Book } from './content.ts';
import { standardFill } from './standard-words.ts';
import { isUnopenable } from './visit-desk.svelte.ts';
import { openRun, type OpenedRun, type Opening } from './visit-opening.ts';
import type { Fill } from './words.ts';

/** All that a debrief shows; `walk` is missing when the log no longer plays, `standard` when it has changed since. */
export type Debrief = { result: ResultRow; walk: OpenedRun | undefined; book: Book; fill: Fill; standard: AdoptedStandard | undefined };

/** Opens the debrief of a finished run from what is kept; undefined when there is no such result here. */
export async function openDebrief(opening: Opening, id: string): Promise<Debrief | undefined> {
	const result = await (await opening.shelf()).result(id);
	if (!result) return undefined;
	const [run, book] = await Promise.all([openRun(opening, id), opening.book()]);
	return { result, walk: isUnopenable(run) ? undefined : run, book, fill: standardFill(book, result.standard), standard: sameStandard(book, result) };
}

function sameStandard(book: Book, { standard, version }: ResultRow): AdoptedStandard | undefined {
	const adopted = book.standards.has(standard) ? adopt(book, standard) : undefined;
	return adopted?.version === version ? adopted : undefined;
}
