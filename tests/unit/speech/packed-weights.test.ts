import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { encoder } from '#cli/training/arithmetic-encoder.ts';
import { decoder } from '#engine/speech/arithmetic-decoder.ts';
import { ROWS } from '#engine/speech/labels.ts';
import { emptyTable, MIDDLE, passWeights } from '#engine/speech/packed-weights.ts';

it('gives back every symbol, whatever the contexts and however rare', () => {
	const symbols = fc.array(fc.record({ context: fc.nat({ max: 3 }), symbol: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.nat({ max: 90 })) }), { maxLength: 400 });
	fc.assert(
		fc.property(symbols, (given) => {
			const { pass, finish } = encoder();
			for (const { context, symbol } of given) pass(context, 91, symbol);
			const back = decoder(finish());
			expect(given.map(({ context }) => back(context, 91, 0))).toEqual(given.map(({ symbol }) => symbol));
		})
	);
});

it('packs a table of weights without loss', () => {
	const feature = fc.record({ gap: fc.integer({ min: 1, max: 200_000 }), weights: fc.uniqueArray(fc.record({ label: fc.nat({ max: ROWS - 1 }), value: fc.integer({ min: -MIDDLE, max: MIDDLE }) }), { minLength: 1, maxLength: 6, selector: ({ label }) => label }) });
	fc.assert(
		fc.property(fc.array(feature, { maxLength: 60 }), (features) => {
			const table = emptyTable(features.length, features.reduce((sum, { weights }) => sum + weights.length, 0));
			let [hash, at] = [0, 0];
			features.forEach(({ gap, weights }, place) => {
				table.hashes[place] = hash += gap;
				for (const { label, value } of weights.toSorted((a, b) => a.label - b.label)) {
					table.labels[at] = label;
					table.values[at] = value;
					at += 1;
				}
				table.from[place + 1] = at;
			});
			const { pass, finish } = encoder();
			passWeights(pass, table);
			const back = emptyTable(table.hashes.length, table.labels.length);
			passWeights(decoder(finish()), back);
			expect(back).toEqual(table);
		}),
		{ numRuns: 50 }
	);
});

it('reads noughts beyond the end instead of failing', () => {
	const back = decoder('');
	for (let index = 0; index < 1000; index += 1) expect(back(0, 5, 0)).toBeLessThan(5);
});
