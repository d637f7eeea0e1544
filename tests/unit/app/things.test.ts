import { beforeAll, expect, it } from 'vitest';
import { readLibrary } from '#engine/library.ts';
import { allWords, hasWord, speak } from '#i18n/words.svelte.ts';
import { readContent } from '#cli/read-content.ts';

beforeAll(async () => {
	await speak('zh-CN');
	await allWords();
});

it('every thing that content lets one pick, packs or measures with, or a standard lists, has a word in the interface or in the content', () => {
	const { library } = readLibrary(readContent('scenarios'));
	const asked = [...library.visits.values()].flatMap((visit) =>
		visit.scenes.flatMap(({ offers }) => offers.flatMap(({ asks }) => Object.values(asks).flatMap((ask) => [...(ask.one ?? []), ...(ask.several ?? [])].filter((option) => typeof option === 'string' && !ask.labels?.[option]))))
	);
	const packed = [...library.visits.values()].flatMap(({ scenes }) => actsIn(scenes).flatMap(({ kind, items, device, where, room }) => (kind === 'kit-packed' ? [items].flat() : kind === 'measured' ? [device, where, room] : []))).filter((name) => typeof name === 'string' && !name.startsWith('$'));
	const listed = [...library.book.names.values()].flatMap(({ fallback }) => (Array.isArray(fallback) ? fallback : []));
	const held = [...library.book.standards.values()].flatMap(({ values }) => Object.values(values).flatMap((given) => (Array.isArray(given) ? given : typeof given === 'object' && Array.isArray(given.is) ? given.is : [])));
	expect([...new Set([...asked, ...packed, ...listed, ...held])].filter((name) => !hasWord(`things.${name}`))).toEqual([]);
}, 30_000);

/** Every act as authors write it, wherever it stands. */
function actsIn(piece: unknown): Record<string, unknown>[] {
	if (Array.isArray(piece)) return piece.flatMap(actsIn);
	if (typeof piece !== 'object' || piece === null) return [];
	return ['kind' in piece ? [piece as Record<string, unknown>] : [], ...Object.values(piece).map(actsIn)].flat();
}
