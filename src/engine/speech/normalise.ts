import { charKind, foldUnusual } from './characters.ts';

/** A text made comparable, each unit knowing the stretch of the given text it stands for. */
export type Normal = { text: string; starts: number[]; ends: number[] };

/** Longer texts are read up to here (UTF-16 units): nobody says more in one breath. */
export const MOST_READ = 200_000;

const LONGEST_RUN = 3;

/**
 * Width, case, traditional forms, punctuation and invisible characters made one; offsets kept.
 * Marks inside a word and spaces between Chinese characters vanish, sentence punctuation becomes one of `. ! ? ,`,
 * quotation marks `“` and `”`.
 */
export function normalise(given: string, simplified: ReadonlyMap<string, string>): Normal {
	const out: Normal = { text: '', starts: [], ends: [] };
	const units: string[] = [];
	const length = Math.min(given.length, MOST_READ);
	let quoted = false;
	let run = 0;
	for (let at = 0; at < length; ) {
		const code = given.codePointAt(at) ?? 0;
		const end = at + (code > 0xffff ? 2 : 1);
		for (const raw of foldUnusual(given.slice(at, end), code)) {
			let unit = simplified.get(raw) ?? raw;
			if (unit === '"') {
				unit = quoted ? '”' : '“';
			}
			if (unit === '“') quoted = true;
			else if (unit === '”' || unit === '.') quoted = false;
			run = unit === units.at(-1) ? run + 1 : 1;
			if (run > LONGEST_RUN) continue;
			units.push(unit);
			out.starts.push(at);
			out.ends.push(end);
		}
		at = end;
	}
	return tighten(units, out);
}

/** Decides, now that the neighbours are known, what spaces and stray marks mean. */
function tighten(units: readonly string[], places: Normal): Normal {
	const out: Normal = { text: '', starts: [], ends: [] };
	const kept: string[] = [];
	for (let at = 0; at < units.length; at += 1) {
		const unit = meant(units, at);
		if (unit === '') continue;
		kept.push(unit);
		for (let part = 0; part < unit.length; part += 1) {
			out.starts.push(places.starts[at] ?? 0);
			out.ends.push(places.ends[at] ?? 0);
		}
	}
	out.text = kept.join('');
	return out;
}

function meant(units: readonly string[], at: number): string {
	const unit = units[at] ?? '';
	const kind = charKind(unit);
	if (kind === 'word' || kind === 'break') return insideNumber(units, at) ? numberMark(unit) : unit;
	if (kind === 'space') return spaceMeant(units, at);
	return insideNumber(units, at) ? numberMark(unit) : '';
}

function insideNumber(units: readonly string[], at: number): boolean {
	const unit = units[at] ?? '';
	if (unit === ',') return [-1, 1, 2, 3].every((by) => isDigit(units[at + by])) && !isDigit(units[at + 4]);
	return /[.:/-]/.test(unit) && isDigit(units[at - 1]) && isDigit(units[at + 1]);
}

function numberMark(unit: string): string {
	return unit === ',' ? '' : unit === '.' ? '·' : unit;
}

function isDigit(unit: string | undefined): boolean {
	return unit !== undefined && unit >= '0' && unit <= '9';
}

/** A space parts clauses when whole clauses stand on both sides, hides a word (`傻 叉`) when single characters do. */
function spaceMeant(units: readonly string[], at: number): string {
	const before = wordLength(units, at, -1);
	const after = wordLength(units, at, 1);
	if (before.han && after.han) return before.length > 2 && after.length > 1 ? ',' : '';
	return before.length > 0 && after.length > 0 && !before.han && !after.han ? ' ' : '';
}

function wordLength(units: readonly string[], at: number, by: 1 | -1): { length: number; han: boolean } {
	let length = 0;
	const first = units[at + by];
	while (length < LONGEST_RUN && charKind(units[at + by * (length + 1)] ?? '') === 'word') length += 1;
	return { length, han: first !== undefined && first >= '\u2e80' };
}
