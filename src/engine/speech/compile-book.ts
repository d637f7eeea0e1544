import * as v from 'valibot';
import type { Problem } from '#engine/problem.ts';
import { parseFile, problemAt, type SourceFile } from '#engine/source-file.ts';
import type { LanguageBook, Pattern, SpeechBook } from './book.ts';
import { isElement, isViolation, LABELS, ROWS, type Label } from './labels.ts';
import { taughtBy } from './taught.ts';

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

const CONCEPT = /<([a-z-]+)>/g;
const MOOD = /\[(?:ask|tell)\]/g;

type FileName = keyof typeof FILES;
type Written = Record<string, Record<string, string[]>>;

/**
 * The speech folder as a book. The path of each file is the one inside the folder (`zh/concepts.yaml`); `folder` is the folder's
 * own path, for the problems. Any problem means no book.
 */
export function compileSpeechBook(files: readonly SourceFile[], folder: string): { book?: SpeechBook; problems: Problem[] } {
	const problems: Problem[] = [];
	if (files.length === 0) problems.push({ code: 'speech-not-a-folder', file: folder, message: 'The speech folder holds no files.' });
	const languages: Record<string, LanguageBook> = {};
	for (const file of files) {
		const [language = '', name = ''] = file.path.split('/');
		if (isFileName(name)) fill((languages[language] ??= emptyLanguage()), name, file, problems);
		else problems.push({ code: 'speech-unknown-file', file: file.path, message: `A language folder knows no ${name}.` });
	}
	const reasons = reasonsIn(files);
	for (const [language, own] of Object.entries(languages)) {
		const file = files.find(({ path }) => path === `${language}/patterns.yaml`);
		if (file) problems.push(...patternFaults(file, own, reasons));
	}
	const placed = problems.map((problem) => (problem.file === folder ? problem : { ...problem, file: `${folder}/${problem.file}` }));
	return problems.length > 0 ? { problems: placed } : { book: { languages }, problems };
}

function isFileName(name: string): name is FileName {
	return Object.hasOwn(FILES, name);
}

function emptyLanguage(): LanguageBook {
	return { traditional: '', sounds: {}, rewrites: [], concepts: {}, causes: {}, surnames: [], given: '', patterns: [] };
}

function fill(own: LanguageBook, name: FileName, file: SourceFile, problems: Problem[]): void {
	const read = <Name extends FileName>(of: Name): v.InferOutput<(typeof FILES)[Name]> | undefined =>
		parseFile(file, FILES[of] as v.GenericSchema<unknown, v.InferOutput<(typeof FILES)[Name]>>, problems);
	switch (name) {
		case 'characters.json':
			Object.assign(own, read(name));
			return;
		case 'names.yaml': {
			const { surnames = '', given = '' } = read(name) ?? {};
			Object.assign(own, { surnames: words(surnames), given });
			return;
		}
		case 'model.json':
			own.model = read(name);
			return;
		case 'reasons.yaml':
			read(name);
			return;
		case 'rewrites.yaml':
			own.rewrites = Object.entries(read(name) ?? {}).flatMap(([to, from]) => [to, ...words(from)].map((one): [string, string] => [one, to]));
			return;
		case 'concepts.yaml':
			own.concepts = lists(read(name) ?? {});
			return;
		case 'causes.yaml':
			own.causes = lists(read(name) ?? {});
			return;
		case 'patterns.yaml':
			own.patterns = patterns(read(name) ?? {});
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

function patterns(written: Written): Pattern[] {
	return Object.entries(written).flatMap(([label, reasons]) =>
		isLabel(label) ? Object.entries(reasons).flatMap(([why, list]) => list.map((parts) => ({ label, why, parts }))) : []
	);
}

function isLabel(name: string): name is Label {
	return isViolation(name) || isElement(name);
}

/** The reasons that have words: those of all languages stand together. */
function reasonsIn(files: readonly SourceFile[]): ReadonlySet<string> {
	return new Set(files.filter(({ path }) => path.endsWith('/reasons.yaml')).flatMap(({ data }) => Object.keys(data ?? {})));
}

/** What patterns name and nobody knows; a file of another shape has its own problems. */
function patternFaults(file: SourceFile, own: LanguageBook, reasons: ReadonlySet<string>): Problem[] {
	const parsed = v.safeParse(FILES['patterns.yaml'], file.data);
	if (!parsed.success) return [];
	const taught = own.model ? taughtBy(own.model) : () => true;
	return Object.entries(parsed.output).flatMap(([label, written]) => {
		if (!isLabel(label)) return [problemAt(file, [label], 'speech-unknown-label', `There is no label ${label}.`)];
		const heard = Object.keys(written).filter((why) => reasons.has(why) && taught(label, why));
		const instead = heard.length > 0 ? ` Heard at once under ${label}: ${heard.join(', ')}.` : '';
		return Object.entries(written).flatMap(([why, list]) => {
			const place = [label, why];
			if (!reasons.has(why)) return [problemAt(file, place, 'speech-unknown-reason', `There is no reason ${why} in reasons.yaml.${instead}`)];
			if (!taught(label, why)) return [problemAt(file, place, 'speech-untaught-reason', `The model does not know ${why} under ${label}: nothing is heard by it until the language is trained.${instead}`)];
			return list.flatMap((parts, index) => partFaults(parts, own).map(({ code, message }) => problemAt(file, [...place, index], code, message)));
		});
	});
}

function partFaults(parts: string, own: LanguageBook): Pick<Problem, 'code' | 'message'>[] {
	const concepts = [...parts.matchAll(CONCEPT)].flatMap(([, name = '']) => (own.concepts[name] === undefined ? [`There is no concept ${name}.`] : []));
	const marks = parts.replace(CONCEPT, '').replace(MOOD, '').match(/\S*[<>[\]]\S*/g) ?? [];
	return [
		...concepts.map((message) => ({ code: 'speech-unknown-concept', message })),
		...marks.map((mark) => ({ code: 'speech-unknown-mark', message: `${mark} is neither a concept nor a mark.` }))
	];
}
