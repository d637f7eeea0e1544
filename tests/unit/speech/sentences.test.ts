import { describe, expect, it } from 'vitest';
import { readGoldFolder } from '#cli/read-speech-examples.ts';
import { isElement, isViolation } from '#engine/speech/labels.ts';

const bare = (text: string) => text.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase();

describe.each([['train', 'unseen'], ['train-en', 'unseen-en']])('the labelled sentences of %s', (train, unseen) => {
	const taught = readGoldFolder(`tests/fixtures/speech/${train}`);
	const held = readGoldFolder(`tests/fixtures/speech/${unseen}`);

	it('are none of those that the checker is measured by', () => {
		const measured = new Set(held.map(({ text }) => bare(text)));
		expect(taught.filter(({ text }) => bare(text) !== '' && measured.has(bare(text))).map(({ id, text }) => `${id} ${text}`)).toEqual([]);
	});

	it('have names of their own', () => {
		const ids = new Set<string>();
		expect([...taught, ...held].filter(({ id }) => ids.size === ids.add(id).size).map(({ id }) => id)).toEqual([]);
	});

	it('are labelled with labels there are', () => {
		const wrong = [...taught, ...held].filter(({ violations, elements, further = [] }) => !violations.every(isViolation) || ![...elements, ...further].every(isElement));
		expect(wrong.map(({ id }) => id)).toEqual([]);
	});
});
