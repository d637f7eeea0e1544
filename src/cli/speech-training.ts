import type { LanguageBook, ModelData } from '#engine/speech/book.ts';
import { eachFeature, patternFeature } from '#engine/speech/features.ts';
import { FURTHER_ELEMENTS, isElement, isViolation, LABELS, ROWS } from '#engine/speech/labels.ts';
import { learn, scoreAll } from '#engine/speech/learn.ts';
import type { Example, Learnt, Schooling } from '#engine/speech/learn.ts';
import { withAnyViolation } from '#engine/speech/model.ts';
import { conceptCode } from '#engine/speech/lexicon.ts';
import { createReader } from '#engine/speech/reading.ts';
import type { Reader } from '#engine/speech/reading.ts';
import { scoreSpeech } from '#engine/speech/score.ts';
import type { Gold, Scored } from '#engine/speech/score.ts';
import { augmentSpeech } from '#cli/augment-speech.ts';
import { packModel } from '#cli/pack-speech-model.ts';

const SCHOOLING: Schooling = { rounds: 5, rate: 0.08, forget: 0.03, missed: 2 };
const FOLDS = 3;
const SEEN_AT_LEAST = 3;
const PATTERN_PRIOR = 1.5;
const VARIANT = '.';
const MOST_WEIGHTS = 118_000;

type Lesson = { gold: Gold; hashes: Int32Array; truth: Int8Array; fold: number };
type Vocabulary = { hashes: number[]; index: Map<number, number> };

/** A model for one language, and how sentences that were kept from its teachers were judged. */
export function trainSpeech(
	own: LanguageBook,
	examples: readonly Gold[],
	trial: boolean
): { model?: ModelData; crossed: Scored } {
	const reader = createReader(own);
	const toLesson = (gold: Gold): Lesson => ({
		gold,
		hashes: hashesOf(reader, gold.text),
		truth: truthOf(gold),
		fold: foldOf(gold.id)
	});
	const lessons = examples.map(toLesson);
	const made = lessonsMade(examples, own).map(toLesson);
	const scores = crossScores(lessons, made, own);
	const threshold = LABELS.map((_, label) => bestThreshold(lessons, scores, label));
	const crossed = scoreSpeech(
		lessons
			.map(({ gold }, index) => ({ gold, judged: judged(scores[index], threshold) }))
			.filter(({ gold }) => !gold.id.includes(VARIANT))
	);
	if (trial) return { crossed };
	const { learnt, vocabulary } = teach([...lessons, ...made], own);
	return { model: packModel(learnt, vocabulary.hashes, threshold), crossed };
}

/** Variants of one sentence (`id.1`, `id.2`) stay together, or the one would be judged by what the other taught. */
function foldOf(id: string): number {
	let hash = 0;
	for (const char of id.split(VARIANT)[0] ?? '') hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
	return hash % FOLDS;
}

/** Made within each fold, so that no sentence teaches what it is to be judged by. */
function lessonsMade(examples: readonly Gold[], own: LanguageBook): Gold[] {
	return Array.from({ length: FOLDS }, (_, fold) =>
		augmentSpeech(
			examples.filter((one) => foldOf(one.id) === fold),
			own
		)
	).flat();
}

function hashesOf(reader: Reader, text: string): Int32Array {
	const hashes = new Set<number>();
	eachFeature(reader.read(text), (hash) => hashes.add(hash));
	return Int32Array.from(hashes).sort();
}

/** Variants name the further elements they are about, others may be there; complete lists teach what is absent too. */
function truthOf(gold: Gold): Int8Array {
	const labels: readonly string[] = [...gold.violations, ...gold.elements, ...(gold.further ?? [])];
	const complete = gold.further !== undefined && !gold.id.includes(VARIANT);
	const open = complete ? LABELS.length : LABELS.length - FURTHER_ELEMENTS.length;
	const truth = LABELS.map((label, index) => (labels.includes(label) ? 1 : index >= open ? -1 : 0));
	return Int8Array.from([...truth, gold.violations.length > 0 ? 1 : 0]);
}

/** The scores of every lesson by a model that was taught without it. */
function crossScores(lessons: readonly Lesson[], made: readonly Lesson[], own: LanguageBook): Float64Array[] {
	const scores: Float64Array[] = [];
	for (let fold = 0; fold < FOLDS; fold += 1) {
		const { learnt, vocabulary } = teach(
			[...lessons, ...made].filter((lesson) => lesson.fold !== fold),
			own
		);
		lessons.forEach((lesson, index) => {
			if (lesson.fold !== fold) return;
			const sums = new Float64Array(ROWS);
			scoreAll(learnt, known(lesson, vocabulary), sums);
			scores[index] = withAnyViolation(sums);
		});
	}
	return scores;
}

function teach(lessons: readonly Lesson[], own: LanguageBook): { learnt: Learnt; vocabulary: Vocabulary } {
	const vocabulary = vocabularyOf(lessons, own);
	const examples: Example[] = lessons.map((lesson) => ({ features: known(lesson, vocabulary), truth: lesson.truth }));
	const prior = priorOf(vocabulary, own);
	const first = learn(examples, prior, SCHOOLING);
	const allowed = heaviest(first.weights, MOST_WEIGHTS);
	const weights = first.weights.map((weight, place) => (allowed[place] === 1 ? weight : 0));
	const second = { ...SCHOOLING, rounds: 3, forget: 0 };
	return { learnt: learn(examples, prior, second, { allowed, from: { weights, bias: first.bias } }), vocabulary };
}

/** 1 for the weights that may be shipped, and go on learning without the others. */
function heaviest(weights: Float32Array, most: number): Uint8Array {
	const sorted = Float32Array.from(weights, Math.abs).sort();
	const least = Math.max(sorted[Math.max(sorted.length - most, 0)] ?? 0, 0.001);
	return Uint8Array.from(weights, (weight) => (Math.abs(weight) >= least ? 1 : 0));
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

/** The border that serves a label best; a false accusation weighs more than a missed one. */
function bestThreshold(lessons: readonly Lesson[], scores: readonly Float64Array[], label: number): number {
	const name = LABELS[label];
	const weight = name !== undefined && isViolation(name) ? 0.25 : 1.2;
	const ranked = lessons
		.map(({ gold, truth }, index) => ({
			score: scores[index]?.[label] ?? 0,
			truth: gold.id.includes(VARIANT) ? -1 : (truth[label] ?? -1)
		}))
		.filter((one) => one.truth >= 0)
		.sort((one, other) => other.score - one.score);
	const all = ranked.filter((one) => one.truth === 1).length;
	let best = { value: 0, threshold: 0.5 };
	let right = 0;
	ranked.forEach((one, index) => {
		right += one.truth;
		const value = (1 + weight) * right / (index + 1 + weight * all + 2);
		const next = ranked[index + 1]?.score ?? one.score - 1;
		if (value > best.value) best = { value, threshold: (one.score + next) / 2 };
	});
	return Math.min(Math.max(best.threshold, -1.5), 2.5);
}

function judged(scores: Float64Array | undefined, threshold: readonly number[]): { violations: string[]; elements: string[] } {
	const heard = LABELS.filter((_, label) => (scores?.[label] ?? -9) >= (threshold[label] ?? 0));
	return { violations: heard.filter(isViolation), elements: heard.filter(isElement) };
}

