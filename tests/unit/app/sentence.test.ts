import { expect, it } from 'vitest';
import type { HeardSpan } from '#app/hearing.ts';
import { heardThen, openQuestions } from '#app/sentence.ts';
import type { KeptFinding } from '#data/rows.ts';
import type { Entry } from '#engine/log/act.ts';
import type { AdoptedStandard } from '#engine/rules/adopt.ts';
import type { Violation } from '#engine/speech/labels.ts';

const span = (label: HeardSpan['label'], as: HeardSpan['as'], start: number): HeardSpan => ({ label, as, start, end: start + 2, text: '字字', why: `like-${label}`, confidence: 0.9 });
const said = (fields: object) => ({ kind: 'said', at: 1, to: 'customer', text: '您好，快点，等着', elements: [], violations: [], ...fields }) as unknown as Entry & { kind: 'said' };
const never = (id: string, ...any: Violation[]) => ({ rule: { id, pattern: { never: { act: { kind: 'said', violations: { any } } } } } });
const standard = { rules: [never('speech.no-impatience', 'impatience'), never('speech.no-coarse-words', 'impatience', 'brush-off', 'insult')], values: () => undefined } as unknown as AdoptedStandard;
const finding = (rule: string, act: number, state: KeptFinding['state'] = 'broken') => ({ rule, state, cases: [{ state, acts: [act] }] }) as unknown as KeptFinding;
const log = [said({ violations: ['impatience'] }), said({ violations: ['brush-off'] })] as const;

it('underlines what counted when it was said, as it counted then, whatever is heard in it today', () => {
	const spans = [span('greet', 'good', 0), span('impatience', 'unsure', 3), span('brush-off', 'bad', 6), span('mockery', 'bad', 6)];
	const { marks } = heardThen(said({ elements: ['greet'], violations: ['impatience'], unsure: ['brush-off'] }), spans, []);
	expect(marks.map(({ label, as }) => [label, as])).toEqual([['greet', 'good'], ['impatience', 'bad'], ['brush-off', 'unsure']]);
});

it('tells each violation once, by its surest words, the sure ones before the doubtful', () => {
	const spans = [span('brush-off', 'bad', 0), { ...span('impatience', 'bad', 3), confidence: 0.6 }, span('impatience', 'bad', 6)];
	const { doubts } = heardThen(said({ violations: ['impatience'], unsure: ['brush-off'] }), spans, []);
	expect(doubts.map(({ violation, as, span }) => [violation, as, span?.start])).toEqual([['impatience', 'bad', 6], ['brush-off', 'unsure', 0]]);
});

it('tells a violation that only its author hears in it, without words to underline', () => {
	const { marks, doubts } = heardThen(said({ violations: ['over-promise'] }), [], []);
	expect([marks, doubts.map(({ violation, span }) => [violation, span])]).toEqual([[], [['over-promise', undefined]]]);
});

it('leads from a violation to the finding that this very sentence broke: of several to that of the narrowest rule', () => {
	const broken = [finding('speech.no-coarse-words', 0), finding('speech.no-impatience', 0)];
	const { doubts, others } = heardThen(log[0], [], broken, { act: 0, log, standard });
	expect(doubts.map(({ finding: found }) => found?.rule)).toEqual(['speech.no-impatience']);
	expect(others.map(({ rule }) => rule)).toEqual(['speech.no-coarse-words']);
	const elsewhere = heardThen(log[1], [], [finding('speech.no-impatience', 0), finding('speech.no-coarse-words', 1)], { act: 1, log, standard });
	expect(elsewhere.doubts.map(({ finding: found }) => found?.rule)).toEqual(['speech.no-coarse-words']);
});

it('leads from what is used without leave to the rule about that very thing', () => {
	const about = (object: string) => ({ rule: { id: `conduct.no-${object}`, pattern: { never: { act: { kind: 'said', violations: 'unauthorized-use', object } } } } });
	const both = { rules: [about('smoke'), about('toilet')], values: () => undefined } as unknown as AdoptedStandard;
	const asked = said({ violations: ['unauthorized-use'], object: 'toilet' });
	const { doubts } = heardThen(asked, [], [finding('conduct.no-smoke', 0), finding('conduct.no-toilet', 0)], { act: 0, log: [asked], standard: both });
	expect(doubts.map(({ finding: found }) => found?.rule)).toEqual(['conduct.no-toilet']);
});

it('names what the sentence broke even when its standard has changed since', () => {
	const { doubts, others } = heardThen(log[0], [], [finding('speech.no-impatience', 0)], { act: 0, log, standard: undefined });
	expect([doubts.map(({ finding: found }) => found), others.map(({ rule }) => rule)]).toEqual([[undefined], ['speech.no-impatience']]);
});

it('leads to no finding from a doubt, nor from what the standard lets pass', () => {
	const doubtful = said({ unsure: ['impatience'] });
	expect(heardThen(doubtful, [], [finding('speech.no-impatience', 0)], { act: 0, log: [doubtful], standard }).doubts).toMatchObject([{ finding: undefined }]);
	expect(heardThen(log[0], [], [finding('speech.no-impatience', 0, 'kept')], { act: 0, log, standard }).doubts).toMatchObject([{ finding: undefined }]);
});

it('asks about each doubtful sentence until it is answered', () => {
	const log = [{ kind: 'arrived' }, { kind: 'said', text: '等着吧', unsure: ['brush-off', 'impatience'] }, { kind: 'said', text: '您好', unsure: [] }, { kind: 'said', unsure: ['command'] }] as unknown as Entry[];
	expect(openQuestions(log)).toEqual([1]);
	expect(openQuestions(log, [{ act: 1, violation: 'brush-off' }])).toEqual([1]);
	expect(openQuestions(log, [{ act: 1, violation: 'brush-off' }, { act: 1, violation: 'impatience' }])).toEqual([]);
});
