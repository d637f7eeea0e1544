import type { KeptFinding, ResultRow } from '#data/rows.ts';
import { namesIn } from '#engine/log/match.ts';
import { adopt, type RuleBook } from '#engine/rules/adopt.ts';
import type { Rule } from '#engine/rules/rule.ts';
import type { Citation, Standard } from '#engine/rules/standard.ts';
import type { Severity } from '#engine/rules/stage.ts';
import { valueWords } from '../standard-words.ts';

/** A value that a rule rests on, in words; `ours` where no document names it. */
export type NamedValue = { name: string; words: string; ours: boolean };
/** A rule under one standard. */
export type InStandard = { standard: Standard; severity: Severity; cites: readonly Citation[]; values: readonly NamedValue[] };

/** Names of the values that a rule rests on. */
export function valuesOf({ says, pattern, repair }: Rule): string[] {
	return namesIn([says, pattern, repair]);
}

/** The rule in every standard that adopts it. */
export function inStandards(book: RuleBook, rule: Rule): InStandard[] {
	const names = valuesOf(rule);
	return [...book.standards.values()].flatMap((standard) => {
		const { rules, held } = adopt(book, standard.id);
		const adopted = rules.find((each) => each.rule.id === rule.id);
		if (!adopted) return [];
		const values = names.flatMap((name) => {
			const found = held.get(name);
			return found ? [{ name, words: valueWords(found.value, book.names.get(name)?.unit), ours: found.cites.length === 0 }] : [];
		});
		return [{ standard, severity: adopted.severity, cites: adopted.cites, values }];
	});
}

/** One of the trainee's own visits in which the rule was exercised. */
export type Recorded = { result: Pick<ResultRow, 'id' | 'title' | 'endedAt' | 'practice' | 'standard'>; state: KeptFinding['state'] };

/** What became of a rule in the trainee's own visits, the newest first. */
export function recordOf(results: readonly ResultRow[], rule: string): Recorded[] {
	return results.flatMap((result) => {
		const found = result.findings.find((finding) => finding.rule === rule);
		return found ? [{ result, state: found.state }] : [];
	});
}
