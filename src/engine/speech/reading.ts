import type { LanguageBook } from './book.ts';
import { splitClauses } from './clauses.ts';
import type { Clauses } from './clauses.ts';
import { createLexicon } from './lexicon.ts';
import { normalise } from './normalise.ts';
import type { Normal } from './normalise.ts';
import { createPatternMatcher, patternCode, patternPhrases } from './patterns.ts';
import type { PatternHit } from './patterns.ts';
import { createRewriter } from './rewrite.ts';
import { createListener } from './sounds.ts';
import type { Sounded } from './sounds.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

/** All that is known of a text before it is judged. */
export type Reading = {
	normal: Normal;
	clauses: Clauses;
	tokens: Token[];
	sounds: Sounded;
	/** `code` is the pattern's `patternCode`. */
	patterns: (PatternHit & { code: number })[];
};

export type Reader = { read(text: string): Reading };

/** A reader for one language; building it is the costly part. */
export function createReader(book: LanguageBook): Reader {
	const simplified = pairs(book.traditional);
	const rewriter = createRewriter(book.rewrites);
	const listener = createListener(book.sounds);
	const lexicon = createLexicon(book.concepts, patternPhrases(book.patterns, book.concepts));
	const matcher = createPatternMatcher(book.patterns, book.concepts, lexicon);
	const codes = book.patterns.map((pattern) => patternCode(pattern.label, pattern.why));
	const names = {
		surnames: new Set(book.surnames),
		given: new Set(book.given),
		titles: new Set(book.concepts['title'] ?? [])
	};
	return {
		read(text) {
			const normal = rewriter.rewrite(normalise(text, simplified));
			const clauses = splitClauses(normal.text);
			const met = lexicon.meet(normal.text);
			return {
				normal,
				clauses,
				tokens: tokenise(normal.text, met, lexicon, names),
				sounds: listener.listen(normal.text),
				patterns: matcher
					.match(normal.text, clauses, met)
					.map((hit) => ({ ...hit, code: codes[hit.pattern] ?? 0 }))
			};
		}
	};
}

function pairs(written: string): Map<string, string> {
	const map = new Map<string, string>();
	const chars = [...written];
	for (let at = 0; at + 1 < chars.length; at += 2) map.set(chars[at] ?? '', chars[at + 1] ?? '');
	return map;
}
