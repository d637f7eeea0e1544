import type { ModelData } from '#engine/speech/book.ts';
import { LABELS } from '#engine/speech/labels.ts';
import type { Learnt } from '#engine/speech/learn.ts';
import { toBase64 } from '#engine/speech/model.ts';

const MOST_PER_FEATURE = 255;
/** Weights that say less than this are not shipped. */
const LEAST = 0.06;
const LARGEST_STEP = 127;

/** The learnt weights in the form that is shipped: small ones left out, the others in 255 steps. */
export function packModel(learnt: Learnt, hashes: readonly number[], threshold: readonly number[]): ModelData {
	let largest = 0;
	for (const weight of learnt.weights) largest = Math.max(largest, Math.abs(weight));
	const step = largest / LARGEST_STEP;
	const features: number[] = [];
	const weights: number[] = [];
	let last = 0;
	hashes.forEach((hash, feature) => {
		const own = ownWeights(learnt.weights, feature, step);
		if (own.length === 0) return;
		pushVariable(features, hash - last);
		last = hash;
		weights.push(own.length, ...own.flat());
	});
	const rounded = (value: number) => Math.round(value * 1000) / 1000;
	return {
		features: toBase64(Uint8Array.from(features)),
		weights: toBase64(Uint8Array.from(weights)),
		step,
		bias: Array.from(learnt.bias, rounded),
		threshold: threshold.map(rounded)
	};
}

function ownWeights(weights: Float32Array, feature: number, step: number): [label: number, value: number][] {
	const found: [number, number][] = [];
	LABELS.forEach((_, label) => {
		const weight = weights[feature * LABELS.length + label] ?? 0;
		const value = Math.round(weight / step);
		if (Math.abs(weight) >= LEAST && value !== 0) found.push([label, value & 0xff]);
	});
	return found.slice(0, MOST_PER_FEATURE);
}

function pushVariable(bytes: number[], value: number): void {
	let left = value;
	while (left >= 0x80) {
		bytes.push((left & 0x7f) | 0x80);
		left >>>= 7;
	}
	bytes.push(left);
}
