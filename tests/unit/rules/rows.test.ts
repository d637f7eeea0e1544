import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { book, sources } from './read-rule-book.ts';

type Row = { rule: string; at: string; also?: string[]; reference?: string; dropped?: string };

/** How many statements the reading of each text holds. */
const COUNTS = { S000: 587, S001: 284, S002: 62, S003: 332, S004: 408 };

const bySource = parse(readFileSync(new URL('../../../scenarios/rows.yaml', import.meta.url), 'utf8')) as Record<string, Record<string, Row>>;
const rows = Object.entries(bySource).flatMap(([source, list]) => Object.entries(list).map(([id, row]) => ({ id, source, ...row })));
const places = new Set(rows.map(({ source, at }) => `${source} ${at}`));

function ids(): string[] {
	return Object.entries(COUNTS).flatMap(([text, count]) => Array.from({ length: count }, (_, position) => `${text}-${String(position + 1).padStart(3, '0')}`));
}

describe('every statement of the reading', () => {
	it('is accounted for exactly once', () => {
		expect(rows.map(({ id }) => id).sort()).toEqual(ids());
	});

	it('names rules and documents that exist', () => {
		const strays = rows.filter(({ rule, also = [], source }) => ![rule, ...also].every((id) => book.rules.has(id)) || !sources.has(source));
		expect(strays.map(({ id, rule }) => `${id} ${rule}`)).toEqual([]);
	});

	it('says of its rule what the rule says of itself', () => {
		const wrong = rows.filter(({ rule, reference, dropped }) => {
			const known = book.rules.get(rule);
			return known?.reference !== reference || (dropped !== undefined && !known?.disputed);
		});
		expect(wrong.map(({ id, rule }) => `${id} ${rule}`)).toEqual([]);
	});

	it('leaves no rule without a source, except our own', () => {
		const covered = new Set(rows.flatMap(({ rule, also = [] }) => [rule, ...also]));
		expect([...book.rules.values()].filter(({ id, ours }) => !ours && !covered.has(id)).map(({ id }) => id)).toEqual([]);
	});

	it('resolves every citation of every standard', () => {
		const cited = [...book.standards.values()].flatMap((standard) => [
			...standard.rules.flatMap(({ cites }) => cites),
			...Object.values(standard.values).flatMap((given) => (typeof given === 'object' && !Array.isArray(given) ? given.cites : []))
		]);
		expect(cited.filter(({ source, at }) => !places.has(`${source} ${at}`))).toEqual([]);
	});
});
