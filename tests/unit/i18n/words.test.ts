import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES as CONTENT_LANGUAGES } from '#engine/text.ts';
import { readWords, type WordGroup } from '#cli/words-plugin.ts';
import { LANGUAGES, preferredLanguage } from '#i18n/languages.ts';
import { allWords, hasWord, speak, t, words } from '#i18n/words.svelte.ts';

const FOLDER = 'src/i18n/words';
const written = { 'zh-CN': flat(readWords(FOLDER, 'zh-CN')), en: flat(readWords(FOLDER, 'en')) };

function flat(group: WordGroup, prefix = ''): Map<string, string> {
	return new Map(Object.entries(group).flatMap(([key, word]) => (typeof word === 'string' ? [[prefix + key, word] as const] : [...flat(word, `${prefix}${key}.`)])));
}

/** Every key that the source names in full, and the beginnings of those it composes. */
function usedKeys(): { whole: string[]; begun: string[] } {
	const text = sources().join('\n');
	const whole = [...text.matchAll(/'((?:[a-z][\w-]*)(?:\.[\w-]+)+)'/gi)].map(([, key = '']) => key).filter((key) => groups().has(key.split('.')[0] ?? ''));
	const begun = [...text.matchAll(/\bt\(`([a-z][\w.-]*\.)\$\{/gi)].map(([, key = '']) => key);
	return { whole: [...new Set(whole)], begun: [...new Set(begun)] };
}

const groups = () => new Set(readdirSync(join(FOLDER, 'zh-CN')).map((name) => name.replace('.json', '')));

function sources(): string[] {
	const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name) && /src\/(app|routes)/.test(entry.parentPath));
	return files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

describe('the words of the interface', () => {
	it('are the same in every language that is written by hand', () => {
		expect([...written.en.keys()].sort()).toEqual([...written['zh-CN'].keys()].sort());
	});

	it('take the same values in every language', () => {
		const holes = (word = '') => [...word.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
		const differing = [...written.en].filter(([key, word]) => JSON.stringify(holes(word)) !== JSON.stringify(holes(written['zh-CN'].get(key))));
		expect(differing.map(([key]) => key)).toEqual([]);
	});

	it('exist for every key that a page names', () => {
		expect(usedKeys().whole.filter((key) => !written.en.has(key) && ![...written.en.keys()].some((each) => each.startsWith(`${key}.`)))).toEqual([]);
	});

	it('exist for every key that a page composes', () => {
		expect(usedKeys().begun.filter((begin) => ![...written.en.keys()].some((key) => key.startsWith(begin)))).toEqual([]);
	});

	it('hold no ASCII punctuation inside Chinese', () => {
		const stray = [...written['zh-CN']].filter(([, word]) => /[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]/.test(word.replaceAll(/\{\{\w+\}\}/g, '')));
		expect(stray).toEqual([]);
	});

	it('know the languages that content knows', () => {
		expect(LANGUAGES).toEqual(CONTENT_LANGUAGES);
	});
});

describe('speaking', () => {
	it('switches without a reload', async () => {
		await speak('en');
		expect([words.language, t('app.back')]).toEqual(['en', 'Back']);
		await speak('zh-CN');
		expect([words.language, t('app.back')]).toEqual(['zh-CN', '返回']);
	});

	it('derives Taiwan’s words from the mainland’s', async () => {
		await speak('zh-TW');
		expect(t('home.title')).toBe('今天的工單');
		await speak('zh-CN');
	});

	it('puts values in as text', async () => {
		await speak('en');
		expect(t('time.minutes', { n: 5 })).toBe('5 min');
		expect(t('home.left', { when: '<b>' })).toContain('<b>');
	});

	it('says whether it has a word', async () => {
		await speak('en');
		await allWords();
		expect([hasWord('things.badge'), hasWord('things.no-such-thing')]).toEqual([true, false]);
	});

	it.each([
		[['zh-HK', 'en'], 'zh-TW'],
		[['zh-Hans-CN'], 'zh-CN'],
		[['fr', 'en-GB'], 'en'],
		[['fr'], 'zh-CN']
	] as const)('of those who read %j begins with %s', (wanted, language) => {
		expect(preferredLanguage(wanted)).toBe(language);
	});
});
