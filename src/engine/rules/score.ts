import type { Finding } from './judge.ts';
import { STAGES, type Severity, type Stage } from './stage.ts';

/**
 * Points a rule is worth by its severity. Red lines are a type, not a number: keeping one earns nothing, so that not
 * insulting anybody never makes up for a test left out; breaking one fails the visit whatever the points say.
 */
export const WEIGHTS: Record<Severity, number> = { minor: 1, major: 3, 'red-line': 0 };
/** A breach that was mended counts half. */
export const REPAIRED_SHARE = 0.5;

export type StageScore = { stage: Stage; earned: number; possible: number };
export type Score = {
	/** 0 to 100, rounded to a whole point; 0 where no rule was exercised, 100 where only red lines were and all are kept. */
	points: number;
	earned: number;
	possible: number;
	stages: readonly StageScore[];
	redLines: readonly string[];
	passed: boolean;
};

/** Points of one finding: earned of possible. Open and unexercised rules count for nothing. */
export function worth(finding: Pick<Finding, 'severity' | 'state'>): { earned: number; possible: number } {
	const possible = WEIGHTS[finding.severity];
	switch (finding.state) {
		case 'kept':
			return { earned: possible, possible };
		case 'repaired':
			return { earned: possible * REPAIRED_SHARE, possible };
		case 'broken':
			return { earned: 0, possible };
		case 'open':
		case 'not-exercised':
			return { earned: 0, possible: 0 };
	}
}

/** Adds findings up. A broken red line fails the visit whatever the points say; `passMark` is 0 to 100. */
export function score(found: readonly Finding[], passMark: number): Score {
	const stages = STAGES.map((stage) => ({ stage, ...sum(found.filter((finding) => finding.stage === stage)) })).filter(({ possible }) => possible > 0);
	const { earned, possible } = sum(found);
	const points = possible === 0 && found.some(({ severity, state }) => severity === 'red-line' && state === 'kept') ? 100 : percent(earned, possible);
	const redLines = found.filter(({ severity, state }) => severity === 'red-line' && state === 'broken').map(({ rule }) => rule);
	return { points, earned, possible, stages, redLines, passed: redLines.length === 0 && points >= passMark };
}

/** Whole points of a hundred; a single missing point never rounds up to a hundred. */
export function percent(earned: number, possible: number): number {
	if (possible === 0) return 0;
	return earned === possible ? 100 : Math.min(99, Math.round((earned / possible) * 100));
}

function sum(found: readonly Finding[]): { earned: number; possible: number } {
	let [earned, possible] = [0, 0];
	for (const finding of found) {
		const points = worth(finding);
		earned += points.earned;
		possible += points.possible;
	}
	return { earned, possible };
}
