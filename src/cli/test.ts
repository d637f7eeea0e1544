import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const REPORTS = mkdtempSync(join(tmpdir(), 'doorstep-'));
const bin = (path: string) => join(ROOT, 'node_modules', path);

type Step = { name: string; command: readonly string[]; env?: Record<string, string>; count?: () => Count };
type Count = { passed: number; failed: number };

/** Everything that must hold before a change may land, cheapest first. */
const STEPS: readonly Step[] = [
	{ name: 'types', command: [bin('svelte-check/bin/svelte-check'), '--fail-on-warnings', '--output', 'human'] },
	{ name: 'lint', command: [bin('eslint/bin/eslint.js'), '.'] },
	{ name: 'content', command: ['src/cli/check-content.ts'] },
	{ name: 'unit tests', command: [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(REPORTS, 'unit.json')}`], count: unitCount },
	{ name: 'build', command: [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn'] },
	{ name: 'browser tests', command: [bin('@playwright/test/cli.js'), 'test', '--reporter=line,json'], env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(REPORTS, 'browser.json') }, count: browserCount }
];

/** npm test [-- STEP…]: all steps, or those whose names begin with the given words. */
function main(): number {
	const wanted = process.argv.slice(2);
	sync();
	const total: Count = { passed: 0, failed: 0 };
	for (const { name, command, env, count } of STEPS.filter((step) => wanted.length === 0 || wanted.some((word) => step.name.startsWith(word)))) {
		console.log(`\n— ${name}`);
		const started = performance.now();
		const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
		const counted = count?.() ?? { passed: status === 0 ? 1 : 0, failed: 0 };
		if (status !== 0) counted.failed = Math.max(counted.failed, 1);
		total.passed += counted.passed;
		total.failed += counted.failed;
		console.log(`— ${name}: ${status === 0 ? 'good' : 'FAILED'} after ${Math.round((performance.now() - started) / 1000)} s`);
	}
	console.log(`\n${total.passed} passed, ${total.failed} failed`);
	return total.failed === 0 ? 0 : 1;
}

/** Kit writes the configuration that types and lint extend. */
function sync(): void {
	spawnSync(process.execPath, [bin('@sveltejs/kit/svelte-kit.js'), 'sync'], { cwd: ROOT, stdio: 'inherit' });
}

function unitCount(): Count {
	const { numPassedTests = 0, numFailedTests = 0 } = report<{ numPassedTests: number; numFailedTests: number }>('unit.json');
	return { passed: numPassedTests, failed: numFailedTests };
}

function browserCount(): Count {
	const { stats } = report<{ stats: { expected: number; unexpected: number; flaky: number } }>('browser.json');
	return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

function report<T>(name: string): Partial<T> {
	try {
		return JSON.parse(readFileSync(join(REPORTS, name), 'utf8')) as T;
	} catch {
		return {};
	}
}

process.exitCode = main();
