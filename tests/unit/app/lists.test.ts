import { describe, expect, it } from 'vitest';
import { changedList, editableLists } from '#app/standards/lists.ts';
import { isElement } from '#engine/speech/labels.ts';
import { derive, NO_CHANGES } from '#engine/rules/derive.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { book } from '../rules/read-rule-book.ts';

const PARENT = 'china-telecom-full-process';
const lists = editableLists(book, PARENT);

describe('the lists of a standard', () => {
	it('are those that its rules ask for, each with what any standard has in it', () => {
		expect(lists.length).toBeGreaterThan(5);
		for (const { before, options } of lists) expect(options).toEqual(expect.arrayContaining([...before]));
		const spoken = lists.filter(({ before }) => before.every(isElement));
		for (const { options } of spoken) expect(options).toContain('apologise');
	});

	it('change in the order of their options, and are unchanged when they hold the same again', () => {
		const list = { name: { id: 'a', unit: 'list' as const, says: { 'zh-CN': '一', en: 'a' } }, before: ['greet', 'thank'], options: ['greet', 'thank', 'farewell'] };
		expect(changedList(list, ['farewell', 'greet'])).toEqual(['greet', 'farewell']);
		expect(changedList(list, ['thank', 'greet'])).toBeUndefined();
	});

	it('judge by what was changed', () => {
		const [list] = lists;
		if (!list) throw new Error('the standard has no list');
		const standard = derive(book, PARENT, { id: 'own-1', title: list.name.says, reading: list.name.says }, { ...NO_CHANGES, values: { [list.name.id]: [list.options.at(-1) ?? ''] } });
		const adopted = adopt({ ...book, standards: new Map([...book.standards, ['own-1', standard]]) }, 'own-1');
		expect(adopted.values(list.name.id)).toEqual([list.options.at(-1)]);
	});
});
