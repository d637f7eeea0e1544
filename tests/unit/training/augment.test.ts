import { describe, expect, it } from 'vitest';
import { augmentSpeech } from '#cli/training/augment.ts';
import type { LanguageBook } from '#engine/speech/book.ts';
import type { Gold } from '#engine/speech/score.ts';

const book: LanguageBook = {
	traditional: '',
	sounds: { ni: '你泥', hao: '好号', ren: '人任' },
	rewrites: [],
	concepts: {},
	causes: {},
	surnames: [],
	given: '',
	patterns: []
};
const gold = (id: string, text: string, violations: string[], elements: string[]): Gold => ({ id, text, violations, elements, difficulty: 'easy' });
const examples = [
	gold('a', '找别人你好烦人', ['brush-off'], []),
	gold('b', '谢谢您', [], ['thank']),
	gold('c', '您随时打我电话', [], ['leave-contact']),
	gold('d', '对不起', [], ['apologise'])
];
const made = augmentSpeech(examples, book);

describe('sentences made from given ones', () => {
	it('are the same each time', () => {
		expect(augmentSpeech(examples, book)).toEqual(made);
	});

	it('differ from what they were made from', () => {
		expect(made.filter((one) => examples.some(({ text }) => text === one.text))).toEqual([]);
	});

	it('keep every label of the given one', () => {
		for (const one of made) {
			const given = examples.find(({ id }) => id === one.id);
			expect(one.violations).toEqual(given?.violations);
			expect(one.elements).toEqual(expect.arrayContaining(given?.elements ?? []));
		}
	});

	it('never offer a contact beside a refusal, where it would be part of the refusal', () => {
		const many = Array.from({ length: 40 }, () => [examples[0], examples[2]]).flat().filter((one) => one !== undefined);
		const both = augmentSpeech(many, book).filter((one) => one.violations.length > 0 && one.elements.includes('leave-contact'));
		expect(both).toEqual([]);
	});

	it('join only what means the same beside anything: an apology is not among it', () => {
		const many = Array.from({ length: 40 }, () => [examples[0], examples[3]]).flat().filter((one) => one !== undefined);
		expect(augmentSpeech(many, book).filter((one) => one.violations.length > 0 && one.elements.includes('apologise'))).toEqual([]);
	});
});
