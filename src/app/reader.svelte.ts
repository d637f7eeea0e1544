import type { Text } from '#engine/text.ts';
import { words } from '#i18n/words.svelte.ts';
import { fill, inLanguage, type Fill, type Traditional } from './words.ts';

/** Reads content aloud in the language that is spoken now. */
export class Reader {
	readonly #load: (part: string) => Promise<Traditional>;
	#parts: readonly string[] = [];
	#loaded: readonly string[] = [];
	#traditional = $state.raw<Traditional>({});

	constructor(load: (part: string) => Promise<Traditional>) {
		this.#load = load;
	}

	/** Names a part of the content that is going to be read; its derived texts are loaded if they are needed. */
	async open(...parts: string[]): Promise<void> {
		this.#parts = [...this.#parts, ...parts.filter((part) => !this.#parts.includes(part))];
		if (words.language === 'zh-TW') await this.refresh();
	}

	/** Loads what is missing; to be called when the language changes to zh-TW. */
	async refresh(): Promise<void> {
		const missing = this.#parts.filter((part) => !this.#loaded.includes(part));
		const loaded = await Promise.all(missing.map((part) => this.#load(part)));
		this.#loaded = [...this.#loaded, ...missing];
		if (missing.length > 0) this.#traditional = Object.assign({}, this.#traditional, ...loaded) as Traditional;
	}

	/** Changes whenever something read before would read differently now. */
	get edition(): object {
		return { language: words.language, traditional: this.#traditional };
	}

	say(text: Text | string, values: Fill = {}): string {
		return fill(inLanguage(text, words.language, this.#traditional), values);
	}
}
