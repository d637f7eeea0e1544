const LINE_OF_TRANSCRIPT = / ?\bL\d+$/;

/** The place of a citation as one can look it up in the document; empty where the document has no headings. */
export function printedPlace(at: string | undefined): string {
	return (at ?? '').replace(LINE_OF_TRANSCRIPT, '');
}

/** The same for who does not read Chinese numbering; names of headings stay as printed. */
export function printedPlaceInEnglish(at: string | undefined): string {
	return printedPlace(at)
		.replace(/^([一二三四五六七八九十]+)(?=$|[ (])/, (_, n: string) => `part ${numberOf(n)}`)
		.replace(/第([一二三四五六七八九十]+)([章节条步])/g, (_, n: string, unit: string) => `${UNITS[unit] ?? ''} ${numberOf(n)}, `)
		.replace(/\(([一二三四五六七八九十]+)\)/g, (_, n: string) => `(${numberOf(n)})`)
		.replace(/^工步 /, 'step ')
		.replace(/^(part \d+) (?=\S)/, '$1, ')
		.replace(/,\s*$/, '')
		.replace(/,\s+/g, ', ');
}

const UNITS: Readonly<Record<string, string>> = { 章: 'chapter', 节: 'section', 条: 'article', 步: 'step' };
const DIGITS = '一二三四五六七八九';

/** 一 to 九十九. */
function numberOf(written: string): number {
	const [tens, ones] = written.includes('十') ? written.split('十') : ['', written];
	const ten = written.includes('十') ? (tens ? DIGITS.indexOf(tens) + 1 : 1) : 0;
	return 10 * ten + (ones ? DIGITS.indexOf(ones) + 1 : 0);
}
