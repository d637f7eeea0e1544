import type { Database } from '#data/database.ts';
import type { StandardShelf } from '#data/standards.ts';
import type { TryShelf } from '#data/tries.ts';
import type { VisitShelf } from '#data/visits.ts';
import { DATABASE } from '#data/name.ts';
import type { Restored, Unreadable } from '#data/backup.ts';

type Opened = { database: Database; shelf: VisitShelf };

/** What this device remembers. Nothing of the database is loaded before somebody asks for it: the first scene comes first. */
export class Memory {
	#opened: Promise<Opened> | undefined;

	/** Whether there is anything to read at all; asks the browser without loading the database code. */
	async holdsAnything(): Promise<boolean> {
		if (this.#opened) return true;
		// A browser that will not say is asked by opening.
		const databases = await globalThis.indexedDB?.databases?.().catch(() => undefined);
		return databases?.some(({ name }) => name === DATABASE) ?? true;
	}

	async shelf(): Promise<VisitShelf> {
		return (await this.#open()).shelf;
	}

	async standards(): Promise<StandardShelf> {
		const [{ StandardShelf }, { database }] = await Promise.all([import('#data/standards.ts'), this.#open()]);
		return new StandardShelf(database);
	}

	async tries(): Promise<TryShelf> {
		const [{ TryShelf }, { database }] = await Promise.all([import('#data/tries.ts'), this.#open()]);
		return new TryShelf(database);
	}

	async backup(settings: Record<string, string>, madeAt: number): Promise<string> {
		const { makeBackup } = await import('#data/backup.ts');
		return makeBackup((await this.#open()).database, settings, madeAt);
	}

	/** Brings a backup in, or says why not; then nothing has changed. */
	async restore(text: string): Promise<{ restored: Restored; settings: Record<string, string> } | { unreadable: Unreadable }> {
		const { readBackup, restore } = await import('#data/backup.ts');
		const read = readBackup(text);
		if ('unreadable' in read) return read;
		return { restored: await restore((await this.#open()).database, read.backup), settings: read.backup.settings };
	}

	#open(): Promise<Opened> {
		this.#opened ??= open().catch((fault: unknown) => {
			this.#opened = undefined;
			throw fault;
		});
		return this.#opened;
	}
}

async function open(): Promise<Opened> {
	await painted();
	const [{ openDatabase }, { VisitShelf }] = await Promise.all([import('#data/database.ts'), import('#data/visits.ts')]);
	const database = openDatabase();
	await database.open();
	return { database, shelf: new VisitShelf(database) };
}

/** What is on the way to the screen gets there first. A tab in the background paints nothing, so it does not wait. */
function painted(): Promise<void> {
	if (document.visibilityState !== 'visible') return Promise.resolve();
	return new Promise((done) => requestAnimationFrame(() => setTimeout(() => whenQuiet(done))));
}

function whenQuiet(go: () => void): void {
	if (typeof requestIdleCallback === 'undefined') go();
	else requestIdleCallback(go, { timeout: 1000 });
}
