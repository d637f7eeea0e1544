import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readLibrary } from '#engine/library.ts';
import { showProblem, type Problem } from '#engine/problem.ts';
import type { SpeechBook } from '#engine/speech/book.ts';
import type { SpokenLanguage } from '#engine/speech/language.ts';
import { contentModules, type ContentModules } from './content-modules.ts';
import { readContent } from './read-content.ts';
import { readSpeechBook } from './read-speech-book.ts';
import { readSpeechReasons } from './read-speech-reasons.ts';
import { traditionalOf } from './traditional.ts';

const PREFIX = 'virtual:content/';
const SPOKEN: readonly SpokenLanguage[] = ['zh', 'en'];

/** Serves the checked content as modules; content with problems does not build. */
export function contentPlugin(folder: string, speech: string): Plugin {
	let modules: ContentModules | undefined;
	const open = (): ContentModules => (modules ??= read(folder, speech));
	return {
		name: 'doorstep-content',
		resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
		load(id) {
			if (!id.startsWith(`\0${PREFIX}`)) return undefined;
			const name = id.slice(PREFIX.length + 1);
			for (const file of filesUnder(folder)) this.addWatchFile(file);
			return { code: codeOf(name, open()), map: null, moduleType: 'js' };
		},
		watchChange(file) {
			if (file.includes(folder)) modules = undefined;
		}
	};
}

function read(folder: string, speechFolder: string): ContentModules {
	const { library, problems } = readLibrary(readContent(folder));
	refuse(problems);
	const reasons = () => reasonsIn(speechFolder);
	return new Map([...contentModules(library), ...SPOKEN.map((language) => [`speech/${language}`, () => speechBook(speechFolder, language)] as const), ['reasons', reasons], ['traditional/reasons', () => traditionalOf(reasons())]]);
}

/** Each language alone: who speaks one need not fetch the other. */
function speechBook(folder: string, language: SpokenLanguage): SpeechBook {
	const { book, problems } = readSpeechBook(folder);
	refuse(problems);
	const own = book?.languages[language];
	return { languages: own ? { [language]: own } : {} };
}

/** Why the checker heard what it heard, in words, by the code of the reason. */
function reasonsIn(folder: string): Record<string, { 'zh-CN': string; en: string }> {
	const english = readSpeechReasons('en', folder);
	return Object.fromEntries(Object.entries(readSpeechReasons('zh', folder)).map(([code, words]) => [code, { 'zh-CN': words, en: english[code] ?? words }]));
}

function refuse(problems: readonly Problem[]): void {
	if (problems.length > 0) throw new Error(`the content has problems:\n${problems.map(showProblem).join('\n')}`);
}

/** `shelves` lists how to load each visit; all else is data, parsed as JSON because that is faster than as a program. */
function codeOf(name: string, modules: ContentModules): string {
	if (name === 'shelves') return `export const visits = ${loaders(modules, 'visit/')};\nexport const traditional = ${loaders(modules, 'traditional/')};`;
	const make = modules.get(name);
	if (!make) throw new Error(`no content is called ${name}`);
	return `export default JSON.parse(${JSON.stringify(JSON.stringify(make()))});`;
}

function loaders(modules: ContentModules, prefix: string): string {
	const names = [...modules.keys()].filter((name) => name.startsWith(prefix));
	return `{${names.map((name) => `${JSON.stringify(name.slice(prefix.length))}: () => import(${JSON.stringify(PREFIX + name)})`).join(', ')}}`;
}

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
}
