import { readContent } from '#cli/read-content.ts';
import { readLibrary } from '#engine/library.ts';
import { showProblem } from '#engine/problem.ts';

const files = readContent(new URL('../../../scenarios', import.meta.url).pathname);
const { library, problems } = readLibrary(files.filter(({ path }) => /^(rules|standards)\/|^(values|sources)\.yaml$/.test(path)));

export const { book, sources } = library;
/** What is wrong with rules, standards, values and sources, each with its file and line. */
export const faults: readonly string[] = problems.map(showProblem);
