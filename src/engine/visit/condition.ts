import * as v from 'valibot';
import { type Matches } from '../log/match.ts';
import { MatchesSchema } from '../log/match-schema.ts';

const BoundSchema = v.pipe(v.string(), v.regex(/^(<=|>=|<|>|=)\s*\S+/, 'a comparison such as ">= 3" or "< 10:30"'));

/**
 * When something is offered, said or reached. All tests given in one condition must hold.
 * `done`: such an act is in the log (`times` to ask how often); `did`: it was done in this very move;
 * `fact`: short for a fact of the story; `chance`: what the seed drew; `patience`, `trust` from 0 to 10;
 * `time`: the clock; `late`: how long after the slot's start (negative: before it).
 */
export type Condition = {
	done?: Matches;
	times?: string;
	did?: Matches;
	fact?: string;
	chance?: Record<string, string | string[]>;
	patience?: string;
	trust?: string;
	time?: string;
	late?: string;
	all?: Condition[];
	any?: Condition[];
	not?: Condition;
};

export const ConditionSchema: v.GenericSchema<unknown, Condition> = v.pipe(
	v.strictObject({
		done: v.optional(MatchesSchema),
		times: v.optional(BoundSchema),
		did: v.optional(MatchesSchema),
		fact: v.optional(v.string()),
		chance: v.optional(v.record(v.string(), v.union([v.string(), v.array(v.string())]))),
		patience: v.optional(BoundSchema),
		trust: v.optional(BoundSchema),
		time: v.optional(BoundSchema),
		late: v.optional(BoundSchema),
		all: v.optional(v.array(v.lazy(() => ConditionSchema))),
		any: v.optional(v.array(v.lazy(() => ConditionSchema))),
		not: v.optional(v.lazy(() => ConditionSchema))
	}),
	v.check((condition) => Object.keys(condition).length > 0, 'an empty condition'),
	v.check((condition) => condition.times === undefined || condition.done !== undefined, '`times` counts the acts of `done`')
);
