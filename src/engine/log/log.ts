import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Entry } from './act.ts';

/** A log entry with the digest of everything up to and including it (SHA-256, hex). */
export type SealedEntry = Entry & { hash: string };

/** Adds the hash chain; `previous` is the hash of the entry before the first one. */
export function seal(entries: readonly Entry[], previous = ''): SealedEntry[] {
	let hash = previous;
	return entries.map((entry) => ({ ...entry, hash: (hash = link(hash, entry)) }));
}

/** The hash of an entry that follows the one with the given hash. */
export function link(previous: string, entry: Entry): string {
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
