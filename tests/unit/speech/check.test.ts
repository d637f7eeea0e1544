import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpeechBook } from '#cli/read-speech-book.ts';
import { answerLine } from '#cli/check-speech.ts';
import { createChecker } from '#engine/speech/check.ts';
import { readGoldFolder } from '#cli/read-speech-examples.ts';
import { scoreSpeech } from '#engine/speech/score.ts';

const { book, problems } = readSpeechBook();
const checker = createChecker(book ?? { languages: {} });
const heard = (text: string) => checker.check(text);

describe('the speech book', () => {
	it('has no problems', () => {
		expect(problems).toEqual([]);
	});

	it('survives JSON', () => {
		const copy = createChecker(JSON.parse(JSON.stringify(book)));
		expect(copy.check('您好，这事不归我管。')).toEqual(heard('您好，这事不归我管。'));
	});
});

describe('what is heard', () => {
	it.each([
		['这事不归我管，找别人。', ['brush-off'], []],
		['借一下您家厕所。', ['unauthorized-use'], []],
		['您好，麻烦给个红包呗。', ['solicit-gift'], ['greet']],
		['你个傻 逼，滚！', ['insult'], []],
		['ｃｎｍ，又断了', ['insult'], []],
		['有本事你去投诉我啊。', ['challenge'], []],
		['謝謝您，再見。', [], ['thank', 'farewell']],
		['请问您是王先生吗？', [], ['confirm-identity']],
		['操作面板在右上角。', [], []],
		['', [], []]
	])('%s', (text, violations, elements) => {
		const found = heard(text);
		expect(found.violations).toEqual(violations);
		expect(found.elements).toEqual(expect.arrayContaining(elements));
	});

	it('names what is used without leave', () => {
		expect(heard('借用一下您家厕所，行吗？').spans.find(({ label }) => label === 'unauthorized-use')?.object).toBe('toilet');
	});

	it.each([
		['对不起，路上堵车，我要晚到二十分钟。', 'traffic'],
		['抱歉，车胎扎了，晚一会儿到。', 'vehicle'],
		['对不起，上一家没修完，路上又堵车，晚了。', undefined],
		['路上没堵车，是我睡过头了，对不起。', 'overslept']
	])('names the cause of being late, where it is one: %s', (text, cause) => {
		expect(heard(text).spans.find(({ label }) => label === 'explain-reason')).toMatchObject(cause === undefined ? { label: 'explain-reason' } : { cause });
		expect(heard(text).spans.find((span) => span.cause !== undefined)?.cause).toBe(cause);
	});

	it('shows each label by a span that holds the given text', () => {
		for (const text of ['您好，這事唔歸我管！', '你个s b，会不会说人话']) {
			const found = heard(text);
			for (const span of found.spans) expect(span.text).toBe(text.slice(span.start, span.end));
			for (const label of [...found.violations, ...found.elements]) expect(found.spans.map((span) => span.label)).toContain(label);
		}
	});

	it('tells unsure violations only when asked for', () => {
		const sure = checker.check('您这记性可真好。', { sure: 0.99 }).violations.length;
		const unsure = checker.check('您这记性可真好。', { sure: 0.05 }).violations.length;
		expect(unsure).toBeGreaterThanOrEqual(sure);
	});
});

describe('bad input', () => {
	const inputs: [string, string][] = [
		['100,000 characters', '您好啊我来修网'.repeat(15_000)],
		['one character 100,000 times', '滚'.repeat(100_000)],
		['thousands of combining marks', `滚${'\u0301'.repeat(50_000)}`],
		['lone surrogates', '\ud800\udc00\ud800'.repeat(1000)],
		['control and direction characters', '\u0000\u202e\u2066\u200f'.repeat(5000)],
		['brackets that open and never close', '“'.repeat(20_000)],
		['digits and marks', '1.1:1,'.repeat(10_000)],
		['markup', '<script>alert(1)</script>'.repeat(1000)],
		['another script', 'здравствуйте '.repeat(1000)],
		['pinyin without end', 'nihao'.repeat(10_000)]
	];

	it.each(inputs)('%s: an answer with spans inside the text', (_, text) => {
		expect(heard(text).spans.filter(({ start, end }) => start < 0 || start > end || end > text.length)).toEqual([]);
	}, 30_000);

	it.each(['\u200b\u202e\u0000', '   \n\t', '!!!???', '\ud800', '12345', '\u0301\u0301'])('hears nothing in %j', (text) => {
		expect(heard(text).violations).toEqual([]);
	});

	it('hears nothing in characters that it never met, however many', () => {
		const strange = [...Array(60).keys()].map((length) => '魑魅魍魉饕餮龘麤骉'.repeat(7).slice(length % 9, length));
		expect(strange.filter((text) => heard(text).spans.length > 0)).toEqual([]);
	});

	it('never throws and always keeps its offsets, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
				return heard(text).spans.every((span) => text.slice(span.start, span.end) === span.text);
			}),
			{ numRuns: 60, seed: 7 }
		);
	}, 30_000);
});

describe('the command', () => {
	it.each(['nonsense', '3', 'null', '[]', '{"id":"a"}', '{"id":"a","text":5}'])('answers %s with an error for that line', (line) => {
		expect(answerLine(checker, { zh: {}, en: {} }, line)).toHaveProperty('error');
	});

	it('answers with the labels of the guide, and the further elements apart', () => {
		expect(answerLine(checker, { zh: {}, en: {} }, '{"id":"a","text":"您好"}')).toMatchObject({ id: 'a', violations: [], elements: ['greet'], further: [] });
	});
});

it.each([
	['unseen', { violations: 0.9, precision: 0.93, elements: 0.92, hard: 0.8, label: 0.75 }],
	['unseen-en', { violations: 0.83, precision: 0.92, elements: 0.91, hard: 0.7, label: 0.5 }]
])('judges the sentences that it never learnt from as well as it once did: %s', (folder, least) => {
	const gold = readGoldFolder(`tests/fixtures/speech/${folder}`);
	const scored = scoreSpeech(gold.map((one) => ({ gold: one, judged: heard(one.text) })));
	expect(scored.violations.micro.f1).toBeGreaterThan(least.violations);
	expect(scored.violations.micro.precision).toBeGreaterThan(least.precision);
	expect(scored.elements.micro.f1).toBeGreaterThan(least.elements);
	expect(scored.byDifficulty['hard']?.micro.f1).toBeGreaterThan(least.hard);
	const labels = Object.entries({ ...scored.violations.perLabel, ...scored.elements.perLabel });
	expect(labels.filter(([, { f1 }]) => f1 < least.label)).toEqual([]);
	expect(scored.falseAlarms).toBeLessThan(0.02);
});

it.each([
	['Dong, broadband, here for the four o\'clock.', [], ['self-introduce', 'state-company', 'state-purpose']],
	['I\'m the broadband fella.', [], ['state-company']],
	['It\'ll be 3.20 instead of 3.', [], ['confirm-time', 'state-delay']],
	['Can\'t, not allowed to. Ring the hotline and they\'ll do it properly.', [], ['explain-reason', 'offer-alternative']],
	['It wasn\'t me who did the other two.', ['blame-company'], []],
	['You\'re right to be angry, two visits and still broken.', [], ['empathise']],
	['Li, open up.', ['command', 'improper-address'], []],
	['Mr Zhang, your line is working again.', [], ['honorific']]
])('hears a curt speaker: “%s”', (text, violations, elements) => {
	const { violations: broken, elements: shown } = heard(text);
	expect(broken).toEqual(violations);
	expect(shown).toEqual(expect.arrayContaining(elements));
});
