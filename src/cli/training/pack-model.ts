import type { ModelData } from '#engine/speech/book.ts';
import { ROWS } from '#engine/speech/labels.ts';
import type { Learnt } from './learn.ts';
import { emptyTable, MIDDLE, passWeights, type WeightTable } from '#engine/speech/packed-weights.ts';
import { encoder } from './arithmetic-encoder.ts';

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
	const table = tableOf(kept, hashes);
	const { pass, finish } = encoder();
	passWeights(pass, table);
	const rounded = (value: number) => Math.round(value * 1000) / 1000;
	return {
		features: table.hashes.length,
		weights: kept.length,
		packed: finish(),
		step,
		bias: Array.from(learnt.bias, rounded),
		threshold: threshold.map(rounded)
	};
}

function tableOf(kept: readonly Kept[], hashes: readonly number[]): WeightTable {
	const features = [...new Set(kept.map((one) => one.feature))];
	const table = emptyTable(features.length, kept.length);
	features.forEach((feature, place) => (table.hashes[place] = hashes[feature] ?? 0));
	let place = -1;
	let last = -1;
	kept.forEach(({ feature, label, value }, at) => {
		if (feature !== last) place += 1;
		last = feature;
		table.from[place + 1] = at + 1;
		table.labels[at] = label;
		table.values[at] = value;
	});
	return table;
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
