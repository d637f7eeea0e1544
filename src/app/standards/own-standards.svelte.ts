import type { StandardRow } from '#data/rows.ts';
import type { Changes } from '#engine/rules/derive.ts';
import type { Standard } from '#engine/rules/standard.ts';
import type { Refused } from '#exchange/standard-file.ts';
import type { Book, StandardEntry } from '../content.ts';
import type { Memory } from '../memory.ts';

export type { StandardRow } from '#data/rows.ts';
export type { Refused } from '#exchange/standard-file.ts';

export type OwnParts = { memory: Pick<Memory, 'holdsAnything' | 'standards'>; shipped: () => Promise<Book>; standards: readonly StandardEntry[]; now: () => number; name: () => string };

/** What is shown of a standard of one's own; `parent` is the one that visits must allow for it. */
export type OwnEntry = StandardEntry & { parent: string; retired: boolean };

/** Standards made on this device or taken in, beside those that come with the app. */
export class OwnStandards {
	readonly #parts: OwnParts;
	#rows = $state.raw<readonly StandardRow[]>();
	#book: Promise<Book> | undefined;
	own = $state.raw<readonly OwnEntry[]>([]);
	/** The book with one's own standards in it, as soon as there are any. */
	held = $state.raw<Book>();

	constructor(parts: OwnParts) {
		this.#parts = parts;
	}

	/** All that somebody may choose: ours first. */
	get all(): readonly StandardEntry[] {
		return [...this.#parts.standards, ...this.own.filter(({ retired }) => !retired)];
	}

	/** By name, retired ones too: old results were judged by them. */
	entry(id: string): StandardEntry | undefined {
		return [...this.#parts.standards, ...this.own].find((each) => each.id === id);
	}

	/** Those of one's own that stand in for one of these. */
	instead(of: readonly StandardEntry[]): readonly StandardEntry[] {
		return [...of, ...this.own.filter(({ retired, parent }) => !retired && of.some(({ id }) => id === parent))];
	}

	/** Reads what is kept; with `anew` even if it was read before. */
	async read(anew = false): Promise<void> {
		if (this.#rows && !anew) return;
		await this.#hold((await this.#parts.memory.holdsAnything()) ? await (await this.#parts.memory.standards()).all() : []);
	}

	/** The whole book, with one's own standards as far as they fit it. */
	async book(): Promise<Book> {
		await this.read();
		return (this.#book ??= this.#parts.shipped());
	}

	row(id: string): StandardRow | undefined {
		return this.#rows?.find((row) => row.id === id);
	}

	/** A new standard that begins as its parent. */
	async begin(parent: StandardEntry, title: StandardEntry['title']): Promise<string> {
		const [book, { derive, NO_CHANGES }] = await Promise.all([this.book(), import('#engine/rules/derive.ts')]);
		const id = `own-${this.#parts.name().slice(0, 10)}`;
		const reading = book.standards.get(parent.id)?.reading ?? title;
		await this.#keep({ id, standard: derive(book, parent.id, { id, title, reading }, NO_CHANGES), madeAt: this.#parts.now(), retired: false });
		return id;
	}

	async change(id: string, title: StandardEntry['title'], changes: Changes): Promise<void> {
		const row = this.row(id);
		if (!row?.standard.parent) return;
		const { derive } = await import('#engine/rules/derive.ts');
		const { reading } = row.standard;
		await this.#keep({ ...row, standard: derive(await this.book(), row.standard.parent, { id, title, reading }, changes) });
	}

	async retire(id: string, retired: boolean): Promise<void> {
		const row = this.row(id);
		if (row) await this.#keep({ ...row, retired });
	}

	async export(id: string): Promise<string> {
		const { writeStandard } = await import('#exchange/standard-file.ts');
		return writeStandard((await this.book()).standards.get(id) as Standard);
	}

	/** Takes a file in, or says why not; then nothing has changed. A file of a standard that is here brings it up to date. */
	async import(text: string): Promise<{ standard: Standard } | Refused> {
		const [{ readStandard }, rules] = await Promise.all([import('#exchange/standard-file.ts'), this.#parts.shipped()]);
		await this.read();
		const read = readStandard(text, { rules, sources: rules.sources });
		if ('standard' in read) await this.#keep({ id: read.standard.id, standard: read.standard, madeAt: this.row(read.standard.id)?.madeAt ?? this.#parts.now(), retired: false });
		return read;
	}

	async #keep(row: StandardRow): Promise<void> {
		const others = (this.#rows ?? []).filter(({ id }) => id !== row.id);
		// Before it is on the disk: a change that follows at once must build on this one.
		await this.#hold([...others, row].sort((a, b) => a.madeAt - b.madeAt));
		await (await this.#parts.memory.standards()).keep(row);
	}

	/** Nobody who has no standards of their own waits for the book. */
	async #hold(rows: readonly StandardRow[]): Promise<void> {
		this.#rows = rows;
		this.#book = rows.length > 0 ? import('./fitting-book.ts').then(async ({ withOwn }) => withOwn(await this.#parts.shipped(), rows)) : undefined;
		const book = await this.#book;
		this.held = book;
		this.own = book ? await entriesOf(book, rows) : [];
	}
}

async function entriesOf(book: Book, rows: readonly StandardRow[]): Promise<OwnEntry[]> {
	const { adopt } = await import('#engine/rules/adopt.ts');
	const fit = rows.filter(({ id }) => book.standards.has(id));
	return fit.map(({ id, standard: { title, operator, parent = '' }, retired }) => ({ id, title, operator, parent, retired, version: adopt(book, id).version }));
}
