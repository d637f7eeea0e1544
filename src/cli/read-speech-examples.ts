import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gold } from '#engine/speech/score.ts';

/** The labelled sentences of one JSON-lines file. */
export function readGold(file: string): Gold[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => JSON.parse(line) as Gold);
}

/** All labelled sentences of a folder, file by file in the order of names. */
export function readGoldFolder(folder: string): Gold[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.jsonl'))
		.sort()
		.flatMap((name) => readGold(join(folder, name)));
}

/** A labelled sentence and the file it stands in. */
export type Filed = { file: string; gold: Gold };

/** As `readGoldFolder`, each sentence with the name of its file. */
export function readFiledGold(folder: string): Filed[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.jsonl'))
		.sort()
		.flatMap((file) => readGold(join(folder, file)).map((gold) => ({ file, gold })));
}
