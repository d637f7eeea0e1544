import { adopt, type RuleBook } from '#engine/rules/adopt.ts';
import type { Rule } from '#engine/rules/rule.ts';
import { SEVERITIES, STAGES, type Severity, type Stage } from '#engine/rules/stage.ts';

export { SEVERITIES, STAGES, type Severity, type Stage };

/** A rule as lists show it: how much it weighs under the standard, and whether that adopts it at all. */
export type RuleLine = { rule: Rule; severity: Severity; adopted: boolean };
/** `severity` and `stage` may be left open; `adopted` leaves out what the standard does not ask for. */
export type Filter = { stage?: Stage; severity?: Severity; adopted: boolean };

/** Where a rule has its page. Ids hold a dot, which file hosts take for a file's ending. */
export function pathOf(rule: string): string {
	return `/handbook/${rule.replace('.', '/')}`;
}

/** All rules of the book as one standard sees them, in the order of the stages. */
export function ruleLines(book: RuleBook, standard: string): RuleLine[] {
	const adopted = new Map(book.standards.has(standard) ? adopt(book, standard).rules.map((each) => [each.rule.id, each]) : []);
	const lines = [...book.rules.values()].map((rule) => ({ rule, severity: adopted.get(rule.id)?.severity ?? rule.severity, adopted: adopted.has(rule.id) }));
	return lines.sort((a, b) => STAGES.indexOf(a.rule.stage) - STAGES.indexOf(b.rule.stage) || gravity(b.severity) - gravity(a.severity));
}

export function matching(lines: readonly RuleLine[], { stage, severity, adopted }: Filter): RuleLine[] {
	return lines.filter((line) => (!stage || line.rule.stage === stage) && (!severity || line.severity === severity) && (!adopted || line.adopted));
}

/** How many rules each stage has, empty stages left out. */
export function stageCounts(lines: readonly RuleLine[]): { stage: Stage; rules: number; redLines: number }[] {
	const counted = STAGES.map((stage) => {
		const own = lines.filter(({ rule }) => rule.stage === stage);
		return { stage, rules: own.length, redLines: own.filter(({ severity }) => severity === 'red-line').length };
	});
	return counted.filter(({ rules }) => rules > 0);
}

export function gravity(severity: Severity): number {
	return SEVERITIES.indexOf(severity);
}
