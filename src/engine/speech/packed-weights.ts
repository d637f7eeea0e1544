import { ROWS } from './labels.ts';

/** The weights of a model: ascending feature hashes, and for each feature a stretch of weights with ascending labels. */
export type WeightTable = { hashes: Int32Array; from: Int32Array; labels: Uint8Array; values: Int8Array };

/** Passes one symbol below `size` through a coder: an encoder packs the given one, a decoder gives the one that was packed. */
export type Pass = (context: number, size: number, symbol: number) => number;

/** The character value of a weight of nought; weights reach as far to either side. */
export const MIDDLE = 12;

/** What came before tells most about what comes next: contexts are numbered apart by what they are for. */
const CONTEXT = { width: 1, bit: 2, count: 3, firstLabel: 10, nextLabel: 100, firstValue: 20, nextValue: 300 };
const MOST_BITS = 31;
const FEW = 4;

export function emptyTable(features: number, weights: number): WeightTable {
	return { hashes: new Int32Array(features), from: new Int32Array(features + 1), labels: new Uint8Array(weights), values: new Int8Array(weights) };
}

/** Passes a whole table through a coder; one order of symbols for both directions. A decoder fills the table. */
export function passWeights(pass: Pass, table: WeightTable): void {
	let hash = 0;
	for (let feature = 0; feature < table.hashes.length; feature += 1) {
		hash += passGap(pass, (table.hashes[feature] ?? 0) - hash);
		table.hashes[feature] = hash;
		const from = table.from[feature] ?? 0;
		const count = pass(CONTEXT.count, ROWS + 1, (table.from[feature + 1] ?? 0) - from);
		table.from[feature + 1] = from + count;
		for (let at = from; at < from + count; at += 1) passWeight(pass, table, at, at === from ? Math.min(count, FEW) : undefined);
	}
}

function passWeight(pass: Pass, { labels, values }: WeightTable, at: number, first: number | undefined): void {
	const labelContext = first === undefined ? CONTEXT.nextLabel + (labels[at - 1] ?? 0) : CONTEXT.firstLabel + first;
	labels[at] = pass(labelContext, ROWS, labels[at] ?? 0);
	const valueContext = first === undefined ? CONTEXT.nextValue + (values[at - 1] ?? 0) + MIDDLE : CONTEXT.firstValue + first;
	values[at] = pass(valueContext, 2 * MIDDLE + 1, (values[at] ?? 0) + MIDDLE) - MIDDLE;
}

/** A difference as its number of bits and the bits below the highest. */
function passGap(pass: Pass, gap: number): number {
	const width = pass(CONTEXT.width, MOST_BITS, 32 - Math.clz32(Math.max(gap, 0)));
	let value = width > 0 ? 1 : 0;
	for (let bit = width - 2; bit >= 0; bit -= 1) value = value * 2 + pass(CONTEXT.bit, 2, (gap >> bit) & 1);
	return value;
}
