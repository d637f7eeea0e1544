import type { ModelData } from './book.ts';
import { eachFeature } from './features.ts';
import { LABELS } from './labels.ts';
import type { Reading } from './reading.ts';

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
	const features = fromBase64(data.features);
	const packed = fromBase64(data.weights);
	const index = new Map<number, number>();
	const from: number[] = [];
	const labels: number[] = [];
	const values: number[] = [];
	let hash = 0;
	let read = 0;
	for (let at = 0; at < features.length; ) {
		let difference = 0;
		let shift = 0;
		let byte = 0;
		do {
			byte = features[at] ?? 0;
			difference |= (byte & 0x7f) << shift;
			shift += 7;
			at += 1;
		} while (byte >= 0x80);
		hash += difference;
		index.set(hash, from.length);
		from.push(labels.length);
		const count = packed[read] ?? 0;
		for (let one = 0; one < count; one += 1) {
			labels.push(packed[read + 1 + 2 * one] ?? 0);
			values.push(((packed[read + 2 + 2 * one] ?? 0) << 24) >> 24);
		}
		read += 1 + 2 * count;
	}
	from.push(labels.length);
	return { index, from: Int32Array.from(from), labels: Uint8Array.from(labels), values: Int8Array.from(values) };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of a base64 text; the engine knows no `atob`. */
export function fromBase64(text: string): Uint8Array {
	const values = new Uint8Array(128);
	for (let at = 0; at < DIGITS.length; at += 1) values[DIGITS.charCodeAt(at)] = at;
	const clean = text.replace(/=+$/, '');
	const bytes = new Uint8Array((clean.length * 3) >> 2);
	let bits = 0;
	let held = 0;
	let out = 0;
	for (let at = 0; at < clean.length; at += 1) {
		held = ((held << 6) | (values[clean.charCodeAt(at)] ?? 0)) & 0xffff;
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		bytes[out] = (held >> bits) & 0xff;
		out += 1;
	}
	return bytes;
}

/** The base64 text of bytes. */
export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
		const left = bytes.length - at;
		text += DIGITS[(three >> 18) & 63] ?? '';
		text += DIGITS[(three >> 12) & 63] ?? '';
		text += left > 1 ? DIGITS[(three >> 6) & 63] : '=';
		text += left > 2 ? DIGITS[three & 63] : '=';
	}
	return text;
}
