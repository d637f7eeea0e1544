import * as v from 'valibot';
import type { Problem } from '#engine/problem.ts';
import type { LanguageBook, ModelData, Pattern, SpeechBook } from './book.ts';
import { isElement, isViolation, LABELS, ROWS } from './labels.ts';

const Words = v.record(v.string(), v.string());

const FILES = {
	'characters.json': v.strictObject({ traditional: v.string(), sounds: Words }),
	'names.yaml': v.strictObject({ surnames: v.string(), given: v.string() }),
	'rewrites.yaml': Words,
	'concepts.yaml': Words,
	'causes.yaml': Words,
	'patterns.yaml': v.record(v.string(), v.record(v.string(), v.array(v.string()))),
	'reasons.yaml': v.record(v.string(), Words),
	'model.json': v.strictObject({
		features: v.pipe(v.number(), v.integer(), v.minValue(0)),
		weights: v.pipe(v.number(), v.integer(), v.minValue(0)),
		packed: v.string(),
		step: v.number(),
		bias: v.pipe(v.array(v.number()), v.length(ROWS)),
		threshold: v.pipe(v.array(v.number()), v.length(LABELS.length))
	})
};

type FileName = keyof typeof FILES;
type Collect = (code: string, file: string, message: string) => void;

/**
 * The speech folder as a book. `raw` maps each file's path inside the folder (`zh/concepts.yaml`) to its parsed content;
 * `file` is the folder's own path, for the problems. Any problem means no book.
 */
export function compileSpeechBook(raw: unknown, file: string): { book?: SpeechBook; problems: Problem[] } {
	const problems: Problem[] = [];
	const collect: Collect = (code, at, message) => problems.push({ code, file: `${file}/${at}`, message });
	if (typeof raw !== 'object' || raw === null) {
		return { problems: [{ code: 'speech-not-a-folder', file, message: 'The speech folder holds no files.' }] };
	}
	const languages: Record<string, LanguageBook> = {};
	for (const [path, content] of Object.entries(raw)) {
		const [language = '', name = ''] = path.split('/');
		if (!isFileName(name)) {
			collect('speech-unknown-file', path, `A language folder knows no ${name}.`);
			continue;
		}
		const parsed = v.safeParse(FILES[name], content);
		if (parsed.success) fill((languages[language] ??= emptyLanguage()), name, parsed.output, path, collect);
		else for (const issue of parsed.issues) collect('speech-shape', path, `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
	}
	for (const [language, own] of Object.entries(languages)) checkConcepts(own, `${language}/patterns.yaml`, collect);
	return problems.length > 0 ? { problems } : { book: { languages }, problems };
}

function isFileName(name: string): name is FileName {
	return Object.hasOwn(FILES, name);
}

function emptyLanguage(): LanguageBook {
	return { traditional: '', sounds: {}, rewrites: [], concepts: {}, causes: {}, surnames: [], given: '', patterns: [] };
}

function fill(own: LanguageBook, name: FileName, content: unknown, path: string, collect: Collect): void {
	switch (name) {
		case 'characters.json':
		case 'names.yaml':
			Object.assign(own, content);
			if (name === 'names.yaml') own.surnames = words(v.parse(FILES[name], content).surnames);
			return;
		case 'model.json':
			own.model = content as ModelData;
			return;
		case 'reasons.yaml':
			return;
		case 'rewrites.yaml':
			own.rewrites = Object.entries(v.parse(Words, content)).flatMap(([to, from]) =>
				[to, ...words(from)].map((one): [string, string] => [one, to])
			);
			return;
		case 'concepts.yaml':
			own.concepts = lists(v.parse(Words, content));
			return;
		case 'causes.yaml':
			own.causes = lists(v.parse(Words, content));
			return;
		case 'patterns.yaml':
			own.patterns = patterns(v.parse(FILES[name], content), path, collect);
	}
}

function lists(written: Record<string, string>): Record<string, string[]> {
	return Object.fromEntries(Object.entries(written).map(([name, list]) => [name, words(list)]));
}

function words(list: string): string[] {
	return list
		.split(/\s+/)
		.filter((word) => word !== '')
		.map((word) => word.replaceAll('_', ' '));
}

function patterns(written: Record<string, Record<string, string[]>>, path: string, collect: Collect): Pattern[] {
	return Object.entries(written).flatMap(([label, reasons]) => {
		if (!isViolation(label) && !isElement(label)) {
			collect('speech-unknown-label', path, `There is no label ${label}.`);
			return [];
		}
		return Object.entries(reasons).flatMap(([why, list]) => list.map((parts) => ({ label, why, parts })));
	});
}

function checkConcepts(own: LanguageBook, path: string, collect: Collect): void {
	for (const pattern of own.patterns) {
		for (const [, name = ''] of pattern.parts.matchAll(/<([a-z-]+)>/g)) {
			if (own.concepts[name] === undefined) collect('speech-unknown-concept', path, `There is no concept ${name}.`);
		}
	}
}
