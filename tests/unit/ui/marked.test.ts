import { expect, it } from 'vitest';
import * as fc from 'fast-check';
import { piecesOf, type Mark } from '#ui/speech/marked.ts';

it('cuts a sentence where marks begin and end, and shows the gravest', () => {
	const marks: Mark[] = [{ start: 0, end: 4, as: 'good' }, { start: 2, end: 6, as: 'bad' }, { start: 3, end: 4, as: 'unsure' }];
	expect(piecesOf('一二三四五六七', marks)).toEqual([{ text: '一二', as: 'good' }, { text: '三', as: 'bad' }, { text: '四', as: 'bad' }, { text: '五六', as: 'bad' }, { text: '七', as: undefined }]);
});

it('loses no character, whatever the marks', () => {
	const mark = fc.record({ start: fc.integer({ min: -2, max: 30 }), end: fc.integer({ min: -2, max: 30 }), as: fc.constantFrom('good' as const, 'bad' as const, 'unsure' as const) });
	fc.assert(fc.property(fc.string({ maxLength: 25 }), fc.array(mark, { maxLength: 5 }), (text, marks) => piecesOf(text, marks).map((piece) => piece.text).join('') === text));
});
