/** The languages of the interface; the first is the one the product is written in. */
export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, so that whoever is lost in another one finds the way back. */
export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };

export function isLanguage(given: unknown): given is Language {
	return LANGUAGES.some((language) => language === given);
}

/** The language a reader most likely wants, from what the browser says they read. */
export function preferredLanguage(wanted: readonly string[]): Language {
	for (const tag of wanted) {
		if (/^zh-(TW|HK|MO|Hant)/i.test(tag)) return 'zh-TW';
		if (/^zh/i.test(tag)) return 'zh-CN';
		if (/^en/i.test(tag)) return 'en';
	}
	return 'zh-CN';
}
