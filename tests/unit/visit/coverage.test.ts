import { describe, expect, it } from 'vitest';
import { coverageOf } from '#engine/visit/coverage.ts';
import type { Practice } from '#engine/visit/practice.ts';
import { book } from '../rules/read-rule-book.ts';

const practice = (touched: string[], kept: string[], broken: string[]): Practice => ({ touched: new Set(touched), kept: new Set(kept), broken: new Set(broken) });
const practices = new Map([
	['one', practice(['door.arrive-on-time', 'door.knock-first', 'door.bell-short'], ['door.arrive-on-time', 'door.knock-first'], ['door.arrive-on-time'])],
	['two', practice(['door.knock-first'], [], ['door.knock-first'])]
]);
const coverage = coverageOf(book, practices, new Map([['door.bell-short', ['q-1']]]));
const of = (rule: string) => coverage.rules.find((each) => each.rule === rule);

describe('coverage', () => {
	it('names for each rule the visits that exercise it, and how', () => {
		expect(of('door.arrive-on-time')).toMatchObject({ reached: 'both', visits: { one: 'both' } });
		expect(of('door.bell-short')).toMatchObject({ reached: 'touched', visits: { one: 'touched' }, questions: ['q-1'] });
		expect(of('safety.work-safely')).toMatchObject({ reached: 'never', visits: {} });
	});

	it('counts a rule as met only where one visit holds both ways', () => {
		expect(of('door.knock-first')).toMatchObject({ reached: 'kept', visits: { one: 'kept', two: 'broken' } });
		expect(coverage.goal.missing.map(({ rule }) => rule)).toContain('door.knock-first');
	});

	it('aims at major and red-line rules that a technician’s act can show, and at no others', () => {
		const aimed = [...book.rules.values()].filter(({ pattern, who, severity }) => pattern && who !== 'office' && severity !== 'minor');
		expect(coverage.goal.of).toBe(aimed.length);
		expect(coverage.goal.met).toBe(1);
	});
});
