import type { Entry } from '#engine/log/act.ts';
import type { Playable } from '#engine/visit/compile.ts';
import type { Offer } from '#engine/visit/schema.ts';
import type { Mood } from '#engine/visit/customer.ts';
import { moodOf, type Shown, type Standing } from '#engine/visit/standing.ts';
import { hasWord, t } from '#i18n/words.svelte.ts';
import { clock, stretch } from './clock.ts';
import type { Reader } from './reader.svelte.ts';
import type { Fill } from './words.ts';

/** One line of the talk; `system` is what the trainee did without words. */
export type TalkLine = {
	id: string;
	who: Shown['who'] | 'system';
	name?: string;
	text: string;
	time: string;
	/** Heard through a telephone. */
	phone?: boolean;
	/** The mood that this move met and the one it left, where a face or a voice could show it. */
	turn?: { before: Mood; after: Mood };
	/** Labels that the checker was not sure of: a question, not a fault. */
	unsure?: readonly string[];
};

/** What the app knows besides the visit. */
export type Hearing = { reader: Reader; trainee: string };

/** The whole talk of a visit, the deeds between the words included. */
export function talkOf(playable: Playable, standings: readonly Standing[], hearing: Hearing): TalkLine[] {
	return talkTeller(playable, hearing)(standings);
}

/** Tells the talk again after each move; what was told once is not put into words again. */
export function talkTeller(playable: Playable, hearing: Hearing): (standings: readonly Standing[]) => TalkLine[] {
	const told = new WeakMap<Standing, TalkLine[]>();
	const tell = (standing: Standing, before: Standing | undefined, index: number) => {
		const lines = told.get(standing) ?? linesOf(playable, standing, before, index, hearing);
		told.set(standing, lines);
		return lines;
	};
	return (standings) => standings.flatMap((standing, index) => tell(standing, standings[index - 1], index));
}

function linesOf(playable: Playable, standing: Standing, before: Standing | undefined, index: number, hearing: Hearing): TalkLine[] {
	const values = fillOf(playable, standing, hearing);
	const time = clock(standing.now);
	const deed = before && deedOf(playable, standing, hearing);
	const lines: TalkLine[] = deed ? [{ id: `${index}-deed`, who: 'system', text: deed, time }] : [];
	standing.lines.forEach((shown, place) => lines.push({ id: `${index}-${place}`, ...voiceOf(shown, values), text: hearing.reader.say(shown.says, values), time }));
	const own = lines.find(({ who }) => who === 'trainee');
	const unsure = before && standing.log.slice(standing.from).flatMap((entry) => (entry.kind === 'said' ? (entry.unsure ?? []) : []));
	if (own && unsure?.length) own.unsure = unsure;
	const last = lines.findLast(({ who }) => who === 'customer');
	if (before && last) last.turn = { before: moodOf(before), after: moodOf(standing) };
	return lines;
}

/** The values of the braces as they are now. */
export function fillOf(playable: Playable, standing: Standing, { reader, trainee }: Hearing): Fill {
	const customer = playable.customers.find(({ id }) => id === standing.chances.customer);
	const reading = standing.log.findLast((entry) => entry.kind === 'measured');
	return {
		customer: customer && reader.say(customer.address),
		name: trainee || t('play.trainee'),
		slot: `${clock(standing.slot.start)}–${clock(standing.slot.end)}`,
		clock: clock(standing.now),
		contract: standing.contract === undefined ? undefined : String(standing.contract),
		reading: reading?.value === undefined ? undefined : `${reading.value} ${reading.unit ?? ''}`.trim()
	};
}

function voiceOf({ who, channel }: Shown, values: Fill): Pick<TalkLine, 'who' | 'name' | 'phone'> {
	const phone = channel === 'phone';
	if (who === 'trainee' || who === 'narrator' || who === 'phone') return { who, phone };
	return { who, phone, name: who === 'customer' ? values.customer : t(`people.${who}`) };
}

/** The move that brought a visit here: the offer and what was chosen with it. */
export function moveMade(playable: Playable, { log, from }: Standing): { offer: Offer; entry: Entry & { kind: 'chose' } } | undefined {
	const entry = log[from];
	if (entry?.kind !== 'chose') return undefined;
	const offer = playable.scenes.get(entry.scene)?.offers.get(entry.offer)?.offer;
	return offer && { offer, entry };
}

/** A deed in words, with what was chosen; undefined for what was said, which stands in the talk anyway. */
export function deedOf(playable: Playable, standing: Standing, hearing: Hearing): string | undefined {
	const made = moveMade(playable, standing);
	if (!made || made.offer.said || made.offer.typed) return undefined;
	const chosen = Object.entries(made.offer.asks).map(([name]) => chosenWords(made.offer, name, made.entry.input?.[name], hearing.reader));
	const words = [hearing.reader.say(made.offer.says, fillOf(playable, standing, hearing)), chosen.filter(Boolean).join(t('talk.comma'))].filter(Boolean);
	return words.join(t('talk.colon'));
}

/** What was chosen for one question of an offer, in words. */
export function chosenWords({ asks }: Pick<Offer, 'asks'>, name: string, chosen: string | number | readonly string[] | undefined, reader: Reader): string {
	const ask = asks[name];
	if (!ask || chosen === undefined) return '';
	if (typeof chosen === 'object') return chosen.length === 0 ? t('talk.nothing') : chosen.map((each) => optionWord(ask, each, reader)).join(t('talk.listComma'));
	return optionWord(ask, chosen, reader);
}

/** One option of a question in words: the author's label, the app's own word for it, or its name. */
export function optionWord({ labels, unit }: Offer['asks'][string], option: string | number, reader: Reader): string {
	const label = labels?.[String(option)];
	if (label) return reader.say(label);
	if (typeof option === 'number') return unit === 'time' ? stretch(option) : t('talk.times', { n: option });
	return thing(option);
}

/** The app's word for an item, a field or a manner; its own name where there is none. */
export function thing(name: string): string {
	const key = `things.${name}`;
	return hasWord(key) ? t(key) : name.replaceAll('-', ' ');
}
