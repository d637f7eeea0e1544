import type { BetterOptions } from '#engine/speech/better.ts';
import type { Checker, Span } from '#engine/speech/check.ts';
import type { Element } from '#engine/speech/labels.ts';
import { languageOf, type SpokenLanguage } from '#engine/speech/language.ts';
import type { Heard } from '#engine/visit/move.ts';
import type { Offer } from '#engine/visit/schema.ts';

/**
 * From which confidence on a violation counts as heard, and from which it is at least asked about. A false accusation costs
 * more than a miss: an exam counts only what is sure beyond doubt and asks nothing.
 */
const HEARING = { practice: { sure: 0.5, asked: 0.3 }, exam: { sure: 0.7, asked: 0.7 } } as const;
export type Manner = keyof typeof HEARING;

type Example = NonNullable<Offer['typed']>['examples'][number];
/** `good` words were asked for or are at least polite, `bad` ones broke something, `unsure` ones could sound so. */
export type HeardSpan = Span & { as: 'good' | 'bad' | 'unsure' };
export type Explained = { spans: readonly HeardSpan[]; better: string | undefined };

/** Hears what typed sentences do. Speech books are large, so that of a language is fetched when a sentence in it first needs it. */
export class Ears {
	readonly #open: (language: SpokenLanguage) => Promise<Checker>;
	readonly #checkers = new Map<SpokenLanguage, Promise<Checker>>();

	constructor(open: (language: SpokenLanguage) => Promise<Checker>) {
		this.#open = open;
	}

	/** Fetches the book of a language ahead of need. */
	async ready(language: SpokenLanguage): Promise<Checker> {
		const known = this.#checkers.get(language);
		if (known) return known;
		const checker = this.#open(language);
		this.#checkers.set(language, checker);
		checker.catch(() => this.#checkers.delete(language));
		return checker;
	}

	/**
	 * What shows each label in a sentence, and a better wording of it that holds what was wanted: where there is something to mend,
	 * `example`, said by one who knows, else the own sentence mended with `own` words. What would itself be judged wrong, or be
	 * asked about, is not proposed.
	 */
	async explain(text: string, wanted: readonly Element[], { example, language = languageOf(text), ...better }: BetterOptions & { example?: string | undefined } = {}): Promise<Explained> {
		const [checker, mender, { betterWording }, { isViolation }] = await Promise.all([this.ready(languageOf(text)), this.ready(language), import('#engine/speech/better.ts'), import('#engine/speech/labels.ts')]);
		const { sure, asked } = HEARING.practice;
		const { elements, spans: found } = checker.check(text, { sure: asked });
		const spans = found.map((span): HeardSpan => ({ ...span, as: !isViolation(span.label) ? 'good' : span.confidence >= sure ? 'bad' : 'unsure' }));
		const lacks = [...wanted, ...(better.manners ?? [])].some((element) => !elements.includes(element));
		if (!lacks && !spans.some(({ as }) => as === 'bad')) return { spans, better: undefined };
		const hear = (words: string) => mender.check(words, { sure: asked, language });
		return { spans, better: example ?? betterWording(text, wanted, hear, { ...better, language }) };
	}

	/** What a sentence does. One that the visit's author wrote down as an example is heard as the author labelled it. */
	async hear(text: string, examples: readonly Example[] = [], manner: Manner = 'practice'): Promise<Heard> {
		const written = examples.find(({ says }) => Object.values(says).some((each) => bare(each) === bare(text)));
		if (written) return { ...(await import('#engine/visit/move.ts')).heardIn(written), text };
		const [checker, { isElement, isViolation }] = await Promise.all([this.ready(languageOf(text)), import('#engine/speech/labels.ts')]);
		const { sure, asked } = HEARING[manner];
		const { spans } = checker.check(text, { sure: asked });
		const surest = new Map<string, number>();
		for (const { label, confidence } of spans) surest.set(label, Math.max(confidence, surest.get(label) ?? 0));
		const labels = [...surest.keys()];
		const violations = labels.filter((label) => isViolation(label) && (surest.get(label) ?? 0) >= sure);
		const unsure = labels.filter((label) => isViolation(label) && !violations.includes(label));
		const object = spans.find((span) => span.object !== undefined && violations.includes(span.label))?.object;
		const reason = spans.find((span) => span.cause !== undefined)?.cause;
		return { text, elements: labels.filter(isElement), violations, ...(unsure.length > 0 ? { unsure } : {}), ...(object ? { object } : {}), ...(reason ? { reason } : {}) };
	}
}

/** A sentence without its marks and gaps. */
function bare(text: string): string {
	return text.replace(/[\s\p{P}]/gu, '');
}
