import * as v from 'valibot';
import type { Problem } from './problem.ts';

/** One file of content as it was read: plain data, and how to find a place in it again. */
export type SourceFile = {
	/** Below scenarios/, with forward slashes. */
	path: string;
	data: unknown;
	/** The 1-based line of a place in the data; the nearest place above it that has one. */
	lineOf: (place: readonly (string | number)[]) => number | undefined;
	/** What the reader itself could not make sense of. */
	problems?: readonly Problem[];
};

/** Parses a file by a schema; every issue becomes a Problem with its line. */
export function parseFile<Output>(file: SourceFile, schema: v.GenericSchema<unknown, Output>, problems: Problem[]): Output | undefined {
	if (file.problems?.length) {
		problems.push(...file.problems);
		return undefined;
	}
	const parsed = v.safeParse(schema, file.data);
	if (parsed.success) return parsed.output;
	for (const issue of parsed.issues) {
		const place = (issue.path ?? []).map(({ key }) => key as string | number);
		problems.push({ code: 'content-schema', file: file.path, line: file.lineOf(place), message: `${place.join('.') || 'the file'}: ${issue.message}` });
	}
	return undefined;
}

/** A Problem at a place in a file. */
export function problemAt(file: SourceFile, place: readonly (string | number)[], code: string, message: string): Problem {
	return { code, file: file.path, line: file.lineOf(place), message };
}
