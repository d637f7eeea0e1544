import { ingredientsOf, readLibrary } from '#engine/library.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { compile, type Ingredients } from '#engine/visit/compile.ts';
import { begin } from '#engine/visit/visit.ts';
import type { Book } from '#app/content.ts';
import type { RunRow } from '#data/rows.ts';
import { readContent } from '#cli/read-content.ts';

const { library, problems } = readLibrary(readContent('tests/fixtures/content'));
if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));

/** The fixture visit that tests of storage and screens play. */
export const VISIT = 'short-visit';
export const STANDARD = 'sample';
export const ingredients = ingredientsOf(library, VISIT) as Ingredients;
export const playable = compile(ingredients);
export const version = adopt(library.book, STANDARD).version;
export const book: Book = { ...library.book, sources: library.sources };

export function makeRun(fields: Partial<RunRow> = {}): RunRow {
	return { id: 'run-1', visit: VISIT, content: playable.hash, standard: STANDARD, version, seed: 2, startedAt: 1000, state: 'going', ...fields };
}

export function beginFixture(seed = 2) {
	return begin(playable, { seed, standard: STANDARD, version, chances: { traffic: 'light' } });
}
