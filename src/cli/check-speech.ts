import { pipeline } from 'node:stream/promises';
import { linesOf } from '#cli/lines-of.ts';
import { readSpeechBook } from '#cli/read-speech-book.ts';
import { readSpeechReasons } from '#cli/read-speech-reasons.ts';
import { createChecker } from '#engine/speech/check.ts';
import type { Checker, Heard } from '#engine/speech/check.ts';
import { ELEMENTS } from '#engine/speech/labels.ts';
import { languageOf, type SpokenLanguage } from '#engine/speech/language.ts';

/** The words for reason codes in each language that sentences may be in. */
type Reasons = Readonly<Record<SpokenLanguage, Readonly<Record<string, string>>>>;

/** One line of JSON for each line of input, as it arrives: the findings, or what is wrong with the line. */
export async function* answersTo(checker: Checker, reasons: Reasons, input: AsyncIterable<string>): AsyncGenerator<string> {
	for await (const line of linesOf(input)) yield `${onOneLine(answerLine(checker, reasons, line))}\n`;
}

export function answerLine(checker: Checker, reasons: Reasons, line: string): unknown {
	if (line.trim() === '') return { error: 'empty line' };
	let given: unknown;
	try {
		given = JSON.parse(line);
	} catch {
		return { error: 'not JSON' };
	}
	if (typeof given !== 'object' || given === null || Array.isArray(given)) return { error: 'not an object' };
	const { id, text } = given as { id?: unknown; text?: unknown };
	if (typeof text !== 'string') return { ...(id === undefined ? {} : { id }), error: 'no text' };
	return { id, ...answer(checker.check(text), reasons[languageOf(text)]) };
}

/** The guide's elements apart from the further ones, so that a scorer of the guide knows every label it meets. */
function answer(heard: Heard, reasons: Readonly<Record<string, string>>): object {
	const guide: ReadonlySet<string> = new Set(ELEMENTS);
	return {
		violations: heard.violations,
		elements: heard.elements.filter((element) => guide.has(element)),
		further: heard.elements.filter((element) => !guide.has(element)),
		spans: heard.spans.map((span) => ({ ...span, reason: reasons[span.why] ?? span.why }))
	};
}

/** JSON that every reader takes for one line: some end a line at characters that JSON may hold as they are. */
function onOneLine(value: unknown): string {
	return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function main(): Promise<void> {
	const { book, problems } = readSpeechBook();
	if (book === undefined) {
		console.error(problems);
		process.exitCode = 1;
		return;
	}
	const checker = createChecker(book);
	const reasons: Reasons = { zh: readSpeechReasons('zh'), en: readSpeechReasons('en') };
	try {
		await pipeline(process.stdin.setEncoding('utf8'), (input: AsyncIterable<string>) => answersTo(checker, reasons, input), process.stdout);
	} catch (error) {
		if (!isClosedPipe(error)) throw error;
	}
}

/** Whoever reads the answers may have read enough. */
function isClosedPipe(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

if (import.meta.main) await main();
