import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { RuleBook } from '#engine/rules/adopt.ts';
import { RuleSchema } from '#engine/rules/rule.ts';
import { SourceSchema, StandardSchema, ValueNameSchema, type SourceDocument } from '#engine/rules/standard.ts';

const ROOT = new URL('../../../scenarios/', import.meta.url);

/** Every fault of the files, each with its file and the rule it is in. */
export const faults: string[] = [];

function read(path: string): unknown {
	return parse(readFileSync(new URL(path, ROOT), 'utf8'));
}

function checked<S extends v.GenericSchema>(schema: S, given: unknown, where: string): v.InferOutput<S>[] {
	const result = v.safeParse(schema, given);
	if (result.success) return [result.output];
	faults.push(...result.issues.map((issue) => `${where}: ${v.getDotPath(issue) ?? ''} ${issue.message}`));
	return [];
}

function listed<S extends v.GenericSchema>(schema: S, path: string): v.InferOutput<S>[] {
	const entries = read(path);
	if (!Array.isArray(entries)) return [];
	return entries.flatMap((entry: { id?: string }, position) => checked(schema, entry, `${path} ${entry.id ?? position}`));
}

function filesOf(folder: string): string[] {
	return readdirSync(new URL(folder, ROOT)).filter((name) => name.endsWith('.yaml')).sort().map((name) => `${folder}${name}`);
}

function keyed<T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
	const twice = list.filter((each, position) => list.findIndex((other) => other.id === each.id) !== position);
	faults.push(...twice.map(({ id }) => `${id} stands twice`));
	return new Map(list.map((each) => [each.id, each]));
}

export const book: RuleBook = {
	rules: keyed(filesOf('rules/').flatMap((path) => listed(RuleSchema, path))),
	names: keyed(listed(ValueNameSchema, 'values.yaml')),
	standards: keyed(filesOf('standards/').flatMap((path) => checked(StandardSchema, read(path), path)))
};
export const sources: ReadonlyMap<string, SourceDocument> = keyed(listed(SourceSchema, 'sources.yaml'));
