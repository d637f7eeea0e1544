import type { ModelData } from './book.ts';
import { eachFeature } from './features.ts';
import { isViolation, LABELS, ROWS } from './labels.ts';
import type { Reading } from './reading.ts';
import { charToSmall, unpackAscending } from './small-numbers.ts';

/** The character value of a weight of nought; weights reach as far to either side. */
export const MIDDLE = 12;

/** A weight of a label, in the feature's stretch of the text; what an explanation is made of. */
export type Evidence = { start: number; end: number; weight: number };

export type Model = {
	/** The score of every label in the order of `LABELS`; its threshold already taken off, so that 0 is the border. */
	score(reading: Reading): number[];
	/** What spoke for one label. */
	evidence(reading: Reading, label: number): Evidence[];
};

type Weights = { index: Map<number, number>; from: Int32Array; labels: Uint8Array; values: Int8Array };

/** How much the score of a violation of any kind counts in the score of each single one. */
const ANY = 0.5;

/**
 * Scores of labels in the light of the last row: what looks harmless as a whole counts against every violation, what
 * looks wrong as a whole counts for the likeliest one.
 */
export function withAnyViolation(scores: Float64Array): Float64Array {
	const any = scores[LABELS.length] ?? 0;
	let likeliest = 0;
	LABELS.forEach((label, row) => {
		if (isViolation(label) && (scores[row] ?? 0) > (scores[likeliest] ?? 0)) likeliest = row;
	});
	return scores.map((score, row) => {
		const label = LABELS[row];
		if (label === undefined || !isViolation(label)) return score;
		return score + ANY * (row === likeliest ? any : Math.min(any, 0));
	});
}

/** A model from its shipped form. */
export function createModel(data: ModelData): Model {
	const weights = unpack(data);
	return {
		score(reading) {
			const sums = new Float64Array(ROWS);
			for (const feature of met(weights, reading)) {
				for (let at = weights.from[feature] ?? 0; at < (weights.from[feature + 1] ?? 0); at += 1) {
					const label = weights.labels[at] ?? 0;
					sums[label] = (sums[label] ?? 0) + (weights.values[at] ?? 0);
				}
			}
			const scores = withAnyViolation(sums.map((sum, row) => sum * data.step + (data.bias[row] ?? 0)));
			return LABELS.map((_, label) => (scores[label] ?? 0) - (data.threshold[label] ?? 0));
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
