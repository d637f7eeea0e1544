import type { Language } from '#i18n/languages.ts';
import type { Text } from '#engine/text.ts';

/** What the braces in a text stand for. */
export type Fill = Readonly<Record<string, string | undefined>>;
/** Texts as Taiwan writes them, by their zh-CN form. */
export type Traditional = Readonly<Record<string, string>>;

/** A text of the content in the reader's language. Plain text in, plain text out: nothing in it ever becomes markup. */
export function inLanguage(text: Text | string, language: Language, traditional: Traditional): string {
	if (typeof text === 'string') return text;
	if (language !== 'zh-TW') return text[language];
	return text['zh-TW'] ?? traditional[text['zh-CN']] ?? text['zh-CN'];
}

/** Puts values into the braces; a name without a value stays as it is written. */
export function fill(text: string, values: Fill): string {
	return text.replaceAll(/\{([a-z][a-z0-9-]*)\}/g, (whole, name: string) => values[name] ?? whole);
}
