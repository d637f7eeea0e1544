import type { Reading } from './reading.ts';

/** Takes one feature: its hash and the stretch of normalised units that it was seen in. */
export type TakeFeature = (hash: number, start: number, end: number) => void;

/** Features are told apart by this many bits. */
export const HASH_BITS = 20;

const MASK = (1 << HASH_BITS) - 1;
const KIND = {
	char: 11,
	quotedChar: 12,
	sound: 13,
	token: 14,
	skip: 15,
	mood: 16,
	pattern: 17,
	quotedPattern: 18,
	charSkip: 19,
	length: 20,
	clauses: 21
};
const EDGE = 2;
const LONGEST_CHARS = 3;
/** Letters say less each than characters do. */
const LONGEST_LETTERS = 4;
const LONGEST_SOUNDS = 3;
const LONGEST_TOKENS = 3;
const SKIP = 6;
const CHAR_SKIP = 3;
/** A text is as long as so many units, and has as many clauses, to the model: no more than the last of each. */
const LENGTH_STEP = 8;
const MOST_STEPS = 8;
const MOST_CLAUSES = 5;

/**
 * Everything that the model weighs: runs of characters, of sounds, of words and concepts, the patterns that hold, and how
 * long the whole is, which is seen nowhere: its stretch is -1 to -1.
 */
export function eachFeature(reading: Reading, take: TakeFeature): void {
	if (reading.clauses.list.length === 0) return;
	lengthFeatures(reading, take);
	charFeatures(reading, take);
	charSkipFeatures(reading, take);
	soundFeatures(reading, take);
	tokenFeatures(reading, take);
	skipFeatures(reading, take);
	for (const hit of reading.patterns) take(patternFeature(hit.code, hit.quoted), hit.start, hit.end);
}

/** The feature of a pattern that holds, outside or inside quotation marks. */
export function patternFeature(code: number, quoted: boolean): number {
	return finish(mix(quoted ? KIND.quotedPattern : KIND.pattern, code));
}

function charFeatures({ normal, clauses }: Reading, take: TakeFeature): void {
	const { text } = normal;
	for (let at = -1; at < text.length; at += 1) {
		let hash = clauses.quoted[at] === 1 ? KIND.quotedChar : KIND.char;
		const longest = isLetter(text.charCodeAt(Math.max(at, 0))) ? LONGEST_LETTERS : LONGEST_CHARS;
		for (let end = at; end < at + longest && end <= text.length; end += 1) {
			hash = mix(hash, end < 0 || end === text.length ? EDGE : text.charCodeAt(end));
			if (end === at && at < 0) continue;
			take(finish(hash), Math.max(at, 0), Math.min(end + 1, text.length));
		}
	}
}

/** What is usual in one breath is not in three: the same words weigh less in a longer text. */
function lengthFeatures({ normal, clauses }: Reading, take: TakeFeature): void {
	take(finish(mix(KIND.length, Math.min(Math.floor(normal.text.length / LENGTH_STEP), MOST_STEPS))), -1, -1);
	take(finish(mix(KIND.clauses, Math.min(clauses.list.length, MOST_CLAUSES))), -1, -1);
}

/** Pairs of characters in one clause with one or two others between them; letters are not characters enough. */
function charSkipFeatures({ normal, clauses }: Reading, take: TakeFeature): void {
	const { text } = normal;
	for (let at = 0; at < text.length; at += 1) {
		const clause = clauses.of[at] ?? -1;
		if (clause < 0 || isLetter(text.charCodeAt(at))) continue;
		for (let far = at + 2; far <= at + CHAR_SKIP && clauses.of[far] === clause; far += 1) {
			take(finish(mix(mix(KIND.charSkip, text.charCodeAt(at)), text.charCodeAt(far))), at, far + 1);
		}
	}
}

function soundFeatures({ sounds }: Reading, take: TakeFeature): void {
	for (let at = 0; at < sounds.sound.length; at += 1) {
		let hash = KIND.sound;
		for (let end = at; end < at + LONGEST_SOUNDS && end < sounds.sound.length; end += 1) {
			hash = mix(hash, sounds.sound[end] ?? 0);
			if (end > at) take(finish(hash), sounds.start[at] ?? 0, sounds.end[end] ?? 0);
		}
	}
}

function tokenFeatures({ tokens }: Reading, take: TakeFeature): void {
	for (let at = -1; at < tokens.length; at += 1) {
		let hash = KIND.token;
		let known = false;
		for (let end = at; end < at + LONGEST_TOKENS && end <= tokens.length; end += 1) {
			const token = tokens[end];
			hash = mix(hash, token?.code ?? EDGE);
			known ||= token?.known === true;
			if (known) take(finish(hash), tokens[Math.max(at, 0)]?.start ?? 0, (token ?? tokens[end - 1])?.end ?? 0);
		}
	}
}

/** Pairs of words in one clause with others between them, and each word with the mood of its sentence. */
function skipFeatures({ tokens, clauses }: Reading, take: TakeFeature): void {
	for (let at = 0; at < tokens.length; at += 1) {
		const one = tokens[at];
		if (one === undefined || !one.known) continue;
		const clause = clauses.of[one.start] ?? -1;
		const mood = (clauses.list[clause]?.mood ?? '.').charCodeAt(0);
		take(finish(mix(mix(KIND.mood, one.code), mood)), one.start, one.end);
		for (let far = at + 1; far <= at + SKIP; far += 1) {
			const other = tokens[far];
			if (other === undefined || clauses.of[other.start] !== clause) break;
			if (other.known) take(finish(mix(mix(KIND.skip, one.code), other.code)), one.start, other.end);
		}
	}
}

function isLetter(code: number): boolean {
	return code >= 0x61 && code <= 0x7a;
}

function mix(hash: number, part: number): number {
	const mixed = Math.imul(hash ^ part, 0x9e3779b1);
	return mixed ^ (mixed >>> 15);
}

function finish(hash: number): number {
	const mixed = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
	return (mixed ^ (mixed >>> 16)) & MASK;
}
