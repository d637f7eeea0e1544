import { expect, it } from 'vitest';
import { DrillDesk, type DeskParts } from '#app/drills/drill-desk.svelte.ts';
import { Drills, type TryRow } from '#app/drills/drills.svelte.ts';
import { openDrill } from '#app/drills/drill-opening.ts';
import type { Drill } from '#engine/speech/drill.ts';
import { book, STANDARD } from './fixture-visit.ts';

const drill: Drill = { id: 'sorry', place: 'door', to: { 'zh-CN': '王', en: 'W' }, situation: { 'zh-CN': '门', en: 'D' }, wanted: ['greet', 'apologise'] };
/** Hears a greeting in 好, an apology in 歉, impatience in 快. */
const ears: DeskParts['ears'] = {
	hear: (text) => Promise.resolve({ text, elements: [...(text.includes('好') ? ['greet'] : []), ...(text.includes('歉') ? ['apologise'] : [])], violations: text.includes('快') ? ['impatience'] : [] }),
	explain: () => Promise.resolve({ spans: [], better: undefined })
};

function desk() {
	const kept: TryRow[] = [];
	let count = 0;
	return { kept, desk: new DrillDesk(openDrill(drill, book, STANDARD), { ears, drills: { keep: (row) => Promise.resolve(void kept.push(row)) }, opening: { now: () => 1, name: () => `try-${(count += 1)}` } }) };
}

it('keeps each try with what was lacking, and counts them', async () => {
	const { kept, desk: at } = desk();
	await at.say('你好，快点');
	await at.say('你好，抱歉');
	expect(kept.map(({ nth, attempt }) => [nth, attempt.right, attempt.missing, attempt.violations])).toEqual([
		[1, false, ['apologise'], ['impatience']],
		[2, true, [], []]
	]);
});

it('takes the same sentence twice for one try', async () => {
	const { kept, desk: at } = desk();
	await at.say('你好');
	await at.say('你好');
	expect(kept.length).toBe(1);
});

it('ticks while one writes, and shows what is lacking only when a sentence was said', async () => {
	const { desk: at } = desk();
	at.text = '您好';
	await at.listen('您好');
	expect([at.saidSoFar('greet'), at.saidSoFar('apologise')]).toEqual([true, undefined]);
	await at.say('您好');
	expect([at.saidSoFar('greet'), at.saidSoFar('apologise')]).toEqual([true, false]);
});

it('listens from the first whole word on: letters alone do not tell which language it will be', async () => {
	const heard: string[] = [];
	const parts = { ears: { ...ears, hear: (text: string) => (heard.push(text), ears.hear(text)) }, drills: { keep: () => Promise.resolve() }, opening: { now: () => 1, name: () => 'try' } };
	const at = new DrillDesk(openDrill(drill, book, STANDARD), parts);
	for (const text of ['', 'H', 'Hello', 'Hello ', '您']) await at.listen(text);
	expect(heard).toEqual(['Hello ', '您']);
});

it('goes on with the next drill that was never right, and round again', async () => {
	const drills = new Drills({ holdsAnything: () => Promise.resolve(false), tries: () => Promise.reject(new Error('keeps nothing')) });
	const row = (id: string, right: boolean): TryRow => ({ id, drill: id, standard: STANDARD, version: '', at: 1, nth: 1, text: '', attempt: { right, said: [], missing: [], violations: [], unsure: [] } });
	drills.tries = [row('b', true), row('c', false)];
	const order = ['a', 'b', 'c'].map((id) => ({ id }));
	expect([drills.next(order), drills.next(order, 'a'), drills.next(order, 'c')]).toEqual(['a', 'c', 'a']);
	expect(drills.streak).toBe(0);
});
