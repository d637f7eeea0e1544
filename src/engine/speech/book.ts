import type { Label } from './labels.ts';

/** The compiled knowledge of the checker: plain data, so that it travels as JSON and loads lazily. */
export type SpeechBook = { languages: Record<string, LanguageBook> };

export type LanguageBook = {
	/** Traditional character and its simplified form, pair after pair. */
	traditional: string;
	/** Toneless syllable → its characters, for homophones and pinyin spelling. */
	sounds: Record<string, string>;
	/** Disguises, dialect and slang → the plain words. */
	rewrites: [from: string, to: string][];
	/** Words of one meaning under the name of the meaning. */
	concepts: Record<string, string[]>;
	/** Words that name a cause of being late under the name of the cause. */
	causes: Record<string, string[]>;
	surnames: string[];
	/** Characters that given names are made of. */
	given: string;
	patterns: Pattern[];
	model?: ModelData;
};

/** One way of performing a speech act; `parts` is written in the small language that `scenarios/README.md` explains. */
export type Pattern = { label: Label; why: string; parts: string };

/** A linear model, quantised. */
export type ModelData = {
	/** How many features and weights there are. */
	features: number;
	weights: number;
	/** All of them, arithmetically coded, six bits a character. */
	packed: string;
	/** What one step of a weight is worth. */
	step: number;
	/** In the order of `LABELS`. */
	bias: number[];
	/** Score at which a label is taken as heard, in the order of `LABELS`. */
	threshold: number[];
};
