import { beforeAll, describe, expect, it } from 'vitest';
import { printed } from '#app/citation.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { allWords, speak, words } from '#i18n/words.svelte.ts';
import { book, sources } from '../rules/read-rule-book.ts';

const all = { ...book, sources };
const citesOf = (standard: string, rule: string) => adopt(book, standard).rules.find((adopted) => adopted.rule.id === rule)?.cites ?? [];
const shown = (standard: string, rule: string) => printed(citesOf(standard, rule), all, standard);

async function inLanguage(language: 'zh-CN' | 'en') {
	await speak(language);
	await allWords();
}

describe('a citation', () => {
	beforeAll(() => inLanguage('zh-CN'));

	it('names the document and a place that one can look up, not a line of a transcript', () => {
		expect(shown('tietong-fujian-handbook', 'speech.no-insult')).toEqual({ source: '福建铁通社区经理服务手册', at: '第二章第四节' });
		const places = [...book.standards.keys()].flatMap((id) => adopt(book, id).rules.map(({ cites }) => printed(cites, all, id)?.at ?? ''));
		expect(places.filter((at) => /\bL\d/.test(at))).toEqual([]);
	});

	it('says when the standard does not rest on the document', () => {
		expect(shown('china-telecom-full-process', 'speech.no-insult')?.source).toBe('这份标准没有列出，借用《福建铁通社区经理服务手册》');
		expect(shown('china-telecom-full-process', 'speech.honorific')?.source).toBe('装维服务全流程标准动作');
		expect(shown('doorstep-common', 'speech.no-insult')?.source).toBe('福建铁通社区经理服务手册');
	});

	it('says the same under a standard of one’s own that has only made the rule weigh more', () => {
		const cites = citesOf('china-telecom-full-process', 'speech.no-insult');
		const parent = book.standards.get('china-telecom-full-process');
		if (!parent) throw new Error('the book has lost a standard');
		const own = { ...parent, id: 'own', parent: parent.id, values: {}, rules: [{ id: 'speech.no-insult', cites: [...cites], severity: 'red-line' as const }] };
		const standards = new Map([...book.standards, ['own', own]]);
		expect(printed(cites, { sources, standards }, 'own')?.source).toContain('借用');
	});

	it('is none where only this app asks for it', () => {
		expect(printed([], all, 'doorstep-common')).toBeUndefined();
	});

	it('says in English what title and numbering mean, and keeps the title as printed', async () => {
		await inLanguage('en');
		expect(words.language).toBe('en');
		expect(shown('tietong-fujian-handbook', 'speech.no-insult')).toEqual({ source: 'Service handbook for community managers, Fujian Tietong (福建铁通社区经理服务手册)', at: 'chapter 2, section 4' });
		expect(shown('china-telecom-full-process', 'speech.honorific')?.at).toBe('part 2, 2(1)');
		expect(shown('china-mobile-home-broadband', 'speech.honorific')?.at).toBe('article 7, 2');
		expect(shown('appliance-service', 'door.knock-gently')?.at).toBe('step 敲门');
		await inLanguage('zh-CN');
	});
});
