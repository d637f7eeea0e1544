import { gzipSync } from 'node:zlib';
import { readSpeechBook } from '#cli/read-speech-book.ts';
import { readFiledGold, readGoldFolder } from '#cli/read-speech-examples.ts';
import type { Filed } from '#cli/read-speech-examples.ts';
import type { SpeechBook } from '#engine/speech/book.ts';
import { createChecker } from '#engine/speech/check.ts';
import type { Checker } from '#engine/speech/check.ts';
import { createPhraseFinder } from '#engine/speech/phrases.ts';
import { scoreSpeech } from '#engine/speech/score.ts';
import type { Gold, Scored } from '#engine/speech/score.ts';
import { fastest, round, type Figure } from './figure.ts';

const UNSEEN = 'tests/fixtures/speech/unseen';
const UNSEEN_ENGLISH = 'tests/fixtures/speech/unseen-en';
const SENTENCES = 500;
const LONG = 500;
/** A file with fewer labels than this says little about how well its kind is judged. */
const TELLING = 50;

/** Speed of the checker, growth with its lexicon, bytes shipped, and how well it judges sentences it never learnt from. */
export async function benchSpeech(): Promise<Figure[]> {
	const { book } = readSpeechBook();
	if (book === undefined) return [];
	const filed = readFiledGold(UNSEEN);
	const gold = filed.map((one) => one.gold);
	const short = gold.slice(0, SENTENCES).map((one) => one.text);
	const long = Array.from({ length: 50 }, (_, index) => short.slice(index, index + 60).join('').slice(0, LONG));
	const checker = createChecker(book);
	checker.check(short[0] ?? '');
	return [
		...speed('short sentence', checker, short, (median) => ({ goal: '< 1000', met: median < 1000 })),
		...speed(`${LONG} characters`, checker, long),
		...growth(book, short),
		...bytes(book),
		...quality(checker, gold),
		...hardestFile(checker, filed),
		...english(checker, readGoldFolder(UNSEEN_ENGLISH))
	];
}

function speed(name: string, checker: Checker, texts: readonly string[], goal: (median: number) => Partial<Figure> = () => ({})): Figure[] {
	const times = [...texts, ...texts].map((text) => {
		const started = performance.now();
		checker.check(text);
		return (performance.now() - started) * 1000;
	});
	const sorted = times.slice(texts.length).sort((one, other) => one - other);
	const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
	const slow = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
	return [
		{ name: `${name}, median`, value: round(median), unit: 'µs', ...goal(median) },
		{ name: `${name}, 99 of 100`, value: round(slow), unit: 'µs' }
	];
}

/** Twice the phrases against once, in whole sentences and in finding alone, and against one RegExp of the same phrases. */
function growth(book: SpeechBook, texts: readonly string[]): Figure[] {
	const own = book.languages['zh'];
	if (own === undefined) return [];
	const concepts = Object.values(own.concepts).flat();
	const more = concepts.map((phrase) => `${phrase}${phrase.slice(-1)}甲`);
	const doubled = { languages: { zh: { ...own, concepts: { ...own.concepts, more } } } };
	const checks = [book, doubled].map((one) => createChecker(one)).map((one) => () => texts.forEach((text) => one.check(text)));
	const finds = [concepts, [...concepts, ...more]].map(createPhraseFinder).map((one) => () => texts.forEach((text) => one.find(text)));
	const [check = 1, checkTwice = 1, find = 1, findTwice = 1] = [...checks, ...finds].map((work) => fastest(7, work));
	const escaped = concepts.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const alternation = new RegExp(escaped.join('|'), 'g');
	const regexp = fastest(3, () => texts.forEach((text) => [...text.matchAll(alternation)]));
	const grown = checkTwice / check;
	return [
		{ name: 'phrases in the lexicon', value: concepts.length, unit: 'phrases' },
		{ name: 'a sentence with twice the lexicon, against once', value: round(grown), unit: '×', goal: '< 1.2', met: grown < 1.2 },
		{ name: 'finding alone with twice the lexicon, against once', value: round(findTwice / find), unit: '×' },
		{ name: 'one RegExp of the same phrases, against the finder', value: round(regexp / find), unit: '×' }
	];
}

function bytes(book: SpeechBook): Figure[] {
	const zipped = (content: unknown) => round(gzipSync(JSON.stringify(content), { level: 9 }).length / 1000);
	return Object.entries({ Chinese: book.languages['zh'], English: book.languages['en'] }).flatMap(([name, own]): Figure[] => {
		const model = zipped(own?.model);
		return [
			{ name: `${name} model, gzipped`, value: model, unit: 'kB', goal: '< 200', met: model < 200 },
			{ name: `${name} speech book, gzipped`, value: zipped(own), unit: 'kB' }
		];
	});
}

function quality(checker: Checker, gold: readonly Gold[]): Figure[] {
	const scored = judged(checker, gold);
	const { violations, elements } = scored;
	const hard = scored.byDifficulty['hard']?.micro.f1 ?? 0;
	const labels = Object.entries({ ...violations.perLabel, ...elements.perLabel }).sort(([, one], [, other]) => one.f1 - other.f1);
	const [weakest, { f1: least }] = labels[0] ?? ['', { f1: 0 }];
	const at = (name: string, value: number, goal: number): Figure => ({
		name,
		value: rounded(value),
		unit: '',
		goal: `≥ ${goal}`,
		met: value >= goal
	});
	return [
		{ name: 'sentences kept unseen', value: gold.length, unit: 'sentences' },
		at('violations, micro-F1', violations.micro.f1, 0.9),
		at('violations, precision', violations.micro.precision, 0.93),
		at('hard violations, micro-F1', hard, 0.8),
		at('elements, micro-F1', elements.micro.f1, 0.92),
		at(`the weakest label, ${weakest}, F1`, least, 0.75),
		{ name: 'false alarms on clean sentences', value: round(100 * scored.falseAlarms), unit: '%', goal: '< 2', met: scored.falseAlarms < 0.02 }
	];
}

/** The sentences were written by different people at different times: where each of the two is judged worst. */
function hardestFile(checker: Checker, filed: readonly Filed[]): Figure[] {
	const files = [...Map.groupBy(filed, ({ file }) => file)].map(([file, own]) => ({ file, ...judged(checker, own.map(({ gold }) => gold)) }));
	return (['violations', 'elements'] as const).flatMap((set) => {
		const told = files.filter((file) => file[set].micro.tp + file[set].micro.fn >= TELLING);
		const [worst] = told.toSorted((one, other) => one[set].micro.f1 - other[set].micro.f1);
		return worst ? [{ name: `${set}, micro-F1, in the hardest file, ${worst.file}`, value: rounded(worst[set].micro.f1), unit: '' }] : [];
	});
}

function english(checker: Checker, gold: readonly Gold[]): Figure[] {
	const { violations, elements, falseAlarms } = judged(checker, gold);
	return [
		{ name: 'English sentences kept unseen', value: gold.length, unit: 'sentences' },
		{ name: 'English violations, micro-F1', value: rounded(violations.micro.f1), unit: '' },
		{ name: 'English elements, micro-F1', value: rounded(elements.micro.f1), unit: '' },
		{ name: 'English false alarms on clean sentences', value: round(100 * falseAlarms), unit: '%' }
	];
}

function judged(checker: Checker, gold: readonly Gold[]): Scored {
	return scoreSpeech(gold.map((one) => ({ gold: one, judged: checker.check(one.text) })));
}

function rounded(share: number): number {
	return Math.round(1000 * share) / 1000;
}
