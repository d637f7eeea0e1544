import type { Checker, Span } from '#engine/speech/check.ts';
import type { Element } from '#engine/speech/labels.ts';
import type { Heard } from '#engine/visit/move.ts';
import type { Offer } from '#engine/visit/schema.ts';

/** From this confidence on, a violation counts as heard; below it the log says that the checker was not sure. */
export const SURE = 0.5;
/** Below this nothing is said of it at all. */
const HARDLY = 0.3;

/** `bad`: the span shows a violation, whose reason is worth saying; that a thanks is a thanks needs none. */
type Example = NonNullable<Offer['typed']>['examples'][number];
export type Explained = { spans: readonly (Span & { bad: boolean })[]; better: string | undefined };

/** Hears what typed sentences do. The speech book is large, so it is fetched when a visit first needs it. */
export class Ears {
	readonly #open: () => Promise<Checker>;
	#checker: Promise<Checker> | undefined;

	constructor(open: () => Promise<Checker>) {
		this.#open = open;
	}

	/** Fetches the book ahead of need. */
	async ready(): Promise<Checker> {
		this.#checker ??= this.#open().catch((fault: unknown) => {
			this.#checker = undefined;
			throw fault;
		});
		return this.#checker;
	}

	/** What shows each label in a sentence, and a better wording of it that holds what was wanted. */
	async explain(text: string, wanted: readonly Element[]): Promise<Explained> {
		const [checker, { betterWording }, { isViolation }] = await Promise.all([this.ready(), import('#engine/speech/better.ts'), import('#engine/speech/labels.ts')]);
		const heard = checker.check(text, { sure: SURE });
		return { spans: heard.spans.map((span) => ({ ...span, bad: isViolation(span.label) })), better: betterWording(text, heard, wanted)?.text };
	}

	/** What a sentence does. One that the visit's author wrote down as an example is heard as the author labelled it. */
	async hear(text: string, examples: readonly Example[] = []): Promise<Heard> {
		const written = examples.find(({ says }) => Object.values(says).some((each) => bare(each) === bare(text)));
		if (written) return { ...(await import('#engine/visit/move.ts')).heardIn(written), text };
		const [checker, { isElement, isViolation }] = await Promise.all([this.ready(), import('#engine/speech/labels.ts')]);
		const { spans } = checker.check(text, { sure: HARDLY });
		const surest = new Map<string, number>();
		for (const { label, confidence } of spans) surest.set(label, Math.max(confidence, surest.get(label) ?? 0));
		const labels = [...surest.keys()];
		const violations = labels.filter((label) => isViolation(label) && (surest.get(label) ?? 0) >= SURE);
		const unsure = labels.filter((label) => isViolation(label) && !violations.includes(label));
		const object = spans.find((span) => span.object !== undefined && violations.includes(span.label))?.object;
		return { text, elements: labels.filter(isElement), violations, ...(unsure.length > 0 ? { unsure } : {}), ...(object ? { object } : {}) };
	}
}

/** A sentence without its marks and gaps. */
function bare(text: string): string {
	return text.replace(/[\s\p{P}]/gu, '');
}
