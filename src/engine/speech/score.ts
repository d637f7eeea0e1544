import { ELEMENTS, FURTHER_ELEMENTS, VIOLATIONS } from './labels.ts';

/** A labelled sentence; `further` is missing where nobody looked for the further elements. */
export type Gold = {
	id: string;
	text: string;
	violations: string[];
	elements: string[];
	further?: string[];
	difficulty: 'easy' | 'medium' | 'hard';
};

export type Judged = { violations: readonly string[]; elements: readonly string[] };

/** Precision, recall and F1 (0…1) with the counts they come from; 0/0 counts as 0. */
export type Figures = { precision: number; recall: number; f1: number; tp: number; fp: number; fn: number };

export type Block = { perLabel: Record<string, Figures>; micro: Figures; macroF1: number };

export type Scored = {
	utterances: number;
	violations: Block;
	elements: Block;
	further: Block;
	/** Share of sentences without a violation in which one was heard. */
	falseAlarms: number;
	byDifficulty: Record<string, { utterances: number; micro: Figures; falseAlarms: number }>;
};

const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;

type Pair = { gold: Gold; judged: Judged };

/** Scores as the labelling guide defines them. */
export function scoreSpeech(pairs: readonly Pair[]): Scored {
	const byDifficulty: Scored['byDifficulty'] = {};
	for (const difficulty of DIFFICULTIES) {
		const some = pairs.filter((pair) => pair.gold.difficulty === difficulty);
		const { micro } = block(some, VIOLATIONS, (gold) => gold.violations, (judged) => judged.violations);
		byDifficulty[difficulty] = { utterances: some.length, micro, falseAlarms: falseAlarms(some) };
	}
	return {
		utterances: pairs.length,
		violations: block(pairs, VIOLATIONS, (gold) => gold.violations, (judged) => judged.violations),
		elements: block(pairs, ELEMENTS, (gold) => gold.elements, (judged) => judged.elements),
		further: block(
			pairs.filter((pair) => pair.gold.further !== undefined),
			FURTHER_ELEMENTS,
			(gold) => gold.further ?? [],
			(judged) => judged.elements
		),
		falseAlarms: falseAlarms(pairs),
		byDifficulty
	};
}

function falseAlarms(pairs: readonly Pair[]): number {
	const clean = pairs.filter((pair) => pair.gold.violations.length === 0);
	const alarmed = clean.filter((pair) => pair.judged.violations.length > 0);
	return clean.length === 0 ? 0 : alarmed.length / clean.length;
}

function block(
	pairs: readonly Pair[],
	labels: readonly string[],
	truth: (gold: Gold) => readonly string[],
	heard: (judged: Judged) => readonly string[]
): Block {
	const perLabel: Record<string, Figures> = {};
	const total = { tp: 0, fp: 0, fn: 0 };
	for (const label of labels) {
		const count = { tp: 0, fp: 0, fn: 0 };
		for (const { gold, judged } of pairs) {
			const is = truth(gold).includes(label);
			const said = heard(judged).includes(label);
			if (is && said) count.tp += 1;
			else if (said) count.fp += 1;
			else if (is) count.fn += 1;
		}
		total.tp += count.tp;
		total.fp += count.fp;
		total.fn += count.fn;
		if (count.tp + count.fp + count.fn > 0) perLabel[label] = figures(count);
	}
	const seen = Object.values(perLabel);
	const macroF1 = seen.length === 0 ? 0 : seen.reduce((sum, one) => sum + one.f1, 0) / seen.length;
	return { perLabel, micro: figures(total), macroF1 };
}

function figures({ tp, fp, fn }: { tp: number; fp: number; fn: number }): Figures {
	const precision = tp + fp === 0 ? 0 : tp / (tp + fp);
	const recall = tp + fn === 0 ? 0 : tp / (tp + fn);
	const f1 = tp + fp + fn === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn);
	return { precision, recall, f1, tp, fp, fn };
}
