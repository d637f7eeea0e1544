import type { Coverage } from '#engine/visit/coverage.ts';
import type { Text } from '#engine/text.ts';
import { allWords, words } from '#i18n/words.svelte.ts';
import type { Book } from '../content.ts';
import type { Reader } from '../reader.svelte.ts';
import type { BookSearch } from './book-search.ts';

export type HandbookParts = { book: () => Promise<Book>; reader: Reader; standard: () => string | undefined };

/** The rule book as one reads it. Everything in it is loaded when it is first opened. */
export class Handbook {
	readonly #parts: HandbookParts;
	#search: { language: string; book: Book; ready: Promise<BookSearch> } | undefined;

	/** What is being looked at; the standard for visits stays as it is. */
	#reading = $state('');
	query = $state('');

	constructor(parts: HandbookParts) {
		this.#parts = parts;
	}

	/** The standard through which the book is read: one chosen here, else that of the visits. */
	standardIn(book: Book): string {
		return [this.#reading, this.#parts.standard()].find((id) => id !== undefined && book.standards.has(id)) ?? '';
	}

	readBy(standard: string): void {
		this.#reading = standard;
	}

	async open(): Promise<Book> {
		const [book] = await Promise.all([this.#parts.book(), this.#parts.reader.open('rules'), allWords()]);
		return book;
	}

	async coverage(): Promise<Coverage> {
		return (await import('virtual:content/coverage')).default;
	}

	/** The index is made on the first search, and again when the language or the book has changed. */
	search(book: Book): Promise<BookSearch> {
		const { language } = words;
		if (this.#search?.language !== language || this.#search.book !== book) this.#search = { language, book, ready: this.#makeSearch(book) };
		return this.#search.ready;
	}

	async #makeSearch(book: Book): Promise<BookSearch> {
		const [{ BookSearch: Search }, initials] = await Promise.all([import('./book-search.ts'), import('virtual:content/initials')]);
		return new Search().read(book, initials.default, (text: Text) => `${text['zh-CN']} ${text.en} ${words.language === 'zh-TW' ? this.#parts.reader.say(text) : ''}`);
	}
}
