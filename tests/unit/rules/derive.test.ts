import { describe, expect, it } from 'vitest';
import { adopt, type RuleBook } from '#engine/rules/adopt.ts';
import { changesOf, compareStandards, derive, NO_CHANGES, type Changes } from '#engine/rules/derive.ts';
import { book } from './read-rule-book.ts';

const PARENT = 'china-telecom-full-process';
const TITLE = { 'zh-CN': '三组的规范', en: 'Team three' };
const NAMING = { id: 'own-1', title: TITLE, reading: TITLE };
const CHANGES: Changes = { values: { 'knock-taps': 2, 'late-notice': '20 min' }, off: ['door.knock-gently'], stricter: { 'door.arrive-early': 'red-line' } };

function withOwn(changes: Changes): RuleBook {
	return { ...book, standards: new Map([...book.standards, ['own-1', derive(book, PARENT, NAMING, changes)]]) };
}

describe('a derived standard', () => {
	it('without changes judges as its parent does, to the version', () => {
		expect(adopt(withOwn(NO_CHANGES), 'own-1').version).toBe(adopt(book, PARENT).version);
	});

	it('has its own numbers, and leaves out what is off', () => {
		const { held, rules } = adopt(withOwn(CHANGES), 'own-1');
		expect(held.get('late-notice')?.value).toBe(1200);
		expect(held.get('knock-taps')?.cites).toEqual([]);
		expect(rules.map(({ rule }) => rule.id)).not.toContain('door.knock-gently');
	});

	it('keeps the citations of a rule that it takes more seriously', () => {
		const find = (of: RuleBook, id: string) => adopt(of, id).rules.find(({ rule }) => rule.id === 'door.arrive-early');
		expect(find(withOwn(CHANGES), 'own-1')).toEqual({ ...find(book, PARENT), severity: 'red-line' });
	});

	it('takes no rule less seriously than its parent', () => {
		expect(derive(book, PARENT, NAMING, { ...NO_CHANGES, stricter: { 'door.arrive-on-time': 'minor' } }).rules).toEqual([]);
	});

	it('says only what differs from its parent', () => {
		const same = adopt(book, PARENT).held.get('late-notice')?.given as string;
		expect(derive(book, PARENT, NAMING, { ...NO_CHANGES, values: { 'late-notice': same } }).values).toEqual({});
	});

	it('gives its changes back to be edited', () => {
		expect(changesOf(derive(book, PARENT, NAMING, CHANGES))).toEqual(CHANGES);
	});
});

it('what changed against the parent is named, with before and after', () => {
	expect(compareStandards(withOwn(CHANGES), PARENT, 'own-1')).toEqual([
		{ what: 'value', name: 'late-notice', before: adopt(book, PARENT).held.get('late-notice')?.given, after: '20 min' },
		{ what: 'value', name: 'knock-taps', before: adopt(book, PARENT).held.get('knock-taps')?.given, after: 2 },
		{ what: 'rule', rule: 'door.arrive-early', before: 'minor', after: 'red-line' },
		{ what: 'rule', rule: 'door.knock-gently', before: 'minor', after: undefined }
	]);
});
