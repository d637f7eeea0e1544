import type { Normal } from './normalise.ts';
import { createPhraseFinder, longestHits } from './phrases.ts';
import type { Hit } from './phrases.ts';

export type Rewriter = { rewrite(normal: Normal): Normal };

/** Puts plain words for disguised, dialect and slang ones; each new unit stands for the whole stretch it replaced. */
export function createRewriter(rewrites: readonly (readonly [string, string])[]): Rewriter {
	const finder = createPhraseFinder(rewrites.map(([from]) => from));
	return {
		rewrite(normal) {
			const hits = longestHits(finder.find(normal.text).filter((hit) => wholeWord(normal.text, hit)));
			if (hits.length === 0) return normal;
			return replace(normal, hits, (hit) => rewrites[hit.phrase]?.[1] ?? '');
		}
	};
}

function replace(normal: Normal, hits: readonly Hit[], plain: (hit: Hit) => string): Normal {
	const out: Normal = { text: '', starts: [], ends: [] };
	const copy = (from: number, to: number) => {
		out.text += normal.text.slice(from, to);
		for (let at = from; at < to; at += 1) {
			out.starts.push(normal.starts[at] ?? 0);
			out.ends.push(normal.ends[at] ?? 0);
		}
	};
	let done = 0;
	for (const hit of hits) {
		copy(done, hit.start);
		const words = plain(hit);
		out.text += words;
		for (let at = 0; at < words.length; at += 1) {
			out.starts.push(normal.starts[hit.start] ?? 0);
			out.ends.push(normal.ends[hit.end - 1] ?? 0);
		}
		done = hit.end;
	}
	copy(done, normal.text.length);
	return out;
}

/** Letters and digits are only replaced where a whole run of them matches: `sb`, but not in `usb`. */
export function wholeWord(text: string, hit: Hit): boolean {
	return !joined(text, hit.start - 1, hit.start) && !joined(text, hit.end - 1, hit.end);
}

function joined(text: string, left: number, right: number): boolean {
	const one = text.charCodeAt(left);
	const other = text.charCodeAt(right);
	return (isLetter(one) && isLetter(other)) || (isDigit(one) && isDigit(other));
}

function isLetter(code: number): boolean {
	return code >= 0x61 && code <= 0x7a;
}

function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}
