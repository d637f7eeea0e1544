import { isElement, isViolation, LABELS } from '#engine/speech/labels.ts';
import { scoreSpeech } from '#engine/speech/score.ts';
import type { Scored } from '#engine/speech/score.ts';
import type { Lesson } from './lessons.ts';

/**
 * How likely (0…1) a label must be, by what is known of it, to be taken as heard: half the F1 that can be reached is where F1 is
 * highest (Lipton, Elkan and Naryanaswamy, "Optimal Thresholding of Classifiers to Maximize F1 Measure", 2014).
 */
const LIKELY = 0.45;

/** The slope of a likelihood is drawn to 1 and its place to 0, the one more firmly than the other. */
const FIRM = 5;
const STEPS = 25;

/** A lesson, and what a model that was not taught it says of each row. */
export type Crossed = { lesson: Lesson; scores: Float64Array };

type Point = { score: number; truth: number };

/** The score of each label from which it is likely enough, learnt from scores of lessons that were not taught. */
export function bordersOf(crossed: readonly Crossed[]): number[] {
	return LABELS.map((_, label) => {
		const points = crossed.flatMap(({ lesson, scores }): Point[] => {
			const truth = lesson.truth[label] ?? -1;
			return truth >= 0 ? [{ score: scores[label] ?? 0, truth }] : [];
		});
		const { slope, place } = likelihood(points);
		return Math.min(Math.max((Math.log(LIKELY / (1 - LIKELY)) - place) / slope, -2), 2.5);
	});
}

/** Platt's scaling, 1 / (1 + exp(-(slope · score + place))), by Newton's steps. */
function likelihood(points: readonly Point[]): { slope: number; place: number } {
	let slope = 1;
	let place = 0;
	for (let step = 0; step < STEPS; step += 1) {
		let [ds, dp, ss, sp, pp] = [FIRM * (slope - 1), place, FIRM, 0, 1];
		for (const { score, truth } of points) {
			const likely = 1 / (1 + Math.exp(-(slope * score + place)));
			const bend = likely * (1 - likely);
			ds += (likely - truth) * score;
			dp += likely - truth;
			ss += bend * score * score;
			sp += bend * score;
			pp += bend;
		}
		const all = ss * pp - sp * sp;
		slope = Math.max(slope - (pp * ds - sp * dp) / all, 0.2);
		place -= (ss * dp - sp * ds) / all;
	}
	return { slope, place };
}

/** The figures of these lessons at these borders. */
export function scoredAt(crossed: readonly Crossed[], borders: readonly number[]): Scored {
	return scoreSpeech(
		crossed.map(({ lesson, scores }) => {
			const heard = LABELS.filter((_, label) => (scores[label] ?? 0) >= (borders[label] ?? 0));
			return { gold: lesson.gold, judged: { violations: heard.filter(isViolation), elements: heard.filter(isElement) } };
		})
	);
}
