/** A voice of the device. `localService` voices need no network and send nothing away. */
export type DeviceVoice = { name: string; lang: string; localService: boolean };

/** The voice for a language: of this device only, in exactly this language before its kin. */
export function voiceFor<V extends DeviceVoice>(voices: readonly V[], language: string): V | undefined {
	const local = voices.filter(({ localService }) => localService);
	const tag = (voice: V) => voice.lang.replace('_', '-').toLowerCase();
	const wanted = language.toLowerCase();
	return local.find((voice) => tag(voice) === wanted) ?? local.find((voice) => tag(voice).split('-')[0] === wanted.split('-')[0]);
}
