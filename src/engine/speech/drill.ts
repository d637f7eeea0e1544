import type { Text } from '../text.ts';
import type { Element, Violation } from './labels.ts';

export const DRILL_PLACES = ['phone', 'door', 'home'] as const;

/** A situation that asks for one sentence. */
export type Drill = {
	id: string;
	place: (typeof DRILL_PLACES)[number];
	/** Who is spoken to. */
	to: Text;
	situation: Text;
	/** Obligations that say what is to be said here; a standard that adopts one of them decides. */
	rules?: string[] | undefined;
	/** What is to be said under a standard that is silent. */
	wanted: Element[];
	/** How each could be said here, for a better wording of what was said. */
	words?: Partial<Record<Element, Text>> | undefined;
};

/** What was heard in a sentence, as far as a drill looks at it. */
type Heard = { elements: readonly string[]; violations: readonly string[]; unsure?: readonly string[] | undefined };

/** What became of one try: `right` when everything wanted was said and nothing forbidden. */
export type Attempt = { right: boolean; said: Element[]; missing: Element[]; violations: Violation[]; unsure: Violation[] };

/** An unsure violation is a question to the trainee, never a fault. */
export function assess({ elements, violations, unsure = [] }: Heard, wanted: readonly Element[]): Attempt {
	const said = wanted.filter((element) => elements.includes(element));
	const missing = wanted.filter((element) => !elements.includes(element));
	return { right: missing.length === 0 && violations.length === 0, said, missing, violations: [...violations] as Violation[], unsure: [...unsure] as Violation[] };
}

const COURTESIES: readonly Element[] = ['greet', 'self-introduce', 'apologise', 'empathise', 'thank', 'farewell'];

/** What is good manners in a drill though nobody asks for it there: proposed, never owed. */
export function mannersOf(drill: Pick<Drill, 'wanted'>, asked: readonly Element[]): Element[] {
	return drill.wanted.filter((element) => COURTESIES.includes(element) && !asked.includes(element));
}

/** One try as it counts for a streak, the oldest first; `nth` counts the tries at one drill in one go. */
export type Tried = { drill: string; nth: number; right: boolean };

/** How many drills in a row were right at the first try, up to now; one that is said over and over counts once. */
export function streakOf(tries: readonly Tried[]): number {
	const first = tries.filter(({ nth }) => nth === 1);
	const row = first.slice(first.findLastIndex(({ right }) => !right) + 1);
	return row.filter(({ drill }, at) => drill !== row[at - 1]?.drill).length;
}
