import * as v from 'valibot';
import { UNITS } from '../log/quantity.ts';
import { SlugSchema, TextSchema } from '../text.ts';
import { SEVERITIES } from './stage.ts';

/** Where a source says it: a document of sources.yaml and a place in it. */
export const CitationSchema = v.strictObject({ source: SlugSchema, at: v.optional(v.string()) });
export type Citation = v.InferOutput<typeof CitationSchema>;

/** A named number or list that standards fill. */
export const ValueNameSchema = v.strictObject({
	id: SlugSchema,
	unit: v.picklist([...UNITS, 'list']),
	says: TextSchema,
	/** Used where a standard is silent. Ours, and shown as such. */
	fallback: v.optional(v.union([v.string(), v.number(), v.array(v.string())]))
});
export type ValueName = v.InferOutput<typeof ValueNameSchema>;

const GivenSchema = v.union([v.string(), v.number(), v.array(v.string())]);

/** One operator's (or document family's) choice of rules and numbers. */
export const StandardSchema = v.strictObject({
	id: SlugSchema,
	title: TextSchema,
	operator: TextSchema,
	/** Which documents, and how their gaps and contradictions are read. */
	reading: TextSchema,
	version: v.optional(v.string(), '1'),
	parent: v.optional(SlugSchema),
	/** A bare value is ours; a source's value carries its citations. */
	values: v.optional(v.record(SlugSchema, v.union([GivenSchema, v.strictObject({ is: GivenSchema, cites: v.array(CitationSchema) })])), {}),
	rules: v.array(
		v.strictObject({
			id: SlugSchema,
			cites: v.array(CitationSchema),
			severity: v.optional(v.picklist(SEVERITIES)),
			off: v.optional(v.boolean())
		})
	)
});
export type Standard = v.InferOutput<typeof StandardSchema>;

/** A document that rules cite. */
export const SourceSchema = v.strictObject({
	id: SlugSchema,
	/** As printed, so that it can be found. */
	title: v.string(),
	/** What the title means, for who does not read it. */
	english: v.optional(v.string()),
	operator: v.optional(v.string()),
	year: v.optional(v.number()),
	note: v.optional(TextSchema)
});
export type SourceDocument = v.InferOutput<typeof SourceSchema>;
