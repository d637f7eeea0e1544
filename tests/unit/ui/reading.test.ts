import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wiresOf } from '#ui/instruments/wires.ts';
import { changeOf, CHANGES, readingOf, READINGS } from '#ui/portrait/reading.ts';

const SCALE = Array.from({ length: 21 }, (_, half) => half / 2);
const MOODS = SCALE.flatMap((patience) => SCALE.map((trust) => ({ patience, trust })));

describe('the face in words', () => {
	it.each([
		[9, 9, 'welcoming'],
		[7, 6, 'friendly'],
		[5, 5, 'calm'],
		[6, 3, 'doubting'],
		[6, 1, 'wary'],
		[3, 6, 'impatient'],
		[3, 1, 'angry'],
		[0, 1, 'threatened']
	])('at patience %f and trust %f is %s', (patience, trust, reading) => {
		expect(readingOf({ patience, trust })).toBe(reading);
	});

	it('uses every word it has', () => {
		expect(new Set(MOODS.map(readingOf))).toEqual(new Set(READINGS));
		const changes = MOODS.flatMap((before) => MOODS.map((after) => changeOf(before, after)));
		expect(new Set(changes)).toEqual(new Set([...CHANGES, undefined]));
	});

	it('never says that a face brightened when patience and trust fell', () => {
		for (const before of MOODS) {
			const change = changeOf(before, { patience: before.patience - 1, trust: before.trust - 1 });
			expect(['brightens', 'softens', 'comes-closer']).not.toContain(change);
		}
	});

	it('keeps silent when the mood hardly moved', () => {
		expect(changeOf({ patience: 5, trust: 5 }, { patience: 5.5, trust: 4.5 })).toBeUndefined();
	});
});

it('lights the wires of whole pairs and leaves the others dark', () => {
	expect(wiresOf(['1-2', '3-6'])).toEqual([1, 2, 3, undefined, undefined, 6, undefined, undefined]);
});

describe('the words for faces and voices', () => {
	const wordsOf = (path: string): Record<string, Record<string, string>> => JSON.parse(readFileSync(path, 'utf8'));

	it.each(['zh-CN/face', 'zh-CN/voice', 'en/face', 'en/voice'])('are complete in %s', (file) => {
		const { readings = {}, changes = {} } = wordsOf(`src/i18n/words/${file}.json`);
		expect(Object.keys(readings).toSorted()).toEqual(READINGS.toSorted());
		expect(Object.keys(changes).toSorted()).toEqual(CHANGES.toSorted());
	});
});
