import { beforeAll, describe, expect, it } from 'vitest';
import { BookSearch } from '#app/handbook/book-search.ts';
import { initialsOf } from '#cli/pinyin-initials.ts';
import { book } from '../rules/read-rule-book.ts';

const initials = Object.fromEntries([...book.rules.values()].map(({ id, says }) => [id, initialsOf(says['zh-CN'])]));
const search = new BookSearch();

beforeAll(() => search.read(book, initials, (text) => `${text['zh-CN']} ${text.en}`));

describe('searching the whole book', () => {
	it.each([
		['鞋套', 'entry.shoe-covers'],
		['轻轻敲门', 'door.knock-gently'],
		['shoe cov', 'entry.shoe-covers'],
		['zjqq', 'door.knock-gently'],
		['knock-gently', 'door.knock-gently'],
		['约定时间早到', 'door.arrive-early']
	])('finds by “%s”', (query, rule) => {
		expect(search.find(query).slice(0, 5)).toContain(rule);
	});

	it('finds nothing by nothing', () => {
		expect(search.find('   ')).toEqual([]);
		expect(search.find('龘龘')).toEqual([]);
	});

	it('wants all words, and settles for some where no rule has all', () => {
		const both = search.find('鞋套 垃圾');
		expect(both.length).toBeLessThan(search.find('鞋套').length);
		expect(search.find('鞋套 quantum')).toContain('entry.shoe-covers');
	});
});

it('initials read characters as their sentence does', () => {
	expect(initialsOf('重新敲门，等{n}分钟')).toBe('cxqm d fz');
});
