import { toJsonSchema } from '@valibot/to-json-schema';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS, PLACES, schemaOf, VOCABULARY } from '#engine/log/act.ts';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const MARKS = { from: '<!-- acts: written by `npm run describe` -->', to: '<!-- /acts -->' };

type Json = { [name: string]: unknown };

/** The vocabulary of acts as JSON Schema: one line of a log, kind by kind. */
export function actsSchema(): Json {
	const frame = { at: { type: 'number', minimum: 0, description: 'Seconds of story time since midnight of the first day.' }, place: { enum: PLACES }, hash: { type: 'string', description: 'SHA-256 of everything up to here.' } };
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title: 'An act of a visit’s log',
		oneOf: KINDS.map((kind) => {
			const { properties, required, additionalProperties } = toJsonSchema(schemaOf(kind), { errorMode: 'ignore' }) as Json;
			return { title: kind, description: VOCABULARY[kind].means, type: 'object', properties: { ...(properties as Json), ...frame }, required: [...(required as string[]), 'at'], additionalProperties };
		})
	};
}

/** The same vocabulary as a table for authors. */
export function actsTable(): string {
	const rows = KINDS.map((kind) => {
		const { properties = {}, required = [] } = toJsonSchema(schemaOf(kind), { errorMode: 'ignore' }) as { properties?: Record<string, Json>; required?: string[] };
		const fields = Object.entries(properties).filter(([name]) => name !== 'kind').map(([name, field]) => `\`${name}\`${required.includes(name) ? '' : '?'}${hint(field)}`);
		return `| \`${kind}\` | ${VOCABULARY[kind].by} | ${VOCABULARY[kind].means} | ${fields.join(', ')} |`;
	});
	return ['| act | by | means | fields (`?` may be left out) |', '|---|---|---|---|', ...rows].join('\n');
}

function hint(field: Json): string {
	if (Array.isArray(field.enum)) return ` (${field.enum.map(String).join(', ')})`;
	if (field.type === 'array') return ' (list)';
	return field.type === 'string' ? '' : ` (${String(field.type)})`;
}

/** The author's page with the table of acts in its place. */
export function describedPage(page: string): string {
	const [before = '', rest = ''] = page.split(MARKS.from);
	return `${before}${MARKS.from}\n\n${actsTable()}\n\n${MARKS.to}${rest.split(MARKS.to)[1] ?? '\n'}`;
}

export function schemaText(): string {
	return `${JSON.stringify(actsSchema(), null, '\t')}\n`;
}

if (import.meta.main) {
	const page = join(SCENARIOS, 'README.md');
	writeFileSync(page, describedPage(readFileSync(page, 'utf8')));
	writeFileSync(join(SCENARIOS, 'acts.schema.json'), schemaText());
}
