import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SpeechBook } from '#engine/speech/book.ts';
import { compileSpeechBook } from '#engine/speech/compile-book.ts';
import type { Problem } from '#engine/problem.ts';

/** Every YAML and JSON file of the speech folder, by its path inside it, in a fixed order. */
export function readSpeechFiles(folder: string): Record<string, unknown> {
	const files: Record<string, unknown> = {};
	for (const language of readdirSync(folder).sort()) {
		if (language.includes('.')) continue;
		for (const name of readdirSync(join(folder, language)).sort()) {
			if (!/\.(yaml|json)$/.test(name)) continue;
			const text = readFileSync(join(folder, language, name), 'utf8');
			files[`${language}/${name}`] = name.endsWith('.json') ? JSON.parse(text) : parse(text);
		}
	}
	return files;
}

/** The book of a speech folder, ready for `createChecker`. */
export function readSpeechBook(folder = 'scenarios/speech'): { book?: SpeechBook; problems: Problem[] } {
	return compileSpeechBook(readSpeechFiles(folder), folder);
}
