import * as v from 'valibot';
import { canonical, digest } from '#engine/log/log.ts';
import type { Problem } from '#engine/problem.ts';
import type { RuleBook } from '#engine/rules/adopt.ts';
import { checkBook } from '#engine/rules/check-book.ts';
import { StandardSchema, type SourceDocument, type Standard } from '#engine/rules/standard.ts';

export const STANDARD_FORMAT = 'doorstep-standard';
/** Grows when older versions of the app could not read the file. */
export const STANDARD_VERSION = 1;

/** Why a file is not taken in; nothing has been changed then. */
export const REFUSALS = ['not-json', 'foreign', 'newer', 'damaged', 'not-a-standard', 'does-not-fit', 'taken'] as const;
export type Refusal = (typeof REFUSALS)[number];
/** `problems` says what exactly does not fit. */
export type Refused = { refused: Refusal; problems: readonly Problem[] };

const EnvelopeSchema = v.object({ format: v.literal(STANDARD_FORMAT), version: v.pipe(v.number(), v.integer()), digest: v.string(), standard: v.looseObject({}) });
type Shipped = { rules: RuleBook; sources: ReadonlyMap<string, SourceDocument> };

/** A standard as a file's text, sealed so that damage shows. */
export function writeStandard(standard: Standard): string {
	return `${JSON.stringify({ format: STANDARD_FORMAT, version: STANDARD_VERSION, digest: digest(canonical(standard)), standard }, null, '\t')}\n`;
}

/** Reads a file's text against the book that it must fit; `rules` holds the standards that come with the app and no others by that name. */
export function readStandard(text: string, shipped: Shipped): { standard: Standard } | Refused {
	const given = fromJson(text);
	if (typeof given !== 'object' || given === null) return refuse('not-json');
	if ((given as { format?: unknown }).format !== STANDARD_FORMAT) return refuse('foreign');
	if (Number((given as { version?: unknown }).version) > STANDARD_VERSION) return refuse('newer');
	const envelope = v.safeParse(EnvelopeSchema, given);
	if (!envelope.success || digest(canonical(envelope.output.standard)) !== envelope.output.digest) return refuse('damaged');
	const parsed = v.safeParse(StandardSchema, envelope.output.standard);
	if (!parsed.success) return refuse('not-a-standard', parsed.issues.map((issue) => ({ code: 'content-schema', message: `${v.getDotPath(issue) ?? ''}: ${issue.message}` })));
	if (!parsed.output.parent) return refuse('not-a-standard', [{ code: 'standard-without-parent', message: 'parent: a standard of one’s own names what it is derived from' }]);
	return fitting(parsed.output, shipped);
}

/** Holds a standard against the book: what it names must be there, and its values must have the right units. */
export function fitting(standard: Standard, { rules, sources }: Shipped): { standard: Standard } | Refused {
	if (rules.standards.has(standard.id)) return refuse('taken');
	const book = { ...rules, standards: new Map([...rules.standards, [standard.id, standard]]) };
	const found: Problem[] = [];
	const inOther = () => (_place: unknown, code: string, message: string) => ({ code, message });
	const inOwn = (id: string) => (place: readonly (string | number)[], code: string, message: string): Problem => {
		const problem = { code, message: `${place.join('.')}: ${message}` };
		if (id === standard.id) found.push(problem);
		return problem;
	};
	checkBook(book, sources, inOwn, inOther);
	return found.length > 0 ? refuse('does-not-fit', found) : { standard };
}

function refuse(refused: Refusal, problems: readonly Problem[] = []): Refused {
	return { refused, problems };
}

function fromJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
