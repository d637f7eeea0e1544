import { pinyin } from 'pinyin-pro';

/** The initials of a Chinese text as people type them in a hurry: 敲门三下 → qmsx; one run per stretch of Han characters. */
export function initialsOf(text: string): string {
	const runs = text.replaceAll(/\{[^}]*\}/g, ' ').match(/\p{Script=Han}+/gu) ?? [];
	return runs.map((run) => pinyin(run, { pattern: 'first', toneType: 'none', type: 'array' }).map((letter) => letter[0] ?? '').join('')).join(' ').toLowerCase();
}
