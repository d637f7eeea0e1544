import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: 'index.html' }),
		paths: { relative: false },
		// Scripts by hash only; styles may be inline because Svelte's style directives and the router's announcer are.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		serviceWorker: { register: false },
		typescript: {
			config: (config) => {
				config.include.push('../tests/**/*.ts', '../*.ts');
				// The service worker is checked like everything else.
				config.exclude = config.exclude.filter((path) => !path.includes('service-worker'));
			}
		}
	}
};
