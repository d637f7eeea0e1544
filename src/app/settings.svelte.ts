import { isLanguage, preferredLanguage, type Language } from '#i18n/languages.ts';
import { speak } from '#i18n/words.svelte.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Small things of this device that the very first paint needs: so not in the database. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

const PREFIX = 'doorstep.';
const NAMES = ['language', 'theme', 'standard', 'name', 'speak', 'listen'] as const;
type Name = (typeof NAMES)[number];

/** What the trainee has chosen for this device. */
export class Settings {
	readonly #shelf: Shelf | undefined;
	language = $state<Language>('zh-CN');
	theme = $state<Theme>('auto');
	standard = $state('');
	name = $state('');
	/** Whether the customer is heard, and whether one may speak instead of typing. */
	speak = $state<'on' | 'off'>('off');
	listen = $state<'on' | 'off'>('off');

	constructor(shelf: Shelf | undefined, wanted: readonly string[]) {
		this.#shelf = shelf;
		const language = this.#read('language');
		this.language = isLanguage(language) ? language : preferredLanguage(wanted);
		this.theme = THEMES.find((theme) => theme === this.#read('theme')) ?? 'auto';
		this.standard = this.#read('standard') ?? '';
		this.name = this.#read('name') ?? '';
		this.speak = onOff(this.#read('speak'));
		this.listen = onOff(this.#read('listen'));
	}

	async choose(name: Name, value: string): Promise<void> {
		this.#write(name, value);
		if (name === 'language' && isLanguage(value)) {
			await speak(value);
			this.language = value;
		}
		if (name === 'theme') this.#paint((this.theme = THEMES.find((theme) => theme === value) ?? 'auto'));
		if (name === 'standard') this.standard = value;
		if (name === 'name') this.name = value;
		if (name === 'speak' || name === 'listen') this[name] = onOff(value);
	}

	/** Speaks the language and puts the theme on the page. */
	async apply(): Promise<void> {
		this.#paint(this.theme);
		await speak(this.language);
	}

	/** For a backup. */
	asRecord(): Record<string, string> {
		return { language: this.language, theme: this.theme, standard: this.standard, name: this.name, speak: this.speak, listen: this.listen };
	}

	/** From a backup; unknown names are left alone. */
	async take(record: Record<string, string>): Promise<void> {
		for (const name of NAMES) if (record[name] !== undefined) await this.choose(name, record[name]);
	}

	#paint(theme: Theme): void {
		if (typeof document !== 'undefined') document.documentElement.dataset.theme = theme;
	}

	/** A browser that forbids storage still works, it only forgets. */
	#read(name: Name): string | undefined {
		try {
			return this.#shelf?.getItem(PREFIX + name) ?? undefined;
		} catch {
			return undefined;
		}
	}

	#write(name: Name, value: string): void {
		try {
			this.#shelf?.setItem(PREFIX + name, value);
		} catch {
			return;
		}
	}
}

function onOff(value: string | undefined): 'on' | 'off' {
	return value === 'on' ? 'on' : 'off';
}
