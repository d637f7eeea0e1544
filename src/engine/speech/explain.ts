import type { LanguageBook } from './book.ts';
import type { Span } from './check.ts';
import type { Clause } from './clauses.ts';
import { isViolation, type Label } from './labels.ts';
import type { Look, Model } from './model.ts';
import { namedCause, usedObject } from './named.ts';
import type { PatternHit } from './patterns.ts';
import type { Reading } from './reading.ts';

type Case = {
	text: string;
	offset: number;
	reading: Reading;
	look: Look;
	model: Model;
	own: LanguageBook;
	name: Label;
	label: number;
	confidence: number;
};

/** Units of a clause that is taken in at one glance. */
const SHORT = 8;

/** The spans that show a label: what the patterns found, else the clause that weighed most. */
export function explain(found: Case): Span[] {
	const hits = found.reading.patterns.filter((hit) => found.own.patterns[hit.pattern]?.label === found.name);
	if (hits.length === 0) {
		const clause = heaviestClause(found);
		return clause === undefined ? [] : [span(found, clause.start, clause.end, `like-${found.name}`)];
	}
	const spans: Span[] = [];
	let free = 0;
	for (const hit of hits.map((each) => shown(each, found)).sort((one, other) => one.start - other.start || other.end - one.end || other.long - one.long)) {
		if (hit.start < free) continue;
		spans.push(span(found, hit.start, hit.end, found.own.patterns[hit.pattern]?.why ?? `like-${found.name}`));
		free = hit.end;
	}
	return spans;
}

/**
 * What of a hit makes sense to a reader: an offence is shown in its whole clauses, as a hit put together from several words
 * begins and ends anywhere; only a single word in a long clause stands alone. `long` is what the pattern itself covers.
 */
function shown(hit: PatternHit, { name, own, reading: { clauses } }: Case): PatternHit & { long: number } {
	const long = hit.end - hit.start;
	const first = clauses.list[clauses.of[hit.start] ?? -1];
	const last = clauses.list[clauses.of[hit.end - 1] ?? -1];
	if (!isViolation(name) || !first || !last) return { ...hit, long };
	if (last.end - first.start > SHORT && isOneWord(own.patterns[hit.pattern]?.parts ?? '')) return { ...hit, long };
	return { ...hit, start: first.start, end: last.end, long };
}

/** Whether a pattern is a word or a phrase that stands on its own, whatever its marks and guards. */
function isOneWord(written: string): boolean {
	const [body = ''] = written.split('//');
	return body.split(/\s+/).filter((part) => /[^$^~]/.test(part) && !part.startsWith('[')).length === 1;
}

function heaviestClause({ reading, look, model, label }: Case): Clause | undefined {
	const weight = new Float64Array(reading.clauses.list.length);
	for (const evidence of model.evidence(look, label)) {
		const clause = reading.clauses.of[Math.min(evidence.start, reading.clauses.of.length - 1)] ?? -1;
		if (clause >= 0) weight[clause] = (weight[clause] ?? 0) + evidence.weight;
	}
	let best = 0;
	for (let clause = 1; clause < weight.length; clause += 1) {
		if ((weight[clause] ?? 0) > (weight[best] ?? 0)) best = clause;
	}
	return reading.clauses.list[best];
}

function span(found: Case, start: number, end: number, why: string): Span {
	const { normal } = found.reading;
	const from = normal.starts[start] ?? 0;
	const to = normal.ends[end - 1] ?? from;
	const made: Span = {
		label: found.name,
		start: found.offset + from,
		end: found.offset + to,
		text: found.text.slice(from, to),
		why,
		confidence: Math.round(1000 * found.confidence) / 1000
	};
	const object = found.name === 'unauthorized-use' ? usedObject(normal.text, found.own) : undefined;
	const cause = found.name === 'explain-reason' ? namedCause(normal.text, found.own) : undefined;
	return { ...made, ...(object && { object }), ...(cause && { cause }) };
}
