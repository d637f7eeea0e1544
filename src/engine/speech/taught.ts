import { decoder } from './arithmetic-decoder.ts';
import type { ModelData } from './book.ts';
import { patternFeature } from './features.ts';
import { LABELS, type Label } from './labels.ts';
import { emptyTable, passWeights } from './packed-weights.ts';
import { patternCode } from './patterns.ts';

/** Whether a reason speaks for a label in a model; where it does not, its patterns are met and nothing follows. */
export function taughtBy(data: ModelData): (label: Label, why: string) => boolean {
	const table = emptyTable(data.features, data.weights);
	passWeights(decoder(data.packed), table);
	return (label, why) => {
		const feature = table.hashes.indexOf(patternFeature(patternCode(label, why), false));
		if (feature < 0) return false;
		const from = table.from[feature] ?? 0;
		const at = table.labels.subarray(from, table.from[feature + 1]).indexOf(LABELS.indexOf(label));
		return at >= 0 && (table.values[from + at] ?? 0) > 0;
	};
}
