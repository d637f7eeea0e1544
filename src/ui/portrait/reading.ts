/** What one reads in a face, for those who do not see it and for the line under a sentence. Words: `face.readings` and, on the phone, `voice.readings`. */
export const READINGS = ['welcoming', 'friendly', 'calm', 'doubting', 'wary', 'impatient', 'angry', 'threatened'] as const;
export type Reading = (typeof READINGS)[number];

/** What a face does when the mood moves. Words: `face.changes` and `voice.changes`. */
export const CHANGES = ['brightens', 'softens', 'frowns', 'crosses-arms', 'steps-back', 'looks-away', 'comes-closer', 'raises-hand'] as const;
export type Change = (typeof CHANGES)[number];

type Mood = { patience: number; trust: number };

/** The face in one word; follows the same thresholds as the drawn hands and brows. */
export function readingOf({ patience, trust }: Mood): Reading {
	if (patience <= 1) return trust <= 4 ? 'threatened' : 'angry';
	if (patience <= 3.5) return trust <= 2 ? 'angry' : 'impatient';
	if (trust < 2.5) return 'wary';
	if (trust < 4) return 'doubting';
	const least = Math.min(patience, trust);
	if (least >= 8) return 'welcoming';
	return least >= 6 ? 'friendly' : 'calm';
}

/** What the face did between two moods; nothing when it hardly moved. */
export function changeOf(before: Mood, after: Mood): Change | undefined {
	const patience = after.patience - before.patience;
	const trust = after.trust - before.trust;
	if (Math.abs(patience) < 0.75 && Math.abs(trust) < 0.75) return undefined;
	if (patience < 0 && after.patience <= 1) return 'raises-hand';
	if (patience < 0 && after.patience <= 3.5 && before.patience > 3.5) return 'crosses-arms';
	if (patience + trust > 0) return upwards(patience, trust, after);
	if (trust < patience) return after.trust < 3 ? 'steps-back' : 'looks-away';
	return 'frowns';
}

function upwards(patience: number, trust: number, after: Mood): Change {
	if (trust > patience && after.trust >= 6) return 'comes-closer';
	return Math.min(after.patience, after.trust) >= 6 ? 'brightens' : 'softens';
}
