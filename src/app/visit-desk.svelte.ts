import { againFrom, beginVisit, resumeVisit, type Opening, type Unopenable } from './visit-opening.ts';
import { holdVisit, type Release } from './visit-lock.ts';
import type { Memory } from './memory.ts';
import type { VisitSession } from './visit-session.svelte.ts';

export type DeskState = 'opening' | 'briefing' | 'playing' | 'elsewhere' | 'broken';
export type DeskParts = { opening: Opening; memory: Pick<Memory, 'holdsAnything' | 'shelf'>; hold?: typeof holdVisit };

/** Where a visit is taken up: a new one, the one that was put down, or one that another tab has. */
export class VisitDesk {
	readonly #parts: Required<DeskParts>;
	#release: Release | undefined;
	#run: string | undefined;
	#closed = false;
	state = $state<DeskState>('opening');
	session = $state.raw<VisitSession>();

	constructor(parts: DeskParts) {
		this.#parts = { hold: holdVisit, ...parts };
	}

	/** Goes on with the unfinished run of this visit, or lays the order on the desk. */
	async open(visit: string): Promise<void> {
		const { memory } = this.#parts;
		// Where nothing can be kept one still plays; the first save will say that it failed.
		const shelf = (await memory.holdsAnything()) ? await memory.shelf().catch(() => undefined) : undefined;
		const run = await shelf?.unfinished(visit);
		if (run) return this.#resume(run.id, false);
		this.state = 'briefing';
	}

	async start(visit: string, standard: string): Promise<void> {
		this.#letGo();
		const session = await beginVisit(this.#parts.opening, visit, standard);
		if (!session) return;
		await this.#hold(session.run.id, true);
		this.#play(session);
	}

	/** Takes the visit over from the other tab. */
	async takeOver(): Promise<void> {
		if (this.#run) await this.#resume(this.#run, true);
	}

	/** Puts the unfinished run aside; the order lies on the desk again. */
	async putAside(): Promise<void> {
		const id = this.session?.run.id ?? this.#run;
		await this.session?.settled();
		this.#letGo();
		if (id) await (await this.#parts.memory.shelf()).setAside(id);
		this.session = undefined;
		this.state = 'briefing';
	}

	/** The page is left. */
	close(): void {
		this.#closed = true;
		this.#letGo();
	}

	async #resume(id: string, take: boolean): Promise<void> {
		this.#run = id;
		if (!(await this.#hold(id, take))) {
			this.state = 'elsewhere';
			return;
		}
		const session = await resumeVisit(this.#parts.opening, id);
		if (isUnopenable(session)) this.state = 'broken';
		else this.#play(session);
	}

	#play(session: VisitSession): void {
		this.session = session;
		this.state = 'playing';
	}

	async #hold(id: string, take: boolean): Promise<boolean> {
		this.#release = await this.#parts.hold(id, { take, onlost: () => this.#lose(id) });
		if (this.#closed) this.#letGo();
		return this.#release !== undefined;
	}

	#lose(id: string): void {
		this.session?.giveUp();
		this.#run = id;
		this.state = 'elsewhere';
	}

	#letGo(): void {
		this.#release?.();
		this.#release = undefined;
	}
}

export function isUnopenable(opened: object): opened is Unopenable {
	return 'unopenable' in opened;
}

/** Begins practice before an act of an earlier run and waits until it is kept; its visit can then be opened. */
export async function practise(opening: Opening, run: string, act: number): Promise<boolean> {
	const session = await againFrom(opening, run, act);
	if (isUnopenable(session)) return false;
	await session.settled();
	return session.saving === 'saved';
}
