import { adopt, type AdoptedRule, type AdoptedStandard } from '#engine/rules/adopt.ts';
import { elementsAsked, forbidding } from '#engine/rules/spoken.ts';
import { mannersOf, type Drill } from '#engine/speech/drill.ts';
import type { Element, UsedObject, Violation } from '#engine/speech/labels.ts';
import { printed } from '../citation.ts';
import type { Book } from '../content.ts';
import { pathOf } from '../handbook/rule-list.ts';
import { standardFill } from '../standard-words.ts';
import type { Fill } from '../words.ts';

/** A drill as one standard sees it; `ours` when that standard is silent about it, `manners` what is courteous beyond what it asks for. */
export type OpenedDrill = { drill: Drill; book: Book; standard: AdoptedStandard; fill: Fill; wanted: readonly Element[]; manners: readonly Element[]; ours: boolean };

export function openDrill(drill: Drill, book: Book, id: string): OpenedDrill {
	const standard = adopt(book, id);
	const asked = elementsAsked(standard, drill.rules ?? []);
	const ours = asked.length === 0;
	const wanted = ours ? drill.wanted : asked;
	return { drill, book, standard, fill: standardFill(book, id), wanted, manners: mannersOf(drill, wanted), ours };
}

/** The clause that forbids a violation, with the way to it. */
export type Clause = { rule: AdoptedRule['rule']; source?: string; at?: string; href: string };

export function clauseAgainst({ standard, book }: Pick<OpenedDrill, 'standard' | 'book'>, violation: Violation, object?: UsedObject): Clause | undefined {
	const found = forbidding(standard, violation, object);
	return found && { rule: found.rule, href: pathOf(found.rule.id), ...printed(found.cites, book, standard.id) };
}
