import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { answersTo } from '#cli/check-speech.ts';
import { readSpeechBook } from '#cli/read-speech-book.ts';
import { readSpeechReasons } from '#cli/read-speech-reasons.ts';
import { createChecker } from '#engine/speech/check.ts';

type Answer = { id?: string; error?: string; spans?: { reason: string }[] };

const checker = createChecker(readSpeechBook().book ?? { languages: {} });
const reasons = { zh: readSpeechReasons('zh'), en: readSpeechReasons('en') };
const record = (id: string, text = '您好') => JSON.stringify({ id, text });

async function written(...chunks: readonly string[]): Promise<string> {
	const arriving = (async function* () {
		yield* chunks;
	})();
	let all = '';
	for await (const answer of answersTo(checker, reasons, arriving)) all += answer;
	return all;
}

async function answers(...chunks: readonly string[]): Promise<Answer[]> {
	const all = await written(...chunks);
	return all.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Answer);
}

describe('one answer for each line, in order', () => {
	it.each([
		['a line at a time', [`${record('a')}\n${record('b')}\n`]],
		['lines that arrive in pieces', [record('a').slice(0, 5), `${record('a').slice(5)}\n${record('b').slice(0, 9)}`, record('b').slice(9)]],
		['a byte order mark', [`\uFEFF${record('a')}\n${record('b')}\n`]],
		['a byte order mark where two files were joined', [`${record('a')}\n\uFEFF${record('b')}\n`]],
		['line ends of Windows', [`${record('a')}\r`, `\n${record('b')}\r\n`]],
		['no newline at the end', [`${record('a')}\n${record('b')}`]],
		['separators of lines and paragraphs inside a text', [`${record('a', '您好\u2028请坐\u2029再见\u0085')}\n${record('b')}\n`]]
	])('%s', async (_, chunks) => {
		expect((await answers(...chunks)).map(({ id }) => id)).toEqual(['a', 'b']);
	});

	it('a blank line between two records has an answer of its own, so that answers and lines stay in step', async () => {
		expect(await answers(`${record('a')}\n\n  \r\n${record('b')}\n`)).toMatchObject([{ id: 'a' }, { error: 'empty line' }, { error: 'empty line' }, { id: 'b' }]);
	});

	it.each(['', '\uFEFF'])('no answer where nothing is asked: %j', async (nothing) => {
		expect(await answers(nothing)).toEqual([]);
	});

	it('an answer has no line end inside, whatever its reader takes for one', async () => {
		expect(await written(record('a', '您好\u2028请坐\u2029再见\u0085'))).not.toMatch(/[\u2028\u2029\u0085]/);
	});
});

it('the reason is said in the language of the sentence', async () => {
	const [chinese, english] = await answers(`${record('a', '这事不归我管。')}\n${record('b', 'That is not my problem, go and ask somebody else.')}\n`);
	expect(chinese?.spans?.[0]?.reason).toMatch(/[\u4e00-\u9fff]/);
	expect(english?.spans?.[0]?.reason).toMatch(/^[ -~]+$/);
});

it('ends quietly when nobody reads its answers any more', () => {
	const { stdout, stderr } = spawnSync('sh', ['-c', `yes '${record('a')}' | head -30000 | "${process.execPath}" src/cli/check-speech.ts | head -1`], { encoding: 'utf8' });
	expect(stdout.split('\n')).toHaveLength(2);
	expect(stderr).toBe('');
}, 60_000);
