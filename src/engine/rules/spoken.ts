import type { Act } from '../log/act.ts';
import { listOf, matcher, type Matches } from '../log/match.ts';
import { isElement, type Element, type UsedObject, type Violation } from '../speech/labels.ts';
import type { AdoptedRule, AdoptedStandard } from './adopt.ts';

/** What a standard asks to be said by these of its rules, each once; empty when it has none of them. */
export function elementsAsked(standard: AdoptedStandard, rules: readonly string[]): Element[] {
	const asked = standard.rules.flatMap(({ rule }) =>
		rules.includes(rule.id) && rule.pattern && 'says' in rule.pattern ? listOf(rule.pattern.says.elements, standard.values) : []
	);
	return [...new Set(asked.map(String).filter(isElement))];
}

/**
 * The rule that forbids a violation said to the customer: of several the one that forbids least besides. What is used
 * without leave decides which rule it is; where none speaks of saying so, the one against doing so, or against using
 * anything at all.
 */
export function forbidding(standard: AdoptedStandard, violation: Violation, object?: UsedObject): AdoptedRule | undefined {
	const said = narrowest(standard, { kind: 'said', to: 'customer', elements: [], violations: [violation], ...(object && { object }) });
	if (said || violation !== 'unauthorized-use') return said;
	if (object === 'labour') return narrowest(standard, { kind: 'customer-helped', what: object, asked: true, necessary: false });
	return (object && narrowest(standard, { kind: 'used-customer-item', what: object })) ?? narrowest(standard, { kind: 'used-customer-item', what: 'thing' });
}

function narrowest({ rules, values }: AdoptedStandard, act: Act): AdoptedRule | undefined {
	const found = rules.flatMap((adopted) => {
		const { pattern } = adopted.rule;
		if (!pattern || !('never' in pattern) || !matcher(pattern.never.act, values).test({ at: 0, place: 'home', ...act })) return [];
		return [{ adopted, width: violationsIn(pattern.never.act).length }];
	});
	return found.sort((a, b) => a.width - b.width)[0]?.adopted;
}

/** The violations that pictures of what is said name. */
function violationsIn(pictures: Matches): readonly unknown[] {
	return [pictures].flat().flatMap(({ violations }) => {
		if (violations === undefined) return [];
		return typeof violations === 'object' && !Array.isArray(violations) ? ('any' in violations ? violations.any : []) : violations;
	});
}
