export type SpokenLanguage = 'zh' | 'en';

const HAN = /[\u3400-\u9fff]/;

/** Two words in letters side by side, or with a number or a time of day between them. */
const ENGLISH = /[a-z]{2}[,.!?;:]? (?:\d+(?:[.:]\d+)?[,.!?;:]? )?[a-z]|[a-z][,.!?;:]? (?:\d+(?:[.:]\d+)?[,.!?;:]? )?[a-z]{2}/i;

/** Chinese as soon as there is one Chinese character: trade English (`IPTV`, `WiFi`) is common in Chinese sentences. */
export function languageOf(text: string): SpokenLanguage {
	return HAN.test(text) || !ENGLISH.test(text) ? 'zh' : 'en';
}
