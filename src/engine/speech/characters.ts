/** What a folded character is for: part of a word, a break between clauses, a space, a mark that means nothing. */
export type CharKind = 'word' | 'break' | 'space' | 'mark';

const FOLDED: Record<string, string> = {
	'。': '.',
	'.': '.',
	';': '.',
	'；': '.',
	'\n': '.',
	'\r': '.',
	'!': '!',
	'！': '!',
	'?': '?',
	'？': '?',
	',': ',',
	'，': ',',
	'、': ',',
	':': ':',
	'：': ':',
	'…': ',',
	'—': ',',
	'–': ',',
	'~': ',',
	'～': ',',
	'“': '“',
	'”': '”',
	'「': '“',
	'」': '”',
	'『': '“',
	'』': '”',
	'《': '“',
	'》': '”',
	'‘': '“',
	'’': '\'',
	'"': '"',
	'＂': '"',
	'\'': '\'',
	'%': '%',
	'％': '%'
};

const BREAKS = '.!?,:“”';
const LONGEST_FOLD = 4;

/** The characters that one given character stands for: none for invisible ones, several for ligatures. */
export function foldUnusual(char: string, code: number): string[] {
	if (code >= 0x4e00 && code <= 0x9fff) return [char];
	const folded = FOLDED[char];
	if (folded !== undefined) return [folded];
	if (code >= 0x61 && code <= 0x7a) return [char];
	if (code >= 0x41 && code <= 0x5a) return [char.toLowerCase()];
	if (code >= 0x30 && code <= 0x39) return [char];
	if (code >= 0xd800 && code <= 0xdfff) return [];
	return foldRare(char);
}

function foldRare(char: string): string[] {
	if (/\s/u.test(char)) return [' '];
	if (/[\p{M}\p{C}]/u.test(char)) return [];
	const decomposed = char.normalize('NFKD').toLowerCase();
	return [...decomposed]
		.filter((part) => !/[\p{M}\p{C}]/u.test(part))
		.slice(0, LONGEST_FOLD)
		.map((part) => FOLDED[part] ?? part);
}

/** What a folded character is for. */
export function charKind(unit: string): CharKind {
	if (unit === '') return 'mark';
	if (unit === ' ') return 'space';
	if (BREAKS.includes(unit)) return 'break';
	if (unit === '%' || unit === '\'') return 'word';
	const code = unit.codePointAt(0) ?? 0;
	if (code < 0x80) return /[a-z0-9]/.test(unit) ? 'word' : 'mark';
	if (code >= 0x4e00 && code <= 0x9fff) return 'word';
	return /[\p{L}\p{N}\p{Extended_Pictographic}\p{Emoji_Presentation}]/u.test(unit) ? 'word' : 'mark';
}
