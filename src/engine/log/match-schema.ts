import * as v from 'valibot';
import { KINDS, VOCABULARY, type Kind } from './act.ts';
import type { Match, Matches } from './match.ts';

const ScalarSchema = v.union([v.string(), v.number(), v.boolean()]);
const ListTestSchema = v.union([
	v.strictObject({ any: v.union([v.string(), v.array(ScalarSchema)]) }),
	v.strictObject({ none: v.union([v.string(), v.array(ScalarSchema)]) }),
	v.strictObject({ all: v.union([v.string(), v.array(ScalarSchema)]) }),
	v.strictObject({ empty: v.boolean() })
]);

const KindSchema = v.picklist(KINDS, (issue) => `no act is called ${issue.received}`);
const PictureSchema = v.objectWithRest(
	{ kind: v.lazy((given) => (Array.isArray(given) ? v.array(KindSchema) : KindSchema)) },
	v.union([ScalarSchema, v.array(ScalarSchema), ListTestSchema], 'a value, a list of values, or one of {any, all, none, empty}')
);
export const MatchSchema = v.pipe(
	v.lazy((given): v.GenericSchema<unknown, Match> =>
		typeof given === 'object' ? (PictureSchema as v.GenericSchema<unknown, Match>) : v.pipe(KindSchema, v.transform((kind): Match => ({ kind })))
	),
	v.check((match) => unknownFields(match).length === 0, (issue) => `no such field: ${unknownFields(issue.input).join(', ')}`)
);
export const MatchesSchema = v.lazy((given): v.GenericSchema<unknown, Matches> => (Array.isArray(given) ? v.array(MatchSchema) : MatchSchema));

/** Fields that a picture names although no act of its kinds has them. */
export function unknownFields(match: { kind: Kind | Kind[] }): string[] {
	const kinds = Array.isArray(match.kind) ? match.kind : [match.kind];
	return Object.keys(match).filter((field) => field !== 'kind' && field !== 'place' && !kinds.some((kind) => field in VOCABULARY[kind].fields));
}
