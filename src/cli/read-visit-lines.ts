import { readLibrary } from '#engine/library.ts';
import { isElement, isViolation } from '#engine/speech/labels.ts';
import { utterancesOf } from '#engine/visit/utterances.ts';
import { readContent } from './read-content.ts';
import type { Filed } from './read-speech-examples.ts';

/** What trainees can say in visits, as the authors labelled it: sentences to learn from like any others. */
export function readVisitLines(scenarios: string): Filed[] {
	const { library } = readLibrary(readContent(scenarios));
	return [...library.visits.values()].flatMap((visit) =>
		utterancesOf(visit).map(({ id, text, labels }): Filed => ({
			file: `visits/${visit.id}`,
			gold: { id: `${visit.id}/${id}`, text, violations: labels.filter(isViolation), elements: labels.filter(isElement), difficulty: 'medium' }
		}))
	);
}
