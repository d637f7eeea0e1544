import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describedPage, schemaText } from '#cli/describe.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../scenarios', name), 'utf8');

it('the JSON Schema of acts is what the vocabulary says now (npm run describe writes it anew)', () => {
	expect(read('acts.schema.json')).toBe(schemaText());
});

it('the author’s page lists the acts as they are now (npm run describe writes it anew)', () => {
	const page = read('README.md');
	expect(page).toBe(describedPage(page));
});
