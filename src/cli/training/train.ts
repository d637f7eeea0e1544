import { gzipSync } from 'node:zlib';
import type { LanguageBook, ModelData } from '#engine/speech/book.ts';
import { patternFeature } from '#engine/speech/features.ts';
import { LABELS, ROWS } from '#engine/speech/labels.ts';
import { learn, scoreAll } from './learn.ts';
import type { Example, Learnt, Schooling } from './learn.ts';
import { learnSparsely } from './learn-sparsely.ts';
import type { SparseSchooling } from './learn-sparsely.ts';
import { withAnyViolation } from '#engine/speech/model.ts';
import { conceptCode } from '#engine/speech/lexicon.ts';
import type { Scored } from '#engine/speech/score.ts';
import { packModel } from './pack-model.ts';
import type { Filed } from '#cli/read-speech-examples.ts';
import { bordersOf, scoredAt } from './borders.ts';
import type { Crossed } from './borders.ts';
import { lessonsOf } from './lessons.ts';
import type { Lesson } from './lessons.ts';

const SCHOOLING: Omit<SparseSchooling, 'threshold'> = { rounds: 8, rate: 0.25, biasRate: 0.08 };
/** How far each lesson raises the push that a weight needs: more of them prove more, also by chance. */
const THRESHOLD_A_LESSON = 1.6e-5;
/** Goes on with the heavier weights, so that they learn to do without the others. */
const THINNING: Schooling = { rounds: 1, rate: 0.05, forget: 0.01, missed: 1, settled: 0 };
/** Goes on with the weights that are shipped. */
const REVISION: Schooling = { rounds: 3, rate: 0.05, forget: 0, missed: 1, settled: 1 };
/** The weights are thinned out step by step: to so many times what is shipped. */
const THINNED = [4, 2];
const FOLDS = 4;
const SEEN_AT_LEAST = 8;
const PATTERN_PRIOR = 1.5;
/** A first guess of how many weights may be shipped, and how many bytes they may take when they are packed and zipped. */
const MOST_WEIGHTS = 160_000;
const MOST_BYTES = 199_400;
const REVISED = 1.05;

type Vocabulary = { hashes: number[]; index: Map<number, number> };

/** From which score a label is heard, and how sentences that were kept from their teacher are judged with that. */
export type Measured = { borders: number[]; figures: Scored };

export function measureSpeech(own: LanguageBook, examples: readonly Filed[]): Measured {
	const kept = crossed(lessonsOf(examples, own, FOLDS), own);
	const borders = bordersOf(kept);
	return { borders, figures: scoredAt(kept, borders) };
}

/** Weights for one language that wait for their borders, as many as may be shipped. */
export function trainSpeech(own: LanguageBook, examples: readonly Filed[]): (borders: number[]) => ModelData {
	const { learnt, vocabulary } = teach(lessonsOf(examples, own, FOLDS), own, true);
	const fit = fitted(learnt, vocabulary);
	return (borders) => packModel(fit, vocabulary.hashes, borders);
}

/** The judged lessons of one fold, scored by a model that was taught without it. */
function crossed(lessons: readonly Lesson[], own: LanguageBook): Crossed[] {
	const { learnt, vocabulary } = teach(
		lessons.filter((lesson) => lesson.fold !== 0),
		own
	);
	const kept = lessons.filter((lesson) => lesson.fold === 0 && lesson.judged);
	return kept.map((lesson) => {
		const sums = new Float64Array(ROWS);
		scoreAll(learnt, known(lesson, vocabulary), sums);
		return { lesson, scores: withAnyViolation(sums) };
	});
}

function teach(
	lessons: readonly Lesson[],
	own: LanguageBook,
	shipped = false
): { learnt: Learnt; vocabulary: Vocabulary } {
	const vocabulary = vocabularyOf(lessons, own);
	const examples: Example[] = lessons.map((lesson) => ({
		features: known(lesson, vocabulary),
		truth: lesson.truth,
		counts: lesson.counts
	}));
	const prior = priorOf(vocabulary, own);
	let learnt = learnSparsely(examples, prior, { ...SCHOOLING, threshold: THRESHOLD_A_LESSON * examples.length });
	const thin = (most: number, schooling: Schooling) => {
		const { kept, allowed } = heaviestOnly(learnt, most);
		learnt = learn(examples, prior, schooling, { allowed, from: kept });
	};
	for (const times of THINNED) thin(times * MOST_WEIGHTS, THINNING);
	thin(shipped ? mostThatFit(learnt, vocabulary) : MOST_WEIGHTS, REVISION);
	return { learnt, vocabulary };
}

/** How many weights may be shipped, by the bytes that a first guess takes; revision makes them somewhat more varied. */
function mostThatFit(learnt: Learnt, vocabulary: Vocabulary): number {
	return Math.floor((MOST_WEIGHTS * MOST_BYTES) / (REVISED * zipped(heaviestOnly(learnt, MOST_WEIGHTS).kept, vocabulary)));
}

/** Without the lightest weights, as many as it takes to fit. */
function fitted(learnt: Learnt, vocabulary: Vocabulary): Learnt {
	let fit = learnt;
	let most = learnt.weights.reduce((count, weight) => count + (weight === 0 ? 0 : 1), 0);
	for (let bytes = zipped(fit, vocabulary); bytes > MOST_BYTES; bytes = zipped(fit, vocabulary)) {
		most = Math.floor((0.995 * most * MOST_BYTES) / bytes);
		fit = heaviestOnly(learnt, most).kept;
	}
	return fit;
}

function zipped({ weights, bias }: Learnt, { hashes }: Vocabulary): number {
	return gzipSync(JSON.stringify(packModel({ weights, bias }, hashes, [])), { level: 9 }).length;
}

function heaviestOnly({ weights, bias }: Learnt, most: number): { kept: Learnt; allowed: Uint8Array } {
	const allowed = heaviest(weights, most);
	return { kept: { weights: weights.map((weight, place) => (allowed[place] === 1 ? weight : 0)), bias }, allowed };
}

/** 1 for the weights that may be shipped: a weight is heavier beside others of its feature, whose name is shipped but once. */
function heaviest(weights: Float32Array, most: number): Uint8Array {
	const heavy = new Float32Array(weights.length);
	for (let from = 0; from < weights.length; from += ROWS) {
		let squares = 0;
		for (let place = from; place < from + ROWS; place += 1) squares += (weights[place] ?? 0) ** 2;
		if (squares === 0) continue;
		const whole = Math.sqrt(squares);
		for (let place = from; place < from + ROWS; place += 1) heavy[place] = Math.abs(weights[place] ?? 0) * whole;
	}
	const sorted = heavy.filter((weight) => weight > 0).sort();
	const least = Math.max(sorted[Math.max(sorted.length - most, 0)] ?? 0, 1e-5);
	return Uint8Array.from(heavy, (weight) => (weight >= least ? 1 : 0));
}

function known(lesson: Lesson, vocabulary: Vocabulary): Int32Array {
	return lesson.hashes.map((hash) => vocabulary.index.get(hash) ?? -1).filter((index) => index >= 0);
}

/** Features met in several lessons, and those of all patterns, met or not. */
function vocabularyOf(lessons: readonly Lesson[], own: LanguageBook): Vocabulary {
	const count = new Map<number, number>();
	for (const lesson of lessons) for (const hash of lesson.hashes) count.set(hash, (count.get(hash) ?? 0) + 1);
	for (const pattern of own.patterns) count.set(featureOf(pattern), SEEN_AT_LEAST);
	const hashes = [...count].filter(([, times]) => times >= SEEN_AT_LEAST).map(([hash]) => hash);
	hashes.sort((one, other) => one - other);
	return { hashes, index: new Map(hashes.map((hash, index) => [hash, index])) };
}

function featureOf(pattern: { label: string; why: string }): number {
	return patternFeature(conceptCode(`${pattern.label}/${pattern.why}`), false);
}

/** Before any lesson a pattern speaks for its own label, everything else for nothing. */
function priorOf(vocabulary: Vocabulary, own: LanguageBook): Float32Array {
	const prior = new Float32Array(vocabulary.hashes.length * ROWS);
	for (const pattern of own.patterns) {
		const feature = vocabulary.index.get(featureOf(pattern));
		if (feature !== undefined) prior[feature * ROWS + LABELS.indexOf(pattern.label)] = PATTERN_PRIOR;
	}
	return prior;
}
