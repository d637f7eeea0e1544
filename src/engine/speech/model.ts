import { decoder } from './arithmetic-decoder.ts';
import type { ModelData } from './book.ts';
import { eachFeature, HASH_BITS } from './features.ts';
import { isViolation, LABELS, ROWS } from './labels.ts';
import type { Reading } from './reading.ts';
import { emptyTable, passWeights } from './packed-weights.ts';

/** A weight of a label, in the feature's stretch of the text; what an explanation is made of. */
export type Evidence = { start: number; end: number; weight: number };

/** A feature of the model met in a text, with the stretch of normalised units where it was met first. */
export type MetFeature = { feature: number; start: number; end: number };

export type Look = {
	/** The score of every label in the order of `LABELS`; its threshold already taken off, so that 0 is the border. */
	scores: number[];
	met: MetFeature[];
};

export type Model = {
	look(reading: Reading): Look;
	/** What spoke for one label. */
	evidence(look: Look, label: number): Evidence[];
};

/** `place` says by its hash where a feature stands, one too high; 0 for those that weigh nothing. */
type Weights = { place: Uint32Array; from: Int32Array; labels: Uint8Array; values: Int8Array };

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
		look(reading) {
			const met = metIn(weights, reading);
			const sums = new Float64Array(ROWS);
			for (const { feature } of met) {
				for (let at = weights.from[feature] ?? 0; at < (weights.from[feature + 1] ?? 0); at += 1) {
					const row = weights.labels[at] ?? 0;
					sums[row] = (sums[row] ?? 0) + (weights.values[at] ?? 0);
				}
			}
			const scores = withAnyViolation(sums.map((sum, row) => sum * data.step + (data.bias[row] ?? 0)));
			return { scores: LABELS.map((_, label) => (scores[label] ?? 0) - (data.threshold[label] ?? 0)), met };
		},
		evidence(look, label) {
			return look.met.flatMap(({ feature, start, end }) => {
				for (let at = weights.from[feature] ?? 0; at < (weights.from[feature + 1] ?? 0); at += 1) {
					if (weights.labels[at] === label) return { start, end, weight: (weights.values[at] ?? 0) * data.step };
				}
				return [];
			});
		}
	};
}

/** Each known feature once, however often it is met. */
function metIn(weights: Weights, reading: Reading): MetFeature[] {
	const seen = new Set<number>();
	const met: MetFeature[] = [];
	eachFeature(reading, (hash, start, end) => {
		const feature = (weights.place[hash] ?? 0) - 1;
		if (feature < 0 || seen.has(feature)) return;
		seen.add(feature);
		met.push({ feature, start, end });
	});
	return met;
}

function unpack(data: ModelData): Weights {
	const table = emptyTable(data.features, data.weights);
	passWeights(decoder(data.packed), table);
	const { hashes, ...rest } = table;
	const place = new Uint32Array(1 << HASH_BITS);
	hashes.forEach((hash, feature) => (place[hash] = feature + 1));
	return { place, ...rest };
}
