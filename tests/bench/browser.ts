import { gzipSync } from 'node:zlib';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '#cli/find-browser.ts';
import { build, serve } from '#cli/serve.ts';
import { round, type Figure } from './figure.ts';
import { benchSearch } from './search.ts';

const ROOT = join(import.meta.dirname, '../..');
const VISIT = 'late-arrival';
/** How much slower than this machine a cheap phone is. */
const SLOWDOWN = 4;
const MOVES = 14;
const RUNS = 4;

/** The built app in Chromium at four times CPU slowdown: bytes and time to the first playable scene, and from choice to paint. */
export async function benchBrowser(): Promise<Figure[]> {
	if (!existsSync(join(ROOT, 'build/index.html'))) build();
	const { server, address } = await serve(0);
	const browser = await chromium.launch(findBrowser());
	try {
		const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'zh-CN', serviceWorkers: 'allow' });
		const page = await context.newPage();
		await slowDown(page);
		const fetched = countBytes(page);
		const cold = await toFirstScene(page, address);
		const { bytes, dexie } = await fetched();
		await page.waitForFunction(() => navigator.serviceWorker?.controller !== null, undefined, { timeout: 30_000 }).catch(() => undefined);
		await context.setOffline(true);
		const warm = await toFirstScene(page, address).catch(() => NaN);
		await context.setOffline(false);
		const paints = await choiceToPaint(page, address);
		const search = await benchSearch(page, address);
		return [
			{ name: 'first playable scene, cold', value: round(cold), unit: 'ms' },
			{ name: 'first playable scene, offline and warm', value: round(warm), unit: 'ms' },
			{ name: 'bytes to the first playable scene', value: round(bytes / 1000), unit: 'kB gzip', goal: '≤ 150', met: bytes <= 150_000, note: dexie ? 'with the database' : 'the database comes later' },
			{ name: 'choice to painted answer, median', value: round(quantile(paints, 0.5)), unit: 'ms' },
			{ name: 'choice to painted answer, p95', value: round(quantile(paints, 0.95)), unit: 'ms', goal: '< 50', met: quantile(paints, 0.95) < 50, note: `${paints.length} choices, whole frames` },
			...search
		];
	} finally {
		await browser.close();
		server.close();
	}
}

async function slowDown(page: Page): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	return session;
}

/** What everything fetched so far would weigh compressed; the worker's own fetching for later does not count. */
function countBytes(page: Page): () => Promise<{ bytes: number; dexie: boolean }> {
	const bodies: Promise<Buffer>[] = [];
	page.on('response', (response) => {
		if (!response.fromServiceWorker() && response.ok()) bodies.push(response.body().catch(() => Buffer.alloc(0)));
	});
	return async () => {
		const seen = await Promise.all(bodies);
		return { bytes: seen.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0), dexie: seen.some((body) => body.includes('DexieError')) };
	};
}

/** Milliseconds from asking for the page to the first offers one can take; a visit in progress opens where it stood. */
async function toFirstScene(page: Page, address: string): Promise<number> {
	const started = performance.now();
	await page.goto(`${address}visits/${VISIT}`, { waitUntil: 'commit' });
	const offer = page.locator('.offers button').first();
	const setOut = page.locator('main button', { hasText: '出发' }).first();
	await offer.or(setOut).waitFor();
	if (await setOut.isVisible()) await setOut.click();
	await offer.waitFor();
	return performance.now() - started;
}

/** The browser's own measure: from the press to the next frame painted. */
async function choiceToPaint(page: Page, address: string): Promise<number[]> {
	await page.addInitScript(() => {
		const paints: Record<number, number> = {};
		Object.assign(globalThis, { paints });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
				if (entry.interactionId) paints[entry.interactionId] = Math.max(paints[entry.interactionId] ?? 0, entry.duration);
			}
		}).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
	});
	const all: number[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		await toFirstScene(page, address);
		for (let move = 0; move < MOVES; move += 1) {
			const offers = page.locator('.offers button');
			if ((await offers.count()) === 0) break;
			await offers.nth((move + run) % (await offers.count())).click({ timeout: 2000 }).catch(() => undefined);
			await page.waitForTimeout(120);
		}
		all.push(...(await page.evaluate(() => Object.values((globalThis as unknown as { paints: Record<number, number> }).paints))));
	}
	return all.sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
