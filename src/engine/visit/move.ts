import { VIOLATIONS } from '../speech/labels.ts';
import type { Ask, Offer } from './schema.ts';

/** What the trainee chose or typed with an offer. */
export type Input = Readonly<Record<string, string | number | string[]>>;
/** One move: an offer taken, with what was chosen; a typed sentence comes with what the checker heard in it. */
export type Move = { offer: string; input?: Input; heard?: Heard };
/** What the speech checker heard in a typed sentence, as the log keeps it. */
export type Heard = { text: string; elements: string[]; violations: string[]; unsure?: string[]; reason?: string; object?: string };

export const REFUSALS = ['over', 'not-offered', 'input-missing', 'input-unknown', 'nothing-said'] as const;
/** Why a move is not possible; such a move changes nothing. */
export type Refusal = { refused: (typeof REFUSALS)[number]; detail?: string };

/** Whether what was chosen fits what the offer asks. */
export function checkInput(offer: Offer, { input = {}, heard }: Move): Refusal | undefined {
	if (offer.typed && !heard?.text.trim()) return { refused: 'nothing-said' };
	for (const [name, ask] of Object.entries(offer.asks)) {
		const given = input[name];
		if (given === undefined) return { refused: 'input-missing', detail: name };
		if (!fits(ask, given)) return { refused: 'input-unknown', detail: name };
	}
	const stray = Object.keys(input).find((name) => !(name in offer.asks));
	return stray === undefined ? undefined : { refused: 'input-unknown', detail: stray };
}

function fits(ask: Ask, given: string | number | string[]): boolean {
	if (ask.several) return Array.isArray(given) && given.every((each) => ask.several?.includes(each));
	return !Array.isArray(given) && (ask.one ?? []).includes(given);
}

/** Every input exploration tries: the author's `tries`, or all combinations of `one` with all, none and each single of `several`. */
export function inputsOf(offer: Offer): Input[] {
	if (offer.tries) return offer.tries;
	return Object.entries(offer.asks).reduce<Input[]>((inputs, [name, ask]) => inputs.flatMap((input) => optionsOf(ask).map((option) => ({ ...input, [name]: option }))), [{}]);
}

function optionsOf(ask: Ask): (string | number | string[])[] {
	if (ask.one) return ask.one;
	const several = ask.several ?? [];
	return [several, [], ...several.map((each) => several.filter((other) => other !== each))];
}

/** Every move exploration tries with an offer: its inputs, and for typed sentences the author's examples. */
export function exampleMoves(offer: Offer): Move[] {
	const inputs = inputsOf(offer);
	if (!offer.typed) return inputs.map((input) => ({ offer: offer.id, input }));
	return offer.typed.examples.flatMap((example) => inputs.map((input) => ({ offer: offer.id, input, heard: heardIn(example) })));
}

/** An author's example sentence, heard as the author labels it. */
export function heardIn({ says, labels, reason, object }: NonNullable<Offer['typed']>['examples'][number]): Heard {
	const violations = labels.filter((label) => (VIOLATIONS as readonly string[]).includes(label));
	return { text: says['zh-CN'], elements: labels.filter((label) => !violations.includes(label)), violations, reason, object };
}
