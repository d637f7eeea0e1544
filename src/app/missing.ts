import type { KeptFinding } from '#data/rows.ts';
import { listOf } from '#engine/log/match.ts';
import type { AdoptedStandard } from '#engine/rules/adopt.ts';
import { isElement, type Element } from '#engine/speech/labels.ts';

/** What was still to be said where a rule asks for several things: of its worst case. Empty for other rules. */
export function missingElements({ rule: id, state, cases }: Pick<KeptFinding, 'rule' | 'state' | 'cases'>, standard: AdoptedStandard): Element[] {
	const pattern = standard.rules.find(({ rule }) => rule.id === id)?.rule.pattern;
	if (!pattern || !('says' in pattern)) return [];
	const wanted = listOf(pattern.says.elements, standard.values);
	const worst = cases.find((each) => each.state === state);
	return (worst?.missing ?? []).map((position) => String(wanted[position])).filter(isElement);
}

/** What a sentence of the log should have held besides: of every rule that it broke. */
export function wantedBy(findings: readonly KeptFinding[], act: number, standard: AdoptedStandard): Element[] {
	const broken = findings.filter(({ state, cases }) => state === 'broken' && cases.some((each) => each.state === 'broken' && each.acts.includes(act)));
	return [...new Set(broken.flatMap((finding) => missingElements(finding, standard)))];
}
