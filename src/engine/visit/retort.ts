import * as v from 'valibot';
import type { Entry } from '../log/act.ts';
import type { Matches, Test as FieldTest } from '../log/match.ts';
import { VIOLATIONS } from '../speech/labels.ts';
import { TextSchema } from '../text.ts';
import type { Condition } from './condition.ts';
import type { Heard } from './move.ts';
import type { Offer } from './schema.ts';
import type { Shown, Standing } from './standing.ts';

const SaysSchema = v.pipe(
	v.union([TextSchema, v.pipe(v.array(TextSchema), v.minLength(1))]),
	v.transform((given) => [given].flat())
);
/** `waits`: said where a sentence held nothing to answer; the rest where such a violation was heard. */
const ANSWERED = ['waits', ...VIOLATIONS] as const;

/** What somebody says back at once to a typed sentence, where the visit has no words of its own for it. Several are used in turn. */
export const RetortsSchema = v.strictObject(v.entriesFromList(ANSWERED, v.optional(SaysSchema)));
export type Retorts = v.InferOutput<typeof RetortsSchema>;

/** The gravest first: one retort answers a sentence with several violations. */
const GRAVITY: readonly (typeof VIOLATIONS)[number][] = [
	'insult', 'mockery', 'challenge', 'blame-customer', 'interrupt', 'impatience', 'command', 'solicit-gift', 'private-deal', 'privacy-leak', 'solicit-praise', 'dodge-rule',
	'brush-off', 'unauthorized-use', 'over-promise', 'blame-company', 'improper-address'
];
const ANSWERS_BACK = ['customer', 'adult', 'neighbour', 'phone'] as const;

/** Violations that a condition asks to have been said: what holds by it answers them. */
export function answeredBy(condition: Condition | undefined): ReadonlySet<string> {
	if (!condition) return new Set();
	const parts = [...(condition.all ?? []), ...(condition.any ?? [])].flatMap((part) => [...answeredBy(part)]);
	return new Set([...violationsIn(condition.did), ...violationsIn(condition.done), ...parts]);
}

function violationsIn(matches: Matches | undefined): string[] {
	return [matches ?? []].flat().flatMap(({ kind, violations }) => ([kind].flat().includes('said') && violations !== undefined ? labelsIn(violations) : []));
}

function labelsIn(expected: FieldTest): string[] {
	if (Array.isArray(expected)) return expected.flatMap(labelsIn);
	if (typeof expected !== 'object') return [String(expected)];
	if ('empty' in expected) return expected.empty ? [] : [...VIOLATIONS];
	return 'none' in expected ? [] : labelsIn(('any' in expected ? expected.any : expected.all) as FieldTest);
}

/** Whether whoever is spoken to waits for more: nothing was heard, nobody foresaw such a sentence here, and it is the first one. */
export function waitsForMore(standing: Standing, { id, typed }: Offer, heard: Heard | undefined): boolean {
	if (!typed || !heard || !isEmpty(heard) || typed.examples.some(({ labels }) => labels.length === 0)) return false;
	return !awaitsMore(standing, id);
}

/** Whether the last move was a sentence for this offer in which nothing was heard: its words are still waited for. */
export function awaitsMore({ scene, log }: Pick<Standing, 'scene' | 'log'>, offer: string): boolean {
	const last = log.findLast((entry) => entry.kind === 'chose');
	return last?.kind === 'chose' && last.scene === scene && last.offer === offer && isEmpty(last.input as Partial<Heard> | undefined);
}

function isEmpty(heard: Partial<Heard> | undefined): boolean {
	return heard?.elements?.length === 0 && heard.violations?.length === 0;
}

/** Who answers a typed sentence: whom it is said to, or the voice on the phone that spoke last. */
export function answering({ typed }: Offer, { lines }: Standing): Shown['who'] | undefined {
	const last = lines.findLast(({ who }) => who !== 'narrator' && who !== 'trainee');
	return typed && (last?.who === 'phone' ? 'phone' : typed.to);
}

/** The words of one who waits for more. */
export function waiting(retorts: Retorts, who: Shown['who'] | undefined, offer: Offer, standing: Standing): Shown[] {
	return say(retorts.waits, who, offer, standing);
}

/** The words that answer a typed sentence with violations, unless one of `answered` has been answered by the visit itself. */
export function retort(retorts: Retorts, who: Shown['who'] | undefined, offer: Offer, standing: Standing, violations: readonly string[], answered: ReadonlySet<string>): Shown[] {
	if (violations.some((label) => answered.has(label)) || !ANSWERS_BACK.some((each) => each === who)) return [];
	const gravest = GRAVITY.find((label) => violations.includes(label) && retorts[label]);
	return gravest ? say(retorts[gravest], who, offer, standing) : [];
}

function say(says: Retorts['waits'], who: Shown['who'] | undefined, { typed }: Offer, { log, place }: Standing): Shown[] {
	const turn = log.filter((entry: Entry) => entry.kind === 'chose').length;
	const words = says?.[turn % says.length];
	const phone = place === 'phone' || typed?.channel === 'phone';
	return words && who ? [{ who, says: words, ...(phone ? { channel: 'phone' } : {}) }] : [];
}
