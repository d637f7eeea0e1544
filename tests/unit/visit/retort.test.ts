import { describe, expect, it } from 'vitest';
import { compile, type Playable } from '#engine/visit/compile.ts';
import type { Heard } from '#engine/visit/move.ts';
import { answeredBy, type Retorts } from '#engine/visit/retort.ts';
import type { Standing } from '#engine/visit/standing.ts';
import { advance, begin, isRefusal, replay } from '#engine/visit/visit.ts';
import { makeCustomer, makeOffer, makeVisit } from './make-visit.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const RETORTS: Retorts = { waits: [text('嗯？')], insult: [text('骂谁？')], command: [text('使唤谁？')] };
const says = text('字');
const EXAMPLES = [{ id: 'good', says, labels: ['greet'] }, { id: 'bad', says, labels: ['insult'] }];

function makePlayable(offer: Record<string, unknown>, { customer = {}, retorts = RETORTS, lines = [] as object[], first = [] as object[] } = {}): Playable {
	const visit = makeVisit([{ id: 'start', lines: first, offers: [makeOffer('talk', { typed: { examples: EXAMPLES }, to: 'next', ...offer })] }, { id: 'next', lines, offers: [makeOffer('go', { to: 'done' })] }]);
	return compile({ visit, customers: [makeCustomer(customer)], temper: [], retorts });
}

function type(playable: Playable, ...sentences: Partial<Heard>[]): Standing {
	const beginning = begin(playable, { seed: 1, standard: 'any', version: 'any', chances: { customer: 'someone' } });
	return sentences.reduce((standing, heard) => {
		const next = advance(playable, standing, { offer: 'talk', heard: { text: '话', elements: [], violations: [], ...heard } });
		if (isRefusal(next)) throw new Error(next.refused);
		return next;
	}, beginning);
}

const spoken = ({ lines }: Standing) => lines.filter(({ who }) => who !== 'trainee').map(({ says: words }) => (typeof words === 'string' ? words : words['zh-CN']));

describe('a sentence in which nothing is heard', () => {
	it('is waited out once, then the story goes on', () => {
		const playable = makePlayable({ replies: [{ says: text('好吧。') }] });
		const once = type(playable, {});
		expect(once.scene).toBe('start');
		expect(spoken(once)).toEqual(['嗯？']);
		expect(once.log.filter(({ kind }) => kind === 'said')).toHaveLength(1);
		const twice = type(playable, {}, {});
		expect(twice.scene).toBe('next');
		expect(spoken(twice)).toEqual(['好吧。']);
	});

	it('costs no time, and one more sentence makes it good', () => {
		const playable = makePlayable({ takes: '5 min' });
		expect(type(playable, {}).now).toBe(9.5 * 3600);
		expect(type(playable, {}, { elements: ['greet'] })).toMatchObject({ scene: 'next', now: 9.5 * 3600 + 300 });
	});

	it('is waited out too where only something unsure was heard', () => {
		expect(type(makePlayable({}), { unsure: ['brush-off'] }).scene).toBe('start');
	});

	it('goes on at once where the author foresaw such a sentence, and where nobody has words for waiting', () => {
		expect(type(makePlayable({ typed: { examples: [...EXAMPLES, { id: 'bland', says, labels: [] }] } }), {}).scene).toBe('next');
		expect(type(makePlayable({}, { retorts: {} }), {}).scene).toBe('next');
	});

	it('is replayed as it was', () => {
		const playable = makePlayable({});
		const played = type(playable, {}, {});
		expect(replay(playable, played.log)).toMatchObject({ standings: [{ scene: 'start' }, { scene: 'start' }, { scene: 'next' }] });
	});
});

describe('a violation', () => {
	it('is answered before anything else, the gravest of several', () => {
		const playable = makePlayable({ replies: [{ says: text('好吧。') }] }, { lines: [{ says: text('进来。') }] });
		expect(spoken(type(playable, { violations: ['command', 'insult'] }))).toEqual(['骂谁？', '好吧。', '进来。']);
		expect(spoken(type(playable, { elements: ['greet'] }))).toEqual(['好吧。', '进来。']);
	});

	it('is answered in the customer’s own words where there are some', () => {
		expect(spoken(type(makePlayable({}, { customer: { retorts: { insult: text('你再说一遍？') } } }), { violations: ['insult'] }))).toEqual(['你再说一遍？']);
	});

	it.each([
		['a reply', { replies: [{ when: { did: { kind: 'said', violations: 'insult' } }, says: text('滚出去！') }] }, {}],
		['a line of the next scene', {}, { lines: [{ when: { all: [{ did: { kind: 'said', violations: { any: ['insult', 'mockery'] } } }] }, says: text('滚出去！') }] }]
	])('is left to the visit where %s answers it', (_where, offer, rest) => {
		expect(spoken(type(makePlayable(offer, rest), { violations: ['insult'] }))).toEqual(['滚出去！']);
		expect(spoken(type(makePlayable(offer, rest), { violations: ['command'] }))).toEqual(['使唤谁？']);
	});

	it('is left to the visit where the way on answers it', () => {
		const to = [{ when: { did: { kind: 'said', violations: { empty: false } } }, to: 'next' }, { to: 'done' }];
		expect(spoken(type(makePlayable({ to }, { lines: [{ says: text('门关上了。') }] }), { violations: ['insult'] }))).toEqual(['门关上了。']);
	});

	it('is answered in everybody’s words by a voice on the phone, and by the customer where the narrator alone names it', () => {
		const own = { customer: { retorts: { insult: text('你再说一遍？'), waits: text('说。') } } };
		const narrated = { lines: [{ who: 'narrator', when: { did: { kind: 'said', violations: 'insult' } }, says: text('话出了口。') }] };
		expect(spoken(type(makePlayable({}, { ...own, ...narrated }), { violations: ['insult'] }))).toEqual(['你再说一遍？', '话出了口。']);
		const onPhone = { ...own, first: [{ who: 'phone', says: text('喂？') }] };
		expect(spoken(type(makePlayable({}, onPhone), { violations: ['insult'] }))).toEqual(['骂谁？']);
		expect(type(makePlayable({}, onPhone), {}).lines.at(-1)).toMatchObject({ who: 'phone', says: text('嗯？') });
	});

	it('is not answered by a child', () => {
		expect(spoken(type(makePlayable({ typed: { to: 'child', examples: EXAMPLES } }), { violations: ['insult'] }))).toEqual([]);
	});
});

describe('what a condition answers', () => {
	it.each([
		[{ did: { kind: 'said', violations: 'insult' } }, ['insult']],
		[{ done: [{ kind: 'said', violations: ['insult', 'command'] }] }, ['command', 'insult']],
		[{ any: [{ did: { kind: 'said', violations: { any: ['insult'] } } }, { fact: 'known' }] }, ['insult']],
		[{ did: { kind: 'said', elements: 'greet', violations: { empty: true } } }, []],
		[{ not: { did: { kind: 'said', violations: 'insult' } } }, []],
		[{ did: { kind: 'said', violations: { none: ['insult'] } } }, []],
		[undefined, []]
	] as const)('%j: %j', (condition, labels) => {
		expect([...answeredBy(condition as never)].sort()).toEqual([...labels]);
	});
});
