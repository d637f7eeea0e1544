import type { KeptFinding } from '#data/rows.ts';
import type { Book } from './content.ts';

/** Where a finding's clause stands: the title of its document and the place in it; undefined where only this app asks for it. */
export function clauseOf({ cites: [cited] }: Pick<KeptFinding, 'cites'>, { sources }: Pick<Book, 'sources'>): { source: string; at: string } | undefined {
	return cited && { source: sources.get(cited.source)?.title ?? cited.source, at: cited.at ?? '' };
}

/** The place of a finding's card on the page of its debrief. */
export function cardOf(rule: string): string {
	return `finding-${rule}`;
}
