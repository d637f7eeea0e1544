import type { KeptFinding } from '#data/rows.ts';
import { printed, type Printed } from './citation.ts';
import type { Book } from './content.ts';

/** Where a finding's clause stands: the title of its document and the place in it; undefined where only this app asks for it. */
export function clauseOf({ cites }: Pick<KeptFinding, 'cites'>, book: Pick<Book, 'sources' | 'standards'>, standard: string): Printed | undefined {
	return printed(cites, book, standard);
}

/** The place of a finding's card on the page of its debrief. */
export function cardOf(rule: string): string {
	return `finding-${rule}`;
}
