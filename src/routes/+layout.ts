import { allWords } from '#i18n/words.svelte.ts';
import { needsFewWords } from '#app/places.ts';

export const ssr = false;
export const prerender = false;

/** Pages beyond the first scene wait for their words. On the very first page the layout itself speaks and waits. */
export async function load({ route }) {
	if (!needsFewWords(route.id)) await allWords();
}
