import * as v from 'valibot';
import { SlugSchema, TextSchema } from '../text.ts';
import { DRILL_PLACES, type Drill } from './drill.ts';
import { ELEMENTS, FURTHER_ELEMENTS } from './labels.ts';

const ElementSchema = v.picklist([...ELEMENTS, ...FURTHER_ELEMENTS], (issue) => `no element is called ${issue.received}`);

/** A drill as an author writes it. */
export const DrillSchema: v.GenericSchema<unknown, Drill> = v.strictObject({
	id: SlugSchema,
	place: v.picklist(DRILL_PLACES),
	to: TextSchema,
	situation: TextSchema,
	rules: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
	wanted: v.pipe(v.array(ElementSchema), v.minLength(1)),
	words: v.optional(v.record(ElementSchema, TextSchema))
});
