import { describe, expect, it } from 'vitest';
import { adopt } from '#engine/rules/adopt.ts';
import { judgeBy, judgeLog } from '#engine/rules/judge.ts';
import { exampleLog, type ExampleAct } from './example-log.ts';
import { book } from './read-rule-book.ts';

const standard = adopt(book, 'china-mobile-home-broadband');
const word: ExampleAct = { kind: 'called', to: 'customer', answered: true, about: 'delay', at: '13:40' };
const consent: ExampleAct = { kind: 'permission-given', for: 'later-arrival', at: '+1 min' };
const late: ExampleAct = { kind: 'arrived', late: 1200, at: '14:20' };
const apology: ExampleAct = { kind: 'said', channel: 'door', elements: ['greet', 'apologise'], at: '+2 min' };

describe('late arrival', () => {
	it.each([
		['is repaired by timely word, consent and an apology at the door', [word, consent, late, apology], 'repaired'],
		['stays a breach without word and consent', [late, apology], 'broken'],
		['stays a breach without the consent', [word, late, apology], 'broken'],
		['stays a breach without the apology', [word, consent, late], 'broken'],
		['is not mended by an apology on the phone', [word, consent, late, { ...apology, channel: 'phone' }], 'broken']
	] as const)('%s', (_title, log, state) => {
		const judge = judgeBy(standard, new Set(['door.arrive-on-time']));
		expect(judgeLog(judge, exampleLog(log, standard.values))[0]?.state).toBe(state);
	});
});
