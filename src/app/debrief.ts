import type { KeptFinding, ResultRow } from '#data/rows.ts';
import type { Playable } from '#engine/visit/compile.ts';
import { moodOf, type Standing } from '#engine/visit/standing.ts';
import type { Entry } from '#engine/log/act.ts';
import { worth } from '#engine/rules/score.ts';
import { t } from '#i18n/words.svelte.ts';
import { clock } from './clock.ts';
import { deedOf, fillOf, moveMade, type Hearing } from './talk.ts';

/** One move of the walk with the mood after it and the findings pinned to it. */
export type WalkStep = {
	id: number;
	label: string;
	time: string;
	minute: number;
	patience: number;
	trust: number;
	pins: { id: string; state: KeptFinding['state']; redLine: boolean }[];
};

/** The walk, one step per move; the first is the order itself. */
export function walkSteps(playable: Playable, standings: readonly Standing[], findings: readonly KeptFinding[], hearing: Hearing): WalkStep[] {
	const pinned = new Map<number, WalkStep['pins']>();
	for (const finding of findings) {
		for (const act of decidingActs(finding, standings.at(-1)?.log ?? [])) {
			const step = stepOf(standings, act);
			const pin = { id: finding.rule, state: finding.state, redLine: finding.severity === 'red-line' };
			pinned.set(step, [...(pinned.get(step) ?? []).filter(({ id }) => id !== pin.id), pin]);
		}
	}
	return standings.map((standing, index) => {
		const { patience, trust } = moodOf(standing);
		return { id: index, label: stepLabel(playable, standing, hearing), time: clock(standing.now), minute: standing.now / 60, patience, trust, pins: worstFirst(pinned.get(index) ?? []) };
	});
}

const GRAVITY = ['broken', 'repaired', 'open', 'kept', 'not-exercised'] as const;

function worstFirst(pins: WalkStep['pins']): WalkStep['pins'] {
	return pins.toSorted((a, b) => Number(b.redLine && b.state === 'broken') - Number(a.redLine && a.state === 'broken') || GRAVITY.indexOf(a.state) - GRAVITY.indexOf(b.state));
}

/**
 * The acts that decided a finding: of each case as bad as the whole, the last. What was left unsaid was missing where the rest
 * was said last, or where most was said at all.
 */
export function decidingActs({ state, cases }: Pick<KeptFinding, 'state' | 'cases'>, log: readonly Entry[]): number[] {
	return cases
		.filter((each) => each.state === state)
		.flatMap(({ acts, missing = [] }) => (missing.length > 0 ? (saidLast(log, acts) ?? fullestSentence(log, acts)) : undefined) ?? acts.at(-1) ?? []);
}

/** The last sentence of a phase in which some of what was wanted was said. */
function saidLast(log: readonly Entry[], [, ...acts]: readonly number[]): number | undefined {
	return acts.findLast((act) => log[act]?.kind === 'said');
}

/** Of the sentences of a phase the one that said most, the first of several; a message only where nobody spoke. */
function fullestSentence(log: readonly Entry[], acts: readonly number[]): number | undefined {
	const [from = 0, until = from] = [acts[0], acts.at(-1)];
	const within = [...log.keys()].slice(from, until);
	const spoken = within.filter((act) => log[act]?.kind === 'said');
	const sentences = spoken.length > 0 ? spoken : within.filter((act) => log[act]?.kind === 'messaged');
	const said = (act: number) => (log[act] as { elements?: string[] }).elements?.length ?? 0;
	return sentences.toSorted((one, other) => said(other) - said(one) || one - other)[0];
}

/** The move that an act of the log belongs to. */
export function stepOf(standings: readonly Pick<Standing, 'from'>[], act: number): number {
	return Math.max(0, standings.findLastIndex(({ from }) => from <= act));
}

/** A move in words: what was done, or what was said. */
export function stepLabel(playable: Playable, standing: Standing, hearing: Hearing): string {
	const deed = deedOf(playable, standing, hearing);
	if (deed) return deed;
	const own = standing.lines.find(({ who }) => who === 'trainee');
	if (own) return t('talk.quote', { text: hearing.reader.say(own.says, fillOf(playable, standing, hearing)) });
	const made = moveMade(playable, standing);
	return made ? hearing.reader.say(made.offer.says, fillOf(playable, standing, hearing)) : t('debrief.begin');
}

/** Findings in the order of the debrief: red lines, then what cost most, then what is owed, then what was kept. */
export function inOrder(findings: readonly KeptFinding[]): { broken: KeptFinding[]; open: KeptFinding[]; kept: KeptFinding[] } {
	const weight = ({ severity, state }: KeptFinding) => (severity === 'red-line' && state === 'broken' ? 100 : 0) + cost({ severity, state });
	const bad = findings.filter(({ state }) => state === 'broken' || state === 'repaired');
	return {
		broken: bad.toSorted((a, b) => weight(b) - weight(a)),
		open: findings.filter(({ state }) => state === 'open'),
		kept: findings.filter(({ state }) => state === 'kept')
	};
}

/** Findings that the same move decided stand together, in the order of the first of each; one that no move decided stands alone. */
export function byMove(findings: readonly KeptFinding[], moveOf: (finding: KeptFinding) => number | undefined): KeptFinding[][] {
	return [...Map.groupBy(findings, (finding) => moveOf(finding) ?? finding).values()];
}

/** Points that a finding cost. */
export function cost(finding: Pick<KeptFinding, 'severity' | 'state'>): number {
	const { earned, possible } = worth(finding);
	return possible - earned;
}

/** Which sentence tells the visit best, and the finding it speaks of. */
export function verdictOf({ score, ending, findings }: Pick<ResultRow, 'score' | 'ending' | 'findings'>): { word: string; about: KeptFinding | undefined } {
	const [worst] = inOrder(findings).broken;
	if (score.redLines.length > 0) return { word: 'debrief.sentence.redLine', about: worst };
	if (worst) return { word: 'debrief.sentence.broken', about: worst };
	return { word: ending.good ? 'debrief.sentence.clean' : 'debrief.sentence.ending', about: undefined };
}

/**
 * One specific thing that was done well: the gravest rule that was kept by doing something. What merely did not happen, or
 * was settled before the first move (`began`), is no merit.
 */
export function praised(findings: readonly KeptFinding[], began = 0): KeptFinding | undefined {
	const answered = ({ acts }: KeptFinding['cases'][number]) => acts.length > 1 && (acts.at(-1) ?? 0) > began;
	const kept = findings.filter(({ state, cases }) => state === 'kept' && cases.some(answered));
	return kept.find(({ severity }) => severity === 'red-line') ?? kept.find(({ severity }) => severity === 'major') ?? kept[0];
}
