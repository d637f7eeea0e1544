import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createChecker, type Checker } from '#engine/speech/check.ts';
import { checkLabels } from '#engine/visit/check-labels.ts';
import { compile } from '#engine/visit/compile.ts';
import { ingredientsOf, readLibrary } from '#engine/library.ts';
import { showProblem, type Problem } from '#engine/problem.ts';
import { problemAt } from '#engine/source-file.ts';
import { prove, type Proof } from '#engine/visit/prove.ts';
import { readArguments } from './arguments.ts';
import { readContent } from './read-content.ts';
import { readSpeechBook } from './read-speech-book.ts';

/** npm run check:content [-- --dir DIR] [-- --json] [-- --visit ID]: every problem of the content, and what exploration proved. */
function main(): number {
	const { options } = readArguments(process.argv.slice(2), ['json']);
	const dir = options.get('dir') ?? join(import.meta.dirname, '../../scenarios');
	const files = readContent(dir);
	const { library, problems } = readLibrary(files);
	const proofs: Proof[] = [];
	const wanted = options.get('visit');
	const checker = checkerIn(join(dir, 'speech'), problems);
	for (const id of library.visits.keys()) {
		const ingredients = ingredientsOf(library, id);
		if (!ingredients || (wanted && wanted !== id)) continue;
		const proof = prove(compile(ingredients), library.book);
		const file = files.find(({ path, data }) => path.startsWith('visits/') && (data as { id?: string } | undefined)?.id === id);
		const faults = [...proof.faults, ...(checker ? checkLabels(ingredients.visit, checker) : [])];
		if (file) problems.push(...faults.map(({ place, code, message }) => problemAt(file, place, code, message)));
		proofs.push(proof);
	}
	if (options.has('json')) process.stdout.write(`${JSON.stringify({ problems, visits: proofs.map(({ faults: _faults, ...proof }) => proof) }, null, '\t')}\n`);
	else report(problems, proofs);
	return problems.length > 0 ? 1 : 0;
}

/** The speech checker that spoken lines are held against; content without a speech folder has none. */
function checkerIn(folder: string, problems: Problem[]): Checker | undefined {
	if (!existsSync(folder)) return undefined;
	const { book, problems: found } = readSpeechBook(folder, 'speech');
	problems.push(...found);
	return book && createChecker(book);
}

function report(problems: readonly Problem[], proofs: readonly Proof[]): void {
	for (const { visit, scenes, edges, decisions, states, moves, endings, rules, bots } of proofs) {
		console.log(`${visit}: ${scenes} scenes, ${edges} edges, ${decisions} decisions on the longest walk, ${states} states, ${moves} moves`);
		for (const [ending, { least, best, passes }] of Object.entries(endings)) console.log(`  ending ${ending}: ${least}–${best}${passes ? ', can pass' : ''}`);
		console.log(`  rules kept: ${rules.kept.length}, broken: ${rules.broken.length}`);
		console.log(`  bots: ${Object.entries(bots).map(([bot, { points, passed }]) => `${bot} ${points}${passed ? ' PASSES' : ''}`).join(', ')}`);
	}
	for (const problem of problems) console.log(showProblem(problem));
	console.log(problems.length === 0 ? 'No problems.' : problems.length === 1 ? '1 problem.' : `${problems.length} problems.`);
}

process.exitCode = main();
