import { describe, expect, it } from 'vitest';
import { readLibrary } from '#engine/library.ts';
import { dictated } from '#app/voice/dictated.ts';
import { hearingOf, listenOnce, type RecognitionHost } from '#app/voice/recognition.ts';
import { spokenWords } from '#app/voice/spoken-words.ts';
import { Voice, type VoiceHost } from '#app/voice/voice.svelte.ts';
import { voiceFor } from '#app/voice/voices.ts';
import { readContent } from '#cli/read-content.ts';

const { library } = readLibrary(readContent('scenarios'));

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
		expect(await listenOnce(host, 'zh-CN', (text) => soFar.push(text)).trouble).toBeUndefined();
		expect(soFar).toEqual(['您好，我是小周']);
		expect(started).toEqual([{ lang: 'zh-CN', processLocally: true }]);
	});

	it('hears nothing where it would have to leave the device', async () => {
		const { host, started } = recognition('available', false);
		expect(await listenOnce(host, 'zh-CN', () => undefined).trouble).toBe('failed');
		expect(started).toEqual([]);
	});

	it.each([
		['not-allowed', 'refused'],
		['service-not-allowed', 'refused'],
		['audio-capture', 'no-microphone'],
		['no-speech', 'silence'],
		['network', 'failed'],
		['language-not-supported', 'failed'],
		['aborted', undefined]
	])('says why nothing came of it: %s', async (error, trouble) => {
		expect(await listenOnce(troubled((ear) => ear.dispatchEvent(Object.assign(new Event('error'), { error }))), 'zh-CN', () => undefined).trouble).toBe(trouble);
	});

	it('says so when it ended and nobody was heard', async () => {
		expect(await listenOnce(troubled((ear) => ear.dispatchEvent(new Event('end'))), 'zh-CN', () => undefined).trouble).toBe('silence');
	});

	it('says so when the device would not even begin', async () => {
		const refuse = () => {
			throw new Error('InvalidStateError');
		};
		expect(await listenOnce(troubled(refuse), 'zh-CN', () => undefined).trouble).toBe('failed');
	});
});

/** A browser's recognition in which this happens as soon as it is to listen. */
function troubled(happens: (ear: EventTarget) => void): RecognitionHost {
	class Ear extends EventTarget {
		processLocally = true;
		start() {
			happens(this);
		}
		stop() {}
		abort() {}
	}
	Object.defineProperty(Ear.prototype, 'processLocally', { value: false, writable: true });
	return { SpeechRecognition: Ear } as unknown as RecognitionHost;
}

describe('what was dictated', () => {
	it.each([
		['王阿姨，', '我是小周', '王阿姨，我是小周'],
		['', '我是小周', '我是小周'],
		['Hello, Mrs Wang.', 'I am Zhou', 'Hello, Mrs Wang. I am Zhou'],
		['Hello ', 'I am Zhou', 'Hello I am Zhou'],
		['您家的WiFi', '好用吗', '您家的WiFi好用吗'],
		['请您试试', 'WiFi', '请您试试WiFi'],
		['王阿姨，', '', '王阿姨，']
	])('is put after “%s”: “%s”', (before, heard, all) => {
		expect(dictated(before, heard)).toBe(all);
	});
});

describe('reading a line aloud', () => {
	it.each([
		['（压着嗓子）喂？我在教室门口，您快说。', '喂？我在教室门口，您快说。'],
		['(under her breath) Hello? Be quick.', 'Hello? Be quick.'],
		['……（他自己先坐下了）你看吧。', '……你看吧。'],
		['… (He sits down himself.) Have a look, then.', '… Have a look, then.'],
		['俩月！我就知道。（转身就往楼上走。）', '俩月！我就知道。'],
		['(he mutters（小声）) No.', 'No.'],
		['昨晚起没网了。', '昨晚起没网了。']
	])('leaves stage directions out of “%s”', (line, said) => {
		expect(spokenWords(line)).toBe(said);
	});

	it.each(['（哇的一声哭了。）', '(bursts into tears)', '……（看了看柜子，没接话。）', '… (looks at the cabinet and says nothing)', ''])('is silent at “%s”', (line) => {
		expect(spokenWords(line)).toBe('');
	});

	it('finds every stage direction of the visits', () => {
		const scenes = [...library.visits.values()].flatMap((visit) => visit.scenes);
		const lines = scenes.flatMap((scene) => [...scene.lines, ...scene.offers.flatMap(({ replies }) => replies)]).flatMap(({ says }) => [says['zh-CN'], says.en]);
		expect(lines.length).toBeGreaterThan(1000);
		expect(lines.map(spokenWords).filter((said) => /[()（）]/.test(said))).toEqual([]);
	});

	it('gives the device the words alone, and nothing where nothing is said', async () => {
		const spoken: string[] = [];
		const device = { name: '本机', lang: 'zh-CN', localService: true };
		const host = {
			speechSynthesis: { getVoices: () => [device], speak: ({ text }: { text: string }) => void spoken.push(text) },
			SpeechSynthesisUtterance: class {
				text: string;
				constructor(text: string) {
					this.text = text;
				}
			}
		} as unknown as VoiceHost;
		const voice = new Voice(host, { listen: 'off', speak: 'on' });
		await voice.say('（压着嗓子）喂？');
		await voice.say('（哇的一声哭了。）');
		expect(spoken).toEqual(['喂？']);
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
