import type { Input } from '#engine/visit/move.ts';
import type { Offer } from '#engine/visit/schema.ts';

/** What has been chosen so far of what an offer asks. */
export type Chosen = Readonly<Record<string, string | number | string[]>>;

/** The whole answer, or undefined while something is still to be chosen. Choosing none of several is an answer. */
export function answerOf({ asks }: Pick<Offer, 'asks'>, chosen: Chosen): Input | undefined {
	const answer: Record<string, string | number | string[]> = {};
	for (const [name, ask] of Object.entries(asks)) {
		const value = chosen[name] ?? (ask.several ? [] : undefined);
		if (value === undefined) return undefined;
		answer[name] = value;
	}
	return answer;
}
