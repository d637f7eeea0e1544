import * as v from 'valibot';
import { CONDUCT } from './vocabulary-conduct.ts';
import { ORDERS } from './vocabulary-orders.ts';
import { TALK } from './vocabulary-talk.ts';
import { TRAVEL } from './vocabulary-travel.ts';
import { WORK } from './vocabulary-work.ts';

/** Every word of the log: who does it, what it means, which fields it has. */
export const VOCABULARY = { ...ORDERS, ...TALK, ...TRAVEL, ...WORK, ...CONDUCT } as const;

export type Kind = keyof typeof VOCABULARY;
export const KINDS = Object.keys(VOCABULARY) as Kind[];

type Fields<K extends Kind> = (typeof VOCABULARY)[K]['fields'];
type Entries<F> = { -readonly [N in keyof F]: F[N] extends v.GenericSchema ? F[N] : never };
/** What was done, without when and where. */
export type Act = {
	[K in Kind]: { kind: K } & v.InferOutput<v.StrictObjectSchema<Entries<Fields<K>>, undefined>>;
}[Kind];
export type ActOf<K extends Kind> = Extract<Act, { kind: K }>;

export const PLACES = ['office', 'road', 'door', 'home', 'phone', 'later'] as const;
export type Place = (typeof PLACES)[number];

/** Seconds of story time since midnight of the visit's first day. */
export type Seconds = number;

/** One line of the log. */
export type Entry = Act & { at: Seconds; place: Place };

const SCHEMAS = Object.fromEntries(
	KINDS.map((kind) => [kind, v.strictObject({ kind: v.literal(kind), ...VOCABULARY[kind].fields })])
) as unknown as Record<Kind, v.GenericSchema<unknown, Act>>;

export function isKind(kind: unknown): kind is Kind {
	return typeof kind === 'string' && Object.hasOwn(VOCABULARY, kind);
}

/** The schema of one kind of act, as authors and logs write it. */
export function schemaOf(kind: Kind): v.GenericSchema<unknown, Act> {
	return SCHEMAS[kind];
}
