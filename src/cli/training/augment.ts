import type { LanguageBook } from '#engine/speech/book.ts';
import { isGuideElement } from '#engine/speech/labels.ts';
import type { GuideElement, Violation } from '#engine/speech/labels.ts';
import type { Gold } from '#engine/speech/score.ts';

/** Acts whose meaning hangs on what stands beside them; all others of the guide say the same before or after anything. */
const BOUND: readonly GuideElement[] = ['apologise', 'explain-reason', 'empathise', 'ask-permission', 'reassure', 'offer-alternative'];

/** With these a contact is part of the deal, and no service to the customer. */
const DELICATE: readonly Violation[] = ['brush-off', 'private-deal', 'solicit-praise', 'dodge-rule', 'privacy-leak'];

/** How common a character must be to be a likely disguise: its place among those of its sound. */
const LIKELY = 8;
const SHORT = 30;
const LONG = 60;

/**
 * Further sentences made from given ones: two in one breath, words disguised by their sound, slips of the pen.
 * The same input gives the same output: what looks like chance is drawn from the place in the list.
 */
export function augmentSpeech(examples: readonly Gold[], book: LanguageBook): Gold[] {
	const free = examples.filter(isFree);
	const sounds = soundsOf(book);
	return examples.flatMap((one, index) => {
		const draw = createDraw(index);
		const disguised = { ...one, text: disguise(one.text, sounds, draw) };
		const slipped = index % 2 === 0 ? { ...one, text: slip(one.text, draw) } : undefined;
		const joined = join(one, free[draw(free.length)], draw(2) === 0);
		return [disguised, slipped, joined].filter((made) => made !== undefined && made.text !== one.text) as Gold[];
	});
}

/** Whole numbers from 0 to one below the given, in an order fixed by the seed (a linear congruence of 32 bits). */
type Draw = (below: number) => number;

function createDraw(seed: number): Draw {
	let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 0x1_0000_0000) * below);
	};
}

function isFree({ text, violations, elements }: Gold): boolean {
	if (violations.length > 0 || elements.length === 0 || text.length >= SHORT) return false;
	return elements.every((element) => isGuideElement(element) && !BOUND.includes(element));
}

function join(one: Gold, other: Gold | undefined, first: boolean): Gold | undefined {
	if (other === undefined || one.text.length > LONG) return undefined;
	const delicate = DELICATE.some((label) => one.violations.includes(label));
	if (delicate && other.elements.includes('leave-contact')) return undefined;
	const elements = [...new Set([...one.elements, ...other.elements])];
	const text = first ? ended(other.text) + one.text : ended(one.text) + other.text;
	const { further: _, ...rest } = one;
	if (one.further === undefined || other.further === undefined) return { ...rest, text, elements };
	return { ...rest, text, elements, further: [...new Set([...one.further, ...other.further])] };
}

function ended(text: string): string {
	return /[。！？，.!?,~]$/u.test(text) ? text : `${text}，`;
}

type Sound = { syllable: string; chars: string };

function soundsOf(book: LanguageBook): Map<string, Sound> {
	const sounds = new Map<string, Sound>();
	for (const [syllable, chars] of Object.entries(book.sounds)) {
		for (const char of chars) sounds.set(char, { syllable, chars: chars.slice(0, LIKELY) });
	}
	return sounds;
}

/** One to three characters in a row by others of the same sound, or by their sound in letters. */
function disguise(text: string, sounds: ReadonlyMap<string, Sound>, draw: Draw): string {
	const units = [...text];
	const length = 1 + draw(3);
	const from = draw(Math.max(units.length - length, 1));
	for (let at = from; at < Math.min(from + length, units.length); at += 1) {
		const sound = sounds.get(units[at] ?? '');
		if (sound === undefined) continue;
		units[at] = draw(10) < 3 ? sound.syllable : (sound.chars[draw(sound.chars.length)] ?? '');
	}
	return units.join('');
}

/** One character left out, written twice, or changed with the next. */
function slip(text: string, draw: Draw): string {
	const units = [...text];
	const at = draw(units.length);
	const unit = units[at] ?? '';
	const next = units[at + 1] ?? '';
	const slips = [[next], [unit, unit, next], [next, unit]];
	units.splice(at, 2, ...(slips[draw(slips.length)] ?? []));
	return units.join('');
}
