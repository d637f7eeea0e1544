import index from 'virtual:content/index';
import { traditional, visits } from 'virtual:content/shelves';
import type { RuleBook } from '#engine/rules/adopt.ts';
import type { Rule } from '#engine/rules/rule.ts';
import type { SourceDocument, Standard, ValueName } from '#engine/rules/standard.ts';
import type { Checker } from '#engine/speech/check.ts';
import type { SpokenLanguage } from '#engine/speech/language.ts';
import type { Drill } from '#engine/speech/drill.ts';
import type { Text } from '#engine/text.ts';
import type { Ingredients } from '#engine/visit/compile.ts';
import type { Customer, Visit } from '#engine/visit/schema.ts';

/** What the list of visits shows of one visit. */
export type VisitEntry = Pick<Visit, 'id' | 'title' | 'summary' | 'lasts' | 'job' | 'standards'> & {
	customers: readonly Pick<Customer, 'id' | 'look' | 'address' | 'patience' | 'trust'>[];
	order: Pick<Visit['order'], 'number' | 'service' | 'address' | 'remark'>;
	/** Seconds since midnight. */
	slot: Visit['order']['slot'];
	/** Of the content as it is now; older runs name older ones. */
	hash: string;
};
/** `version` is what runs and results name. */
export type StandardEntry = { id: string; title: Text; operator: Text; version: string };
export type ContentIndex = { visits: readonly VisitEntry[]; standards: readonly StandardEntry[] };
/** The rule book as it travels. */
export type BookPages = { rules: Rule[]; names: ValueName[]; standards: Standard[]; sources: SourceDocument[] };
export type Book = RuleBook & { sources: ReadonlyMap<string, SourceDocument> };

export const VISITS = index.visits;
export const STANDARDS = index.standards;

export function visitEntry(id: string): VisitEntry | undefined {
	return VISITS.find((visit) => visit.id === id);
}

/** The standards a visit may be played under, in the order of its author. */
export function standardsOf({ standards }: Pick<VisitEntry, 'standards'>): readonly StandardEntry[] {
	if (standards === undefined) return STANDARDS;
	return standards.flatMap((id) => STANDARDS.find((standard) => standard.id === id) ?? []);
}

/** The standards that some visit can be played under. */
export function playedStandards(): readonly StandardEntry[] {
	return STANDARDS.filter((standard) => VISITS.some((visit) => standardsOf(visit).includes(standard)));
}

/** The standard that most visits were written for first. */
export function firstStandard(): StandardEntry | undefined {
	const firsts = VISITS.flatMap((visit) => standardsOf(visit)[0] ?? []);
	const visitsOf = (id: string) => firsts.filter((first) => first.id === id).length;
	return playedStandards().toSorted((one, other) => visitsOf(other.id) - visitsOf(one.id))[0];
}

/** Everything a visit is made of; undefined when no visit is called so. */
export async function loadVisit(id: string): Promise<Ingredients | undefined> {
	return (await visits[id]?.())?.default;
}

export async function loadBook(): Promise<Book> {
	const { rules, names, standards, sources } = (await import('virtual:content/rules')).default;
	return { rules: byId(rules), names: byId(names), standards: byId(standards), sources: byId(sources) };
}

/** Texts as Taiwan writes them for one part of the content: `index`, `rules` or `visit/<id>`. */
export async function loadTraditional(part: string): Promise<Record<string, string>> {
	return (await traditional[part]?.())?.default ?? {};
}

/** Builds the speech checker of one language from its book; both are large and fetched only here. */
export async function loadChecker(language: SpokenLanguage): Promise<Checker> {
	const opened = language === 'en' ? import('virtual:content/speech/en') : import('virtual:content/speech/zh');
	const [{ createChecker }, book] = await Promise.all([import('#engine/speech/check.ts'), opened]);
	return createChecker(book.default);
}

/** Why the checker heard what it heard, by the code of the reason. */
export async function loadReasons(): Promise<Record<string, Text>> {
	return (await import('virtual:content/reasons')).default;
}

/** Sentences to practise alone. */
export async function loadDrills(): Promise<readonly Drill[]> {
	return (await import('virtual:content/drills')).default;
}

function byId<T extends { id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
	return new Map(things.map((thing) => [thing.id, thing]));
}
