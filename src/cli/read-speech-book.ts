import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpeechBook } from '#engine/speech/book.ts';
import { compileSpeechBook } from '#engine/speech/compile-book.ts';
import type { Problem } from '#engine/problem.ts';
import type { SourceFile } from '#engine/source-file.ts';
import { parseYaml } from './read-content.ts';

/** Every YAML and JSON file of the speech folder, by its path inside it, in a fixed order. */
export function readSpeechFiles(folder: string): SourceFile[] {
	return readdirSync(folder)
		.sort()
		.filter((language) => !language.includes('.'))
		.flatMap((language) =>
			readdirSync(join(folder, language))
				.sort()
				.filter((name) => /\.(yaml|json)$/.test(name))
				.map((name) => read(`${language}/${name}`, readFileSync(join(folder, language, name), 'utf8')))
		);
}

/** The book of a speech folder, ready for `createChecker`; problems name the folder as `shown`. */
export function readSpeechBook(folder = 'scenarios/speech', shown = folder): { book?: SpeechBook; problems: Problem[] } {
	return compileSpeechBook(readSpeechFiles(folder), shown);
}

/** JSON here is made by commands, on one line. */
function read(path: string, text: string): SourceFile {
	return path.endsWith('.json') ? { path, data: JSON.parse(text), lineOf: () => undefined } : parseYaml(path, text);
}
