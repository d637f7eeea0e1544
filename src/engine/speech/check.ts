import type { SpeechBook } from './book.ts';
import { explain } from './explain.ts';
import { isElement, isViolation, LABELS } from './labels.ts';
import type { Element, UsedObject, Violation } from './labels.ts';
import { languageOf } from './language.ts';
import { createModel } from './model.ts';
import { createReader } from './reading.ts';
import { sentencesOf, type Piece } from './sentences.ts';
import { splitWindows } from './windows.ts';

/** A stretch of the sentence that shows a label; offsets in UTF-16 units of the text as given. */
export type Span = {
	label: Violation | Element;
	start: number;
	end: number;
	text: string;
	/** A stable reason code; the words for it live outside the code. */
	why: string;
	/** 0…1 */
	confidence: number;
	/** What is used, on an `unauthorized-use` whose object is recognised. */
	object?: UsedObject;
	/** Why one is late, on an `explain-reason` whose sentence names one cause. */
	cause?: string;
};

export type Heard = { violations: Violation[]; elements: Element[]; spans: Span[] };

export type CheckOptions = {
	/** Violations below this confidence (0…1) are left out; 0.5, where a label is as likely as not, unless told. */
	sure?: number;
	/** A language of the book; without it the script of the sentence decides. */
	language?: string;
};

export type Checker = { check(text: string, options?: CheckOptions): Heard };

type Judge = (text: string, offset: number, sure: number) => Span[];

const AS_LIKELY_AS_NOT = 0.5;
/** Sentences, and UTF-16 units. */
const A_TURN = 3;
const MOST_IN_A_TURN = 600;

/** A checker for one book; building it is the costly part, so build it once. */
export function createChecker(book: SpeechBook): Checker {
	const judges = new Map<string, Judge>();
	const judgeOf = (language: string): Judge | undefined => {
		const known = judges.get(language) ?? createJudge(book, language);
		if (known !== undefined) judges.set(language, known);
		return known;
	};
	return {
		check(text, options = {}) {
			const judge = judgeOf(options.language ?? languageOf(text));
			if (judge === undefined) return { violations: [], elements: [], spans: [] };
			const sure = options.sure ?? AS_LIKELY_AS_NOT;
			const spans = splitWindows(text).flatMap((window) => judge(window.text, window.start, sure));
			spans.push(...saidInOneSentence(text, spans, (piece) => judge(piece.text, piece.start, sure)));
			const labels = new Set(spans.map((span) => span.label));
			return {
				violations: LABELS.filter((label) => labels.has(label)).filter(isViolation),
				elements: LABELS.filter((label) => labels.has(label)).filter(isElement),
				spans
			};
		}
	};
}

/**
 * What the model does not hear in a turn of several sentences, but does in one of them alone: it was taught single sentences.
 * Elements only, as an offence can be a matter of what stands beside it.
 */
function saidInOneSentence(text: string, heard: readonly Span[], hear: (piece: Piece) => Span[]): Span[] {
	const sentences = text.length > MOST_IN_A_TURN ? [] : sentencesOf(text);
	if (sentences.length < A_TURN) return [];
	const known = new Set(heard.map(({ label }) => label));
	return sentences.flatMap(hear).filter(({ label }) => isElement(label) && !known.has(label));
}

function createJudge(book: SpeechBook, language: string): Judge | undefined {
	const own = book.languages[language];
	if (own?.model === undefined) return undefined;
	const reader = createReader(own);
	const model = createModel(own.model);
	return (text, offset, sure) => {
		const reading = reader.read(text);
		if (reading.clauses.list.length === 0) return [];
		const look = model.look(reading);
		return look.scores.flatMap((score, label) => {
			const name = LABELS[label];
			if (name === undefined) return [];
			const confidence = 1 / (1 + Math.exp(-score));
			if (confidence < (isViolation(name) ? sure : AS_LIKELY_AS_NOT)) return [];
			return explain({ text, offset, reading, look, model, own, name, label, confidence });
		});
	};
}
