import type { Element } from '#engine/speech/labels.ts';
import { isViolation } from '#engine/speech/labels.ts';
import type { Offer } from '#engine/visit/schema.ts';

type Example = NonNullable<Offer['typed']>['examples'][number];

/** Of what an author wrote as examples of a sentence, the one without offence that says most of what is wanted, and most at all. */
export function goodExample(examples: readonly Example[], wanted: readonly Element[]): Example | undefined {
	const saysOf = ({ labels }: Example) => wanted.filter((element) => labels.includes(element)).length;
	const good = examples.filter((example) => !example.labels.some(isViolation) && (wanted.length === 0 || saysOf(example) > 0));
	return good.toSorted((one, other) => saysOf(other) - saysOf(one) || other.labels.length - one.labels.length)[0];
}
