import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { holdFiles } from './held-files.ts';

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

/** Serves the app as it is built now, whatever is built afterwards. Port 0 takes any free one. */
export async function serve(port: number, host = 'localhost', folder = join(ROOT, 'build')): Promise<{ server: Server; address: string }> {
	const answer = holdFiles(folder);
	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		answer(request, response);
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
	const { address } = await serve(wanted, host).catch((error: unknown) => {
		if (!isTaken(error)) throw error;
		// A browser keeps what was played by address: who finds nothing there should know why.
		console.log(`Port ${wanted} is taken, perhaps by an earlier start, which goes on as it was. What was played there is not seen here.`);
		return serve(0, host);
	});
	console.log(`上门 · Doorstep: ${address}`);
}

function isTaken(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

if (import.meta.main) await main();
