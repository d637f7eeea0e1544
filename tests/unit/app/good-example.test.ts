import { expect, it } from 'vitest';
import { goodExample } from '#app/good-example.ts';
import type { Label } from '#engine/speech/labels.ts';

const example = (id: string, ...labels: Label[]) => ({ id, says: { 'zh-CN': id, en: id }, labels });
const curt = example('curt', 'impatience', 'apologise', 'state-delay', 'explain-reason');
const short = example('short', 'apologise');
const whole = example('whole', 'greet', 'apologise', 'state-delay');

it('is the one that says most of what is wanted, and most at all', () => {
	expect(goodExample([curt, short, whole], ['apologise'])).toBe(whole);
	expect(goodExample([short, whole], [])).toBe(whole);
});

it('never offends, and is none where no example says anything wanted', () => {
	expect(goodExample([curt], ['apologise'])).toBeUndefined();
	expect(goodExample([short, whole], ['thank'])).toBeUndefined();
});
