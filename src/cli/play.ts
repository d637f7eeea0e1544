import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { ingredientsOf, readLibrary } from '#engine/library.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { judgeBy, type Judge } from '#engine/rules/judge.ts';
import { score } from '#engine/rules/score.ts';
import { isGood } from '#engine/visit/bots.ts';
import { compile, type Playable } from '#engine/visit/compile.ts';
import { findingsOf, passMarkOf } from '#engine/visit/explore.ts';
import { exampleMoves, type Move } from '#engine/visit/move.ts';
import type { Offer } from '#engine/visit/schema.ts';
import { moodOf, type Standing } from '#engine/visit/standing.ts';
import { advance, begin, isRefusal, offers } from '#engine/visit/visit.ts';
import { readMove } from '#engine/visit/walks.ts';
import type { Walk } from '#engine/visit/schema.ts';
import { readArguments } from './arguments.ts';
import { readContent } from './read-content.ts';

/** npm run play -- VISIT [--standard ID] [--seed N] [--moves FILE|-] [--lang zh-CN|en] [--json] */
async function main(): Promise<number> {
	const { options, rest } = readArguments(process.argv.slice(2), ['json']);
	const { library, problems } = readLibrary(readContent(options.get('dir') ?? join(import.meta.dirname, '../../scenarios')));
	const id = rest[0] ?? '';
	const ingredients = ingredientsOf(library, id);
	if (!ingredients) return refuse(`No visit is called "${id}". There are: ${[...library.visits.keys()].join(', ')}${problems.length ? ` (${problems.length} content problems; see npm run check:content)` : ''}`);
	const standardId = options.get('standard') ?? ingredients.visit.standards?.[0] ?? [...library.book.standards.keys()][0] ?? '';
	if (!library.book.standards.has(standardId)) return refuse(`No standard is called "${standardId}". There are: ${[...library.book.standards.keys()].join(', ')}`);
	const playable = compile(ingredients);
	const judge = judgeBy(adopt(library.book, standardId));
	const seed = Number(options.get('seed') ?? 1);
	if (!Number.isInteger(seed)) return refuse('--seed takes a whole number');
	const first = begin(playable, { seed, standard: standardId, version: judge.standard.version });
	const moves = options.get('moves');
	const played = moves === undefined ? await ask(playable, first, options.get('lang') === 'en' ? 'en' : 'zh-CN') : follow(playable, first, moves);
	if (typeof played === 'string') return refuse(played);
	process.stdout.write(`${JSON.stringify(outcome(playable, judge, played), null, options.has('json') ? 0 : '\t')}\n`);
	return 0;
}

function refuse(message: string): number {
	console.error(message);
	return 1;
}

function outcome(playable: Playable, judge: Judge, standing: Standing): unknown {
	const findings = findingsOf(judge, standing).filter(({ state }) => state !== 'not-exercised');
	const { passed, ...points } = score(findings, passMarkOf(judge));
	return { visit: playable.visit.id, standard: judge.standard.id, ending: standing.ending ?? null, passed: passed && isGood(playable, standing), score: points, findings, log: standing.log };
}

function follow(playable: Playable, first: Standing, file: string): Standing | string {
	let written: Walk['moves'];
	try {
		written = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8')) as Walk['moves'];
		if (!Array.isArray(written)) return 'The moves must be a JSON list.';
	} catch (error) {
		return `The moves cannot be read: ${error instanceof Error ? error.message : String(error)}`;
	}
	let standing = first;
	for (const [position, each] of written.entries()) {
		const move = readMove(playable, standing, each);
		const next = move ? advance(playable, standing, move) : undefined;
		if (!next || isRefusal(next)) return `Move ${position + 1} (${JSON.stringify(each)}) is not possible in ${standing.scene}; offered: ${offers(playable, standing).map((offer) => offer.id).join(', ')}`;
		standing = next;
	}
	return standing;
}

async function ask(playable: Playable, first: Standing, language: 'zh-CN' | 'en'): Promise<Standing> {
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	let standing = first;
	while (standing.ending === undefined) {
		for (const { who, says } of standing.lines) console.error(`${who}: ${typeof says === 'string' ? says : says[language]}`);
		const { patience, trust } = moodOf(standing);
		console.error(`— ${clock(standing.now)} · patience ${patience} · trust ${trust}`);
		const possible = offers(playable, standing);
		possible.forEach((offer, index) => console.error(`${index + 1}. ${offer.says[language]}`));
		const offer = possible[Number(await terminal.question('> ')) - 1];
		if (!offer) continue;
		const next = advance(playable, standing, await choose(offer, language, (question) => terminal.question(question)));
		if (isRefusal(next)) console.error(next.refused);
		else standing = next;
	}
	terminal.close();
	return standing;
}

/** Offers that ask for more are answered from what exploration would try. */
async function choose(offer: Offer, language: 'zh-CN' | 'en', question: (text: string) => Promise<string>): Promise<Move> {
	const moves = exampleMoves(offer);
	const [only] = moves;
	if (moves.length === 1 && only) return only;
	moves.forEach((move, index) => console.error(`  ${index + 1}. ${move.heard ? (offer.typed?.examples[index]?.says[language] ?? move.heard.text) : JSON.stringify(move.input)}`));
	return moves[Number(await question('  > ')) - 1] ?? only ?? { offer: offer.id };
}

function clock(seconds: number): string {
	return `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}`;
}

process.exitCode = await main();
