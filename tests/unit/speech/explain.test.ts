import { describe, expect, it } from 'vitest';
import { readSpeechBook } from '#cli/read-speech-book.ts';
import { createChecker } from '#engine/speech/check.ts';
import type { Label } from '#engine/speech/labels.ts';

const { book } = readSpeechBook();
if (!book) throw new Error('the speech folder does not load');
const checker = createChecker(book);
const shown = (text: string, label: Label) => checker.check(text).spans.filter((span) => span.label === label).map((span) => span.text);

describe('the words that show an offence', () => {
	it.each([
		['连密码都记不住，还上什么网', 'mockery', ['连密码都记不住，还上什么网']],
		['你给我把柜子挪开', 'command', ['你给我把柜子挪开']],
		['都是公司派单乱派，害得我来晚', 'blame-company', ['都是公司派单乱派']],
		['站门口干嘛，让开，别挡道。', 'command', ['让开', '别挡道']],
		['喂，老头，网坏了是吧', 'improper-address', ['喂', '老头']]
	] as const)('%s: are whole clauses', (text, label, words) => {
		expect(shown(text, label)).toEqual(words);
	});

	it('are a single word where that says it in a long clause', () => {
		expect(shown('Are you an idiot or what is the matter', 'insult')).toEqual(['idiot']);
	});
});
