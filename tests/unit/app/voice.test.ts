import { describe, expect, it } from 'vitest';
import { hearingOf, listenOnce, type RecognitionHost } from '#app/voice/recognition.ts';
import { voiceFor } from '#app/voice/voices.ts';

/** A browser's recognition; `local` when it knows how to stay on the device. */
function recognition(state: 'available' | 'downloadable' | 'unavailable', local = true) {
	const started: { lang: string; processLocally: boolean }[] = [];
	class Ear extends EventTarget {
		lang = '';
		interimResults = false;
		start() {
			started.push({ lang: this.lang, processLocally: (this as unknown as { processLocally: boolean }).processLocally });
			this.dispatchEvent(Object.assign(new Event('result'), { results: [[{ transcript: '您好，' }], [{ transcript: '我是小周' }]] }));
			this.dispatchEvent(new Event('end'));
		}
		stop() {}
		abort() {}
		static available = () => Promise.resolve(state);
		static install = () => Promise.resolve(true);
	}
	if (local) Object.defineProperty(Ear.prototype, 'processLocally', { value: false, writable: true });
	return { host: { SpeechRecognition: Ear } as unknown as RecognitionHost, started };
}

describe('listening', () => {
	it.each([
		['on the device', recognition('available').host, 'ready'],
		['after a download', recognition('downloadable').host, 'download'],
		['in a language that the device does not know', recognition('unavailable').host, 'no'],
		['in a browser that would send the voice away', recognition('available', false).host, 'no'],
		['in a browser without recognition', {}, 'no']
	])('%s', async (_, host, expected) => {
		expect(await hearingOf(host, 'zh-CN')).toBe(expected);
	});

	it('asks for work on the device and gives what was understood', async () => {
		const { host, started } = recognition('available');
		const soFar: string[] = [];
		expect(await listenOnce(host, 'zh-CN', (text) => soFar.push(text)).heard).toBe('您好，我是小周');
		expect(soFar).toEqual(['您好，我是小周']);
		expect(started).toEqual([{ lang: 'zh-CN', processLocally: true }]);
	});

	it('hears nothing where it would have to leave the device', async () => {
		const { host, started } = recognition('available', false);
		expect(await listenOnce(host, 'zh-CN', () => undefined).heard).toBe('');
		expect(started).toEqual([]);
	});
});

describe('a voice for the customer', () => {
	const voice = (lang: string, localService: boolean) => ({ name: `${lang} ${localService}`, lang, localService });

	it('is one of the device’s own, in the language itself before its kin', () => {
		expect(voiceFor([voice('zh-CN', false), voice('zh-HK', true), voice('zh_CN', true)], 'zh-CN')?.lang).toBe('zh_CN');
		expect(voiceFor([voice('zh-CN', false), voice('zh-HK', true)], 'zh-CN')?.lang).toBe('zh-HK');
	});

	it('is none when all of them need a network', () => {
		expect(voiceFor([voice('zh-CN', false), voice('en-US', true)], 'zh-CN')).toBeUndefined();
	});
});
