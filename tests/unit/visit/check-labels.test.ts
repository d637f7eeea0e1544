import { describe, expect, it } from 'vitest';
import type { Checker } from '#engine/speech/check.ts';
import type { Label } from '#engine/speech/labels.ts';
import { checkLabels } from '#engine/visit/check-labels.ts';
import type { Visit } from '#engine/visit/schema.ts';
import { utterancesOf } from '#engine/visit/utterances.ts';

/** Hears impatience in 快点, a greeting in 您好, and a promise in every sentence. */
const checker: Checker = {
	check: (text) => ({ violations: text.includes('快点') ? ['impatience'] : [], elements: [...(text.includes('您好') ? (['greet'] as const) : []), 'promise-callback' as const], spans: [] })
};

function visit(says: string, labels: Label[], misheard?: Label[]): Pick<Visit, 'scenes'> {
	const text = { 'zh-CN': says, en: 'x' };
	return { scenes: [{ id: 'hall', offers: [{ id: 'hello', says: text, said: { labels, misheard } }] }] } as unknown as Pick<Visit, 'scenes'>;
}

describe('the labels of a spoken line', () => {
	it.each([
		['agree with the checker', '您好', ['greet'], undefined, []],
		['hide a violation that is heard', '您好，快点', ['greet'], undefined, ['hall/hello: impatience is heard and not declared']],
		['name something that is not heard', '来了', ['greet', 'impatience'], undefined, ['hall/hello: greet is declared and not heard, impatience is declared and not heard']],
		['differ, and the author knows it', '您好，快点', ['greet'], ['impatience'], []],
		['differ in a further element, which is not measured', '您好', ['greet', 'state-eta'], undefined, []]
	] as const)('%s', (_, says, labels, misheard, told) => {
		const faults = checkLabels(visit(says, [...labels], misheard && [...misheard]), checker);
		expect(faults.map(({ message }) => message)).toEqual(told);
		expect(faults.every(({ place, code }) => place.join('.') === 'scenes.0.offers.0.said' && code === 'visit-labels-differ')).toBe(true);
	});

	it('are held against the sentence as it is said, with the braces filled', () => {
		expect(utterancesOf(visit('{customer}您好，我是{name}', ['greet']))).toMatchObject([{ text: '王女士您好，我是小周' }]);
	});
});
