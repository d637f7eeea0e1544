import type { Pattern } from './book.ts';
import type { Clauses } from './clauses.ts';
import type { Label } from './labels.ts';
import { conceptCode } from './lexicon.ts';
import type { Lexicon, Met } from './lexicon.ts';
import { readPattern } from './pattern-parts.ts';
import type { Chain } from './pattern-parts.ts';

/** A speech act found by a pattern; offsets in the normalised text. */
export type PatternHit = { pattern: number; start: number; end: number; quoted: boolean };

export type PatternMatcher = { match(text: string, clauses: Clauses, met: readonly Met[]): PatternHit[] };

type Use = { chain: number; part: number };
type Run = { start: number; end: number };

/** How many ways to be half way through one pattern are kept; bounds the work on repetitive text. */
const KEPT = 4;

/** Names a pattern's label and reason, whatever its place in the book. */
export function patternCode(label: Label, why: string): number {
	return conceptCode(`${label}/${why}`);
}

/** The phrases that the patterns need found, next to those of the concepts. */
export function patternPhrases(patterns: readonly Pattern[], concepts: Readonly<Record<string, string[]>>): string[] {
	return patterns
		.flatMap((pattern) => readPattern(pattern.parts, concepts))
		.flatMap((chain) => [...chain.unless, ...chain.parts.flatMap((part) => part.phrases)]);
}

/** Follows all patterns at once through the phrases met, from left to right. */
export function createPatternMatcher(
	patterns: readonly Pattern[],
	concepts: Readonly<Record<string, string[]>>,
	lexicon: Lexicon
): PatternMatcher {
	const chains: { chain: Chain; pattern: number; unless: Set<number> }[] = [];
	const uses: Use[][] = [];
	patterns.forEach((written, pattern) => {
		for (const chain of readPattern(written.parts, concepts)) {
			const unless = new Set(chain.unless.map((phrase) => lexicon.idOf(phrase)));
			chain.parts.forEach((part, index) => {
				for (const phrase of part.phrases) (uses[lexicon.idOf(phrase)] ??= []).push({ chain: chains.length, part: index });
			});
			chains.push({ chain, pattern, unless });
		}
	});
	return {
		match(text, clauses, met) {
			const runs = new Map<number, Run[]>();
			const hits: PatternHit[] = [];
			for (const one of met) {
				for (const use of uses[one.phrase] ?? []) {
					const candidate = chains[use.chain];
					if (candidate === undefined) continue;
					const run = extend(runs, use, candidate.chain, one, clauses, text);
					if (run === undefined || use.part < candidate.chain.parts.length - 1) continue;
					if (!holds(candidate, run, clauses, met)) continue;
					hits.push({ pattern: candidate.pattern, ...run, quoted: clauses.quoted[run.start] === 1 });
				}
			}
			return hits;
		}
	};
}

function extend(
	runs: Map<number, Run[]>,
	use: Use,
	chain: Chain,
	met: Met,
	clauses: Clauses,
	text: string
): Run | undefined {
	const key = use.chain * 16 + use.part;
	let start: number | undefined;
	if (use.part === 0) {
		if (!chain.atStart || clauseStart(clauses, met.start) === met.start) start = met.start;
	} else {
		const before = runs.get(key - 1);
		const part = chain.parts[use.part];
		if (before === undefined || part === undefined) return undefined;
		for (let index = before.length - 1; index >= 0 && start === undefined; index -= 1) {
			const one = before[index];
			if (one !== undefined && follows(one, met, part, clauses, text)) start = one.start;
		}
	}
	if (start === undefined) return undefined;
	const run = { start, end: met.end };
	const kept = runs.get(key) ?? [];
	kept.push(run);
	if (kept.length > KEPT) kept.shift();
	runs.set(key, kept);
	return run;
}

function follows(
	before: Run,
	met: Met,
	part: { gap: number; crosses: boolean },
	clauses: Clauses,
	text: string
): boolean {
	const between = met.start - before.end;
	if (between < 0 || between > part.gap) return between === 1 && part.gap === 0 && text[before.end] === '“';
	const from = clauses.of[before.end - 1] ?? -1;
	const to = clauses.of[met.start] ?? -1;
	return part.crosses ? clauses.list[from]?.sentence === clauses.list[to]?.sentence : from === to;
}

function clauseStart(clauses: Clauses, at: number): number {
	return clauses.list[clauses.of[at] ?? -1]?.start ?? -1;
}

function holds(
	candidate: { chain: Chain; unless: ReadonlySet<number> },
	run: Run,
	clauses: Clauses,
	met: readonly Met[]
): boolean {
	const clause = clauses.list[clauses.of[run.end - 1] ?? -1];
	if (clause === undefined) return false;
	const { atEnd, mood } = candidate.chain;
	if (atEnd && clause.end !== run.end) return false;
	if (mood === 'ask' && clause.mood !== '?') return false;
	if (mood === 'tell' && clause.mood === '?') return false;
	if (candidate.unless.size === 0) return true;
	return !met.some(
		(one) =>
			candidate.unless.has(one.phrase) && clauses.list[clauses.of[one.start] ?? -1]?.sentence === clause.sentence
	);
}
