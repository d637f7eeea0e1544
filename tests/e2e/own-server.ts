import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** The built app on a server of the test's own, which it may take away or update. */
export type OwnServer = { address: string; update: () => void; stop: () => Promise<void> };

export async function startOwnServer(): Promise<OwnServer> {
	let updated = false;
	const files = sirv(join(import.meta.dirname, '../../build'), { single: 'index.html' });
	const worker = async () => (await import('node:fs/promises')).readFile(join(import.meta.dirname, '../../build/service-worker.js'), 'utf8');
	const server: Server = createServer((request, response) => {
		if (updated && request.url === '/service-worker.js') {
			void worker().then((text) => response.setHeader('content-type', 'text/javascript').end(`${text}\n// another version`));
		} else files(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const bound = server.address();
	return {
		address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : 0}`,
		update: () => (updated = true),
		stop: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		}
	};
}
