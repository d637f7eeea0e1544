import { describe, expect, it } from 'vitest';
import { betterWording } from '#engine/speech/better.ts';
import type { Heard } from '#engine/speech/check.ts';
import type { Label } from '#engine/speech/labels.ts';
import { isElement, isViolation } from '#engine/speech/labels.ts';

function heardIn(text: string, found: [Label, string][]): Heard {
	const spans = found.map(([label, part]) => {
		const start = text.indexOf(part);
		return { label, start, end: start + part.length, text: part, why: 'said', confidence: 0.9 };
	});
	const labels = found.map(([label]) => label);
	return { violations: labels.filter(isViolation), elements: labels.filter(isElement), spans };
}

describe('a better wording', () => {
	it('leaves out the clause that offends, keeps the rest, and does what was owed', () => {
		const text = '您好，这事不归我管。';
		const better = betterWording(text, heardIn(text, [['greet', '您好'], ['brush-off', '不归我管']]), []);
		expect(better).toEqual({ text: '您好。您别着急，我这就帮您查，有结果马上回您。', dropped: ['这事不归我管。'], added: ['reassure'] });
	});

	it('adds what is wanted and missing, openings first and partings last', () => {
		const text = '光猫给您换好了';
		const better = betterWording(text, heardIn(text, []), ['farewell', 'greet', 'invite-trial']);
		expect(better?.text).toBe('您好！光猫给您换好了。已经好了，您试一下看看。那我先走了，再见。');
	});

	it('lets the trainee greet first, and goes on from there', () => {
		const text = '您好，光猫给您换好了';
		const better = betterWording(text, heardIn(text, [['greet', '您好']]), ['greet', 'apologise']);
		expect(better?.text).toBe('您好。对不起，给您添麻烦了。光猫给您换好了。');
	});

	it('greets before anything that the trainee said', () => {
		const text = '我是小林，约您装机';
		const better = betterWording(text, heardIn(text, [['self-introduce', '我是小林']]), ['greet', 'apologise']);
		expect(better?.text).toBe('您好！我是小林。对不起，给您添麻烦了。约您装机。');
	});

	it('ends with a full stop when the greeting alone is left', () => {
		const text = '您好，别催';
		const better = betterWording(text, heardIn(text, [['greet', '您好'], ['impatience', '别催']]), []);
		expect(better?.text).toBe('您好。您别着急，我这就帮您查，有结果马上回您。');
	});

	it('keeps beside an offence only what does something', () => {
		const text = '催什么催，我又没闲着，投诉去吧，对不起，滚，下午来。';
		const better = betterWording(text, heardIn(text, [['impatience', '催什么催'], ['challenge', '投诉去吧'], ['apologise', '对不起'], ['insult', '滚']]), []);
		expect(better?.dropped).toEqual(['催什么催，', '我又没闲着，', '投诉去吧，', '滚，', '下午来。']);
	});

	it('uses the words of the case, and general ones for what they do not hold', () => {
		const text = '光猫给您换好了';
		const better = betterWording(text, heardIn(text, []), ['greet', 'thank'], { own: { greet: '王阿姨您好！' } });
		expect(better?.text).toBe('王阿姨您好！光猫给您换好了。谢谢您的配合。');
	});

	it('says things in the order of the words of the case, and lets the name follow the greeting', () => {
		const own = { apologise: 'I am sorry.', 'state-delay': 'I am late.', 'confirm-time': 'I come at four.' };
		const text = 'Hello, Mr Li.';
		const better = betterWording(text, heardIn(text, [['greet', 'Hello'], ['honorific', 'Mr Li']]), ['confirm-time', 'thank', 'state-delay', 'apologise'], { own });
		expect(better?.text).toBe('Hello, Mr Li. I am sorry. I am late. I come at four. Thank you for your help.');
	});

	it('can be said afresh: then all that is wanted is said again, and nothing of the sentence', () => {
		const text = '您好，别催';
		const better = betterWording(text, heardIn(text, [['greet', '您好']]), ['greet', 'reassure'], { afresh: true });
		expect(better?.text).toBe('您好！您别着急，我这就帮您查，有结果马上回您。');
	});

	it('owes nothing more than was wanted where something to the matter is left', () => {
		const text = '三点二十到，别催';
		const better = betterWording(text, heardIn(text, [['confirm-time', '三点二十到'], ['impatience', '别催']]), ['greet', 'confirm-time']);
		expect(better?.text).toBe('您好！三点二十到。');
	});

	it('says again what was only said inside a dropped clause', () => {
		const text = '谢谢你个傻瓜';
		const better = betterWording(text, heardIn(text, [['thank', '谢谢'], ['insult', '傻瓜']]), ['thank']);
		expect(better?.added).toContain('thank');
	});

	it('has nothing to say about a sentence that is good', () => {
		const text = '您好！';
		expect(betterWording(text, heardIn(text, [['greet', '您好']]), ['greet'])).toBeUndefined();
	});
});
