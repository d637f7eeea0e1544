import { join } from 'node:path';
import { ingredientsOf, readLibrary, type Library } from '#engine/library.ts';
import { compile } from '#engine/visit/compile.ts';
import { coverageOf, REACHES, type Coverage } from '#engine/visit/coverage.ts';
import { practiceOf, type Practice } from '#engine/visit/practice.ts';
import { prove } from '#engine/visit/prove.ts';
import { readArguments } from './arguments.ts';
import { readContent } from './read-content.ts';

/**
 * npm run coverage [-- --json] [-- --prove] [-- --dir DIR]: which visits exercise which rules, and how far the goal is.
 * Found by playing the recorded walks and many random plays; `--prove` adds what exploration finds, at some twenty
 * seconds per visit.
 */
function main(): void {
	const { options } = readArguments(process.argv.slice(2), ['json', 'prove']);
	const { library } = readLibrary(readContent(options.get('dir') ?? join(import.meta.dirname, '../../scenarios')));
	const coverage = coverageOf(library.book, practicesOf(library, options.has('prove')));
	if (options.has('json')) process.stdout.write(`${JSON.stringify(coverage, null, '\t')}\n`);
	else report(coverage);
}

/** What each visit exercises. */
export function practicesOf(library: Library, proving = false): Map<string, Practice> {
	const practices = new Map<string, Practice>();
	for (const id of library.visits.keys()) {
		const ingredients = ingredientsOf(library, id);
		if (!ingredients) continue;
		const playable = compile(ingredients);
		const played = practiceOf(playable, library.book);
		const proved = proving ? prove(playable, library.book).rules : { kept: [], broken: [] };
		practices.set(id, { ...played, kept: new Set([...played.kept, ...proved.kept]), broken: new Set([...played.broken, ...proved.broken]) });
	}
	return practices;
}

function report({ rules, goal }: Coverage): void {
	for (const reached of REACHES) console.log(`${reached}: ${rules.filter((rule) => rule.reached === reached).length} of ${rules.length} rules`);
	console.log(`examinable: ${rules.filter(({ questions }) => questions.length > 0).length}`);
	console.log(`\ngoal: ${goal.met} of ${goal.of} major and red-line rules of technicians are exercised by a visit in both ways`);
	for (const reached of REACHES) {
		const missing = goal.missing.filter((each) => each.reached === reached).map(({ rule }) => rule);
		if (missing.length > 0) console.log(`  missing, ${reached}: ${missing.join(', ')}`);
	}
}

if (import.meta.main) main();
