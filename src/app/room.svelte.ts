/** What the browser says about room on this device; sizes in bytes. */
export class Room {
	readonly #manager: Pick<StorageManager, 'persisted' | 'persist' | 'estimate'> | undefined;
	persistent = $state<boolean>();
	/** The reader was asked and has answered; not again before the next start. */
	asked = $state(false);
	used = $state<number>();
	quota = $state<number>();

	constructor(manager: Pick<StorageManager, 'persisted' | 'persist' | 'estimate'> | undefined) {
		this.#manager = manager;
	}

	async look(): Promise<void> {
		this.persistent = await this.#manager?.persisted?.();
		const estimate = await this.#manager?.estimate?.();
		this.used = estimate?.usage;
		this.quota = estimate?.quota;
	}

	/** Asks that results are never cleared away; some browsers ask the reader, so it is asked only with a reason on the screen. */
	async askToPersist(): Promise<boolean> {
		this.asked = true;
		this.persistent = (await this.#manager?.persist?.()) ?? false;
		return this.persistent;
	}
}
