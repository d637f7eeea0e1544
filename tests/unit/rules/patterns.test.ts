import { describe, expect, it } from 'vitest';
import { findingOf, makeJudge, makeLog, makeRule, say } from '../../make.ts';

const KNOCK = { kind: 'knocked', taps: 3, force: 'soft' };
const PHONED = { kind: 'called', to: 'customer', answered: false };
const ENDED = { kind: 'ended', ending: 'done' };
type Log = readonly [number | string, string | Record<string, unknown>][];
type Case = [name: string, state: string, log: Log, acts?: number[]];

function judged(pattern: unknown, values: Record<string, string | string[]>, cases: readonly Case[], more: Partial<Parameters<typeof makeRule>[0]> = {}): void {
	const judge = makeJudge(makeRule({ pattern, ...more }), values);
	it.each(cases)('%s: %s', (_name, state, log, acts) => {
		const finding = findingOf(judge, makeLog(...log));
		expect(finding.state).toBe(state);
		if (acts) expect(finding.cases.at(-1)?.acts).toEqual(acts);
	});
}

describe('never', () => {
	judged({ never: { act: 'took', occasion: 'offered' } }, {}, [
		['is not exercised where nothing tempts', 'not-exercised', [[0, 'entered'], [9, ENDED]]],
		['is kept by declining a temptation', 'kept', [[0, { kind: 'offered', what: 'cash' }], [5, { kind: 'declined', what: 'cash' }], [9, ENDED]], [0]],
		['is broken by the act, and points at temptation and act', 'broken', [[0, { kind: 'offered', what: 'cash' }], [5, { kind: 'took', what: 'cash' }]], [0, 1]],
		['is broken whether or not the temptation was marked', 'broken', [[5, { kind: 'took', what: 'cash' }]], [0]]
	]);
	describe('with consent', () => {
		judged({ never: { act: { kind: 'drilled' }, occasion: 'site-surveyed', unless: { kind: 'permission-given', for: 'drill' }, same: ['what'] } }, {}, [
			['allows what was permitted', 'kept', [[0, 'site-surveyed'], [1, { kind: 'permission-given', for: 'drill', what: 'north' }], [2, { kind: 'drilled', what: 'north' }], [3, ENDED]]],
			['asks for consent to that very wall', 'broken', [[0, 'site-surveyed'], [1, { kind: 'permission-given', for: 'drill', what: 'north' }], [2, { kind: 'drilled', what: 'south' }], [3, ENDED]]]
		]);
	});
	describe('of speech', () => {
		judged({ never: { act: { kind: 'said', violations: 'insult' } } }, {}, [
			['is exercised by speaking at all', 'kept', [[0, say(['greet'])], [1, ENDED]]],
			['is broken by the label', 'broken', [[0, say(['greet'])], [1, say([], { violations: ['insult'] })]]]
		]);
	});
});

describe('before', () => {
	judged({ before: { act: 'entered', needs: { kind: 'shoe-covers-on', clean: true }, since: 'shoe-covers-off' } }, {}, [
		['is kept by the earlier act', 'kept', [[0, { kind: 'shoe-covers-on', side: 'outside', own: true, clean: true }], [1, 'entered']], [0, 1]],
		['is broken without it', 'broken', [[1, 'entered']], [0]],
		['does not take a wrong one', 'broken', [[0, { kind: 'shoe-covers-on', side: 'outside', own: true, clean: false }], [1, 'entered']]],
		['judges every entry anew', 'broken', [[0, { kind: 'shoe-covers-on', side: 'outside', own: true, clean: true }], [1, 'entered'], [2, 'shoe-covers-off'], [3, 'entered']]],
		['keeps out of it where the later act never comes', 'not-exercised', [[0, { kind: 'shoe-covers-on', side: 'outside', own: true, clean: true }], [9, ENDED]]]
	]);
});

describe('before, with several needs', () => {
	judged({ before: { act: 'drilled', needs: { kind: 'permission-given', for: 'drill' }, also: [{ kind: 'said', elements: 'disclose-risk' }] } }, {}, [
		['is kept by all of them', 'kept', [[0, say(['disclose-risk'])], [1, { kind: 'permission-given', for: 'drill' }], [2, { kind: 'drilled', what: 'wall' }]], [0, 1, 2]],
		['is broken by one that is missing', 'broken', [[1, { kind: 'permission-given', for: 'drill' }], [2, { kind: 'drilled', what: 'wall' }]]]
	]);
});

describe('responds', () => {
	const pattern = { responds: { after: 'order-received', do: [{ kind: 'called', to: 'customer' }], within: '{first-call-max}' } };
	judged(pattern, { 'first-call-max': '30 min' }, [
		['is kept at the very limit', 'kept', [[0, 'order-received'], [1800, PHONED]], [0, 1]],
		['is broken one second later, and shows the late act', 'broken', [[0, 'order-received'], [1801, PHONED]], [0, 1]],
		['is open while time has not run out', 'open', [[0, 'order-received'], [1800, 'order-studied']]],
		['stays open when the visit ends within the limit', 'open', [[0, 'order-received'], [900, ENDED]]],
		['is broken when the limit passes unheeded', 'broken', [[0, 'order-received'], [1801, 'order-studied']]]
	]);
	describe('without a limit', () => {
		judged({ responds: { after: 'damaged', do: 'damage-reported' } }, {}, [
			['is broken when the visit ends without the answer', 'broken', [[0, { kind: 'damaged', what: 'vase' }], [5, ENDED]]],
			['is kept by the answer', 'kept', [[0, { kind: 'damaged', what: 'vase' }], [5, { kind: 'damage-reported', what: 'vase' }], [6, ENDED]]]
		]);
	});
	describe('until something settles it', () => {
		judged({ responds: { after: 'provoked', do: 'listened', until: 'left', unless: 'attacked' } }, {}, [
			['is broken by what settles it', 'broken', [[0, { kind: 'provoked', how: 'shouts' }], [5, 'left']], [0, 1]],
			['is cancelled by its exception', 'not-exercised', [[0, { kind: 'provoked', how: 'shouts' }], [2, { kind: 'attacked', how: 'shove' }], [5, 'left'], [6, ENDED]]]
		]);
	});
	describe('with an earliest time', () => {
		judged({ responds: { after: 'fault-cleared', do: { kind: 'called', to: 'customer' }, notBefore: '90 min', within: '150 min' } }, {}, [
			['does not take an answer that comes too early', 'broken', [[0, 'fault-cleared'], [5399, PHONED], [9001, ENDED]]],
			['takes one at the earliest time', 'kept', [[0, 'fault-cleared'], [5400, PHONED]]]
		]);
	});
	describe('about the same object', () => {
		judged({ responds: { after: 'moved-item', do: 'item-returned', same: ['what'] } }, {}, [
			['wants each item back', 'broken', [[0, { kind: 'moved-item', what: 'sofa' }], [1, { kind: 'moved-item', what: 'lamp' }], [2, { kind: 'item-returned', what: 'sofa' }], [3, ENDED]]],
			['is kept when each is back', 'kept', [[0, { kind: 'moved-item', what: 'sofa' }], [2, { kind: 'item-returned', what: 'sofa' }], [3, ENDED]]]
		]);
	});
});

describe('lasts', () => {
	judged({ lasts: { from: 'knocked', to: 'left', atLeast: '{door-wait}', also: [{ kind: 'called', to: 'customer' }], unless: 'door-opened' } }, { 'door-wait': '10 min' }, [
		['is kept at exactly the time', 'kept', [[0, KNOCK], [60, PHONED], [600, 'left']], [0, 1, 2]],
		['is broken one second short', 'broken', [[0, KNOCK], [60, PHONED], [599, 'left']]],
		['is broken without what must happen meanwhile', 'broken', [[0, KNOCK], [600, 'left']]],
		['counts from the first act, not the last', 'kept', [[0, KNOCK], [60, PHONED], [500, KNOCK], [600, 'left']]],
		['is not exercised when the door opens', 'not-exercised', [[0, KNOCK], [60, { kind: 'door-opened', who: 'customer' }], [90, 'left'], [91, ENDED]]]
	]);
});

describe('spaced', () => {
	judged({ spaced: { act: 'knocked', atLeast: '{repeat-interval}', unless: 'door-opened' } }, { 'repeat-interval': '30 s' }, [
		['is kept at the interval', 'kept', [[0, KNOCK], [30, KNOCK]], [0, 1]],
		['is broken below it', 'broken', [[0, KNOCK], [29, KNOCK]]],
		['is not exercised by a single act', 'not-exercised', [[0, KNOCK], [99, ENDED]]]
	]);
});

describe('count', () => {
	judged({ count: { act: 'knocked', from: 'arrived', until: 'left', atLeast: 2, atMost: 3, unless: 'door-opened' } }, {}, [
		['is broken by too few', 'broken', [[0, 'arrived'], [1, KNOCK], [2, 'left']]],
		['is kept at the least', 'kept', [[0, 'arrived'], [1, KNOCK], [2, KNOCK], [3, 'left']], [0, 1, 2, 3]],
		['is kept at the most', 'kept', [[0, 'arrived'], [1, KNOCK], [2, KNOCK], [3, KNOCK], [4, 'left']]],
		['is broken above it', 'broken', [[0, 'arrived'], [1, KNOCK], [2, KNOCK], [3, KNOCK], [4, KNOCK], [5, 'left']]],
		['is cancelled when the door opens', 'not-exercised', [[0, 'arrived'], [1, KNOCK], [2, { kind: 'door-opened', who: 'customer' }], [3, 'left'], [4, ENDED]]]
	]);
});

describe('says', () => {
	judged({ says: { elements: '{opening}', from: 'door-opened', until: 'entered' } }, { opening: ['greet', 'self-introduce', 'show-badge'] }, [
		['gathers elements from several sentences', 'kept', [[0, { kind: 'door-opened', who: 'customer' }], [1, say(['greet'])], [2, say(['self-introduce', 'show-badge'])], [3, 'entered']], [0, 1, 2, 3]],
		['is broken by a missing one', 'broken', [[0, { kind: 'door-opened', who: 'customer' }], [1, say(['greet', 'show-badge'])], [3, 'entered']]],
		['does not count what is said to a child', 'broken', [[0, { kind: 'door-opened', who: 'child' }], [1, say(['greet', 'self-introduce', 'show-badge'], { to: 'child' })], [3, 'entered']]],
		['does not count what is said before the phase', 'broken', [[0, say(['greet', 'self-introduce', 'show-badge'])], [1, { kind: 'door-opened', who: 'customer' }], [3, 'entered']]],
		['is open while the phase lasts', 'open', [[0, { kind: 'door-opened', who: 'customer' }], [1, say(['greet'])]]],
		['is broken when the visit ends in the phase', 'broken', [[0, { kind: 'door-opened', who: 'customer' }], [1, say(['greet'])], [2, ENDED]]]
	]);
});

describe('carries', () => {
	judged({ carries: { act: 'kit-packed', field: 'items', holds: '{kit-items}', at: 'departed' } }, { 'kit-items': ['shoe-covers', 'floor-cloth'] }, [
		['gathers what is packed in several goes', 'kept', [[0, { kind: 'kit-packed', items: ['shoe-covers'] }], [1, { kind: 'kit-packed', items: ['floor-cloth', 'pen'] }], [2, 'departed']], [1, 2]],
		['is broken by a missing item', 'broken', [[0, { kind: 'kit-packed', items: ['shoe-covers'] }], [2, 'departed']]],
		['is broken with nothing packed', 'broken', [[2, 'departed']]]
	]);
});

describe('records', () => {
	judged({ records: { act: 'left-note', field: 'fields', holds: '{note-fields}' } }, { 'note-fields': ['arrived', 'phone'] }, [
		['is kept by all fields', 'kept', [[0, { kind: 'left-note', fields: ['phone', 'arrived', 'name'], where: 'letter-box' }]]],
		['is broken by a missing field', 'broken', [[0, { kind: 'left-note', fields: ['phone'], where: 'letter-box' }]]]
	]);
});

describe('threshold', () => {
	judged({ threshold: { act: 'arrived', of: 'late', atMost: '{tolerance}' } }, { tolerance: '30 min' }, [
		['is kept at the bound', 'kept', [[0, { kind: 'arrived', late: 1800 }]]],
		['is broken above it', 'broken', [[0, { kind: 'arrived', late: 1801 }]]],
		['passes over an act without the number', 'not-exercised', [[0, 'arrived']]]
	]);
});

describe('state', () => {
	const speed = (ratio: number) => ({ kind: 'measured', what: 'speed', ratio });
	const pattern = { state: { at: { kind: 'order-closed', result: 'done' }, latest: { kind: 'measured', what: 'speed' }, must: { kind: 'measured', ratio: '>= {speed-ratio-min}' }, missing: 'ok' } };
	judged(pattern, { 'speed-ratio-min': '90 %' }, [
		['is kept by the latest state', 'kept', [[0, speed(0.4)], [1, speed(0.9)], [2, { kind: 'order-closed', result: 'done' }]], [1, 2]],
		['is broken by the latest state, however good an earlier one was', 'broken', [[0, speed(0.95)], [1, speed(0.89)], [2, { kind: 'order-closed', result: 'done' }]]],
		['does not judge other moments', 'not-exercised', [[0, speed(0.4)], [2, { kind: 'order-closed', result: 'pending' }], [3, ENDED]]],
		['passes over what was never measured where the rule says so', 'not-exercised', [[2, { kind: 'order-closed', result: 'done' }], [3, ENDED]]]
	]);
});

describe('warned', () => {
	const slot = { kind: 'slot', start: 36000, end: 43200, agreedBy: 'customer' };
	const known = { kind: 'delay-known', minutes: 25, cause: 'road-blocked' };
	const told = say(['state-delay'], { channel: 'phone' });
	judged({ warned: { act: { kind: 'said', elements: { any: ['state-delay'] } }, known: 'delay-known', notice: '{late-notice}', grace: '2 min' } }, { 'late-notice': '15 min' }, [
		['is kept at the notice', 'kept', [[0, slot], [34000, known], [35100, told]], [1, 2]],
		['is broken one second after it', 'broken', [[0, slot], [34000, known], [35101, told]]],
		['gives two minutes where the delay becomes known inside the notice', 'kept', [[0, slot], [35500, known], [35620, told]]],
		['gives no more than two minutes', 'broken', [[0, slot], [35500, known], [35621, told]]],
		['is broken by arriving without a word', 'broken', [[0, slot], [34000, known], [35000, 'arrived']]]
	]);
	judged({ warned: { act: { kind: 'called', about: 'ahead' }, known: 'slot', notice: '10 min', grace: 0 } }, {}, [
		['asks for a call before the slot as it was moved, not before the former one', 'kept', [[0, slot], [30000, { ...slot, start: 50400, changed: true }], [49800, { kind: 'called', to: 'customer', answered: true, about: 'ahead' }]]],
		['does not forgive by a move what was already late', 'broken', [[0, slot], [35500, { ...slot, start: 50400, changed: true }], [49800, { kind: 'called', to: 'customer', answered: true, about: 'ahead' }]]]
	]);
});

describe('honest', () => {
	judged({ honest: { act: { kind: 'said', elements: { any: ['explain-reason'] } }, causes: 'delay-known', field: 'cause', alike: [['jam', 'roadblock']] } }, {}, [
		['is kept by the cause the log knows', 'kept', [[0, { kind: 'delay-known', minutes: 20, cause: 'overrun' }], [1, say(['explain-reason'], { reason: 'overrun' })]], [0, 1]],
		['is broken by an invented one', 'broken', [[0, { kind: 'delay-known', minutes: 20, cause: 'overrun' }], [1, say(['explain-reason'], { reason: 'traffic' })]]],
		['is kept by a reason alike the true one', 'kept', [[0, { kind: 'delay-known', minutes: 20, cause: 'roadblock' }], [1, say(['explain-reason'], { reason: 'jam' })]], [0, 1]],
		['is broken by one alike another', 'broken', [[0, { kind: 'delay-known', minutes: 20, cause: 'overrun' }], [1, say(['explain-reason'], { reason: 'jam' })]]],
		['is not exercised by a sentence without a reason', 'not-exercised', [[0, { kind: 'delay-known', minutes: 20, cause: 'overrun' }], [1, say(['apologise'])], [2, ENDED]]]
	]);
});

describe('repair', () => {
	const repair = { do: { kind: 'said', elements: { any: ['apologise'] } }, within: '10 min' };
	judged({ threshold: { act: 'arrived', of: 'late', atMost: 0 } }, {}, [
		['mends a breach within its bound', 'repaired', [[0, { kind: 'arrived', late: 60 }], [600, say(['apologise'])]], [0, 1]],
		['does not mend it later', 'broken', [[0, { kind: 'arrived', late: 60 }], [601, say(['apologise'])]]],
		['does not mend beforehand', 'broken', [[0, say(['apologise'])], [1, { kind: 'arrived', late: 60 }]]]
	], { repair });
});

describe('jobs', () => {
	judged({ threshold: { act: 'arrived', of: 'late', atMost: 0 } }, {}, [
		['sleeps through other kinds of order', 'not-exercised', [[0, { kind: 'order-received', job: 'install' }], [1, { kind: 'arrived', late: 60 }], [2, ENDED]]],
		['wakes for its own', 'broken', [[0, { kind: 'order-received', job: 'repair' }], [1, { kind: 'arrived', late: 60 }]]]
	], { jobs: ['repair'] });
});
