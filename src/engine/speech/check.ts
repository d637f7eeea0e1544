import type { SpeechBook } from './book.ts';
import { isElement, isViolation } from './labels.ts';
import type { Element, UsedObject, Violation } from './labels.ts';

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
};

export type Heard = { violations: Violation[]; elements: Element[]; spans: Span[] };

export type CheckOptions = {
	/** Violations below this confidence (0…1) are left out. */
	sure?: number;
	/** 'zh' or 'en'; without it the script of the sentence decides. */
	language?: string;
};

export type Checker = { check(text: string, options?: CheckOptions): Heard };

/** A checker for one book; building it is the costly part, so build it once. */
export function createChecker(book: SpeechBook): Checker {
	const phrases = Object.values(book.languages).flatMap((one) => one.phrases);
	return {
		check(text) {
			const spans: Span[] = [];
			for (const phrase of phrases) {
				const start = text.indexOf(phrase.text);
				if (start < 0 || !(isViolation(phrase.label) || isElement(phrase.label))) continue;
				const end = start + phrase.text.length;
				spans.push({ label: phrase.label, start, end, text: phrase.text, why: phrase.why, confidence: 0.9 });
			}
			const labels = [...new Set(spans.map((span) => span.label))];
			return { violations: labels.filter(isViolation), elements: labels.filter(isElement), spans };
		}
	};
}
