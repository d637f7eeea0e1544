import { clausesKept, NAME, type Kept } from './better-kept.ts';
import { finished } from './better-marks.ts';
import { BETTER_WORDS } from './better-words.ts';
import type { Heard, Span } from './check.ts';
import { languageOf, type SpokenLanguage } from './language.ts';
import { ELEMENTS, FURTHER_ELEMENTS, isViolation } from './labels.ts';
import type { Element } from './labels.ts';

/** Elements that open a talk come first, those that close it last, the others in between. */
const OPENING: readonly Element[] = ['greet', 'self-introduce', 'state-company', 'apologise', 'empathise'];
const CLOSING: readonly Element[] = ['ask-other-needs', 'thank', 'farewell'];

const EVERYTHING: readonly Element[] = [...ELEMENTS, ...FURTHER_ELEMENTS];

/** What could be said for an element, in one language. */
export type Wordings = Partial<Record<Element, string>>;

/** Hears what a sentence does, and every offence that it could be taken for. */
export type Hear = (text: string) => Heard;

export type BetterOptions = {
	/** The words of this case, in the order to be said in; general ones stand in for what is not among them. */
	own?: Wordings | undefined;
	/** That of the words of this case; that of the sentence unless told. */
	language?: SpokenLanguage | undefined;
	/** What is good manners here, though nobody asks for it. */
	manners?: readonly Element[] | undefined;
};

/**
 * What the trainee could have said: of the own sentence what does something that is wanted and offends nobody, the rest in our
 * words. It is heard before it is proposed; where the own words spoil it, ours stand alone. Undefined when even so something
 * would be lacking.
 */
export function betterWording(text: string, wanted: readonly Element[], hear: Hear, { own, language = languageOf(text), manners = [] }: BetterOptions = {}): string | undefined {
	const fixes = own !== undefined || wanted.some(isMatter) ? [] : repairs(hear(text).spans);
	const all = inOrder([...new Set([...wanted, ...manners, ...fixes])], own);
	const script = { elements: all, words: wordsFor(all, own, language, hear), language };
	const barer = { ...script, elements: all.filter((element) => wanted.includes(element)) };
	const kept = clausesKept(text, { asked: own === undefined ? EVERYTHING : all, own: own && Object.values(own).join(' '), language, hear });
	const proposals = [compose(kept, script), compose([], script), compose(kept, barer), compose([], barer)];
	return proposals.find((proposal) => proposal !== '' && isGood(hear(proposal), wanted));
}

function isGood({ elements, violations }: Heard, wanted: readonly Element[]): boolean {
	return violations.length === 0 && wanted.every((element) => elements.includes(element));
}

/** What is to be said, in order, and our words for it. */
type Script = { elements: readonly Element[]; words: Wordings; language: SpokenLanguage };

/** The words of the case, or the general ones where those are missing or, by themselves, not heard as what they are for. */
function wordsFor(elements: readonly Element[], own: Wordings = {}, language: SpokenLanguage, hear: Hear): Wordings {
	const chosen = elements.map((element) => {
		const known = [own[element], BETTER_WORDS[language][element]].filter((words) => words !== undefined);
		return [element, known.find((words) => isGood(hear(words), [element])) ?? known[0]] as const;
	});
	return Object.fromEntries(chosen);
}

function inOrder(elements: readonly Element[], own: Wordings = {}): Element[] {
	const written = Object.keys(own);
	const place = (element: Element) => {
		const list = OPENING.includes(element) ? OPENING : CLOSING.includes(element) ? CLOSING : [];
		return written.includes(element) ? written.indexOf(element) : written.length + list.indexOf(element);
	};
	const stage = (element: Element) => (OPENING.includes(element) ? 0 : CLOSING.includes(element) ? 2 : 1);
	return elements.toSorted((one, other) => stage(one) - stage(other) || place(one) - place(other));
}

function elementsIn(kept: readonly Kept[]): Element[] {
	return kept.flatMap(({ elements }) => elements);
}

/** The own clauses and our words for the rest, in the order of the script, each name called once. */
function compose(kept: readonly Kept[], { elements, words, language }: Script): string {
	const said = elementsIn(kept);
	const place = (element: Element) => (elements.includes(element) ? elements.indexOf(element) : inOrder([...elements, element]).indexOf(element));
	const theirs = runsOf(kept).map((run) => ({ at: Math.min(...elementsIn(run).map(place)), text: textOf(run, language) }));
	const ours = elements.filter((element) => !said.includes(element)).map((element) => ({ at: place(element), text: words[element] ?? '' }));
	const parts = [...theirs, ...ours].toSorted((one, other) => one.at - other.at).map(({ text }) => text);
	const named = new Set<string>();
	return parts.map((part) => calledOnce(part, named, language)).filter((part) => part !== '').join(language === 'en' ? ' ' : '');
}

/** Clauses that stood side by side to the matter stay together; how a talk begins and ends has its own place. */
function runsOf(kept: readonly Kept[]): Kept[][] {
	const runs: Kept[][] = [];
	for (const clause of kept) {
		const last = runs.at(-1)?.at(-1);
		const goes = last && last.nth + 1 === clause.nth && last.sentence === clause.sentence && [last, clause].every(({ elements }) => elements.every(isMatter));
		if (goes) runs.at(-1)?.push(clause);
		else runs.push([clause]);
	}
	return runs;
}

function textOf(run: readonly Kept[], language: SpokenLanguage): string {
	return finished(run.map(({ text }) => text).join(''), language);
}

/** A part without the names that were called before it. */
function calledOnce(part: string, named: Set<string>, language: SpokenLanguage): string {
	const names = part.match(NAME) ?? [];
	const bare = names.filter((name) => named.has(name)).reduce((text, name) => text.replace(`, ${name},`, '').replace(`${name}，`, '').replace(`${name}, `, '').replace(`, ${name}`, ''), part);
	for (const name of names) named.add(name);
	return bare === part ? part : finished(bare, language);
}

/** Neither how a talk begins nor how it ends. */
function isMatter(element: Element): boolean {
	return !OPENING.includes(element) && !CLOSING.includes(element);
}

/** What takes the place of an offence: the step that was owed instead. */
function repairs(spans: readonly Span[]): Element[] {
	return [...new Set(spans.filter(({ label }) => isViolation(label)).flatMap((span): readonly Element[] => REPAIR[span.label] ?? []))];
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
