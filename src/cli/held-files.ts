import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

type Held = { body: Buffer; headers: Record<string, string | number> };

const TYPES: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.html': 'text/html;charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.mp3': 'audio/mpeg',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain;charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2'
};

const SHELL = '/index.html';
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Answers with the files of a folder as they are now: they are held in memory, so that whoever builds anew into the folder does
 * not take them from under a page that is open. Unknown paths get the shell, so that deep links open; missing files do not.
 */
export function holdFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
	const files = new Map(pathsBelow(folder).map((path) => [`/${relative(folder, path).split(sep).join('/')}`, held(path)]));
	return (request, response) => {
		const path = pathOf(request.url ?? '/');
		const found = files.get(path) ?? (TYPES[extname(path)] ? undefined : files.get(SHELL));
		if (!found) response.writeHead(404).end();
		else if (request.headers['if-none-match'] === found.headers.etag) response.writeHead(304, { etag: found.headers.etag }).end();
		else response.writeHead(200, found.headers).end(request.method === 'HEAD' ? undefined : found.body);
	};
}

function pathsBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function held(path: string): Held {
	const body = readFileSync(path);
	return {
		body,
		headers: {
			'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
			'content-length': body.length,
			'cache-control': path.includes(`${sep}immutable${sep}`) ? FOR_EVER : 'no-cache',
			etag: `"${createHash('sha256').update(body).digest('base64url')}"`
		}
	};
}

/** The path that is asked for; one that is wrongly written is taken as it stands. */
function pathOf(url: string): string {
	const [path = ''] = url.split('?');
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
