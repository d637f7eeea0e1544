import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Problem } from '../problem.ts';
import { isKind, PLACES, schemaOf, type Entry } from './act.ts';

/** A log entry with the digest of everything up to and including it (SHA-256, hex). */
export type SealedEntry = Entry & { hash: string };

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

/** Adds the hash chain; `previous` is the hash of the entry before the first one. */
export function seal(entries: readonly Entry[], previous = ''): SealedEntry[] {
	let hash = previous;
	return entries.map((entry) => ({ ...entry, hash: (hash = link(hash, entry)) }));
}

function link(previous: string, entry: Entry): string {
	return digest(previous + canonical(entry));
}

/** SHA-256 in hex of a text. */
export function digest(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)));
}

/** JSON with sorted keys and without undefined fields: equal values give equal texts. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const fields = Object.entries(value).filter(([, field]) => field !== undefined);
	fields.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}
