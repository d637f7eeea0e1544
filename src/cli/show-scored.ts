import type { Block, Figures, Scored } from '#engine/speech/score.ts';

/** The figures as a table, the further elements too when `all`. */
export function showScored(scored: Scored, all: boolean): void {
	console.log(`${scored.utterances} sentences, false alarms on clean ones ${percent(scored.falseAlarms)}`);
	showBlock('violations', scored.violations);
	showBlock('elements', scored.elements);
	if (all) showBlock('further elements', scored.further);
	for (const [difficulty, { utterances, micro, falseAlarms }] of Object.entries(scored.byDifficulty)) {
		console.log(`${row(difficulty, micro)}  ${utterances} sentences, false alarms ${percent(falseAlarms)}`);
	}
}

function showBlock(name: string, block: Block): void {
	console.log(`\n${name.padEnd(24)}  prec   rec    F1   seen`);
	for (const [label, figures] of Object.entries(block.perLabel)) {
		console.log(`${row(label, figures)} ${String(figures.tp + figures.fn).padStart(5)}`);
	}
	console.log(`${row('micro', block.micro)}   macro F1 ${block.macroF1.toFixed(3)}\n`);
}

function row(name: string, { precision, recall, f1 }: Figures): string {
	return `${name.padEnd(24)} ${precision.toFixed(3)} ${recall.toFixed(3)} ${f1.toFixed(3)}`;
}

function percent(share: number): string {
	return `${(100 * share).toFixed(2)} %`;
}
