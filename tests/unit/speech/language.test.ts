import { expect, it } from 'vitest';
import { languageOf } from '#engine/speech/language.ts';

it.each([
	['zh', '您好'],
	['zh', 'IPTV 换好了'],
	['zh', 'WiFi'],
	['zh', 'sb，gun'],
	['zh', 'LOID 2'],
	['zh', ''],
	['en', 'Good morning, sir.'],
	['en', 'Hello, sir.'],
	['en', 'Ta, pal.'],
	['en', 'Sorry, 3.20 not 3.'],
	['en', 'Back 11:30 latest.']
])('is %s for “%s”', (language, text) => expect(languageOf(text)).toBe(language));
