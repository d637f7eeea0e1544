import { describe, expect, it } from 'vitest';
import { normalise } from '#engine/speech/normalise.ts';
import { createRewriter } from '#engine/speech/rewrite.ts';

const SIMPLIFIED = new Map([['請', '请'], ['問', '问'], ['電', '电']]);
const plain = (text: string) => normalise(text, SIMPLIFIED).text;

describe('a text made comparable', () => {
	it.each([
		['请问', 'ＡＢＣ１２', 'abc12', 'width and case'],
		['请问', '請問電話', '请问电話', 'traditional characters that the table knows'],
		['傻叉', '傻 叉', '傻叉', 'a space inside a word'],
		['混蛋', '混*蛋', '混蛋', 'a mark inside a word'],
		['滚', '\u200b滚\u202e', '滚', 'invisible and direction characters'],
		['e', 'e\u0301'.repeat(3), 'eee', 'combining marks'],
		['breaks', '好。行！吗？嗯；对、是', '好.行!吗?嗯.对,是', 'punctuation'],
		['clauses', '您好我是 电信的小王', '您好我是,电信的小王', 'a space between clauses'],
		['time', '10:30，5.5元', '10:30,5·5元', 'marks inside numbers'],
		['quotes', '那句"去告"不对', '那句“去告”不对', 'straight quotation marks'],
		['runs', '哈哈哈哈哈哈', '哈哈哈', 'long runs'],
		['surrogates', 'a\ud800b', 'ab', 'lone surrogates']
	])('%s: %j becomes %j (%s)', (_, given, expected) => {
		expect(plain(given)).toBe(expected);
	});

	it('knows for each unit the stretch of the given text it stands for', () => {
		const given = '「請 問」！';
		const { text, starts, ends } = normalise(given, SIMPLIFIED);
		expect(text).toBe('“请问”!');
		expect([...text].map((_, at) => given.slice(starts[at], ends[at]))).toEqual(['「', '請', '問', '」', '！']);
	});

	it('replaces disguises by plain words that stand for the whole stretch', () => {
		const rewriter = createRewriter([['sb', '傻逼'], ['行不通', '行不通'], ['行不', '可以吗']]);
		const words = rewriter.rewrite(normalise('你sb吗', SIMPLIFIED));
		expect(words).toEqual({ text: '你傻逼吗', starts: [0, 1, 1, 3], ends: [1, 3, 3, 4] });
		expect(rewriter.rewrite(normalise('usb', SIMPLIFIED)).text).toBe('usb');
		expect(rewriter.rewrite(normalise('这行不通', SIMPLIFIED)).text).toBe('这行不通');
	});
});
