import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Floor → the floors it may import. */
const FLOORS: Record<string, readonly string[]> = {
	engine: ['engine'],
	exchange: ['exchange', 'engine'],
	data: ['data', 'engine', 'exchange'],
	i18n: ['i18n'],
	ui: ['ui', 'engine', 'i18n'],
	app: ['app', 'engine', 'exchange', 'data', 'i18n'],
	routes: ['routes', 'engine', 'i18n', 'ui', 'app'],
	cli: ['cli', 'engine', 'exchange']
};
/** Rooms of the engine in order: each may use itself and those before it. */
const ROOMS = ['log', 'speech', 'rules', 'premises', 'visit', 'quiz', 'certification'];
/** Packages the engine may use: all pure. */
const ENGINE_PACKAGES = ['xstate', 'valibot', 'pure-rand', '@noble/hashes'];
const AMBIENT = /\b(Date\.now|new Date\(|Math\.random|performance\.now|setTimeout|setInterval|fetch\(|localStorage|indexedDB|globalThis|document\.(?:query|create|get|body)|window\.(?:location|document|add)|navigator\.|process\.(?:env|argv|cwd))/;
/** The floors of the tree that may not be known by anybody else. */
const TYPES_ONLY: Record<string, readonly string[]> = { ui: ['engine'], routes: ['engine'] };

type SourceFile = { path: string; text: string; imports: { target: string; typesOnly: boolean }[] };

const files: SourceFile[] = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
	.map((entry) => {
		const full = join(entry.parentPath, entry.name);
		const text = readFileSync(full, 'utf8');
		return { path: relative(join(ROOT, 'src'), full), text, imports: importsOf(text, full) };
	});

function importsOf(text: string, file: string): SourceFile['imports'] {
	const found = [...text.matchAll(/(?:import|export)\s+(type\s+)?([^'";]*?from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g)];
	return found.map(([, type, names = '', stated, dynamic]) => {
		const target = stated ?? dynamic ?? '';
		const everyNameIsType = /^\s*\{/.test(names) && names.replace(/[{}]|from/g, '').split(',').filter((name) => name.trim()).every((name) => name.trim().startsWith('type '));
		return { target: target.startsWith('.') ? `#${relative(join(ROOT, 'src'), join(dirname(file), target))}` : target, typesOnly: Boolean(type) || everyNameIsType };
	});
}

function ambientIn(path: string, text: string): string[] {
	const [found] = AMBIENT.exec(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')) ?? [];
	return found === undefined ? [] : [`${path} uses ${found}`];
}

const floorOf = (path: string) => path.replace(/^#/, '').split('/')[0] ?? '';
const roomOf = (path: string) => ROOMS.indexOf(path.replace(/^#?engine\//, '').split('/')[0] ?? '');

describe('the house', () => {
	it('has only imports that go down', () => {
		const climbing = files.flatMap(({ path, imports }) =>
			imports.filter(({ target }) => target.startsWith('#') && !target.endsWith('.css') && FLOORS[floorOf(path)] && !FLOORS[floorOf(path)]?.includes(floorOf(target))).map(({ target }) => `${path} imports ${target}`)
		);
		expect(climbing).toEqual([]);
	});

	it('keeps the rooms of the engine in order', () => {
		const early = files.filter(({ path }) => path.startsWith('engine/') && roomOf(path) >= 0).flatMap(({ path, imports }) =>
			imports.filter(({ target }) => target.startsWith('#engine/') && roomOf(target) > roomOf(path)).map(({ target }) => `${path} imports ${target}`)
		);
		expect(early).toEqual([]);
	});

	it('keeps the engine pure: no clock, no chance, no browser, no files', () => {
		const impure = files.filter(({ path }) => path.startsWith('engine/')).flatMap(({ path, text, imports }) => [
			...ambientIn(path, text),
			...imports.filter(({ target }) => !target.startsWith('#') && !ENGINE_PACKAGES.some((name) => target === name || target.startsWith(`${name}/`))).map(({ target }) => `${path} imports ${target}`)
		]);
		expect(impure).toEqual([]);
	});

	it('teaches the speech checker the same way every time: no clock, no chance', () => {
		expect(files.filter(({ path }) => path.startsWith('cli/training/')).flatMap(({ path, text }) => ambientIn(path, text))).toEqual([]);
	});

	it('lets pictures and pages know the engine by its types and constants only where that is allowed', () => {
		const running = files.flatMap(({ path, imports }) =>
			imports.filter(({ target, typesOnly }) => !typesOnly && target.startsWith('#') && TYPES_ONLY[floorOf(path)]?.includes(floorOf(target))).map(({ target }) => `${path} imports ${target}`)
		);
		expect(running).toEqual([]);
	});

	it('names files for the one thing in them', () => {
		const vague = files.map(({ path }) => path).filter((path) => /(^|\/)(utils?|helpers?|common|misc|manager|types)(\.|\/)/i.test(path));
		expect(vague).toEqual([]);
	});

	it('never lets content reach the page as markup', () => {
		expect(files.filter(({ text }) => /\{@html|\.innerHTML|insertAdjacentHTML/.test(text)).map(({ path }) => path)).toEqual([]);
	});

	it('keeps files small enough to read at one sitting', () => {
		expect(files.filter(({ text }) => text.split('\n').length > 300).map(({ path, text }) => `${path}: ${text.split('\n').length} lines`)).toEqual([]);
	});

	it('escapes the type checker nowhere', () => {
		const escapes = files.filter(({ text }) => /(?:: |\bas |<)any\b|@ts-(?:ignore|nocheck|expect-error)|eslint-(?:disable)|svelte-(?:ignore)/.test(text));
		expect(escapes.map(({ path }) => path)).toEqual([]);
	});
});

describe('the map in the README', () => {
	it('is the tree on the disk', () => {
		const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
		const drawn = [...(/^src\n([\s\S]*?)```/m.exec(readme)?.[1] ?? '').matchAll(/^ {2}([a-z0-9]+)\b/gm)].map(([, name]) => name).sort();
		const onDisk = [...new Set(files.map(({ path }) => path).filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''))].sort();
		expect(drawn).toEqual(onDisk);
	});
});
