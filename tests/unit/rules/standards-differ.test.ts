import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '#cli/read-content.ts';
import { readLibrary } from '#engine/library.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { judgeBy, judgeLog } from '#engine/rules/judge.ts';
import { makeLog } from '../../make.ts';

const { library } = readLibrary(readContent(join(import.meta.dirname, '../../../scenarios')).filter(({ path }) => !path.startsWith('visits/')));

/** The customer is called 45 minutes after the order came, and the technician arrives ten minutes after the slot began. */
const LOG = makeLog(
	['08:30', { kind: 'order-received', job: 'repair' }],
	['08:30', { kind: 'slot', start: 36000, end: 39600, agreedBy: 'dispatch' }],
	['09:15', { kind: 'called', to: 'customer', answered: true, about: 'booking' }],
	['10:10', { kind: 'arrived', late: 600 }],
	['10:30', { kind: 'ended', ending: 'done' }]
);

function found(standard: string, rule: string): string | undefined {
	return judgeLog(judgeBy(adopt(library.book, standard)), LOG).find((finding) => finding.rule === rule)?.state;
}

const CASES: [rule: string, standard: string, state: string | undefined, why: string][] = [
	['booking.first-call', 'china-telecom-full-process', 'kept', 'within two hours'],
	['booking.first-call', 'china-mobile-home-broadband', 'broken', 'not within half an hour'],
	['booking.first-call', 'tietong-fujian-handbook', 'kept', 'within one hour'],
	['door.arrive-on-time', 'china-telecom-full-process', 'kept', 'inside its tolerance of half an hour'],
	['door.arrive-on-time', 'china-mobile-home-broadband', 'broken', 'it tolerates nothing'],
	['door.arrive-early', 'tietong-fujian-handbook', undefined, 'it asks for no lead']
];

it.each(CASES)('the same log: %s under %s is %s (%s)', (rule, standard, state) => {
	expect(found(standard, rule)).toBe(state);
});
