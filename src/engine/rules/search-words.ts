const HAN_RUN = /\p{Script=Han}+/gu;
/** Words of other scripts; figures keep their decimals and units apart: "100" and "mbit", "-24" as "24". */
const OTHER_WORD = /[\p{L}\p{N}]+/gu;

/** What a text can be found by: each pair of neighbouring Han characters, the last one alone, and all other words. */
export function wordsToIndex(text: string): string[] {
	return split(text, (run) => [...pairs(run), run.at(-1) ?? '']);
}

/** What is looked for: pairs again; a single Han character stands alone and means "begins with". */
export function wordsToFind(text: string): string[] {
	return split(text, (run) => (run.length === 1 ? run : pairs(run)));
}

/**
 * How well a query of letters meets the initials of a text, from any syllable on: smaller is better, a beginning is
 * best; undefined where it does not, or where it is too short to mean anything.
 */
export function initialsMet(query: string, initials: string): number | undefined {
	const letters = query.normalize('NFKC').toLowerCase().trim();
	if (!/^[a-z]{2,}$/.test(letters)) return undefined;
	const at = initials.indexOf(letters);
	if (at < 0) return undefined;
	return at === 0 || initials[at - 1] === ' ' ? 0 : at;
}

function split(text: string, ofRun: (run: string[]) => string[]): string[] {
	const plain = text.normalize('NFKC').toLowerCase();
	const han = [...plain.matchAll(HAN_RUN)].flatMap(([run]) => ofRun([...run]));
	const others = [...plain.replaceAll(HAN_RUN, ' ').matchAll(OTHER_WORD)].map(([word]) => word);
	return [...han, ...others];
}

function pairs(run: readonly string[]): string[] {
	return run.slice(1).map((character, at) => `${run[at] ?? ''}${character}`);
}
