import { visitInProgress } from './visit-lock.ts';

/** The new version that lies ready, and the word to it. It waits until it is told, and it is never told during a visit. */
export class Update {
	/** A newer version is installed and waits. */
	ready = $state(false);
	/** It was told to come, but a visit is open in some tab. */
	held = $state(false);
	/** All of the app is on the device. */
	offlineReady = $state(false);
	#waiting: ServiceWorker | undefined;

	/** Registers the worker and watches for its successors. */
	async follow(container: ServiceWorkerContainer | undefined, reload: () => void): Promise<void> {
		if (!container) return;
		let asked = false;
		container.addEventListener('controllerchange', () => {
			if (asked) reload();
		});
		this.#come = () => {
			asked = true;
			this.#waiting?.postMessage('take-over');
		};
		const registration = await container.register('/service-worker.js').catch(() => undefined);
		// A browser that forbids workers still plays, it only needs the network.
		if (!registration) return;
		void container.ready.then(() => (this.offlineReady = true));
		if (registration.waiting && container.controller) this.#found(registration.waiting);
		registration.addEventListener('updatefound', () => {
			const fresh = registration.installing;
			fresh?.addEventListener('statechange', () => {
				if (fresh.state === 'installed' && container.controller) this.#found(fresh);
			});
		});
	}

	/** The trainee says: now. */
	async accept(): Promise<void> {
		this.held = await visitInProgress();
		if (!this.held) this.#come();
	}

	dismiss(): void {
		this.ready = false;
	}

	#come: () => void = () => undefined;

	#found(waiting: ServiceWorker): void {
		this.#waiting = waiting;
		this.ready = true;
	}
}
