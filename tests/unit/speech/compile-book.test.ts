import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSpeechBook, readSpeechFiles } from '#cli/read-speech-book.ts';
import { parseYaml } from '#cli/read-content.ts';
import { showProblem } from '#engine/problem.ts';
import { compileSpeechBook } from '#engine/speech/compile-book.ts';

const shipped = readSpeechFiles('scenarios/speech');
const made = mkdtempSync(join(tmpdir(), 'speech-'));

afterAll(() => rmSync(made, { recursive: true }));

/** What is wrong when a file of the shipped speech folder reads otherwise. */
function faultsWith(path: string, text: string): string[] {
	const files = shipped.map((file) => (file.path === path ? parseYaml(path, text) : file));
	return compileSpeechBook(files, 'speech').problems.map(showProblem);
}

function faultsIn(files: Record<string, string>): string[] {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(made, path)), { recursive: true });
		writeFileSync(join(made, path), text);
	}
	return readSpeechBook(made, 'speech').problems.map(showProblem);
}

describe('a slip of a trainer is named with its file and line', () => {
	it.each([
		['a label', ['brush-of:', '  send-away:', '    - 找别人 去'], ':2: speech-unknown-label: There is no label brush-of.'],
		['a reason', ['brush-off:', '  sned-away:', '    - 找别人 去'], ':3: speech-unknown-reason: There is no reason sned-away'],
		['a concept', ['brush-off:', '  send-away:', '    - 找别人 去', '    - <ask-othres> 去'], ':5: speech-unknown-concept: There is no concept ask-othres.'],
		['a mark', ['brush-off:', '  send-away:', '    - 找别人 去 [asks]'], ':4: speech-unknown-mark: [asks] is neither a concept nor a mark.'],
		['a concept that is not closed', ['brush-off:', '  send-away:', '    - <ask-others 去'], ':4: speech-unknown-mark: <ask-others is neither a concept nor a mark.'],
		['a list', ['brush-off:', '  send-away: 找别人 去'], ':3: content-schema: brush-off.send-away: ']
	])('%s', (_, lines, expected) => {
		const [fault = '', ...others] = faultsWith('zh/patterns.yaml', ['# How to write one: see ../README.md', ...lines].join('\n'));
		expect(fault).toContain(`speech/zh/patterns.yaml${expected}`);
		expect(others).toEqual([]);
	});

	it('YAML that is none', () => {
		expect(faultsIn({ 'zh/patterns.yaml': 'brush-off:\n  send-away:\n    - "找别人\n' })[0]).toMatch(/^speech\/zh\/patterns\.yaml:\d+: content-yaml: /);
	});

	it('a file that does not belong', () => {
		expect(faultsIn({ 'zh/pattern.yaml': 'brush-off: {}' })).toContainEqual(expect.stringContaining('speech/zh/pattern.yaml: speech-unknown-file: '));
	});
});

it('a reason that the model was never taught is named: what is said there would not be heard', () => {
	const [fault = ''] = faultsWith('zh/patterns.yaml', 'insult:\n  send-away:\n    - 找别人 去\n');
	expect(fault).toContain('speech/zh/patterns.yaml:2: speech-untaught-reason: ');
});
