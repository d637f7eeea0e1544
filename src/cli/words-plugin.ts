import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { toTraditional } from './traditional.ts';

/** Words of the interface: a file is a group of keys, groups may nest once. */
export type WordGroup = { [key: string]: string | WordGroup };

const PREFIX = 'virtual:words/';
const DERIVED = 'zh-TW';
const DERIVED_FROM = 'zh-CN';
/** Groups that the first scene needs; all others travel in a module of their own, `virtual:words/<language>/later`. */
const FIRST = ['app', 'places', 'time', 'talk', 'people', 'face', 'voice', 'home', 'jobs', 'play', 'world'];

/** All words of one language, by the name of their file; zh-TW is derived from zh-CN, its own folder goes before. */
export function readWords(folder: string, language: string): WordGroup {
	const own = readGroups(join(folder, language));
	return language === DERIVED ? { ...merge(derive(readGroups(join(folder, DERIVED_FROM))), own) } : own;
}

function readGroups(folder: string): WordGroup {
	const names = listOf(folder).filter((name) => name.endsWith('.json'));
	return Object.fromEntries(names.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), 'utf8')) as WordGroup]));
}

function listOf(folder: string): string[] {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}

function derive(group: WordGroup): WordGroup {
	return Object.fromEntries(Object.entries(group).map(([key, word]) => [key, typeof word === 'string' ? toTraditional(word) : derive(word)]));
}

function merge(base: WordGroup, over: WordGroup): WordGroup {
	const merged = { ...base };
	for (const [key, word] of Object.entries(over)) {
		const below = merged[key];
		merged[key] = typeof word === 'object' && typeof below === 'object' ? merge(below, word) : word;
	}
	return merged;
}

/** Serves `virtual:words/<language>`, loaded when a language is spoken, and what of it can wait. */
export function wordsPlugin(folder: string): Plugin {
	return {
		name: 'doorstep-words',
		resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
		load(id) {
			if (!id.startsWith(`\0${PREFIX}`)) return undefined;
			for (const language of listOf(folder)) for (const name of listOf(join(folder, language))) this.addWatchFile(join(folder, language, name));
			const [language = '', part] = id.slice(PREFIX.length + 1).split('/');
			const wanted = Object.entries(readWords(folder, language)).filter(([name]) => FIRST.includes(name) === (part !== 'later'));
			return { code: `export default ${JSON.stringify(Object.fromEntries(wanted))};`, map: null, moduleType: 'js' };
		}
	};
}
