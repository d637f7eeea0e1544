import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { adopt } from '#engine/rules/adopt.ts';
import { judgeBy } from '#engine/rules/judge.ts';
import { ingredientsOf, readLibrary } from '#engine/library.ts';
import { compile } from '#engine/visit/compile.ts';
import { benchExplore } from './explore.ts';
import { fastest, round, type Figure } from './figure.ts';
import { benchJudge } from './judge.ts';
import { benchPlay } from './play.ts';
import { readArguments } from '#cli/arguments.ts';
import { readContent } from '#cli/read-content.ts';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const BROWSER = join(import.meta.dirname, 'browser.ts');
const SPEECH = join(import.meta.dirname, 'speech.ts');

/** npm run bench [-- --json] [-- --only engine|speech|browser]: figures and budgets; nothing fails on a slow machine. */
async function main(): Promise<void> {
	const { options } = readArguments(process.argv.slice(2), ['json']);
	const only = options.get('only');
	const rooms: Record<string, () => Promise<Figure[]>> = { engine, speech: () => optional(SPEECH, 'benchSpeech'), browser: () => optional(BROWSER, 'benchBrowser') };
	const figures: Record<string, Figure[]> = {};
	for (const [room, measure] of Object.entries(rooms)) if (!only || only === room) figures[room] = await measure();
	if (options.has('json')) process.stdout.write(`${JSON.stringify(figures, null, '\t')}\n`);
	else for (const [room, measured] of Object.entries(figures)) show(room, measured);
}

async function engine(): Promise<Figure[]> {
	const files = readContent(SCENARIOS);
	const { library } = readLibrary(files);
	const [visit = ''] = library.visits.keys();
	const ingredients = ingredientsOf(library, visit);
	const standard = library.book.standards.has('china-telecom-full-process') ? 'china-telecom-full-process' : ([...library.book.standards.keys()][0] ?? '');
	const loading = fastest(5, () => judgeBy(adopt(library.book, standard)));
	return [
		...(ingredients ? benchPlay(compile(ingredients)) : []),
		...(standard ? [...benchJudge(library.book, standard), { name: 'the book ready to judge', value: round(loading), unit: 'ms', goal: '< 50', met: loading < 50 }] : []),
		...benchExplore(library)
	];
}

/** Rooms measured by a module of their own. */
async function optional(path: string, name: string): Promise<Figure[]> {
	if (!existsSync(path)) return [];
	const module = (await import(path)) as Record<string, () => Promise<Figure[]>>;
	return (await module[name]?.()) ?? [];
}

function show(room: string, figures: readonly Figure[]): void {
	console.log(`\n${room}`);
	for (const { name, value, unit, goal, met, note } of figures) {
		const aim = goal === undefined ? '' : ` (goal ${goal}: ${met ? 'met' : 'not met'})`;
		console.log(`  ${name}: ${value} ${unit}${aim}${note ? ` — ${note}` : ''}`);
	}
}

await main();
