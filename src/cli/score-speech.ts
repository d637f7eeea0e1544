import { readSpeechBook } from '#cli/read-speech-book.ts';
import { readGold } from '#cli/read-speech-examples.ts';
import { showScored } from '#cli/show-scored.ts';
import { createChecker } from '#engine/speech/check.ts';
import { scoreSpeech } from '#engine/speech/score.ts';

// node src/cli/score-speech.ts FILE…: how the checker judges labelled sentences. --all shows the further elements too.
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const { book, problems } = readSpeechBook();
if (book === undefined || files.length === 0) {
	console.error(book === undefined ? problems : 'usage: score-speech.ts FILE…');
	process.exit(1);
}
const checker = createChecker(book);
const pairs = files.flatMap(readGold).map((gold) => ({ gold, judged: checker.check(gold.text) }));
showScored(scoreSpeech(pairs), process.argv.includes('--all'));
