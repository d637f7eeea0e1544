import type { RuleBook } from '#engine/rules/adopt.ts';
import type { Rule } from '#engine/rules/rule.ts';
import { STAGES, type Stage } from '#engine/rules/stage.ts';
import { isAimedAt, REACHES, type Coverage, type Reached, type RuleCoverage } from '#engine/visit/coverage.ts';

export { REACHES, type Coverage, type Reached };

/** A rule with how it is practised. */
export type CoveredRule = RuleCoverage & { is: Rule; aimed: boolean };
/** What of the coverage is shown; left open, all. */
export type CoverageFilter = { aimed: boolean; reached?: Reached };

/** The executable rules with their practice, by stage. */
export function coveredRules(book: RuleBook, { rules }: Coverage, { aimed, reached }: CoverageFilter): { stage: Stage; rules: CoveredRule[] }[] {
	const covered = rules.flatMap((each): CoveredRule[] => {
		const is = book.rules.get(each.rule);
		return is?.pattern ? [{ ...each, is, aimed: isAimedAt(is) }] : [];
	});
	const wanted = covered.filter((each) => (!aimed || each.aimed) && (!reached || each.reached === reached));
	return STAGES.map((stage) => ({ stage, rules: wanted.filter(({ is }) => is.stage === stage) })).filter((group) => group.rules.length > 0);
}

/** How many rules are practised how far. */
export function reachCounts(groups: readonly { rules: readonly CoveredRule[] }[]): { reached: Reached; rules: number }[] {
	return REACHES.map((reached) => ({ reached, rules: groups.flatMap(({ rules }) => rules).filter((each) => each.reached === reached).length }));
}
