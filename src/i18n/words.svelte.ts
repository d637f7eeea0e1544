import i18next from 'i18next';
import resourcesToBackend from 'i18next-resources-to-backend';
import { LANGUAGES, type Language } from './languages.ts';

type Bundle = { default: Record<string, unknown> };

/** Per language what every screen needs, and what can wait; only the language that is spoken is downloaded. */
const BUNDLES: Record<Language, readonly [now: () => Promise<Bundle>, later: () => Promise<Bundle>]> = {
	'zh-CN': [() => import('virtual:words/zh-CN'), () => import('virtual:words/zh-CN/later')],
	'zh-TW': [() => import('virtual:words/zh-TW'), () => import('virtual:words/zh-TW/later')],
	en: [() => import('virtual:words/en'), () => import('virtual:words/en/later')]
};

const engine = i18next.createInstance();
engine.use(resourcesToBackend((language: string) => BUNDLES[language as Language][0]()));

let spoken = $state<Language>('zh-CN');
/** How many bundles have come late; reading it makes markup follow them. */
let grown = $state(0);
let growing: Promise<void> | undefined;

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
	growing = undefined;
	// Who has seen all words once must not see their keys while another language comes.
	if (grown > 0) await (growing = grow(language));
	spoken = language;
	if (typeof document !== 'undefined') document.documentElement.lang = language;
	void quiet().then(allWords);
}

/** Fetches the words that the first scene did without; a page that needs them waits for this. */
export function allWords(): Promise<void> {
	if (!engine.isInitialized) return Promise.resolve();
	return (growing ??= grow(spoken));
}

/** When the device has nothing better to do. */
function quiet(): Promise<void> {
	if (typeof requestIdleCallback === 'undefined') return Promise.resolve();
	return new Promise((done) => requestIdleCallback(() => done(), { timeout: 2000 }));
}

async function grow(language: Language): Promise<void> {
	const later = await BUNDLES[language][1]();
	engine.addResourceBundle(language, 'translation', later.default, true);
	grown += 1;
}

/** A text of the interface by its key: file, dot, name. Values are put in as text, never as markup. */
export function t(key: string, values: Record<string, string | number> = {}): string {
	return grown < 0 ? key : engine.t(key, { ...values, lng: spoken });
}

/** Whether there is such a text; for words that content may add to, such as names of things. */
export function hasWord(key: string): boolean {
	return grown >= 0 && engine.exists(key, { lng: spoken });
}
