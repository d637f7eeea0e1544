import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { readArguments } from './arguments.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The headers a host must set; a page cannot set them for itself. */
export const HEADERS = {
	'content-security-policy': "frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cross-origin-opener-policy': 'same-origin'
};

/** Builds the production app; throws with what the build said when it fails. */
export function build(): void {
	const built = spawnSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
	if (built.status !== 0) throw new Error('The app could not be built.');
}

/** Serves the built app; unknown paths get the shell, so that deep links open. Port 0 takes any free one. */
export async function serve(port: number, host = 'localhost'): Promise<{ server: Server; address: string }> {
	const files = sirv(join(ROOT, 'build'), {
		single: 'index.html',
		etag: true,
		setHeaders: (response, path) => {
			response.setHeader('cache-control', path.includes('/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache');
		}
	});
	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		files(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
	});
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
	const bound = server.address();
	return { server, address: `http://${host}:${typeof bound === 'object' && bound ? bound.port : port}/` };
}

/** npm start [-- --port N] [-- --host NAME] */
async function main(): Promise<void> {
	const { options } = readArguments(process.argv.slice(2), ['no-build']);
	if (!options.has('no-build')) build();
	const host = options.get('host') ?? 'localhost';
	const wanted = Number(options.get('port') ?? process.env.PORT ?? 4173);
	const { address } = await serve(wanted, host).catch(() => serve(0, host));
	console.log(`上门 · Doorstep: ${address}`);
}

if (import.meta.main) await main();
