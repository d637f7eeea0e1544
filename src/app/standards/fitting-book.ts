import type { StandardRow } from '#data/rows.ts';
import { fitting } from '#exchange/standard-file.ts';
import type { Book } from '../content.ts';

/** The book with standards of one's own in it, as far as they fit: a new version of the app may have dropped a rule of theirs. */
export function withOwn(shipped: Book, rows: readonly StandardRow[]): Book {
	const fit = rows.filter(({ standard }) => 'standard' in fitting(standard, { rules: shipped, sources: shipped.sources }));
	return { ...shipped, standards: new Map([...shipped.standards, ...fit.map(({ id, standard }) => [id, standard] as const)]) };
}
