import type { ModelData } from './book.ts';
import { eachFeature } from './features.ts';
import { LABELS } from './labels.ts';
import type { Reading } from './reading.ts';
import { charToSmall, unpackAscending } from './small-numbers.ts';

/** The character value of a weight of nought; weights reach as far to either side. */
export const MIDDLE = 20;

/** A weight of a label, in the feature's stretch of the text; what an explanation is made of. */
export type Evidence = { start: number; end: number; weight: number };

export type Model = {
	/** The score of every label in the order of `LABELS`; its threshold already taken off, so that 0 is the border. */
	score(reading: Reading): number[];
	/** What spoke for one label. */
	evidence(reading: Reading, label: number): Evidence[];
};

type Weights = { index: Map<number, number>; from: Int32Array; labels: Uint8Array; values: Int8Array };

/** A model from its shipped form. */
export function createModel(data: ModelData): Model {
	const weights = unpack(data);
	return {
		score(reading) {
			const sums = LABELS.map(() => 0);
			for (const feature of met(weights, reading)) {
				for (let at = weights.from[feature] ?? 0; at < (weights.from[feature + 1] ?? 0); at += 1) {
					const label = weights.labels[at] ?? 0;
					sums[label] = (sums[label] ?? 0) + (weights.values[at] ?? 0);
				}
			}
			return sums.map((sum, label) => sum * data.step + (data.bias[label] ?? 0) - (data.threshold[label] ?? 0));
		},
		evidence(reading, label) {
			const found: Evidence[] = [];
			const seen = new Set<number>();
			eachFeature(reading, (hash, start, end) => {
				const feature = weights.index.get(hash);
				if (feature === undefined || seen.has(feature)) return;
				seen.add(feature);
				for (let at = weights.from[feature] ?? 0; at < (weights.from[feature + 1] ?? 0); at += 1) {
					if (weights.labels[at] === label) found.push({ start, end, weight: (weights.values[at] ?? 0) * data.step });
				}
			});
			return found;
		}
	};
}

/** Each known feature once, however often it is met. */
function met(weights: Weights, reading: Reading): Set<number> {
	const found = new Set<number>();
	eachFeature(reading, (hash) => {
		const feature = weights.index.get(hash);
		if (feature !== undefined) found.add(feature);
	});
	return found;
}

function unpack(data: ModelData): Weights {
	const index = new Map(unpackAscending(data.features).map((hash, place) => [hash, place]));
	const from = new Int32Array(index.size + 1);
	for (let at = 0; at < index.size; at += 1) from[at + 1] = (from[at] ?? 0) + charToSmall(data.counts.charCodeAt(at));
	const labels = Uint8Array.from(data.labels, (char) => charToSmall(char.charCodeAt(0)));
	const values = Int8Array.from(data.values, (char) => charToSmall(char.charCodeAt(0)) - MIDDLE);
	return { index, from, labels, values };
}
