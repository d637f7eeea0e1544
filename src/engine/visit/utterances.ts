import type { Label } from '../speech/labels.ts';
import type { Visit } from './schema.ts';

/** A sentence that a trainee can say in a visit, with the labels its author gives it and its place in the file. */
export type Utterance = {
	/** scene/offer, or scene/offer/example. */
	id: string;
	place: readonly (string | number)[];
	/** In Chinese, with something in every brace. */
	text: string;
	labels: readonly Label[];
	misheard: readonly Label[];
};

/** What a brace may hold, for the checker to hear a whole sentence. */
const SOMETHING: Readonly<Record<string, string>> = { customer: '王女士', name: '小周', slot: '10:00–12:00', clock: '10:20', contract: '300', reading: '286 Mbit/s' };

/** Every spoken line and every example of a typed sentence. */
export function utterancesOf({ scenes }: Pick<Visit, 'scenes'>): Utterance[] {
	return scenes.flatMap(({ id: scene, offers }, position) =>
		offers.flatMap(({ id: offer, says, said, typed }, at) => {
			const place = ['scenes', position, 'offers', at];
			const spoken = said ? [{ id: `${scene}/${offer}`, place: [...place, 'said'], says, ...said }] : [];
			const examples = (typed?.examples ?? []).map((example, index) => ({ ...example, id: `${scene}/${offer}/${example.id}`, place: [...place, 'typed', 'examples', index] }));
			return [...spoken, ...examples].map((line): Utterance => ({ id: line.id, place: line.place, text: filled(line.says['zh-CN']), labels: line.labels, misheard: line.misheard ?? [] }));
		})
	);
}

function filled(text: string): string {
	return text.replace(/\{([a-z]+)\}/g, (brace, name: string) => SOMETHING[name] ?? brace);
}
