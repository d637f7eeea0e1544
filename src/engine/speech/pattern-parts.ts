/** What must stand at one place of a pattern: one of these phrases, at most `gap` units after the part before. */
export type Part = { phrases: string[]; gap: number; crosses: boolean };

/** A pattern taken apart; one written pattern with optional parts becomes several of these. */
export type Chain = {
	parts: Part[];
	atStart: boolean;
	atEnd: boolean;
	mood: 'any' | 'ask' | 'tell';
	/** The pattern does not hold in a sentence with one of these. */
	unless: string[];
};

const NEAR = 8;
const FAR = 40;
const MOST_OPTIONAL = 4;

type Draft = { phrases: string[]; optional: boolean; gap: number; crosses: boolean };

/**
 * Reads `^ 借|用 一下? ~ <toilet> [ask] // 不|别`: alternatives with `|`, concepts in `< >`, `?` for parts that may be missing,
 * `~` for a short gap in the clause, `~~` for a gap up to the end of the sentence, `^` and `$` for the clause's ends,
 * `[ask]` and `[tell]` for its mood, and after `//` the phrases that speak against it.
 */
export function readPattern(written: string, concepts: Readonly<Record<string, string[]>>): Chain[] {
	const [body = '', guards = ''] = written.split('//');
	const chain: Chain = { parts: [], atStart: false, atEnd: false, mood: 'any', unless: [] };
	const drafts: Draft[] = [];
	let gap = 0;
	let crosses = false;
	for (const word of body.trim().split(/\s+/)) {
		if (word === '^') chain.atStart = true;
		else if (word === '$') chain.atEnd = true;
		else if (word === '[ask]') chain.mood = 'ask';
		else if (word === '[tell]') chain.mood = 'tell';
		else if (word === '~' || word === '~~') {
			gap = word === '~' ? NEAR : FAR;
			crosses = word === '~~';
		} else {
			const optional = word.endsWith('?');
			drafts.push({ phrases: alternatives(optional ? word.slice(0, -1) : word, concepts), optional, gap, crosses });
			gap = 0;
			crosses = false;
		}
	}
	for (const guard of guards.trim().split(/\s+/)) if (guard !== '') chain.unless.push(...alternatives(guard, concepts));
	return withAndWithout(drafts.slice(0, 12)).map((parts) => ({ ...chain, parts }));
}

function alternatives(word: string, concepts: Readonly<Record<string, string[]>>): string[] {
	return word.split('|').flatMap((one) => {
		const name = /^<([a-z-]+)>$/.exec(one)?.[1];
		return name === undefined ? [one] : (concepts[name] ?? []);
	});
}

function withAndWithout(drafts: readonly Draft[]): Part[][] {
	let variants: { parts: Part[]; gap: number; crosses: boolean }[] = [{ parts: [], gap: 0, crosses: false }];
	let optional = 0;
	for (const draft of drafts) {
		const taken = variants.map((one) => ({
			parts: [
				...one.parts,
				{ phrases: draft.phrases, gap: Math.max(draft.gap, one.gap), crosses: draft.crosses || one.crosses }
			],
			gap: 0,
			crosses: false
		}));
		if (!draft.optional || (optional += 1) > MOST_OPTIONAL) {
			variants = taken;
			continue;
		}
		const left = variants.map((one) => ({
			parts: one.parts,
			gap: Math.max(draft.gap, one.gap),
			crosses: draft.crosses || one.crosses
		}));
		variants = [...taken, ...left];
	}
	return variants.map((one) => one.parts).filter((parts) => parts.length > 0);
}
