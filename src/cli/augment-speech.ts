import type { LanguageBook } from '#engine/speech/book.ts';
import { ELEMENTS } from '#engine/speech/labels.ts';
import type { Gold } from '#engine/speech/score.ts';

/** Acts that say the same before or after anything else. */
const FREE: ReadonlySet<string> = new Set([
	'greet',
	'self-introduce',
	'state-company',
	'confirm-identity',
	'ask-convenient',
	'state-purpose',
	'propose-time',
	'confirm-time',
	'confirm-address',
	'remind-prepare',
	'show-badge',
	'thank',
	'invite-trial',
	'ask-satisfaction',
	'ask-other-needs',
	'farewell',
	'leave-contact'
]);

/** Not next to each other: what the one says decides what the other means. */
const DELICATE: ReadonlySet<string> = new Set(['brush-off', 'private-deal', 'solicit-praise', 'dodge-rule', 'privacy-leak']);

/** How common a character must be to be a likely slip: its place among those of its sound. */
const LIKELY = 6;

/**
 * Further sentences made from given ones: two in one breath, and slips of the pen that sound the same.
 * The same input gives the same output; no clock and no chance are asked.
 */
export function augmentSpeech(examples: readonly Gold[], book: LanguageBook): Gold[] {
	const free = examples.filter(
		(one) =>
			one.violations.length === 0 &&
			one.elements.length > 0 &&
			one.elements.every((element) => FREE.has(element)) &&
			one.text.length < 30
	);
	return [...joined(examples, free), ...slipped(examples, book)];
}

function joined(examples: readonly Gold[], free: readonly Gold[]): Gold[] {
	return examples.flatMap((one, index) => {
		const other = free[(index * 7919) % Math.max(free.length, 1)];
		if (other === undefined || index % 3 !== 0 || one.text.length > 60) return [];
		if (other.elements.includes('leave-contact') && one.violations.some((label) => DELICATE.has(label))) return [];
		const first = other.elements.some((element) => ELEMENTS.indexOf(element as 'greet') < 13);
		const text = first ? ended(other.text) + one.text : ended(one.text) + other.text;
		const further = one.further !== undefined && other.further !== undefined;
		return {
			...one,
			text,
			elements: [...new Set([...one.elements, ...other.elements])],
			...(further ? { further: [...new Set([...(one.further ?? []), ...(other.further ?? [])])] } : { further: undefined })
		};
	});
}

function ended(text: string): string {
	return /[。！？，.!?,~]$/u.test(text) ? text : `${text}，`;
}

function slipped(examples: readonly Gold[], book: LanguageBook): Gold[] {
	const sameSound = new Map<string, string>();
	for (const chars of Object.values(book.sounds)) for (const char of chars) sameSound.set(char, chars.slice(0, LIKELY));
	return examples.flatMap((one, index) => {
		if (index % 3 !== 1) return [];
		const units = [...one.text];
		for (let slip = 0; slip < 2; slip += 1) {
			const at = (index * 31 + slip * 17) % units.length;
			const alike = sameSound.get(units[at] ?? '');
			if (alike !== undefined) units[at] = alike[(index + slip) % alike.length] ?? '';
		}
		return { ...one, text: units.join('') };
	});
}
