import { describe, expect, it } from 'vitest';
import { betterWording, type Hear } from '#engine/speech/better.ts';
import { isElement, isViolation, type Element, type Label } from '#engine/speech/labels.ts';

/** Hears each of these words wherever it stands, and nothing else. */
const hears = (words: [string, Label][]): Hear => (text) => {
	const spans = words.filter(([part]) => text.includes(part)).map(([part, label]) => ({ label, start: text.indexOf(part), end: text.indexOf(part) + part.length, text: part, why: 'said', confidence: 0.9 }));
	const labels = [...new Set(spans.map(({ label }) => label))];
	return { violations: labels.filter(isViolation), elements: labels.filter(isElement), spans };
};

const hear = hears([
	['您好', 'greet'],
	['我是小', 'self-introduce'],
	['老李', 'self-introduce'],
	['对不起', 'apologise'],
	['因为', 'explain-reason'],
	['晚', 'state-delay'],
	['三点二十', 'confirm-time'],
	['谢谢', 'thank'],
	['再见', 'farewell'],
	['别催', 'impatience'],
	['傻', 'insult'],
	['帮您查', 'reassure'],
	['Hello', 'greet'],
	['sorry', 'apologise'],
	['Sorry', 'apologise'],
	['traffic', 'explain-reason'],
	['late', 'state-delay'],
	['May I', 'ask-permission']
]);
const own = {
	greet: '您好，李先生！',
	'self-introduce': '我是小周。',
	apologise: '李先生，对不起，让您久等了。',
	'explain-reason': '因为光纤不好熔，所以耽搁了。',
	'state-delay': '我要晚到二十分钟。',
	'confirm-time': '我三点二十到您家。',
	thank: '谢谢您！'
};
const english = { greet: 'Hello, Mr Li.', apologise: 'I am sorry, Mr Li, for the wait.', 'state-delay': "I'll be twenty minutes late.", 'ask-permission': 'May I come later?' };
const late = (text: string, wanted: readonly Element[], by = hear) => betterWording(text, wanted, by, { own });

describe('what a better wording keeps of the own sentence', () => {
	it.each([
		['what is asked for', '您好，我要晚到一会儿', '您好。我要晚到一会儿。'],
		['nothing that offends', '您好，别催', '您好。我要晚到二十分钟。'],
		['nothing that is in the same clause as an offence', '您好你个傻子，我要晚到一会儿', '您好，李先生！我要晚到一会儿。'],
		['nothing that nobody asked for', '您好，今天天气不错，谢谢，我要晚到一会儿', '您好。我要晚到一会儿。'],
		['no emoji', '您好😀，我要晚到一会儿👍', '您好，李先生！我要晚到二十分钟。'],
		['no markup', '<b>您好</b>，我要晚到一会儿', '您好，李先生！我要晚到一会儿。'],
		['no word in another language', 'Hello，我要晚到一会儿', '您好，李先生！我要晚到一会儿。'],
		['nothing said twice', '您好您好，我要晚到一会儿，您好，还是晚', '您好，李先生！我要晚到一会儿。'],
		['no name that nobody has here', '您好王阿姨，我要晚到一会儿', '您好，李先生！我要晚到一会儿。'],
		['no link to what was left out', '别催，所以晚到一会儿', '您好，李先生！晚到一会儿。']
	])('%s', (_, text, better) => {
		expect(late(text, ['greet', 'state-delay'])).toBe(better);
	});

	it('whole words: “this is” is not said twice', () => {
		const by = hears([['is Zhou', 'self-introduce'], ['minutes late', 'state-delay']]);
		expect(betterWording('this is Zhou', ['self-introduce', 'state-delay'], by, { own: english, language: 'en' })).toBe("This is Zhou. I'll be twenty minutes late.");
	});

	it('no mere name, though it was taken for who one is', () => {
		expect(late('老李，我要晚到一会儿', ['self-introduce', 'state-delay'])).toBe('我是小周。我要晚到一会儿。');
	});

	it('no time beside one of ours, which could be another', () => {
		expect(late('您好，我要晚到十分钟', ['greet', 'state-delay', 'confirm-time'])).toBe('您好。我要晚到二十分钟。我三点二十到您家。');
	});
});

describe('a better wording', () => {
	it('says things in the order of the words of the case: openings first, partings last', () => {
		expect(late('谢谢，晚一点', ['thank', 'state-delay', 'explain-reason', 'greet'])).toBe('您好，李先生！因为光纤不好熔，所以耽搁了。晚一点。谢谢。');
	});

	it('calls a name once', () => {
		expect(late('别催', ['greet', 'apologise'])).toBe('您好，李先生！对不起，让您久等了。');
		expect(betterWording('Hello, Mr Li', ['greet', 'apologise'], hear, { own: english, language: 'en' })).toBe('Hello. I am sorry, Mr Li, for the wait.');
		expect(betterWording('Hello Mr Li', ['greet', 'apologise'], hear, { own: english, language: 'en' })).toBe('Hello Mr Li. I am sorry for the wait.');
	});

	it('keeps clauses to the matter together as they stood', () => {
		expect(late('晚到一会儿，因为堵车，别催', ['explain-reason', 'state-delay'])).toBe('晚到一会儿，因为堵车。');
	});

	it('is general where the case has no words, and where its words are not heard as what they are for', () => {
		expect(betterWording('在', ['thank'], hear)).toBe('谢谢您的配合。');
		expect(betterWording('别催', ['thank'], hear, { own: { thank: '多亏了您。' } })).toBe('谢谢您的配合。');
	});

	it('ends in the marks of its language, whichever the sentence had', () => {
		expect(betterWording('Sorry', ['apologise', 'state-delay'], hear, { own: english, language: 'en' })).toBe("Sorry. I'll be twenty minutes late.");
		expect(betterWording('sorry, may I.', ['apologise', 'ask-permission'], hear, { own: english, language: 'en' })).toBe('Sorry. May I come later?');
		expect(late('对不起.晚一点,因为堵车!', ['apologise', 'state-delay', 'explain-reason'])).toBe('对不起。晚一点，因为堵车！');
	});

	it('proposes good manners beside what is asked for, unless they would spoil it', () => {
		expect(betterWording('晚一点', ['state-delay'], hear, { own, manners: ['greet'] })).toBe('您好，李先生！晚一点。');
		expect(betterWording('晚一点', ['state-delay'], hear, { own: { ...own, greet: '您好，傻先生！' }, manners: ['greet'] })).toBe('您好！晚一点。');
	});

	it('stands in our words alone where the own ones would spoil it', () => {
		const wary: Hear = (text) => {
			const heard = hear(text);
			return text.includes('一点') && text.includes('李先生') ? { ...heard, violations: ['mockery'] } : heard;
		};
		expect(late('晚一点', ['greet', 'state-delay'], wary)).toBe('您好，李先生！我要晚到二十分钟。');
	});

	it('is none where nothing that could be said is heard as what is wanted', () => {
		expect(late('您好', ['greet', 'show-badge'])).toBeUndefined();
	});

	it('does what was owed instead of an offence, where nothing is known of the case', () => {
		expect(betterWording('您好，别催', [], hear)).toBe('您好。您别着急，我这就帮您查，有结果马上回您。');
	});
});
