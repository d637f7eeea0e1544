import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADERS, serve } from '#cli/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
const built = (hash: string) => {
	mkdirSync(join(folder, '_app/immutable'), { recursive: true });
	writeFileSync(join(folder, 'index.html'), `<script src="/_app/immutable/${hash}.js"></script>`);
	writeFileSync(join(folder, `_app/immutable/${hash}.js`), `// ${hash}`);
	writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
};
let server: Server;
let address: string;

beforeAll(async () => {
	built('first');
	({ server, address } = await serve(0, 'localhost', folder));
});

afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) => fetch(address + path, init);

/** As it stands on the wire: `fetch` would tidy the path. */
function statusOf(path: string): Promise<number | undefined> {
	const { hostname, port } = new URL(address);
	return new Promise((resolve, reject) => request({ hostname, port, path }, (response) => resolve(response.resume().statusCode)).on('error', reject).end());
}

describe('the server', () => {
	it.each([
		['', 'text/html;charset=utf-8'],
		['_app/immutable/first.js?v=1', 'text/javascript'],
		['manifest.webmanifest', 'application/manifest+json']
	])('gives each file with its type and the headers of a host: /%s', async (path, type) => {
		const { status, headers } = await get(path);
		expect([status, headers.get('content-type')]).toEqual([200, type]);
		expect(Object.fromEntries(headers)).toMatchObject(HEADERS);
	});

	it.each(['visits/late-arrival', 'handbook/door/training', 'standards/own-1.2'])('opens a deep link with the shell: /%s', async (path) => {
		expect(await (await get(path)).text()).toContain('first.js');
	});

	it.each(['/_app/immutable/gone.js', '/gone.png'])('has no shell for a file that is not there: %s', async (path) => {
		expect(await statusOf(path)).toBe(404);
	});

	it.each(['/%', '/..%2f..%2fetc%2fpasswd', '/../../etc/passwd', '//', '/a\\b?%zz'])('stands whatever is asked, and gives nothing but its own: %s', async (path) => {
		expect([200, 404]).toContain(await statusOf(path));
		expect(await (await get('')).text()).toContain('first.js');
	});

	it('sends nothing that the browser has already, keeps what never changes for a year, and answers HEAD without a body', async () => {
		const { headers } = await get('_app/immutable/first.js');
		expect(headers.get('cache-control')).toContain('immutable');
		expect((await get('')).headers.get('cache-control')).toBe('no-cache');
		expect((await get('', { headers: { 'if-none-match': (await get('')).headers.get('etag') ?? '' } })).status).toBe(304);
		expect(await (await get('', { method: 'HEAD' })).text()).toBe('');
	});

	it('goes on with what it began with while another start builds anew into the same folder', async () => {
		rmSync(folder, { recursive: true });
		built('second');
		const page = await (await get('')).text();
		expect(page).toContain('first.js');
		expect(await (await get('_app/immutable/first.js')).text()).toBe('// first');
		const second = await serve(0, 'localhost', folder);
		expect(await (await fetch(`${second.address}_app/immutable/second.js`)).text()).toBe('// second');
		second.server.close();
	});
});
