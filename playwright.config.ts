import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/cli/find-browser.ts';

const PORT = 4817;

/** The built app in a real browser, on a phone's screen. */
export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.test.ts',
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	forbidOnly: true,
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
