/** Whether the device believes it is online. Nothing in a visit needs it; the screen only says so. */
export class Connection {
	online = $state(true);

	/** Follows the browser from now on; the returned function stops it. */
	follow(target: Pick<Window, 'addEventListener' | 'removeEventListener'> & { navigator: { onLine: boolean } }): () => void {
		const look = () => (this.online = target.navigator.onLine);
		look();
		target.addEventListener('online', look);
		target.addEventListener('offline', look);
		return () => {
			target.removeEventListener('online', look);
			target.removeEventListener('offline', look);
		};
	}
}
