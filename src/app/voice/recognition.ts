/** The part of the Web Speech API that is used, as far as a browser has it. */
export type Recognition = EventTarget & { lang: string; interimResults: boolean; processLocally: boolean; start(): void; stop(): void; abort(): void };
type LocalOptions = { langs: readonly string[]; processLocally: true };
type RecognitionClass = {
	new (): Recognition;
	available?: (options: LocalOptions) => Promise<'available' | 'downloadable' | 'downloading' | 'unavailable'>;
	install?: (options: LocalOptions) => Promise<boolean>;
};
export type RecognitionHost = { SpeechRecognition?: RecognitionClass; webkitSpeechRecognition?: RecognitionClass };

/** `ready` now; `download` first, with a network; `no`: this device would send the voice away, so it is not offered. */
export type Hearing = 'ready' | 'download' | 'no';

/** Whether speech can be recognised on this device itself. Recognition that might leave the device counts as none. */
export async function hearingOf(host: RecognitionHost, language: string): Promise<Hearing> {
	const recognition = localClass(host);
	if (!recognition?.available) return 'no';
	const state = await recognition.available({ langs: [language], processLocally: true }).catch(() => 'unavailable' as const);
	return state === 'available' ? 'ready' : state === 'unavailable' ? 'no' : 'download';
}

/** Fetches what recognition on the device needs; false when that failed. */
export async function fetchHearing(host: RecognitionHost, language: string): Promise<boolean> {
	const install = localClass(host)?.install;
	return install === undefined ? false : install({ langs: [language], processLocally: true }).catch(() => false);
}

/** Why listening came to nothing, or not to all: the microphone is not allowed, there is none, nobody spoke, anything else. */
export type Trouble = 'refused' | 'no-microphone' | 'silence' | 'failed';

const TROUBLES: Record<string, Trouble | undefined> = {
	'not-allowed': 'refused',
	'service-not-allowed': 'refused',
	'audio-capture': 'no-microphone',
	'no-speech': 'silence',
	aborted: undefined
};

/** Listens to one sentence. `ontext` gets what was understood so far; the promise ends with the listening. */
export function listenOnce(host: RecognitionHost, language: string, ontext: (text: string) => void): { trouble: Promise<Trouble | undefined>; stop: () => void } {
	const recognition = localClass(host);
	if (!recognition) return { trouble: Promise.resolve('failed'), stop: () => undefined };
	const ear = new recognition();
	Object.assign(ear, { lang: language, interimResults: true, processLocally: true });
	let text = '';
	ear.addEventListener('result', (event) => ontext((text = transcriptOf(event))));
	const trouble = new Promise<Trouble | undefined>((done) => {
		ear.addEventListener('end', () => done(text === '' ? 'silence' : undefined));
		ear.addEventListener('error', (event) => done(troubleOf(event)));
	});
	try {
		ear.start();
	} catch {
		return { trouble: Promise.resolve('failed'), stop: () => undefined };
	}
	return { trouble, stop: () => ear.stop() };
}

function troubleOf(event: Event): Trouble | undefined {
	const { error } = event as Event & { error: string };
	return error in TROUBLES ? TROUBLES[error] : 'failed';
}

function localClass({ SpeechRecognition, webkitSpeechRecognition }: RecognitionHost): RecognitionClass | undefined {
	const found = SpeechRecognition ?? webkitSpeechRecognition;
	return found && 'processLocally' in found.prototype ? found : undefined;
}

function transcriptOf(event: Event): string {
	const { results } = event as Event & { results: ArrayLike<ArrayLike<{ transcript: string }>> };
	return Array.from(results, (result) => result[0]?.transcript ?? '').join('');
}
