import * as v from 'valibot';
import { JOBS } from '../log/vocabulary-orders.ts';
import { MatchesSchema } from '../log/match-schema.ts';
import { SlugSchema, TextSchema } from '../text.ts';
import { SEVERITIES, STAGES } from './stage.ts';

/** A number with its unit, or a value of the standard in braces. */
const BoundSchema = v.union([v.string(), v.number()]);
const WordsSchema = v.union([v.string(), v.array(v.string())]);
const maybe = v.optional;

/** The shapes a rule can have; after Dwyer's specification patterns, named as technicians would say them. */
export const PATTERNS = {
	/** The act is never done. `occasion` is the temptation; `unless` an earlier act that allows it (with equal `same` fields). */
	never: v.strictObject({ act: MatchesSchema, occasion: maybe(MatchesSchema), unless: maybe(MatchesSchema), same: maybe(v.array(v.string())) }),
	/** Each `act` needs one of `needs`, and each of `also`, before it (with equal `same` fields, after the last `since`); `first` judges the first only. */
	before: v.strictObject({ act: MatchesSchema, needs: MatchesSchema, also: maybe(v.array(MatchesSchema)), same: maybe(v.array(v.string())), since: maybe(MatchesSchema), first: maybe(v.boolean()) }),
	/** After each `after` one of `do` follows, within `within`, not before `notBefore`, and before `until`; `unless` cancels what is owed. */
	responds: v.strictObject({
		after: MatchesSchema, do: MatchesSchema, within: maybe(BoundSchema), notBefore: maybe(BoundSchema), until: maybe(MatchesSchema),
		unless: maybe(MatchesSchema), same: maybe(v.array(v.string()))
	}),
	/** From the first `from` to `to` at least `atLeast` passes and each of `also` happens, unless `unless` comes. */
	lasts: v.strictObject({
		from: MatchesSchema, to: MatchesSchema, atLeast: maybe(BoundSchema), atMost: maybe(BoundSchema), also: maybe(v.array(MatchesSchema)), unless: maybe(MatchesSchema)
	}),
	/** Between two of `act` lies at least `atLeast`, unless `unless` comes between them. */
	spaced: v.strictObject({ act: MatchesSchema, atLeast: BoundSchema, unless: maybe(MatchesSchema) }),
	/** How often `act` is done from `from` to `until`; `unless` in between cancels the judgement. */
	count: v.strictObject({ act: MatchesSchema, from: MatchesSchema, until: MatchesSchema, unless: maybe(MatchesSchema), atLeast: maybe(BoundSchema), atMost: maybe(BoundSchema) }),
	/** What is said to `to` (the customer or an adult, when absent) between `from` and `until` holds all `elements`, in one sentence or several. */
	says: v.strictObject({ elements: WordsSchema, from: MatchesSchema, until: MatchesSchema, to: maybe(v.array(v.string())), channel: maybe(v.array(v.string())), unless: maybe(MatchesSchema) }),
	/** By the time of `at`, the lists `field` of all `act` together hold `holds`. */
	carries: v.strictObject({ act: MatchesSchema, field: v.string(), holds: WordsSchema, at: MatchesSchema }),
	/** The list `field` of each `act` holds `holds`. */
	records: v.strictObject({ act: MatchesSchema, field: v.string(), holds: WordsSchema }),
	/** The number `of` of each `act` lies in the bounds. */
	threshold: v.strictObject({ act: MatchesSchema, of: v.string(), atLeast: maybe(BoundSchema), atMost: maybe(BoundSchema) }),
	/** At each `at`, the latest `latest` fits `must`. Where there is none yet: broken, or passed over with `missing: ok`. */
	state: v.strictObject({ at: MatchesSchema, latest: MatchesSchema, must: MatchesSchema, missing: v.optional(v.picklist(['broken', 'ok']), 'broken') }),
	/** A foreseen delay (`known`) is told by `act` at least `notice` before the slot; where it is known later than that, within `grace`. */
	warned: v.strictObject({ act: MatchesSchema, known: MatchesSchema, notice: BoundSchema, grace: BoundSchema }),
	/** A reason that is given must be one that the log knows, the `field` of an earlier `causes` act, or one of the same list in `alike`. */
	honest: v.strictObject({ act: MatchesSchema, causes: MatchesSchema, field: v.string(), alike: maybe(v.array(v.array(v.string()))) })
} as const;
export type PatternName = keyof typeof PATTERNS;
export const PATTERN_NAMES = Object.keys(PATTERNS) as PatternName[];
export type Body<K extends PatternName> = v.InferOutput<(typeof PATTERNS)[K]>;

/** One name of a pattern with its body: `{ never: { act: … } }`. */
export type Pattern = { [K in PatternName]: { [P in K]: Body<K> } }[PatternName];
export const PatternSchema = v.pipe(
	v.custom<Record<string, unknown>>(
		(given) => typeof given === 'object' && given !== null && Object.keys(given).length === 1 && PATTERN_NAMES.some((name) => name in given),
		`one pattern of: ${PATTERN_NAMES.join(', ')}`
	),
	v.lazy((given) => {
		const name = PATTERN_NAMES.find((each) => each in (given as object)) ?? 'never';
		return v.strictObject({ [name]: PATTERNS[name] }) as unknown as v.GenericSchema<Record<string, unknown>, Pattern>;
	})
);

/** What an act log looks like in a rule's own examples: acts with times like "10:00", "+2 min" or seconds. */
export const ExampleSchema = v.array(v.looseObject({ kind: v.string(), at: v.optional(v.union([v.string(), v.number()])) }));

/** One canonical obligation, written once for all standards. */
export const RuleSchema = v.strictObject({
	id: SlugSchema,
	stage: v.picklist(STAGES),
	severity: v.picklist(SEVERITIES),
	who: v.optional(v.picklist(['technician', 'office', 'both']), 'technician'),
	says: TextSchema,
	why: TextSchema,
	/** Only for these kinds of order; all when absent. */
	jobs: v.optional(v.array(v.picklist(JOBS))),
	/** Absent: kept for reference only, `reference` says why. */
	pattern: v.optional(PatternSchema),
	reference: v.optional(v.picklist(['office', 'management', 'not-shown-in-a-visit', 'quiz-only', 'disputed'])),
	/** What mends a breach, within which time after it, and what must each have come before. A red line has none. */
	repair: v.optional(v.strictObject({ do: MatchesSchema, within: v.optional(BoundSchema), given: v.optional(v.array(MatchesSchema)) })),
	/** What a source says and we do not teach, and why. */
	disputed: v.optional(v.strictObject({ slug: SlugSchema, extent: v.picklist(['whole', 'part']), note: TextSchema })),
	/** Ours, not a source's: where no document covers what a visit needs. */
	ours: v.optional(v.boolean()),
	/** Logs that keep and break the rule; the tests run them under every standard. */
	kept: v.optional(ExampleSchema),
	broken: v.optional(ExampleSchema)
});
export type Rule = v.InferOutput<typeof RuleSchema>;

export function isExecutable(rule: Rule): rule is Rule & { pattern: Pattern } {
	return rule.pattern !== undefined;
}
