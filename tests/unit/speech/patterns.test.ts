import { describe, expect, it } from 'vitest';
import { splitClauses } from '#engine/speech/clauses.ts';
import { createLexicon } from '#engine/speech/lexicon.ts';
import { createPatternMatcher, patternPhrases } from '#engine/speech/patterns.ts';

const CONCEPTS = { toilet: ['厕所', '卫生间'], polite: ['请', '麻烦'] };

function matches(parts: string, text: string): string[] {
	const patterns = [{ label: 'unauthorized-use' as const, why: 'borrows', parts }];
	const lexicon = createLexicon(CONCEPTS, patternPhrases(patterns, CONCEPTS));
	const matcher = createPatternMatcher(patterns, CONCEPTS, lexicon);
	return matcher.match(text, splitClauses(text), lexicon.meet(text)).map(({ start, end }) => text.slice(start, end));
}

describe('a pattern', () => {
	it.each([
		['借|用 一下? <toilet>', '借一下厕所', ['借一下厕所'], 'takes alternatives, optional parts and concepts'],
		['借|用 一下? <toilet>', '用卫生间', ['用卫生间'], 'does without the optional part'],
		['借 ~ <toilet>', '借您家的厕所', ['借您家的厕所'], 'bridges a short gap in the clause'],
		['借 ~ <toilet>', '借一下,厕所在哪', [], 'does not leave the clause for a short gap'],
		['借 ~~ <toilet>', '借一下,厕所在哪', ['借一下,厕所'], 'bridges clauses when told to'],
		['借 ~~ <toilet>', '借一下.厕所在哪', [], 'never leaves the sentence'],
		['^ 厕所', '您家厕所', [], 'holds to the start of the clause'],
		['厕所 $', '厕所在哪', [], 'holds to the end of the clause'],
		['厕所 [ask]', '厕所在哪?', ['厕所'], 'asks for a question'],
		['厕所 [ask]', '厕所在那', [], 'refuses a statement'],
		['用 ~ 厕所 // 不|别', '我不用您家厕所', [], 'is silenced by what speaks against it'],
		['用 厕所', '用“厕所', ['用“厕所'], 'passes one quotation mark']
	])('%s on %s: %j (%s)', (parts, text, expected) => {
		expect(matches(parts, text)).toEqual(expected);
	});

	it('does bounded work on repetitive text', () => {
		expect(matches('借 ~ 借 ~ 借 ~ <toilet>', `${'借'.repeat(5000)}厕所`).length).toBeLessThan(20);
	});
});
