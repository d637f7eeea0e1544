import { adopt, type RuleBook } from '#engine/rules/adopt.ts';
import type { ValueName } from '#engine/rules/standard.ts';
import type { Value } from '#engine/log/match.ts';
import { t } from '#i18n/words.svelte.ts';
import { clock, stretch } from './clock.ts';
import { thing } from './talk.ts';
import type { Fill } from './words.ts';

/** The numbers of a standard in words, for the braces in the texts of its rules. */
export function standardFill(book: RuleBook, standard: string): Fill {
	if (!book.standards.has(standard)) return {};
	const { held } = adopt(book, standard);
	return Object.fromEntries([...held].map(([name, { value }]) => [name, valueWords(value, book.names.get(name)?.unit)]));
}

/** A value of a standard as people say it. */
export function valueWords(value: Value, unit: ValueName['unit'] | undefined): string {
	if (Array.isArray(value)) return value.map((each) => thing(String(each))).join(t('talk.listComma'));
	if (typeof value !== 'number') return thing(String(value));
	switch (unit) {
		case 'time':
			return stretch(value);
		case 'ratio':
			return `${Math.round(value * 1000) / 10}%`;
		case 'clock':
			return clock(value);
		case 'power':
			return `${value} dBm`;
		case 'speed':
			return `${value} Mbit/s`;
		case 'length':
			return value < 1 ? `${Math.round(value * 100)} cm` : `${value} m`;
		case 'count':
		case 'list':
		case undefined:
			return String(value);
	}
}

/** The beginning of a standard's version: enough to tell versions apart by eye. */
export function versionOf(book: RuleBook, standard: string): string {
	return book.standards.has(standard) ? adopt(book, standard).version.slice(0, 8) : '';
}
