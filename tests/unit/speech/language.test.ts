import { expect, it } from 'vitest';
import { languageOf } from '#engine/speech/language.ts';

it.each([
	['zh', '您好'],
	['zh', 'IPTV 换好了'],
	['zh', 'WiFi'],
	['zh', 'sb，gun'],
	['zh', ''],
	['en', 'Good morning, sir.'],
	['en', 'Hello, sir.'],
	['en', 'Ta, pal.']
])('is %s for “%s”', (language, text) => expect(languageOf(text)).toBe(language));
