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
	surnames: string[];
	/** Characters that given names are made of. */
	given: string;
	patterns: Pattern[];
	model?: ModelData;
};

/** One way of performing a speech act; `parts` is written in the small language that `scenarios/README.md` explains. */
export type Pattern = { label: Label; why: string; parts: string };

/** A linear model, quantised; the strings hold one small number per character, which compresses better than bytes. */
export type ModelData = {
	/** Ascending feature hashes as differences, five bits a character. */
	features: string;
	/** Per feature: how many weights it has. */
	counts: string;
	/** Per weight: its label and its value in steps. */
	labels: string;
	values: string;
	/** What one step of a weight is worth. */
	step: number;
	/** In the order of `LABELS`. */
	bias: number[];
	/** Score at which a label is taken as heard, in the order of `LABELS`. */
	threshold: number[];
};
