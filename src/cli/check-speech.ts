import { createInterface } from 'node:readline';
import { readSpeechBook } from '#cli/read-speech-book.ts';
import { readSpeechReasons } from '#cli/read-speech-reasons.ts';
import { createChecker } from '#engine/speech/check.ts';
import type { Checker, Heard } from '#engine/speech/check.ts';
import { ELEMENTS } from '#engine/speech/labels.ts';

/** One answer for one line of input: the findings, or what is wrong with the line. */
export function answerLine(checker: Checker, reasons: Readonly<Record<string, string>>, line: string): unknown {
	let given: unknown;
	try {
		given = JSON.parse(line);
	} catch {
		return { error: 'not JSON' };
	}
	if (typeof given !== 'object' || given === null || Array.isArray(given)) return { error: 'not an object' };
	const { id, text } = given as { id?: unknown; text?: unknown };
	if (typeof text !== 'string') return { ...(id === undefined ? {} : { id }), error: 'no text' };
	return { id, ...answer(checker.check(text), reasons) };
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

async function main(): Promise<void> {
	const { book, problems } = readSpeechBook();
	if (book === undefined) {
		console.error(problems);
		process.exitCode = 1;
		return;
	}
	const checker = createChecker(book);
	const reasons = readSpeechReasons();
	for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
		if (line.trim() === '') continue;
		process.stdout.write(`${JSON.stringify(answerLine(checker, reasons, line))}\n`);
	}
}

if (import.meta.main) await main();
