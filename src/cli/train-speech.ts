import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { readSpeechFiles } from '#cli/read-speech-book.ts';
import { readFiledGold } from '#cli/read-speech-examples.ts';
import { readVisitLines } from '#cli/read-visit-lines.ts';
import { showScored } from '#cli/show-scored.ts';
import { measureSpeech, trainSpeech } from '#cli/training/train.ts';
import type { Measured } from '#cli/training/train.ts';
import { compileSpeechBook } from '#engine/speech/compile-book.ts';

// node src/cli/train-speech.ts [language] [--try]: --try only measures by cross-validation, else the model is written. The
// measuring has a thread of its own, as it takes as long as the training.
const language = process.argv[2] ?? 'zh';
const trial = process.argv.includes('--try');
const files = readSpeechFiles('scenarios/speech').filter(({ path }) => !path.endsWith('model.json'));
const { book, problems } = compileSpeechBook(files, 'scenarios/speech');
const own = book?.languages[language];
if (own === undefined) {
	console.error(problems);
	process.exit(1);
}
const folder = language === 'zh' ? 'tests/fixtures/speech/train' : `tests/fixtures/speech/train-${language}`;
const examples = [...readFiledGold(folder), ...(language === 'zh' ? readVisitLines('scenarios') : [])];
if (!isMainThread) {
	parentPort?.postMessage(measureSpeech(own, examples));
} else {
	const measuring = once(new Worker(new URL(import.meta.url), { argv: process.argv.slice(2) }), 'message');
	const finish = trial ? undefined : trainSpeech(own, examples);
	const [{ borders, figures }] = (await measuring) as [Measured];
	showScored(figures, process.argv.includes('--all'));
	if (finish !== undefined) {
		const file = `scenarios/speech/${language}/model.json`;
		const text = `${JSON.stringify(finish(borders))}\n`;
		writeFileSync(file, text);
		console.log(`${file}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped, ${examples.length} sentences`);
	}
}
