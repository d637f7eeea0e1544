import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/cli/find-browser.ts';

/** One port per run, so that two runs on a machine do not meet; workers inherit it. */
const PORT = Number((process.env.DOORSTEP_TEST_PORT ??= String(20_000 + (process.pid % 20_000))));

/** The built app in a real browser, on a phone's screen. */
export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.test.ts',
	fullyParallel: true,
	workers: 2,
	// Generous: a loaded machine is slow, not wrong.
	timeout: 120_000,
	expect: { timeout: 15_000 },
	forbidOnly: true,
	// A loaded machine may miss a frame; what fails twice is broken.
	retries: 1,
	reporter: 'line',
	use: {
		baseURL: `http://localhost:${PORT}`,
		viewport: { width: 360, height: 800 },
		hasTouch: true,
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		launchOptions: findBrowser()
	},
	webServer: {
		command: `${process.execPath} src/cli/serve.ts --no-build --port ${PORT}`,
		url: `http://localhost:${PORT}`,
		reuseExistingServer: false
	}
});
