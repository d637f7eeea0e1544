import i18next from 'i18next';
import resourcesToBackend from 'i18next-resources-to-backend';
import { LANGUAGES, type Language } from './languages.ts';

type Bundle = { default: Record<string, unknown> };

/** One module per language; only the one that is spoken is downloaded at once. */
const BUNDLES: Record<Language, () => Promise<Bundle>> = {
	'zh-CN': () => import('virtual:words/zh-CN'),
	'zh-TW': () => import('virtual:words/zh-TW'),
	en: () => import('virtual:words/en')
};

const engine = i18next.createInstance();
engine.use(resourcesToBackend((language: string) => BUNDLES[language as Language]()));

let spoken = $state<Language>('zh-CN');

/** Which language is spoken now. Reading it in markup makes the markup follow. */
export const words = {
	get language(): Language {
		return spoken;
	}
};

/** Loads a language and speaks it; what is on the screen changes without a reload. */
export async function speak(language: Language): Promise<void> {
	if (!engine.isInitialized) {
		// No language stands in for another: a test holds their keys equal, and zh-TW is derived whole.
		await engine.init({ lng: language, fallbackLng: false, supportedLngs: LANGUAGES, load: 'currentOnly', interpolation: { escapeValue: false }, returnEmptyString: false });
	} else await engine.changeLanguage(language);
	spoken = language;
	if (typeof document !== 'undefined') document.documentElement.lang = language;
}

/** A text of the interface by its key: file, dot, name. Values are put in as text, never as markup. */
export function t(key: string, values: Record<string, string | number> = {}): string {
	return engine.t(key, { ...values, lng: spoken });
}

/** Whether there is such a text; for words that content may add to, such as names of things. */
export function hasWord(key: string): boolean {
	return engine.exists(key, { lng: spoken });
}
