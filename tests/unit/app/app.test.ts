import { beforeAll, describe, expect, it } from 'vitest';
import { answerOf } from '#app/asking.ts';
import { clock, stretch } from '#app/clock.ts';
import { dayStrip } from '#app/day-strip.ts';
import { placeOf, PLACES } from '#app/places.ts';
import { Reader } from '#app/reader.svelte.ts';
import { Settings } from '#app/settings.svelte.ts';
import { sizeOf } from '#app/size.ts';
import { standardFill } from '#app/standard-words.ts';
import { talkOf } from '#app/talk.ts';
import { todo } from '#app/todo.ts';
import { fill, inLanguage } from '#app/words.ts';
import type { VisitEntry } from '#app/content.ts';
import type { ResultRow } from '#data/rows.ts';
import { allWords, speak } from '#i18n/words.svelte.ts';
import type { Entry } from '#engine/log/act.ts';
import { advance, isRefusal } from '#engine/visit/visit.ts';
import type { Standing } from '#engine/visit/standing.ts';
import type { Move } from '#engine/visit/move.ts';
import { beginFixture, book, makeRun, playable, STANDARD } from './fixture-visit.ts';

beforeAll(async () => {
	await speak('zh-CN');
	await allWords();
});

const reader = new Reader(async () => ({}));
const hearing = { reader, trainee: '小林' };

function walked(...moves: Move[]): Standing[] {
	const standings = [beginFixture()];
	for (const move of moves) {
		const next = advance(playable, standings.at(-1) as Standing, move);
		if (isRefusal(next)) throw new Error(next.refused);
		standings.push(next);
	}
	return standings;
}

describe('the words of content', () => {
	it('get their values as plain text and keep a name that has none', () => {
		expect(fill('{customer}您好，{slot}，{unknown}', { customer: '<b>王女士</b>', slot: '10:00–11:00' })).toBe('<b>王女士</b>您好，10:00–11:00，{unknown}');
	});

	it('are read in Taiwan from the author first, from the derived form second', () => {
		const derived = { 网线: '網路線' };
		expect(inLanguage({ 'zh-CN': '网线', en: 'cable' }, 'zh-TW', derived)).toBe('網路線');
		expect(inLanguage({ 'zh-CN': '网线', en: 'cable', 'zh-TW': '線' }, 'zh-TW', derived)).toBe('線');
		expect(inLanguage({ 'zh-CN': '光猫', en: 'ONU' }, 'zh-TW', {})).toBe('光猫');
	});

	it('load their Taiwan form only when it is spoken', async () => {
		const asked: string[] = [];
		const lazy = new Reader(async (part) => (asked.push(part), { 网线: '網路線' }));
		await lazy.open('index');
		expect(asked).toEqual([]);
		await speak('zh-TW');
		await lazy.refresh();
		expect([asked, lazy.say({ 'zh-CN': '网线', en: 'cable' })]).toEqual([['index'], '網路線']);
		await speak('zh-CN');
	});

	it('say the standard’s own numbers', () => {
		expect(standardFill(book, STANDARD)).toMatchObject({ 'speed-pass': '90%', 'pass-mark': '80' });
	});
});

describe('time', () => {
	it.each([[0, '00:00'], [35_999, '09:59'], [86_400 + 300, '00:05']])('of %i seconds reads %s', (seconds, shown) => {
		expect(clock(seconds)).toBe(shown);
	});

	it.each([[30, '30秒'], [600, '10分钟'], [7200, '2小时'], [5400, '1小时30分钟']])('stretch of %i seconds is %s', (seconds, shown) => {
		expect(stretch(seconds)).toBe(shown);
	});
});

describe('the talk', () => {
	it('tells deeds between the words, with what was chosen', () => {
		const lines = talkOf(playable, walked({ offer: 'pack', input: { items: ['shoe-covers', 'badge'].slice(0, 1) } }, { offer: 'go' }), hearing);
		expect(lines.map(({ who, text }) => `${who}: ${text}`)).toEqual(['dispatcher: 这张单子给你，客户姓吴。', 'system: 收拾工具包：鞋套', 'system: 出发']);
	});

	it('knows a voice on the phone from one at the door', () => {
		const lines = talkOf(playable, walked({ offer: 'go' }, { offer: 'call' }), hearing);
		expect(lines.at(-1)).toMatchObject({ who: 'customer', phone: true, name: '吴女士' });
	});
});

describe('the day', () => {
	it('shows what each act cost and no lateness before the slot', () => {
		const strip = dayStrip(walked({ offer: 'go' }, { offer: 'on' }));
		expect(strip).toMatchObject({ now: 595, window: { start: 600, end: 660 }, late: 0 });
		expect(strip.spent.map(({ kind, from, to }) => [kind, from, to])).toEqual([['road', 570, 580], ['road', 580, 595]]);
	});

	it('knows lateness from the end of the slot on, and only till one has been there', () => {
		const [standing] = walked();
		if (!standing) throw new Error('nothing begun');
		const at = (now: number, place: Standing['place'], ...log: Partial<Entry>[]) => ({ ...standing, now, place, slot: { start: 36_000, end: 37_800 }, log: log as Entry[], from: 0 });
		const come = (now: number) => at(now, 'door', { kind: 'arrived', at: now });
		expect(dayStrip([at(37_000, 'road')]).late).toBe(0);
		expect(dayStrip([at(38_400, 'road')]).late).toBe(600);
		expect(dayStrip([come(37_000), at(50_000, 'road')]).late).toBe(0);
		expect(dayStrip([come(38_100), at(50_000, 'road')]).late).toBe(300);
		expect(dayStrip([at(36_500, 'home'), at(50_000, 'road')]).late).toBe(0);
	});
});

describe('what an offer asks', () => {
	const asks = { taps: { says: { 'zh-CN': '几下', en: 'taps' }, one: [1, 3] }, items: { says: { 'zh-CN': '什么', en: 'what' }, several: ['badge'] } };
	it('is answered when every single choice is made; none of several is an answer too', () => {
		expect(answerOf({ asks }, {})).toBeUndefined();
		expect(answerOf({ asks }, { taps: 3 })).toEqual({ taps: 3, items: [] });
	});
});

describe('what to do next', () => {
	const visits = ['a', 'b', 'c'].map((id) => ({ id }) as VisitEntry);
	const result = (visit: string, passed: boolean) => ({ visit, practice: false, score: { passed } }) as ResultRow;

	it('is the visit that was put down', () => {
		expect(todo(visits, [], [makeRun({ visit: 'c' })]).next).toMatchObject({ visit: { id: 'c' }, going: true });
	});

	it('is the first one never walked', () => {
		expect(todo(visits, [result('a', false)], []).next).toMatchObject({ visit: { id: 'b' }, going: false });
	});

	it('is one that was not passed when all were walked, and nothing when all were passed', () => {
		expect(todo(visits, [result('a', true), result('b', false), result('c', true)], []).next?.visit.id).toBe('b');
		expect(todo(visits, visits.map(({ id }) => result(id, true)), []).next).toBeUndefined();
	});
});

describe('settings', () => {
	it('are remembered, and a stranger’s value falls back', async () => {
		const kept = new Map<string, string>([['doorstep.theme', 'neon']]);
		const shelf = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) };
		const settings = new Settings(shelf, ['en-GB']);
		expect([settings.language, settings.theme]).toEqual(['en', 'auto']);
		await settings.choose('name', '小林');
		expect(new Settings(shelf, []).name).toBe('小林');
	});

	it('work on a browser that forbids storage', async () => {
		const forbid = () => {
			throw new Error('forbidden');
		};
		const settings = new Settings({ getItem: forbid, setItem: forbid }, ['zh-TW']);
		await settings.choose('name', '小林');
		expect([settings.language, settings.name]).toEqual(['zh-TW', '小林']);
	});
});

describe('places', () => {
	it.each([['/', '/'], ['/history', '/history'], ['/results/abc', '/history'], ['/visits/abc', '/'], ['/settings', '/settings']])('%s lies in %s', (path, place) => {
		expect(placeOf(path)).toBe(place);
	});

	it('have words and lead somewhere different', () => {
		expect(new Set(PLACES.map(({ href }) => href)).size).toBe(PLACES.length);
	});
});

it('sizes are said as people say them', () => {
	expect([sizeOf(10), sizeOf(4_500_000), sizeOf(10_700_000_000)]).toEqual(['1 KB', '4.5 MB', '10.7 GB']);
});
