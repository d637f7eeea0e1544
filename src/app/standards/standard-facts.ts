import { adopt } from '#engine/rules/adopt.ts';
import type { SourceDocument } from '#engine/rules/standard.ts';
import type { Text } from '#engine/text.ts';
import { t } from '#i18n/words.svelte.ts';
import type { Book } from '../content.ts';

/** How large a standard is, and which version of it this is. */
export function factsOf(book: Book, id: string): { rules: number; redLines: number; version: string } {
	const { rules, version } = adopt(book, id);
	return { rules: rules.length, redLines: rules.filter(({ severity }) => severity === 'red-line').length, version: version.slice(0, 8) };
}

/** The documents that a standard rests on, the most cited first. */
export function sourcesOf(book: Book, id: string): SourceDocument[] {
	const { rules, held } = adopt(book, id);
	const cited = [...rules.flatMap(({ cites }) => cites), ...[...held.values()].flatMap(({ cites }) => cites)];
	const counts = new Map<string, number>();
	for (const { source } of cited) counts.set(source, (counts.get(source) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a).flatMap(([source]) => book.sources.get(source) ?? []);
}

/** What a standard of one's own is called before anybody names it, in the languages of the content. */
export function ownTitle(parent: Text): Text {
	return { 'zh-CN': t('standards.derivedTitle', { title: parent['zh-CN'] }), en: t('standards.derivedTitle', { title: parent.en }) };
}
