import { BETTER_WORDS } from './better-words.ts';
import type { Heard, Span } from './check.ts';
import { languageOf } from './language.ts';
import { isViolation } from './labels.ts';
import type { Element } from './labels.ts';

/** Elements that open a talk come first, those that close it last; the others keep the trainee's order. */
const OPENING: readonly Element[] = ['greet', 'self-introduce', 'state-company', 'apologise', 'empathise'];
const CLOSING: readonly Element[] = ['ask-other-needs', 'thank', 'farewell'];

export type BetterWording = {
	text: string;
	/** The trainee's own words that were left out. */
	dropped: string[];
	/** The wanted elements that were added in our words. */
	added: Element[];
};

/**
 * The trainee's own sentence without the clauses that offend, and with the wanted elements that it lacks. Undefined when
 * there is nothing to mend.
 */
export function betterWording(text: string, heard: Heard, wanted: readonly Element[]): BetterWording | undefined {
	const language = languageOf(text);
	const words = BETTER_WORDS[language];
	const bad = heard.spans.filter((span) => isViolation(span.label));
	const pieces = clausesOf(text);
	const dropped = pieces.filter((piece) => bad.some((span) => overlap(span, piece)));
	const kept = pieces.filter((piece) => !dropped.includes(piece)).map((piece) => piece.text);
	const lost = heard.elements.filter((element) => !stillSaid(element, heard, dropped));
	const said = heard.elements.filter((element) => !lost.includes(element));
	const added = [...new Set([...wanted, ...lost.filter((element) => wanted.includes(element)), ...repairs(bad)])].filter(
		(element) => !said.includes(element) && words[element] !== undefined
	);
	if (dropped.length === 0 && added.length === 0) return undefined;
	const line = (elements: readonly Element[]) => elements.map((element) => words[element] ?? '');
	const parts = [
		...line(OPENING.filter((element) => added.includes(element))),
		...closed(kept, language),
		...line(added.filter((element) => !OPENING.includes(element) && !CLOSING.includes(element))),
		...line(CLOSING.filter((element) => added.includes(element)))
	];
	return { text: parts.join(language === 'en' ? ' ' : ''), dropped: dropped.map((piece) => piece.text.trim()), added };
}

type Piece = { start: number; end: number; text: string };

function clausesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	let start = 0;
	for (let at = 0; at < text.length; at += 1) {
		if (!'，。！？；,.!?;\n'.includes(text[at] ?? '') && at < text.length - 1) continue;
		pieces.push({ start, end: at + 1, text: text.slice(start, at + 1) });
		start = at + 1;
	}
	return pieces;
}

function overlap(span: Span, piece: Piece): boolean {
	return span.start < piece.end && span.end > piece.start;
}

/** Whether an element is said by words that are kept. */
function stillSaid(element: Element, heard: Heard, dropped: readonly Piece[]): boolean {
	return heard.spans.some(
		(span) => span.label === element && !dropped.some((piece) => overlap(span, piece))
	);
}

/** What takes the place of what was dropped: the step that was owed instead. */
function repairs(bad: readonly Span[]): Element[] {
	return [...new Set(bad.flatMap((span): Element[] => REPAIR[span.label] ?? []))];
}

const REPAIR: Partial<Record<Span['label'], Element[]>> = {
	'brush-off': ['reassure'],
	impatience: ['reassure'],
	challenge: ['apologise', 'leave-contact'],
	'blame-customer': ['empathise', 'reassure'],
	'blame-company': ['take-responsibility'],
	interrupt: ['back-channel'],
	'solicit-praise': ['ask-satisfaction'],
	insult: ['apologise'],
	mockery: ['apologise']
};

/** The kept clauses, the last one ended by a full stop where only a comma was left. */
function closed(kept: readonly string[], language: 'zh' | 'en'): string[] {
	const text = kept.join('').trim();
	if (text === '') return [];
	const stop = language === 'en' ? '.' : '。';
	return [/[。！？.!?]$/.test(text) ? text : text.replace(/[，；,;]$/, '') + stop];
}
