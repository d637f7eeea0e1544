import type { SealedEntry } from '#engine/log/log.ts';
import type { Finding } from '#engine/rules/judge.ts';
import type { Score } from '#engine/rules/score.ts';
import type { Citation, Standard } from '#engine/rules/standard.ts';
import type { Attempt } from '#engine/speech/drill.ts';
import type { Violation } from '#engine/speech/labels.ts';
import type { Text } from '#engine/text.ts';
import type { Ingredients } from '#engine/visit/compile.ts';

export const RUN_STATES = ['going', 'over', 'aside'] as const;

/** A visit somebody began. Where it stands is in its acts, never here. */
export type RunRow = {
	id: string;
	visit: string;
	/** Hash of the content it is played from, now and whenever it is looked at again. */
	content: string;
	standard: string;
	version: string;
	seed: number;
	/** Wall clock, ms. */
	startedAt: number;
	state: (typeof RUN_STATES)[number];
	/** Practice: begun again from an act of an earlier run. */
	from?: { run: string; act: number };
};

/** One act of a run; run and seq together are unique, so two tabs cannot write two ends of one story. */
export type ActRow = { run: string; seq: number; entry: SealedEntry };

/** Content as it was, once per hash. */
export type ContentRow = { hash: string; ingredients: Ingredients };

/** A finding that stands on its own: the rule's words as they were, its clause, and the acts that show it. */
export type KeptFinding = Finding & { says: Text; why: Text; cites: readonly Citation[] };

export type ResultRow = {
	/** The run's. */
	id: string;
	visit: string;
	title: Text;
	content: string;
	standard: string;
	version: string;
	language: string;
	startedAt: number;
	endedAt: number;
	ending: { id: string; title: Text; good: boolean };
	score: Score;
	passMark: number;
	/** Exercised rules only. */
	findings: readonly KeptFinding[];
	practice: boolean;
	/** What the trainee does not accept; for the trainer to read. */
	contests?: readonly Contest[];
	/** What the trainee says to doubts about typed sentences; for the trainer to read. */
	meanings?: readonly SaidMeaning[];
};

/** A finding that the trainee contests, in the trainee's own words. The finding itself stays as it was. */
export type Contest = {
	rule: string;
	says: string;
	/** Wall clock, ms. */
	at: number;
	/** Given to these words; other words wait for another. */
	answer?: ContestAnswer;
};

/** What a trainer says to a contest. The score stays as it was: a withdrawn finding is a word between people. */
export type ContestAnswer = { finding: 'stands' | 'withdrawn'; says: string; /** Wall clock, ms. */ at: number };

/** Whether a violation that was only suspected was meant. It counts for nothing. */
export type Meaning = { violation: Violation; meant: boolean; /** Wall clock, ms. */ at: number };

/** The same about one sentence of a visit: its act in the log, and its words, so that it can be read without the log. */
export type SaidMeaning = Meaning & { act: number; text: string };

/** One try at a drill: the sentence and what was heard in it. */
export type TryRow = {
	id: string;
	drill: string;
	standard: string;
	version: string;
	/** Wall clock, ms. */
	at: number;
	/** Which try in one go, from 1. */
	nth: number;
	text: string;
	attempt: Attempt;
	meanings?: readonly Meaning[];
};

/** A standard made on this device or taken in. A retired one is kept: visits were judged by it. */
export type StandardRow = {
	id: string;
	standard: Standard;
	/** Wall clock, ms. */
	madeAt: number;
	retired: boolean;
};
