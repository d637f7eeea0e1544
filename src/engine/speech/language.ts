export type SpokenLanguage = 'zh' | 'en';

const HAN = /[\u3400-\u9fff]/;

/** Chinese as soon as there is one Chinese character: trade English (`IPTV`, `WiFi`) is common in Chinese sentences. */
export function languageOf(text: string): SpokenLanguage {
	return HAN.test(text) || !/[a-z]{2}[,.!?;:]? [a-z]|[a-z][,.!?;:]? [a-z]{2}/i.test(text) ? 'zh' : 'en';
}
