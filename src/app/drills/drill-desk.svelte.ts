import { assess, type Attempt, type Drill } from '#engine/speech/drill.ts';
import type { Wordings } from '#engine/speech/better.ts';
import type { Element } from '#engine/speech/labels.ts';
import { languageOf, type SpokenLanguage } from '#engine/speech/language.ts';
import { words as spoken } from '#i18n/words.svelte.ts';
import type { Ears, Explained } from '../hearing.ts';
import type { Drills } from './drills.svelte.ts';
import type { OpenedDrill } from './drill-opening.ts';

export type DeskParts = { ears: Pick<Ears, 'hear' | 'explain'>; drills: Pick<Drills, 'keep'>; opening: { now: () => number; name: () => string } };

/** What was heard in the sentence that was last said. */
export type HeardTry = Explained & { text: string; nth: number; elements: readonly string[]; attempt: Attempt };

const A_WORD = /\p{Script=Han}|\p{L}\s/u;

/** One drill being practised. */
export class DrillDesk {
	readonly #opened: OpenedDrill;
	readonly #parts: DeskParts;
	/** What stands in the box. */
	text = $state('');
	heard = $state.raw<HeardTry>();
	/** What the words in the box say so far; ticked while one writes. */
	#soFar = $state.raw<readonly string[]>([]);

	constructor(opened: OpenedDrill, parts: DeskParts) {
		this.#opened = opened;
		this.#parts = parts;
	}

	/** Ticks what is said so far. The first letters of a first word do not even tell which language it will be. */
	async listen(text: string): Promise<void> {
		if (!A_WORD.test(text)) {
			this.#soFar = [];
			return;
		}
		const { elements } = await this.#parts.ears.hear(text);
		if (text === this.text) this.#soFar = elements;
	}

	/** True when said, false when a finished sentence lacks it, undefined while one is still writing. */
	saidSoFar(element: Element): boolean | undefined {
		if (this.heard?.text === this.text.trim()) return this.heard.elements.includes(element);
		return this.#soFar.includes(element) || undefined;
	}

	/** Hears a whole sentence and keeps what came of it. The same sentence twice is one try. */
	async say(text: string): Promise<void> {
		if (text === this.heard?.text) return;
		const { ears, drills, opening } = this.#parts;
		const { drill, standard, wanted, manners } = this.#opened;
		const { elements, ...found } = await ears.hear(text);
		const attempt = assess({ elements, ...found }, wanted);
		const nth = (this.heard?.nth ?? 0) + 1;
		const language = wordsLanguage(text);
		this.heard = { ...(await ears.explain(text, wanted, { own: wordsOf(drill, language), language, manners })), text, nth, elements, attempt };
		await drills.keep({ id: opening.name(), drill: drill.id, standard: standard.id, version: standard.version, at: opening.now(), nth, text, attempt });
	}
}

/** A single word tells nothing of its language (`Sorry`, `OK`): then the reader is answered in the one of the screen. */
function wordsLanguage(text: string): SpokenLanguage {
	return /\p{Script=Han}/u.test(text) || languageOf(text) === 'en' ? languageOf(text) : spoken.language === 'en' ? 'en' : 'zh';
}

/** How things could be said in a drill, in the language of a sentence. */
function wordsOf({ words = {} }: Drill, language: SpokenLanguage): Wordings {
	return Object.fromEntries(Object.entries(words).map(([element, text]) => [element, text[language === 'en' ? 'en' : 'zh-CN']]));
}
