import type { LanguageBook } from '#engine/speech/book.ts';
import { eachFeature } from '#engine/speech/features.ts';
import { FURTHER_ELEMENTS, LABELS } from '#engine/speech/labels.ts';
import { createReader } from '#engine/speech/reading.ts';
import type { Gold } from '#engine/speech/score.ts';
import { augmentSpeech } from './augment.ts';
import type { Filed } from '#cli/read-speech-examples.ts';

/** A sentence read for teaching; `judged` ones also measure what was learnt, the others only teach. */
export type Lesson = { gold: Gold; hashes: Int32Array; truth: Int8Array; counts: number; fold: number; judged: boolean };

/** Variants of one sentence are numbered after this mark: `id.1`, `id.2`. */
const VARIANT = '.';

/** What a sentence made by rule teaches against a written one. */
const MADE = 0.5;

/**
 * The written sentences, then those made from them. A made one is in the fold of what it was made from, so that no sentence
 * teaches what it is to be judged by.
 */
export function lessonsOf(examples: readonly Filed[], own: LanguageBook, folds: number): Lesson[] {
	const reader = createReader(own);
	const foldOf = folding(examples, folds);
	const lesson = (gold: Gold, fold: number, made: boolean): Lesson => {
		const hashes = new Set<number>();
		eachFeature(reader.read(gold.text), (hash) => hashes.add(hash));
		return {
			gold,
			hashes: Int32Array.from(hashes).sort(),
			truth: truthOf(gold),
			counts: made ? MADE : 1,
			fold,
			judged: !made && !gold.id.includes(VARIANT)
		};
	};
	const written = examples.map((one) => lesson(one.gold, foldOf(one), false));
	const made = [...Array(folds).keys()].flatMap((fold) => {
		const some = written.filter((one) => one.fold === fold).map((one) => one.gold);
		return augmentSpeech(some, own).map((gold) => lesson(gold, fold, true));
	});
	return [...written, ...made];
}

/**
 * Whole files stay together, as one hand wrote each; with few files, variants of one sentence do. Else the one would be judged
 * by what the other taught.
 */
function folding(examples: readonly Filed[], folds: number): (one: Filed) => number {
	const files = [...new Set(examples.map((one) => one.file))];
	if (files.length >= 4 * folds) return ({ file }) => files.indexOf(file) % folds;
	return ({ gold }) => {
		let hash = 0;
		for (const char of gold.id.split(VARIANT)[0] ?? '') hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
		return hash % folds;
	};
}

/** Variants name the further elements they are about, others may be there; complete lists teach what is absent too. */
function truthOf(gold: Gold): Int8Array {
	const labels: readonly string[] = [...gold.violations, ...gold.elements, ...(gold.further ?? [])];
	const complete = gold.further !== undefined && !gold.id.includes(VARIANT);
	const open = complete ? LABELS.length : LABELS.length - FURTHER_ELEMENTS.length;
	const truth = LABELS.map((label, index) => (labels.includes(label) ? 1 : index >= open ? -1 : 0));
	return Int8Array.from([...truth, gold.violations.length > 0 ? 1 : 0]);
}
