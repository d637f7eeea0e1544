import { BETTER_WORDS } from './better-words.ts';
import type { Heard, Span } from './check.ts';
import { languageOf } from './language.ts';
import { isViolation } from './labels.ts';
import type { Element } from './labels.ts';

/** Elements that open a talk come first, after what the trainee opened it with; those that close it last, the others in between. */
const OPENING: readonly Element[] = ['greet', 'self-introduce', 'state-company', 'apologise', 'empathise'];
const CLOSING: readonly Element[] = ['ask-other-needs', 'thank', 'farewell'];

export type BetterWording = {
	text: string;
	/** The trainee's own words that were left out. */
	dropped: string[];
	/** The wanted elements that were added in our words. */
	added: Element[];
};

/** What could be said for an element, in the language of the sentence. */
export type Wordings = Partial<Record<Element, string>>;

export type BetterOptions = {
	/** The words of this case, in the order to be said in; general ones stand in for what is not among them. */
	own?: Wordings | undefined;
	/** Keeps nothing of the sentence. */
	afresh?: boolean;
};

/**
 * The trainee's own sentence without the clauses that offend, and with the wanted elements that it lacks. Beside an offence
 * only clauses that do something are kept: the rest is likely to be in the same temper. Undefined when there is nothing to
 * mend.
 */
export function betterWording(text: string, heard: Heard, wanted: readonly Element[], { own = {}, afresh = false }: BetterOptions = {}): BetterWording | undefined {
	const language = languageOf(text);
	const words: Wordings = { ...BETTER_WORDS[language], ...own };
	const bad = heard.spans.filter((span) => isViolation(span.label));
	const pieces = clausesOf(text);
	const fine = (piece: Piece) => bad.length === 0 || (holds(piece, heard) && !bad.some((span) => overlap(span, piece)));
	const kept = afresh ? [] : pieces.filter(fine);
	const dropped = pieces.filter((piece) => !kept.includes(piece));
	const said = heard.elements.filter((element) => stillSaid(element, heard, dropped));
	const owed = wanted.filter((element) => !said.includes(element));
	const due = [...said, ...owed].some(isMatter) ? owed : [...owed, ...repairs(bad)];
	const added = due.filter((element) => words[element] !== undefined);
	if (dropped.length === 0 && added.length === 0) return undefined;
	const line = (elements: readonly Element[]) => elements.map((element) => words[element] ?? '');
	const opening = line(OPENING.filter((element) => element !== 'greet' && added.includes(element)));
	const opened = opening.length === 0 ? 0 : kept.findIndex((piece) => !heard.spans.some((span) => overlap(span, piece) && isOpening(span.label)));
	const lead = opened < 0 ? kept.length : opened;
	const parts = [
		...line(added.filter((element) => element === 'greet')),
		...closed(textOf(kept.slice(0, lead)), language),
		...opening,
		...closed(textOf(kept.slice(lead)), language),
		...line(added.filter(isMatter).toSorted((one, other) => place(own, one) - place(own, other))),
		...line(CLOSING.filter((element) => added.includes(element)))
	];
	return { text: parts.join(language === 'en' ? ' ' : ''), dropped: dropped.map((piece) => piece.text.trim()), added };
}

/** Where the words of the case have an element; what they lack comes last. */
function place(own: Wordings, element: Element): number {
	const at = Object.keys(own).indexOf(element);
	return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

/** Neither how a talk begins nor how it ends. */
function isMatter(element: Element): boolean {
	return !OPENING.includes(element) && !CLOSING.includes(element);
}

/** Whether anything was heard in a clause. */
function holds(piece: Piece, heard: Heard): boolean {
	return heard.spans.some((span) => overlap(span, piece));
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

/** Whether a label belongs to how a talk begins, as the name of whom one greets does. */
function isOpening(label: Span['label']): boolean {
	return label === 'honorific' || OPENING.some((element) => element === label);
}

/** The clauses as one text, or nothing. */
function textOf(pieces: readonly Piece[]): string[] {
	const text = pieces.map((piece) => piece.text).join('').trim();
	return text === '' ? [] : [text];
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

/** A text ended by a full stop where only a comma was left. */
function closed(texts: readonly string[], language: 'zh' | 'en'): string[] {
	const stop = language === 'en' ? '.' : '。';
	return texts.map((text) => (/[。！？.!?]$/.test(text) ? text : text.replace(/[，；,;]$/, '') + stop));
}
