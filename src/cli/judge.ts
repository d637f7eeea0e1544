import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '#engine/library.ts';
import { parseLog } from '#engine/log/parse-log.ts';
import { showProblem } from '#engine/problem.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { judgeBy, judgeLog } from '#engine/rules/judge.ts';
import { score } from '#engine/rules/score.ts';
import { passMarkOf } from '#engine/visit/explore.ts';
import { readArguments } from './arguments.ts';
import { readContent } from './read-content.ts';

/** npm run judge -- --standard ID: a log as JSON lines on standard input, findings as JSON on standard output. */
function main(): number {
	const { options } = readArguments(process.argv.slice(2), []);
	const { library } = readLibrary(readContent(options.get('dir') ?? join(import.meta.dirname, '../../scenarios')));
	const id = options.get('standard') ?? '';
	if (!library.book.standards.has(id)) return refuse(`--standard takes one of: ${[...library.book.standards.keys()].join(', ')}`);
	const lines = readFileSync(0, 'utf8').split('\n').filter((line) => line.trim() !== '');
	const parsed: unknown[] = [];
	for (const [index, line] of lines.entries()) {
		try {
			parsed.push(JSON.parse(line));
		} catch {
			return refuse(`standard input:${index + 1}: log-not-json: this line is not JSON`);
		}
	}
	const log = parseLog(parsed);
	if ('problem' in log) return refuse(showProblem({ ...log.problem, file: 'standard input' }));
	const judge = judgeBy(adopt(library.book, id));
	const findings = judgeLog(judge, log.entries);
	const { points, earned, possible, redLines, passed } = score(findings, passMarkOf(judge));
	process.stdout.write(`${JSON.stringify({ standard: id, version: judge.standard.version, score: { points, earned, possible, redLines, passed }, findings: findings.filter(({ state }) => state !== 'not-exercised') }, null, '\t')}\n`);
	return 0;
}

function refuse(message: string): number {
	console.error(message);
	return 1;
}

process.exitCode = main();
