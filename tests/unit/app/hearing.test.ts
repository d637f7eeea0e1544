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
