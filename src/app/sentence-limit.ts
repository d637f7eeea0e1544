import { languageOf } from '#engine/speech/language.ts';

/** About twice the longest thing worth saying at once: a whole better wording, and as much again in one's own words. */
const LIMITS = { zh: 240, en: 720 } as const;

/** How many characters a typed sentence may have, by the language that it is written in. */
export function limitOf(text: string): number {
	return LIMITS[languageOf(text)];
}
