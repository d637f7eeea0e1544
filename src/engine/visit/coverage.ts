import type { RuleBook } from '../rules/adopt.ts';
import { isExecutable, type Rule } from '../rules/rule.ts';
import type { Practice } from './practice.ts';

/** How a visit, or all of them, exercises a rule, from most to least. */
export const REACHES = ['both', 'kept', 'broken', 'touched', 'never'] as const;
export type Reached = (typeof REACHES)[number];

/** One rule with the visits that exercise it; visits that never touch it are left out. */
export type RuleCoverage = { rule: string; reached: Reached; visits: Readonly<Record<string, Exclude<Reached, 'never'>>>; questions: readonly string[] };
export type Coverage = {
	rules: readonly RuleCoverage[];
	/** Every major and red-line technician's rule exercised by some visit in both ways. */
	goal: { met: number; of: number; missing: readonly { rule: string; reached: Reached }[] };
};

/** Lays visits and questions over the book. A rule counts as reached in both ways only where one visit holds both. */
export function coverageOf(book: RuleBook, practices: ReadonlyMap<string, Practice>, questions: ReadonlyMap<string, readonly string[]> = new Map()): Coverage {
	const rules = [...book.rules.values()].map((rule) => coverRule(rule.id, practices, questions.get(rule.id) ?? []));
	const aimed = rules.filter(({ rule }) => isAimedAt(book.rules.get(rule)));
	const missing = aimed.filter(({ reached }) => reached !== 'both').map(({ rule, reached }) => ({ rule, reached }));
	return { rules, goal: { met: aimed.length - missing.length, of: aimed.length, missing } };
}

/** Rules that a technician's own act can keep or break, and that matter. */
export function isAimedAt(rule: Rule | undefined): boolean {
	return rule !== undefined && isExecutable(rule) && rule.who !== 'office' && rule.severity !== 'minor';
}

function coverRule(rule: string, practices: ReadonlyMap<string, Practice>, questions: readonly string[]): RuleCoverage {
	const visits: Record<string, Exclude<Reached, 'never'>> = {};
	for (const [visit, practice] of practices) {
		const reached = reachedIn(practice, rule);
		if (reached !== 'never') visits[visit] = reached;
	}
	const found = Object.values(visits);
	return { rule, reached: REACHES.find((reached) => found.some((each) => each === reached)) ?? 'never', visits, questions };
}

function reachedIn({ touched, kept, broken }: Practice, rule: string): Reached {
	if (kept.has(rule) && broken.has(rule)) return 'both';
	if (kept.has(rule)) return 'kept';
	if (broken.has(rule)) return 'broken';
	return touched.has(rule) ? 'touched' : 'never';
}
