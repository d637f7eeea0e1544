import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { contentPlugin } from './src/cli/content-plugin.ts';
import { wordsPlugin } from './src/cli/words-plugin.ts';

/** Another folder of content can be built into the app, such as a company's own. */
const content = process.env.DOORSTEP_CONTENT ?? 'scenarios';

export default defineConfig({
	plugins: [contentPlugin(content, 'scenarios/speech'), wordsPlugin('src/i18n/words'), sveltekit()],
	test: { include: ['tests/*.test.ts', 'tests/unit/**/*.test.ts'] }
});
