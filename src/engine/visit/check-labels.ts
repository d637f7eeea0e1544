import type { Checker } from '../speech/check.ts';
import { ELEMENTS, VIOLATIONS, type Label } from '../speech/labels.ts';
import type { Fault } from './check-visit.ts';
import type { Visit } from './schema.ts';
import { utterancesOf, type Utterance } from './utterances.ts';

/** The labels whose meaning the labelling guide fixes; the further elements are not held against the checker. */
const MEASURED: ReadonlySet<string> = new Set([...VIOLATIONS, ...ELEMENTS]);

/**
 * Spoken lines whose labels differ from what the checker hears in them. Who types such a line would be judged otherwise than
 * who picks it: either the labels are wrong, or the line is a border case, and `misheard` says that the author knows.
 */
export function checkLabels(visit: Pick<Visit, 'scenes'>, checker: Checker): Fault[] {
	return utterancesOf(visit).flatMap((utterance) => {
		const differing = differences(utterance, checker).filter(({ label }) => !utterance.misheard.includes(label));
		if (differing.length === 0) return [];
		const told = differing.map(({ label, heard }) => (heard ? `${label} is heard and not declared` : `${label} is declared and not heard`));
		return [{ place: utterance.place, code: 'visit-labels-differ', message: `${utterance.id}: ${told.join(', ')}` }];
	});
}

function differences({ text, labels }: Utterance, checker: Checker): { label: Label; heard: boolean }[] {
	const { violations, elements } = checker.check(text, { language: 'zh' });
	const heard: readonly Label[] = [...violations, ...elements];
	return [
		...labels.filter((label) => !heard.includes(label)).map((label) => ({ label, heard: false })),
		...heard.filter((label) => !labels.includes(label)).map((label) => ({ label, heard: true }))
	].filter(({ label }) => MEASURED.has(label));
}
