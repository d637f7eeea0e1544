import { LABELS, ROWS, VIOLATIONS } from './labels.ts';

/** The weights of a model: ascending feature hashes, and for each feature a stretch of weights with ascending labels. */
export type WeightTable = { hashes: Int32Array; from: Int32Array; labels: Uint8Array; values: Int8Array };

/** Passes one symbol below `size` through a coder: an encoder packs the given one, a decoder gives the one that was packed. */
export type Pass = (context: number, size: number, symbol: number) => number;

/** The character value of a weight of nought; weights reach as far to either side. */
export const MIDDLE = 12;

/** What came before tells most about what comes next: contexts are numbered apart by what they are for. */
const CONTEXT = { width: 1, bit: 2, count: 3, firstLabel: 10, firstValue: 20, nextLabel: 100, nextValue: 1000 };
const MOST_BITS = 31;
const FEW = 4;
const SOME = 6;
const KINDS_OF_ROW = 3;

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
		for (let at = from; at < from + count; at += 1) passWeight(pass, table, at, from, from + count);
	}
}

function passWeight(pass: Pass, { labels, values }: WeightTable, at: number, from: number, end: number): void {
	const first = at === from;
	const [label, value] = [labels[at - 1] ?? 0, values[at - 1] ?? 0];
	const afterLabel = (2 * label + (value > 0 ? 1 : 0)) * FEW + Math.min(end - at, FEW - 1);
	labels[at] = pass(first ? CONTEXT.firstLabel + Math.min(end - from, SOME) : CONTEXT.nextLabel + afterLabel, ROWS, labels[at] ?? 0);
	const kinds = KINDS_OF_ROW * kindOfRow(labels[at] ?? 0) + kindOfRow(label);
	const afterValue = kinds * (2 * MIDDLE + 1) + value + MIDDLE;
	values[at] = pass(first ? CONTEXT.firstValue + Math.min(end - from, FEW) : CONTEXT.nextValue + afterValue, 2 * MIDDLE + 1, (values[at] ?? 0) + MIDDLE) - MIDDLE;
}

/** Violations, elements and the row of any violation differ in how heavy they are, and which way. */
function kindOfRow(row: number): number {
	return row < VIOLATIONS.length ? 0 : row < LABELS.length ? 1 : 2;
}

/** A difference as its number of bits and the bits below the highest. */
function passGap(pass: Pass, gap: number): number {
	const width = pass(CONTEXT.width, MOST_BITS, 32 - Math.clz32(Math.max(gap, 0)));
	let value = width > 0 ? 1 : 0;
	for (let bit = width - 2; bit >= 0; bit -= 1) value = value * 2 + pass(CONTEXT.bit, 2, (gap >> bit) & 1);
	return value;
}
