import type { ModelData } from '#engine/speech/book.ts';
import { ROWS } from '#engine/speech/labels.ts';
import type { Learnt } from '#engine/speech/learn.ts';
import { MIDDLE } from '#engine/speech/model.ts';
import { packAscending, smallToChar } from '#engine/speech/small-numbers.ts';

/** Weights beyond this are shipped as this. */
const LARGEST = 2;

type Kept = { feature: number; label: number; value: number };

/** The learnt weights in the form that is shipped: in a few steps, those that round to nothing left out. */
export function packModel(
	learnt: Learnt,
	hashes: readonly number[],
	threshold: readonly number[]
): ModelData {
	const step = LARGEST / MIDDLE;
	const kept = shippable(learnt.weights, step);
	const features = [...new Set(kept.map((one) => one.feature))];
	const counts = new Map<number, number>();
	for (const { feature } of kept) counts.set(feature, (counts.get(feature) ?? 0) + 1);
	const rounded = (value: number) => Math.round(value * 1000) / 1000;
	return {
		features: packAscending(features.map((feature) => hashes[feature] ?? 0)),
		counts: features.map((feature) => smallToChar(counts.get(feature) ?? 0)).join(''),
		labels: kept.map((one) => smallToChar(one.label)).join(''),
		values: kept.map((one) => smallToChar(one.value + MIDDLE)).join(''),
		step,
		bias: Array.from(learnt.bias, rounded),
		threshold: threshold.map(rounded)
	};
}

/** In the order of features and labels. */
function shippable(weights: Float32Array, step: number): Kept[] {
	const kept: Kept[] = [];
	for (let place = 0; place < weights.length; place += 1) {
		const value = Math.max(-MIDDLE, Math.min(MIDDLE, Math.round((weights[place] ?? 0) / step)));
		if (value !== 0) kept.push({ feature: Math.floor(place / ROWS), label: place % ROWS, value });
	}
	return kept;
}
