import { describe, expect, it } from 'vitest';
import { isRefusal, advance, begin, offers, replay } from '#engine/visit/visit.ts';
import type { Move } from '#engine/visit/move.ts';
import type { Playable } from '#engine/visit/compile.ts';
import { moodOf, type Standing } from '#engine/visit/standing.ts';
import { makeOffer, makePlayable } from './make-visit.ts';

const BEGINNING = { seed: 7, standard: 'test', version: 'v' };
const says = { 'zh-CN': '字', en: 'words' };

function play(playable: Playable, ...moves: (string | Move)[]): Standing {
	return moves.reduce((standing: Standing, move) => {
		const next = advance(playable, standing, typeof move === 'string' ? { offer: move } : move);
		if (isRefusal(next)) throw new Error(`${JSON.stringify(move)} was refused: ${next.refused}`);
		return next;
	}, begin(playable, BEGINNING));
}

const ids = (playable: Playable, standing: Standing) => offers(playable, standing).map(({ id }) => id);
const kinds = ({ log }: Standing) => log.map(({ kind }) => kind);

describe('a visit', () => {
	it('begins with its frame, so that a log tells what it is a log of', () => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('go', { to: 'done' })] }]);
		expect(kinds(begin(playable, BEGINNING))).toEqual(['began', 'chance', 'order-received', 'slot']);
		expect(begin(playable, BEGINNING).log[0]).toMatchObject({ visit: 'a-visit', content: playable.hash, standard: 'test', seed: 7 });
	});

	it('spends story time before the acts of a move are logged', () => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('go', { takes: '5 min', does: ['arrived'], to: 'done' })] }]);
		expect(play(playable, 'go').log.find(({ kind }) => kind === 'arrived')).toMatchObject({ at: 34200 + 300, late: 34500 - 36000 });
	});

	it('lets waiting cost what was chosen', () => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('wait', { asks: { long: { says, one: [60, 600] } }, does: [{ kind: 'waited', seconds: '$long' }], to: 'done' })] }]);
		expect(play(playable, { offer: 'wait', input: { long: 600 } }).now).toBe(34200 + 600);
	});

	it('is answered on the phone by whom one speaks to on it, wherever one stands', () => {
		const said = { channel: 'phone', labels: ['greet'] };
		const playable = makePlayable([{ id: 'start', place: 'office', offers: [makeOffer('ring', { said, replies: [{ says }], to: 'door' }), makeOffer('go', { replies: [{ says }], to: 'door' })] }, { id: 'door', place: 'door', lines: [{ says }], offers: [makeOffer('on', { to: 'done' })] }]);
		const channels = (offer: string) => play(playable, offer).lines.map(({ channel }) => channel);
		expect(channels('ring')).toEqual(['phone', 'phone', undefined]);
		expect(channels('go')).toEqual([undefined, undefined]);
	});

	it('offers what leads nowhere once per stay, unless it may be done again', () => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('look'), makeOffer('knock', { again: true }), makeOffer('go', { to: 'done' })] }]);
		expect(ids(playable, play(playable, 'look', 'knock'))).toEqual(['knock', 'go']);
	});

	it('opens and closes ways by what was done, by chance and by mood', () => {
		const playable = makePlayable(
			[{ id: 'start', offers: [
				makeOffer('greet', { said: { labels: ['greet'] } }), makeOffer('snap', { said: { labels: ['impatience'] } }),
				makeOffer('after-greeting', { when: { done: { kind: 'said', elements: 'greet' } }, to: 'done' }),
				makeOffer('with-patience', { when: { patience: '>= 6' }, to: 'done' }), makeOffer('in-rain', { when: { chance: { weather: 'rain' } }, to: 'done' }), makeOffer('in-sun', { when: { chance: { weather: 'sun' } }, to: 'done' })
			] }],
			{ chances: { weather: { rain: 1, sun: 0 } }, reactions: [{ on: { kind: 'said', violations: 'impatience' }, patience: -2 }] }
		);
		expect(ids(playable, begin(playable, BEGINNING))).toEqual(['greet', 'snap', 'with-patience', 'in-rain']);
		expect(ids(playable, play(playable, 'greet', 'snap'))).toEqual(['after-greeting', 'in-rain']);
	});

	it('goes the first way whose condition holds after the acts of the move', () => {
		const offers = [makeOffer('knock', { again: true, does: [{ kind: 'knocked', taps: 3, force: 'soft' }], to: [{ when: { done: 'knocked', times: '>= 2' }, to: 'open' }, { to: 'start' }] })];
		const playable = makePlayable([{ id: 'start', offers }, { id: 'open', offers: [makeOffer('go', { to: 'done' })] }]);
		expect(play(playable, 'knock').scene).toBe('start');
		expect(play(playable, 'knock', 'knock').scene).toBe('open');
	});

	it('lets a happening come once, as soon as its condition holds, wherever it may', () => {
		const playable = makePlayable(
			[{ id: 'start', offers: [makeOffer('wait', { again: true, takes: '10 min' }), makeOffer('go', { to: 'done' })] }, { id: 'call', place: 'phone', offers: [makeOffer('back', { to: 'start' })] }],
			{ happenings: [{ id: 'the-phone-rings', when: { time: '>= 09:45' }, does: [{ kind: 'call-received', from: 'dispatcher' }], to: 'call' }] }
		);
		expect(play(playable, 'wait').scene).toBe('start');
		expect(play(playable, 'wait', 'wait')).toMatchObject({ scene: 'call', place: 'phone' });
		expect(kinds(play(playable, 'wait', 'wait', 'back', 'wait')).filter((kind) => kind === 'happened')).toHaveLength(1);
	});

	it('keeps a typed sentence with what was heard in it', () => {
		const examples = [{ id: 'good', says, labels: ['greet'] }, { id: 'bad', says, labels: ['insult'] }];
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('talk', { typed: { examples }, to: [{ when: { did: { kind: 'said', violations: { empty: false } } }, to: 'angry' }, { to: 'done' }] })] }, { id: 'angry', offers: [makeOffer('go', { to: 'done' })] }]);
		const heard = { text: '您好', elements: ['greet'], violations: [] };
		expect(play(playable, { offer: 'talk', heard }).log.find(({ kind }) => kind === 'said')).toMatchObject({ text: '您好', elements: ['greet'], channel: 'face' });
		expect(play(playable, { offer: 'talk', heard: { ...heard, violations: ['insult'] } }).scene).toBe('angry');
	});

	it('answers arrival after the slot’s start with impatience', () => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('go', { takes: '51 min', does: ['arrived'], to: 'done' })] }], {}, { waits: '20 min' });
		expect(moodOf(play(playable, 'go')).patience).toBe(6 - 2);
	});

	it.each([
		['what is not offered', { offer: 'fly' }, 'not-offered'],
		['what lacks its choice', { offer: 'wait' }, 'input-missing'],
		['a choice that is not there', { offer: 'wait', input: { long: 61 } }, 'input-unknown'],
		['a choice that nobody asked', { offer: 'go', input: { long: 60 } }, 'input-unknown'],
		['a sentence without words', { offer: 'talk', heard: { text: '  ', elements: [], violations: [] } }, 'nothing-said']
	])('refuses %s and changes nothing', (_name, move, refused) => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('wait', { asks: { long: { says, one: [60] } } }), makeOffer('go', { to: 'done' }), makeOffer('talk', { typed: { examples: [{ id: 'a', says, labels: [] }, { id: 'b', says, labels: [] }] } })] }]);
		expect(advance(playable, begin(playable, BEGINNING), move)).toMatchObject({ refused });
	});

	it('is over at its ending', () => {
		const playable = makePlayable([{ id: 'start', offers: [makeOffer('go', { to: 'done' })] }]);
		const over = play(playable, 'go');
		expect(over.ending).toBe('done');
		expect(kinds(over).at(-1)).toBe('ended');
		expect(advance(playable, over, { offer: 'go' })).toEqual({ refused: 'over' });
	});
});

describe('replay', () => {
	const playable = makePlayable([{ id: 'start', offers: [makeOffer('wait', { again: true, takes: '1 min', does: [{ kind: 'waited', seconds: 60 }] }), makeOffer('go', { to: 'done' })] }]);

	it('gives the same log again from the moves in it', () => {
		const { log } = play(playable, 'wait', 'wait', 'go');
		const again = replay(playable, JSON.parse(JSON.stringify(log)));
		expect('standings' in again && again.standings.at(-1)?.log).toEqual(log);
		expect('standings' in again && again.standings).toHaveLength(4);
	});

	it('refuses a log whose acts do not follow from its moves', () => {
		const { log } = play(playable, 'wait', 'go');
		const forged = log.map((entry) => (entry.kind === 'waited' ? { ...entry, seconds: 6000 } : entry));
		expect(replay(playable, forged)).toMatchObject({ problem: { code: 'replay-differs' } });
		expect(replay(playable, log.slice(1))).toMatchObject({ problem: { code: 'replay-no-beginning' } });
		expect(replay(playable, log.map((entry) => (entry.kind === 'chose' ? { ...entry, offer: 'fly' } : entry)))).toMatchObject({ problem: { code: 'replay-refused' } });
	});

	it('draws the same chances from the same seed', () => {
		const chancy = makePlayable([{ id: 'start', offers: [makeOffer('go', { to: 'done' })] }], { chances: { weather: { rain: 1, sun: 1, snow: 1 }, traffic: { free: 1, jam: 1 } } });
		const drawn = (seed: number) => begin(chancy, { ...BEGINNING, seed }).chances;
		expect(drawn(3)).toEqual(drawn(3));
		expect(new Set(Array.from({ length: 40 }, (_, seed) => drawn(seed).weather))).toEqual(new Set(['rain', 'sun', 'snow']));
	});
});
