import { listOf } from '../log/match.ts';
import { isElement, type Element, type Violation } from '../speech/labels.ts';
import type { AdoptedRule, AdoptedStandard } from './adopt.ts';

/** What a standard asks to be said by these of its rules, each once; empty when it has none of them. */
export function elementsAsked(standard: AdoptedStandard, rules: readonly string[]): Element[] {
	const asked = standard.rules.flatMap(({ rule }) =>
		rules.includes(rule.id) && rule.pattern && 'says' in rule.pattern ? listOf(rule.pattern.says.elements, standard.values) : []
	);
	return [...new Set(asked.map(String).filter(isElement))];
}

/** The rule that forbids a violation of speech: of several the one that forbids least besides. */
export function forbidding(standard: AdoptedStandard, violation: Violation): AdoptedRule | undefined {
	const found = standard.rules.flatMap((adopted) => {
		const names = forbiddenBy(adopted);
		return names.includes(violation) ? [{ adopted, width: names.length }] : [];
	});
	return found.sort((a, b) => a.width - b.width)[0]?.adopted;
}

/** The violations that a `never` rule about what is said forbids. */
function forbiddenBy({ rule: { pattern } }: AdoptedRule): readonly string[] {
	if (!pattern || !('never' in pattern)) return [];
	const { act } = pattern.never;
	const pictures: readonly unknown[] = Array.isArray(act) ? act : [act];
	return pictures.flatMap((picture) => {
		if (typeof picture !== 'object' || picture === null || !('violations' in picture)) return [];
		const { violations } = picture;
		if (typeof violations === 'string') return [violations];
		if (Array.isArray(violations)) return violations.map(String);
		return typeof violations === 'object' && violations !== null && 'any' in violations && Array.isArray(violations.any) ? violations.any.map(String) : [];
	});
}
