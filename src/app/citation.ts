import { lineage } from '#engine/rules/adopt.ts';
import { printedPlace, printedPlaceInEnglish } from '#engine/rules/printed-place.ts';
import type { Citation, SourceDocument, Standard } from '#engine/rules/standard.ts';
import { t, words } from '#i18n/words.svelte.ts';
import type { Book } from './content.ts';

/** A citation as one can look it up: the document, with its own title, and the place in it. */
export type Printed = { source: string; at: string };

/** Where a rule's first citation stands; undefined where only this app asks for it. Under a standard that does not rest on the document, it says so. */
export function printed([cited]: readonly Citation[], book: Pick<Book, 'sources' | 'standards'>, standard?: string): Printed | undefined {
	if (!cited) return undefined;
	const source = titleOf(book.sources.get(cited.source), cited.source);
	const lent = standard !== undefined && book.standards.has(standard) && isLent(cited, book, standard);
	return { source: lent ? t('standards.lent', { source }) : source, at: words.language === 'en' ? printedPlaceInEnglish(cited.at) : printedPlace(cited.at) };
}

/** As printed; in English with what it means before it. */
export function titleOf(source: SourceDocument | undefined, id: string): string {
	if (!source) return id;
	return words.language === 'en' && source.english ? `${source.english} (${source.title})` : source.title;
}

/** Whether a document is none of those that a standard rests on, but one of the common ground below it. */
function isLent(cited: Citation, book: Pick<Book, 'standards'>, standard: string): boolean {
	const line = lineage({ ...book, rules: new Map(), names: new Map() }, standard);
	const [ground, ...above] = line;
	if (!ground || above.length === 0) return false;
	const common = new Set(ground.rules.flatMap(({ id, cites }) => cites.map((each) => keyOf(id, each))));
	return !above.some((each) => restsOn(each, cited.source, common));
}

/** What a derived standard has copied from the common ground is not its own. */
function restsOn({ rules, values }: Standard, source: string, common: ReadonlySet<string>): boolean {
	const own = rules.flatMap(({ id, cites }) => cites.filter((each) => !common.has(keyOf(id, each))));
	const valued = Object.values(values).flatMap((given) => (typeof given === 'object' && !Array.isArray(given) ? given.cites : []));
	return [...own, ...valued].some((each) => each.source === source);
}

function keyOf(rule: string, { source, at }: Citation): string {
	return `${rule} ${source} ${at ?? ''}`;
}
