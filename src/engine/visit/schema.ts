import * as v from 'valibot';
import { isKind, PLACES, schemaOf, type Act } from '../log/act.ts';
import { MatchesSchema } from '../log/match-schema.ts';
import { JOBS } from '../log/vocabulary-orders.ts';
import { parseQuantity } from '../log/quantity.ts';
import { Instrument } from '../premises/instruments.ts';
import { ELEMENTS, FURTHER_ELEMENTS, VIOLATIONS } from '../speech/labels.ts';
import { SlugSchema, TextSchema } from '../text.ts';
import { ConditionSchema } from './condition.ts';
import { RetortsSchema } from './retort.ts';

export const SPEAKERS = ['narrator', 'customer', 'adult', 'child', 'neighbour', 'colleague', 'dispatcher', 'supervisor', 'support', 'phone'] as const;

/** "1 min" and the like, as seconds. */
const DurationSchema = v.pipe(
	v.union([v.string(), v.number()]),
	v.check((given) => parseQuantity(given) !== undefined && parseQuantity(given)?.unit !== 'ratio', 'a duration such as "2 min"'),
	v.transform((given) => parseQuantity(given)?.value ?? 0)
);
const ClockSchema = v.pipe(
	v.string(),
	v.check((given) => parseQuantity(given)?.unit === 'clock', 'a time such as "09:30"'),
	v.transform((given) => parseQuantity(given)?.value ?? 0)
);

/** An act as authors write it: a bare kind, or its fields; "$name" takes what the trainee chose in `asks`. */
export type Doing = { kind: string; [field: string]: unknown };
const DoingSchema = v.pipe(
	v.union([v.string(), v.looseObject({ kind: v.string() })]),
	v.transform((given): Doing => (typeof given === 'string' ? { kind: given } : given)),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { kind } = dataset.value;
		if (!isKind(kind)) return addIssue({ message: `no act is called ${kind}` });
		const asked = Object.values(dataset.value).some((field) => typeof field === 'string' && field.startsWith('$'));
		const parsed = v.safeParse(schemaOf(kind), dataset.value);
		if (!asked && !parsed.success) addIssue({ message: `${kind}: ${parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim()).join('; ')}` });
	})
);

/** A line somebody says, or the narrator tells. `turns` shows how it is meant; `when` picks among lines. */
const LineSchema = v.strictObject({
	who: v.optional(v.picklist(SPEAKERS), 'customer'),
	when: v.optional(ConditionSchema),
	says: TextSchema
});
export type LineText = v.InferOutput<typeof LineSchema>;

const TargetSchema = v.strictObject({ when: v.optional(ConditionSchema), to: SlugSchema });
/** One scene, or the first whose condition holds after the acts of the move. */
const TargetsSchema = v.pipe(
	v.union([SlugSchema, v.array(TargetSchema)], 'a scene, or a list of {when, to}'),
	v.transform((given) => (typeof given === 'string' ? [{ to: given }] : given) as v.InferOutput<typeof TargetSchema>[])
);
export type Target = v.InferOutput<typeof TargetSchema>;

/** What the trainee still chooses when taking an offer: one word or number, or several words. */
const AskSchema = v.pipe(
	v.strictObject({
		says: TextSchema,
		/** One of these; numbers are counts, or seconds when `unit: time`. */
		one: v.optional(v.array(v.union([v.string(), v.number()]))),
		/** Any of these. */
		several: v.optional(v.array(v.string())),
		unit: v.optional(v.picklist(['time', 'count', 'word'])),
		/** Words for the options, where the app's own words for items and fields do not serve. */
		labels: v.optional(v.record(v.string(), TextSchema))
	}),
	v.check((ask) => (ask.one === undefined) !== (ask.several === undefined), 'either `one` or `several`')
);
export type Ask = v.InferOutput<typeof AskSchema>;

const LabelsSchema = v.array(v.picklist([...ELEMENTS, ...FURTHER_ELEMENTS, ...VIOLATIONS], (issue) => `no label is called ${issue.received}`));

/** What a spoken line is, for the log: to whom, and the speech acts in it. The checker is held against `labels`. */
const SaidSchema = v.strictObject({
	to: v.optional(v.picklist(['customer', 'adult', 'child', 'neighbour', 'colleague', 'dispatcher', 'supervisor', 'support']), 'customer'),
	channel: v.optional(v.picklist(['face', 'phone', 'door']), 'face'),
	labels: v.optional(LabelsSchema, []),
	/** Labels on which the checker is known to differ; the author's word stands. */
	misheard: v.optional(LabelsSchema),
	object: v.optional(v.string()),
	about: v.optional(v.string()),
	reason: v.optional(v.string()),
	tone: v.optional(v.picklist(['calm', 'warm', 'flat', 'loud', 'annoyed']))
});

/** A typed sentence with examples, good and bad; exploration and walks use the examples. */
const TypedSchema = v.strictObject({
	...SaidSchema.entries,
	labels: v.optional(v.never()),
	misheard: v.optional(v.never()),
	hint: v.optional(TextSchema),
	examples: v.pipe(v.array(v.strictObject({ id: SlugSchema, says: TextSchema, labels: LabelsSchema, misheard: v.optional(LabelsSchema), reason: v.optional(v.string()), object: v.optional(v.string()) })), v.minLength(2))
});

export const ICONS = ['say', 'phone', 'knock', 'bell', 'wait', 'look', 'note', 'message', 'covers', 'cloth', 'kit', 'tools', 'measure', 'repair', 'report', 'paper', 'go', 'leave', 'clean', 'badge', 'camera', 'listen', 'read', 'refuse', 'money'] as const;

/** One thing the trainee can do now. */
const OfferSchema = v.pipe(
	v.strictObject({
		id: SlugSchema,
		/** The spoken sentence when `said` is given, else what is done. */
		says: TextSchema,
		icon: v.optional(v.picklist(ICONS)),
		when: v.optional(ConditionSchema),
		/** Story time it costs. */
		takes: v.optional(DurationSchema, 0),
		said: v.optional(SaidSchema),
		typed: v.optional(TypedSchema),
		asks: v.optional(v.record(SlugSchema, AskSchema), {}),
		/** What exploration tries for `asks`; all combinations when absent. */
		tries: v.optional(v.array(v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])))),
		does: v.optional(v.array(DoingSchema), []),
		/** Instruments read in the home; each becomes a `measured` act. */
		measures: v.optional(v.array(v.strictObject({ read: Instrument, shown: v.optional(v.boolean()), tool: v.optional(v.string()) })), []),
		replies: v.optional(v.array(LineSchema), []),
		/** May be taken once per stay in the scene; an offer that leads nowhere else is taken once unless it says `again`. */
		again: v.optional(v.boolean(), false),
		/** Where the place changes with the act: arriving, entering, leaving. */
		place: v.optional(v.picklist(PLACES)),
		to: v.optional(TargetsSchema)
	}),
	v.check((offer) => !(offer.said && offer.typed), 'an offer is spoken or typed, not both')
);
export type Offer = v.InferOutput<typeof OfferSchema>;

const EndSchema = v.strictObject({
	/** What became of the visit, for the operator. */
	outcome: v.picklist(['done', 'rebooked', 'handed-over', 'left', 'failed']),
	title: TextSchema,
	/** Whether the trainee can pass with this ending at all. */
	good: v.boolean()
});

const SceneSchema = v.strictObject({
	id: SlugSchema,
	title: v.optional(TextSchema),
	place: v.picklist(PLACES),
	/** Who stands before the trainee: nobody, a voice, or a face at some distance. */
	present: v.optional(v.picklist(['nobody', 'voice', 'ajar', 'open', 'room'])),
	/** Who it is, when not the customer. */
	face: v.optional(SlugSchema),
	lines: v.optional(v.array(LineSchema), []),
	/** Done by world, office or customer on every entry of the scene. */
	enters: v.optional(v.array(v.strictObject({ when: v.optional(ConditionSchema), does: v.array(DoingSchema) })), []),
	offers: v.optional(v.array(OfferSchema), []),
	ends: v.optional(EndSchema)
});
export type Scene = v.InferOutput<typeof SceneSchema>;

/** Something that comes by itself, once, as soon as its condition holds after a move. */
const HappeningSchema = v.strictObject({
	id: SlugSchema,
	when: ConditionSchema,
	/** Only while in these scenes; anywhere when absent. */
	in: v.optional(v.array(SlugSchema)),
	takes: v.optional(DurationSchema, 0),
	lines: v.optional(v.array(LineSchema), []),
	does: v.optional(v.array(DoingSchema), []),
	to: v.optional(TargetsSchema)
});
export type Happening = v.InferOutput<typeof HappeningSchema>;

export const ReactionSchema = v.strictObject({ on: MatchesSchema, when: v.optional(ConditionSchema), patience: v.optional(v.number(), 0), trust: v.optional(v.number(), 0) });
export type Reaction = v.InferOutput<typeof ReactionSchema>;

/** A move by names, as recorded walks write it: "scene/offer", "offer", or with what was chosen or typed. */
const MoveSchema = v.union([v.string(), v.strictObject({ take: v.string(), input: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())]))), example: v.optional(v.string()) })]);

const WalkSchema = v.strictObject({
	name: v.string(),
	standard: v.optional(SlugSchema),
	chances: v.optional(v.record(v.string(), v.string()), {}),
	moves: v.array(MoveSchema),
	ending: SlugSchema,
	/** Rules that must be found broken; everything else exercised must be kept, repaired or open. */
	broken: v.optional(v.array(SlugSchema), [])
});
export type Walk = v.InferOutput<typeof WalkSchema>;

export const VisitSchema = v.strictObject({
	id: SlugSchema,
	title: TextSchema,
	/** Two sentences on the list of visits: the situation, never the solution. */
	summary: TextSchema,
	/** What one takes away; shown after the visit. */
	teaches: TextSchema,
	/** Minutes a newcomer needs. */
	lasts: v.number(),
	job: v.picklist(JOBS),
	order: v.strictObject({
		number: v.string(),
		service: TextSchema,
		address: TextSchema,
		remark: v.optional(TextSchema),
		/** Mbit/s down; a chance called `contract` overrides it. */
		contract: v.optional(v.number()),
		slot: v.strictObject({ start: ClockSchema, end: ClockSchema }),
		received: ClockSchema
	}),
	/** Standards under which the visit may be played; all when absent. */
	standards: v.optional(v.array(SlugSchema)),
	/** Customers; the seed casts one. */
	customers: v.pipe(v.array(SlugSchema), v.minLength(1)),
	premises: v.optional(SlugSchema),
	/** What the seed decides: each name with its values and weights. A chance `fault` chooses the fault of the premises. */
	chances: v.optional(v.record(SlugSchema, v.record(SlugSchema, v.pipe(v.number(), v.minValue(0)))), {}),
	begins: v.strictObject({ at: ClockSchema, scene: SlugSchema, does: v.optional(v.array(DoingSchema), []) }),
	/** How this customer's patience and trust answer to acts, beside the customer's own temper. */
	reactions: v.optional(v.array(ReactionSchema), []),
	happenings: v.optional(v.array(HappeningSchema), []),
	scenes: v.pipe(v.array(SceneSchema), v.minLength(2)),
	walks: v.pipe(v.array(WalkSchema), v.minLength(1))
});
export type Visit = v.InferOutput<typeof VisitSchema>;

/** The drawn people; which one is whom is the author's choice. */
export const LOOKS = ['silver-bob', 'hoodie', 'polo', 'wool-coat', 'knit-vest', 'overshirt', 'linen', 'curls'] as const;

/** A person. Patience and trust run from 0 to 10. */
export const CustomerSchema = v.strictObject({
	id: SlugSchema,
	name: TextSchema,
	/** How one speaks to them: 王女士, Ms Wang. */
	address: TextSchema,
	about: TextSchema,
	look: v.picklist(LOOKS),
	patience: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
	trust: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
	/** Loses a point of patience for each such stretch of waiting or lateness. */
	waits: v.optional(DurationSchema, 1200),
	reactions: v.optional(v.array(ReactionSchema), []),
	/** Their own words where they answer back. */
	retorts: v.optional(RetortsSchema)
});
export type Customer = v.InferOutput<typeof CustomerSchema>;

export type { Act };
