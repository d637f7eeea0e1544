import { describe, expect, it } from 'vitest';
import { initialsMet, wordsToFind, wordsToIndex } from '#engine/rules/search-words.ts';

describe('the words of a text', () => {
	it.each([
		['敲门三下', ['敲门', '门三', '三下', '下']],
		['门', ['门']],
		['先敲门，再按铃', ['先敲', '敲门', '门', '再按', '按铃', '铃']],
		['ＷｉＦｉ 2.4 GHz', ['wifi', '2', '4', 'ghz']],
		['光功率-24dBm', ['光功', '功率', '率', '24dbm']],
		['Shoe covers', ['shoe', 'covers']],
		['', []]
	])('of “%s” are pairs of Han characters and whole words', (text, words) => {
		expect(wordsToIndex(text)).toEqual(words);
	});

	it.each([
		['敲门三下', ['敲门', '门三', '三下']],
		['门', ['门']],
		['鞋套 xt', ['鞋套', 'xt']],
		['𠮷野', ['𠮷野']]
	])('looked for as “%s” have no lone last character', (query, words) => {
		expect(wordsToFind(query)).toEqual(words);
	});

	it('found at any place of a text are found by its words', () => {
		const indexed = wordsToIndex('用指节轻轻敲门');
		for (const query of ['用指', '轻敲', '敲门', '门']) expect(wordsToFind(query).every((word) => indexed.some((each) => each.startsWith(word)))).toBe(true);
	});
});

it.each([
	['qm', 'qmsx dh', 0],
	['DH ', 'qmsx dh', 0],
	['sx', 'qmsx dh', 2],
	['q', 'qmsx dh', undefined],
	['sxd', 'qmsx dh', undefined],
	['鞋', 'qmsx dh', undefined]
])('initials “%s” meet “%s” from any syllable on, a beginning best', (query, initials, met) => {
	expect(initialsMet(query, initials)).toBe(met);
});
