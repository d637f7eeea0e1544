import type { KeptFinding } from '#data/rows.ts';
import type { Entry } from '#engine/log/act.ts';
import type { AdoptedStandard } from '#engine/rules/adopt.ts';
import { forbidding } from '#engine/rules/spoken.ts';
import { isElement, isViolation, OBJECTS, type Element, type UsedObject, type Violation } from '#engine/speech/labels.ts';
import { decidingActs } from './debrief.ts';
import type { HeardSpan } from './hearing.ts';

/** A violation in a sentence, sure (`bad`) or only suspected (`unsure`), with the words that show it best and the finding that came of it. */
export type Doubt = { violation: Violation; as: 'bad' | 'unsure'; span: HeardSpan | undefined; finding: KeptFinding | undefined };
/** `others`: what else this sentence broke. */
export type HeardThen = { marks: readonly HeardSpan[]; said: readonly Element[]; doubts: readonly Doubt[]; others: readonly KeptFinding[] };

/** Where a sentence stands: which act it is, in which log, judged by which standard; none when that has changed since. */
type Place = { act: number; log: readonly Entry[]; standard: AdoptedStandard | undefined };

/** What a sentence counted for when it was said. What is heard in it today only shows where. */
export function heardThen({ elements, violations, object, unsure = [] }: Entry & { kind: 'said' }, spans: readonly HeardSpan[], findings: readonly KeptFinding[], place?: Place): HeardThen {
	const countedAs = (label: string): HeardSpan['as'] | undefined => (violations.includes(label) ? 'bad' : unsure.includes(label) ? 'unsure' : elements.includes(label) ? 'good' : undefined);
	const marks = spans.flatMap((span) => {
		const as = countedAs(span.label);
		return as ? [{ ...span, as }] : [];
	});
	const broken = place ? findings.filter((finding) => isBad(finding) && decidingActs(finding, place.log).includes(place.act)) : [];
	const sure = violations.filter(isViolation).map((violation): Doubt => ({ violation, as: 'bad', span: surest(marks, violation), finding: place?.standard && about(violation, broken, place.standard, OBJECTS.find((each) => each === object)) }));
	const unsureOnes = unsure.filter(isViolation).map((violation): Doubt => ({ violation, as: 'unsure', span: surest(marks, violation), finding: undefined }));
	const others = broken.filter(({ rule }) => !sure.some(({ finding }) => finding?.rule === rule));
	return { marks, said: elements.filter(isElement), doubts: [...sure, ...unsureOnes], others };
}

/** The sentences of a walk in which something is doubtful that the trainee has not answered yet, by their acts. */
export function openQuestions(log: readonly Entry[], meanings: readonly { act: number; violation: string }[] = []): number[] {
	return [...log.keys()].filter((act) => {
		const entry = log[act];
		const unsure = entry?.kind === 'said' && entry.text ? (entry.unsure ?? []) : [];
		return unsure.filter(isViolation).some((violation) => !meanings.some((each) => each.act === act && each.violation === violation));
	});
}

function surest(marks: readonly HeardSpan[], label: Violation): HeardSpan | undefined {
	return marks.filter((mark) => mark.label === label).toSorted((a, b) => b.confidence - a.confidence)[0];
}

/** The broken rule that forbids a violation. */
function about(violation: Violation, broken: readonly KeptFinding[], standard: AdoptedStandard, object: UsedObject | undefined): KeptFinding | undefined {
	const rules = standard.rules.filter(({ rule: { id } }) => broken.some(({ rule }) => rule === id));
	const found = forbidding({ ...standard, rules }, violation, object);
	return broken.find(({ rule }) => rule === found?.rule.id);
}

function isBad({ state }: KeptFinding): boolean {
	return state === 'broken' || state === 'repaired';
}
