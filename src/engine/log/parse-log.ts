import * as v from 'valibot';
import type { Problem } from '../problem.ts';
import { isKind, PLACES, schemaOf, type Entry } from './act.ts';
import { link } from './log.ts';

const FrameSchema = v.object({ at: v.pipe(v.number(), v.finite(), v.minValue(0)), place: v.picklist(PLACES) });

/** Reads one line of a log; a Problem names what is wrong with it. */
export function parseEntry(given: unknown): { entry: Entry } | { problem: Problem } {
	if (typeof given !== 'object' || given === null || Array.isArray(given)) {
		return refuse('log-not-an-act', 'an act is an object with kind, at and place');
	}
	const { at, place = 'home', hash, ...act } = given as Record<string, unknown>;
	void hash;
	if (!isKind(act.kind)) return refuse('log-unknown-act', `no act is called "${String(act.kind)}"`);
	const frame = v.safeParse(FrameSchema, { at, place });
	if (!frame.success) return refuse('log-bad-time', `at must be seconds ≥ 0 and place one of ${PLACES.join(', ')}`);
	const parsed = v.safeParse(schemaOf(act.kind), act);
	if (!parsed.success) return refuse('log-bad-act', `${act.kind}: ${parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim()).join('; ')}`);
	return { entry: { ...parsed.output, ...frame.output } };
}

function refuse(code: string, message: string): { problem: Problem } {
	return { problem: { code, message } };
}

/** Reads a whole log: times never run backwards, and where hashes are given the chain must hold. */
export function parseLog(lines: readonly unknown[]): { entries: Entry[] } | { problem: Problem } {
	const entries: Entry[] = [];
	let previous = '';
	for (const [index, line] of lines.entries()) {
		const read = parseEntry(line);
		if ('problem' in read) return { problem: { ...read.problem, line: index + 1 } };
		const { entry } = read;
		const before = entries.at(-1);
		if (before && entry.at < before.at) {
			return { problem: { code: 'log-time-runs-back', line: index + 1, message: `${entry.kind} at ${entry.at} s follows ${before.kind} at ${before.at} s` } };
		}
		const given = (line as { hash?: unknown }).hash;
		const hash = link(previous, entry);
		if (given !== undefined && given !== hash) {
			return { problem: { code: 'log-chain-broken', line: index + 1, message: `the hash of ${entry.kind} does not fit what stands before it` } };
		}
		previous = hash;
		entries.push(entry);
	}
	return { entries };
}
