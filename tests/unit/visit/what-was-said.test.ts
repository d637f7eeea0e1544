import { describe, expect, it } from 'vitest';
import { readContent } from '#cli/read-content.ts';
import { ingredientsOf, readLibrary } from '#engine/library.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { judgeBy } from '#engine/rules/judge.ts';
import { compile } from '#engine/visit/compile.ts';
import type { Heard } from '#engine/visit/move.ts';
import type { Walk } from '#engine/visit/schema.ts';
import { moodOf } from '#engine/visit/standing.ts';
import { advance, isRefusal } from '#engine/visit/visit.ts';
import { playWalk } from '#engine/visit/walks.ts';

const { library } = readLibrary(readContent('scenarios'));

/** What a sentence brings at a typed step that these moves lead to: the answer, and the patience it gains. */
function saying(visit: string, chances: Record<string, string>, moves: Walk['moves'], offer: string): (heard: Partial<Heard>) => { answer: string; patience: number } {
	const ingredients = ingredientsOf(library, visit);
	if (!ingredients) throw new Error(`${visit} has problems`);
	const playable = compile(ingredients);
	const played = playWalk(playable, judgeBy(adopt(library.book, 'china-telecom-full-process')), { chances, moves });
	if ('stuck' in played) throw new Error(played.stuck);
	const before = played.standing;
	return (heard) => {
		const after = advance(playable, before, { offer, heard: { text: '话', elements: [], violations: [], ...heard } });
		if (isRefusal(after)) throw new Error(after.refused);
		const answer = after.lines.flatMap(({ who, says }) => (who === 'trainee' || typeof says === 'string' ? [] : [says['zh-CN']])).join();
		return { answer, patience: moodOf(after).patience - moodOf(before).patience };
	};
}

describe.each(['father-jiang', 'innkeeper-ruan'])('the third visit, to %s', (customer) => {
	const chances = { customer, course: 'splice' };
	const toTheAnswer: Walk['moves'] = ['read', 'walk', 'hear', { take: 'reply', example: 'own' }, 'full', 'covers', 'take-down', { take: 'write', input: { fields: ['dates', 'loss', 'demand', 'contact'] } }, 'facts'];
	const toTheSplice: Walk['moves'] = [...toTheAnswer, { take: 'reply', example: 'noon' }, 'back', 'modem/ask', 'power-splice', 'plate'];
	const toTheCriticism: Walk['moves'] = [...toTheSplice, { take: 'reply', example: 'ours' }, 'redo', 'wired', 'figure', 'seen', 'honest', 'why/ask'];

	it('spares the one who says when the answer comes the worst of the outburst', () => {
		const say = saying('angry-customer', chances, toTheAnswer, 'reply');
		const straight = say({ elements: ['promise-callback', 'reassure'] });
		const empty = say({ violations: ['over-promise'] });
		expect(straight.answer).not.toBe(empty.answer);
		expect(straight.patience).toBeGreaterThan(empty.patience);
	});

	it('accepts a cause told as it is, and lets the question go after an evasion', () => {
		const say = saying('angry-customer', chances, toTheSplice, 'reply');
		expect(say({ elements: ['explain-reason', 'explain-plan'] }).answer).toContain('没躲');
		expect(say({ violations: ['brush-off'] }).answer).toContain('不问了');
	});

	it('takes note of a promise to ring', () => {
		const say = saying('angry-customer', chances, toTheCriticism, 'reply');
		expect(say({ elements: ['promise-callback'] }).answer).toContain('我记着');
		expect(say({ elements: ['leave-contact', 'reassure'] }).answer).toContain('我记着');
		expect(say({ elements: ['back-channel'] }).answer).toContain('就这么一句');
	});
});

describe('a late call to Ms Ma', () => {
	const say = saying('late-arrival', { customer: 'boss-ma', cause: 'roadblock', delay: 'long' }, ['read-order', 'dial', 'full-name', 'propose', 'bye-whole', 'pack-all', 'check-day', 'on', 'report-first', 'call-now'], 'own-words');

	it.each([
		['a bare reason does not cheer her up', ['explain-reason'], 0],
		['a reason with an apology does', ['apologise', 'explain-reason'], 2],
		['so does a reason with an hour', ['confirm-time', 'explain-reason'], 1]
	] as const)('%s', (_, elements, gained) => {
		expect(say({ elements: [...elements] }).patience).toBe(gained);
	});
});
