import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

// The common Chinese characters are those of GB 2312: lead bytes B0–F7, trail bytes A1–FE.
function commonCharacters(): string[] {
	const decoder = new TextDecoder('gb18030');
	const found: string[] = [];
	for (let lead = 0xb0; lead <= 0xf7; lead += 1) {
		for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
			const char = decoder.decode(new Uint8Array([lead, trail]));
			if (char.length === 1 && char >= '\u4e00' && char <= '\u9fff') found.push(char);
		}
	}
	return found;
}

// Cantonese 係 is 是, not 系: the book's rewrites know.
const DIALECT = new Set(['係']);

/** Traditional characters and their common simplified form, as one string of pairs. */
function traditionalPairs(common: ReadonlySet<string>): string {
	const convert = Converter({ from: 't', to: 'cn' });
	let pairs = '';
	for (let code = 0x4e00; code <= 0x9fff; code += 1) {
		const char = String.fromCharCode(code);
		if (DIALECT.has(char)) continue;
		const plain = convert(char);
		if (plain !== char && plain.length === 1 && common.has(plain) && !common.has(char)) pairs += char + plain;
	}
	return pairs;
}

/** Toneless syllable → its characters. */
function sounds(common: readonly string[]): Record<string, string> {
	const bySound: Record<string, string> = {};
	for (const char of common) {
		const sound = pinyin(char, { toneType: 'none', v: true });
		if (!/^[a-z]+$/.test(sound)) continue;
		bySound[sound] = (bySound[sound] ?? '') + char;
	}
	return Object.fromEntries(Object.entries(bySound).sort(([one], [other]) => (one < other ? -1 : 1)));
}

const common = commonCharacters();
const tables = { traditional: traditionalPairs(new Set(common)), sounds: sounds(common) };
writeFileSync('scenarios/speech/zh/characters.json', `${JSON.stringify(tables, null, '\t')}\n`);
