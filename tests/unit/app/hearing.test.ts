import { expect, it } from 'vitest';
import { Ears } from '#app/hearing.ts';
import type { Checker } from '#engine/speech/check.ts';
import { isElement } from '#engine/speech/labels.ts';
import type { Span } from '#engine/speech/check.ts';

const span = (label: Span['label'], confidence: number): Span => ({ label, start: 0, end: 1, text: '字', why: 'because', confidence });
/** An ear that hears these labels in everything. */
const ears = (...spans: Span[]) =>
	new Ears(async () => ({ check: (_: string, { sure = 0.5 }) => ({ violations: [], elements: [], spans: spans.filter(({ label, confidence }) => isElement(label) || confidence >= sure) }) }) as unknown as Checker);

it('logs sure violations as heard and unsure ones as a question', async () => {
	const heard = await ears(span('impatience', 0.9), span('command', 0.4), span('greet', 0.6)).hear('您好，快点');
	expect(heard).toEqual({ text: '您好，快点', elements: ['greet'], violations: ['impatience'], unsure: ['command'] });
});

it('takes the cause that a sentence names for the reason given', async () => {
	const heard = await ears({ ...span('explain-reason', 0.8), cause: 'traffic' }).hear('路上堵车');
	expect(heard).toEqual({ text: '路上堵车', elements: ['explain-reason'], violations: [], reason: 'traffic' });
});

it('hears an author’s own example as the author labelled it, whatever its marks', async () => {
	const example = { id: 'honest', says: { 'zh-CN': '对不住，我来晚了。', en: 'Sorry, I am late.' }, labels: ['apologise' as const, 'state-delay' as const] };
	const heard = await ears(span('impatience', 0.9)).hear('对不住 我来晚了', [example]);
	expect(heard).toMatchObject({ text: '对不住 我来晚了', elements: ['apologise', 'state-delay'], violations: [] });
});

it('counts in an exam only what is sure beyond doubt, and asks nothing', async () => {
	const heard = await ears(span('impatience', 0.9), span('command', 0.65), span('mockery', 0.4), span('greet', 0.6)).hear('您好，快点', [], 'exam');
	expect(heard).toEqual({ text: '您好，快点', elements: ['greet'], violations: ['impatience'] });
});

it('fetches the book of a language when a sentence in it is heard, once, and again after it could not be had', async () => {
	const fetched: string[] = [];
	const nothing = { check: () => ({ violations: [], elements: [], spans: [] }) };
	const some = new Ears(async (language) => {
		fetched.push(language);
		if (fetched.length === 1) throw new Error('no signal');
		return nothing;
	});
	await expect(some.hear('您好')).rejects.toThrow('no signal');
	for (const text of ['您好', '谢谢', 'Good morning, sir', '再见']) await some.hear(text);
	expect(fetched).toEqual(['zh', 'zh', 'en']);
});

/** An ear that hears impatience in 啊, doubts 哦, and hears a greeting in 您好 and a time in 三点. */
const SIGNS = [['啊', 'impatience', 0.9], ['哦', 'command', 0.4], ['您好', 'greet', 0.9], ['三点', 'confirm-time', 0.9]] as const;
const strict = new Ears(async () => ({
	check: (text: string, { sure = 0.5 }: { sure?: number } = {}) => {
		const spans = SIGNS.filter(([sign, , confidence]) => text.includes(sign) && confidence >= sure).map(([sign, label, confidence]) => ({ ...span(label, confidence), start: text.indexOf(sign), end: text.indexOf(sign) + sign.length }));
		const labels = spans.map(({ label }) => label);
		return { violations: labels.filter((label) => !isElement(label)), elements: labels.filter(isElement), spans };
	}
}) as unknown as Checker);

it('proposes the author’s example where there is something to mend, and nothing where there is not', async () => {
	expect((await strict.explain('催啊', ['greet'], { example: '您好，我三点到。' })).better).toBe('您好，我三点到。');
	expect((await strict.explain('您好', ['greet'], { example: '您好，我三点到。' })).better).toBeUndefined();
});

it('keeps of the own sentence what neither offends nor could be taken so', async () => {
	const own = { greet: '王阿姨您好！', 'confirm-time': '我三点到。' };
	const better = async (text: string) => (await strict.explain(text, ['greet', 'confirm-time'], { own })).better;
	expect(await better('催啊，您好')).toBe('您好。我三点到。');
	expect(await better('催啊，您好啊')).toBe('王阿姨您好！我三点到。');
	expect(await better('您好哦')).toBe('王阿姨您好！我三点到。');
});

it('proposes good manners even where all that is asked for was said', async () => {
	const own = { greet: '王阿姨您好！', 'confirm-time': '我三点到。' };
	expect((await strict.explain('三点到', ['confirm-time'], { own, manners: ['greet'] })).better).toBe('王阿姨您好！三点到。');
	expect((await strict.explain('三点到', ['confirm-time'], { own })).better).toBeUndefined();
});
