/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

/** The whole app, kept on the device: after the first load nothing needs a network. */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const PREFIX = 'doorstep-';
const CACHE = PREFIX + version;
/** The page that opens every address; Kit's list of files does not name it. */
const SHELL = `${base}/`;
const KEPT = new Set([SHELL, ...build, ...files, ...prerendered]);

worker.addEventListener('install', (event) => {
	event.waitUntil(keepAll());
});

async function keepAll(): Promise<void> {
	const cache = await caches.open(CACHE);
	// Past the HTTP cache: a version must not be made of pieces of two.
	await cache.addAll([...KEPT].map((path) => new Request(path, { cache: 'reload' })));
}

worker.addEventListener('activate', (event) => {
	event.waitUntil(forgetOld().then(() => worker.clients.claim()));
});

/** Keeps the version before this one: another tab may still run it and load more of it. */
async function forgetOld(): Promise<void> {
	const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
	await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)));
}

worker.addEventListener('message', (event) => {
	if (event.data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (request.mode === 'navigate') event.respondWith(fromCache(SHELL, request));
	else if (KEPT.has(url.pathname) || url.pathname.includes('/immutable/')) event.respondWith(fromCache(url.pathname, request));
});

/** By path and without regard to Vary, which preview servers and file hosts set as they please; this version first. */
async function fromCache(path: string, request: Request): Promise<Response> {
	const own = await (await caches.open(CACHE)).match(path, { ignoreVary: true });
	return own ?? (await caches.match(path, { ignoreVary: true })) ?? fetch(request);
}
