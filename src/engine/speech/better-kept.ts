import type { Heard } from './check.ts';
import { isViolation } from './labels.ts';
import type { Element } from './labels.ts';
import type { SpokenLanguage } from './language.ts';
import { clausesOf, sentencesOf } from './sentences.ts';

/** A clause of the trainee's own that may stay, and what it does. */
export type Kept = {
	text: string;
	elements: readonly Element[];
	/** Its place among all clauses, and the sentence it stood in. */
	nth: number;
	sentence: number;
};

export type KeepOptions = {
	/** What is worth keeping. */
	asked: readonly Element[];
	/** How all could be said in this case; without it nothing is known of names and times. */
	own: string | undefined;
	language: SpokenLanguage;
	hear: (text: string) => Heard;
};

/** Letters, digits, marks and money: no emoji, no markup, nothing invisible. */
const PLAIN = /^[\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{Sc}\s+]+$/u;
const HAN = /\p{Script=Han}/u;
const TITLES = '先生|女士|小姐|太太|阿姨|叔叔|伯伯|大爷|大妈|大叔|大姐|大哥|奶奶|爷爷|师傅|老师|经理|老板';
/** `陈女士`, `老李`, `Mr Li`. */
export const NAME = new RegExp(`\\p{Script=Han}(?:${TITLES})|[老小]\\p{Script=Han}(?!\\p{Script=Han})|\\b(?:Mr|Mrs|Ms|Miss|Dr)\\.? \\p{Lu}\\p{L}+`, 'gu');
const BARE_NAME = new RegExp(`^(?:[老小]\\p{Script=Han}{1,2}|\\p{Script=Han}{1,2}(?:${TITLES}))$`, 'u');
/** `您好您好` */
const SAID_TWICE = /(?<![a-z])(\p{L}{2,})[\s,，、]*\1(?![a-z])/iu;
/** Who says one of these and leaves the rest to us could contradict us. */
const TIMES: readonly Element[] = ['propose-time', 'confirm-time', 'state-delay', 'state-eta'];

/**
 * The clauses that do, by themselves too, something that is asked for and neither offend nor could be taken so. What was done
 * already is not done again.
 */
export function clausesKept(text: string, { asked, own, language, hear }: KeepOptions): Kept[] {
	const heard = hear(text);
	const sentences = sentencesOf(text);
	const done = new Set<Element>();
	const kept = clausesOf(text).flatMap((clause, nth): Kept[] => {
		const over = heard.spans.filter(({ start, end }) => start < clause.end && end > clause.start);
		if (!isPlain(clause.text, language) || over.some(({ label }) => isViolation(label))) return [];
		const alone = hear(clause.text);
		const elements = alone.elements.filter((element) => asked.includes(element) && over.some(({ label }) => label === element));
		if (alone.violations.length > 0 || elements.every((element) => done.has(element)) || isOfAnother(clause.text, elements, own)) return [];
		for (const element of elements) done.add(element);
		return [{ text: clause.text, elements, nth, sentence: sentences.findIndex(({ end }) => clause.end <= end) }];
	});
	if (own === undefined || asked.every((element) => !TIMES.includes(element) || done.has(element))) return kept;
	return kept.filter(({ elements }) => !elements.some((element) => TIMES.includes(element)));
}

function isPlain(clause: string, language: SpokenLanguage): boolean {
	return PLAIN.test(clause) && !SAID_TWICE.test(clause) && HAN.test(clause) === (language === 'zh');
}

/** Whether a clause is a mere name, or calls somebody by a name that nobody has here. */
function isOfAnother(clause: string, elements: readonly Element[], own: string | undefined): boolean {
	if (BARE_NAME.test(clause.replace(/[\s\p{P}]/gu, ''))) return true;
	if (own === undefined || elements.includes('self-introduce')) return false;
	return (clause.match(NAME) ?? []).some((name) => !own.includes(name));
}
