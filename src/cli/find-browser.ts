import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
	'/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', '/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'
];
const DEBIAN = '/usr/bin/chromium';

/** How to start the browser for tests and benchmarks. */
export type Browser = { executablePath: string | undefined; args: string[] };

/**
 * The browser named by BROWSER_PATH, else an installed Chrome, Edge or Chromium, else Playwright's own. Where there is none
 * and we are root on a Debian, its chromium package is installed. Throws with what to do when nothing helps.
 */
export function findBrowser(): Browser {
	const args = isRoot() ? ['--no-sandbox'] : [];
	const named = process.env.BROWSER_PATH;
	if (named) return { executablePath: named, args };
	const installed = INSTALLED.find((path) => existsSync(path));
	if (installed) return { executablePath: installed, args };
	if (existsSync(chromium.executablePath())) return { executablePath: undefined, args };
	installOnDebian();
	if (existsSync(DEBIAN)) return { executablePath: DEBIAN, args };
	throw new Error('No browser was found. Install Chrome, Edge or Chromium, run `npx playwright install chromium`, or set BROWSER_PATH.');
}

function isRoot(): boolean {
	return process.getuid?.() === 0;
}

function installOnDebian(): void {
	if (!isRoot() || !existsSync('/usr/bin/apt-get')) return;
	console.error('No browser was found; installing Debian’s chromium …');
	try {
		execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] });
		execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
	} catch {
		return;
	}
}
