import { words } from '#i18n/words.svelte.ts';
import { fetchHearing, hearingOf, listenOnce, type Hearing, type RecognitionHost, type Trouble } from './recognition.ts';
import { spokenWords } from './spoken-words.ts';
import { voiceFor } from './voices.ts';

export type VoiceHost = RecognitionHost & { speechSynthesis?: SpeechSynthesis; SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance };
type Choices = { listen: 'on' | 'off'; speak: 'on' | 'off' };

/** Speaking and being spoken to. Both are off until somebody turns them on, and neither lets a sound leave the device. */
export class Voice {
	readonly #host: VoiceHost;
	readonly #choices: Choices;
	/** What this device can hear in the language that is spoken; undefined until asked. */
	hearing = $state<Hearing>();
	/** Whether the device has a voice of its own for that language; undefined until asked. */
	hasVoice = $state<boolean>();
	listening = $state(false);
	#stop: (() => void) | undefined;

	constructor(host: VoiceHost, choices: Choices) {
		this.#host = host;
		this.#choices = choices;
	}

	/** Whether a microphone is to be shown. */
	get listens(): boolean {
		return this.#choices.listen === 'on' && this.hearing === 'ready';
	}

	/** Asks the device what it can do. */
	async look(): Promise<void> {
		this.hasVoice = voiceFor(await this.#voices(), words.language) !== undefined;
		this.hearing = await hearingOf(this.#host, words.language);
	}

	/** Fetches what listening needs; true when it is there. */
	async prepare(): Promise<boolean> {
		if (this.hearing === 'download' && (await fetchHearing(this.#host, words.language))) await this.look();
		return this.hearing === 'ready';
	}

	/** Listens to one sentence and tells what went wrong; called again while listening, it ends the sentence. */
	async listen(ontext: (text: string) => void): Promise<Trouble | undefined> {
		if (this.listening) {
			this.#stop?.();
			return undefined;
		}
		this.listening = true;
		try {
			const { trouble, stop } = listenOnce(this.#host, words.language, ontext);
			this.#stop = stop;
			return await trouble;
		} finally {
			this.listening = false;
			this.#stop = undefined;
		}
	}

	/** Says the words of a line, if that is wanted and the device has a voice for it. */
	async say(line: string): Promise<void> {
		const { speechSynthesis, SpeechSynthesisUtterance } = this.#host;
		const text = spokenWords(line);
		if (text === '' || this.#choices.speak !== 'on' || !speechSynthesis || !SpeechSynthesisUtterance) return;
		const voice = voiceFor(await this.#voices(), words.language);
		if (!voice) return;
		speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }));
	}

	/** Silence, at once. */
	hush(): void {
		this.#host.speechSynthesis?.cancel();
		this.#stop?.();
	}

	/** Some browsers have their voices only a moment after the first question. */
	async #voices(): Promise<readonly SpeechSynthesisVoice[]> {
		const { speechSynthesis } = this.#host;
		if (!speechSynthesis) return [];
		if (speechSynthesis.getVoices().length === 0) await new Promise<void>((done) => {
			speechSynthesis.addEventListener?.('voiceschanged', () => done(), { once: true });
			setTimeout(done, 700);
		});
		return speechSynthesis.getVoices();
	}
}
