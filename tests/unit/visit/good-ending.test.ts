import { expect, test } from 'vitest';
import { judgeBy } from '#engine/rules/judge.ts';
import { explore, settingOf } from '#engine/visit/explore.ts';
import { makeRule, makeStandard } from '../../make.ts';
import { makeOffer, makePlayable } from './make-visit.ts';

const JUDGE = judgeBy(makeStandard([makeRule({ id: 'a.before', pattern: { before: { act: 'entered', needs: 'badge-shown' } } }), makeRule({ id: 'a.never', pattern: { never: { act: 'smoked', occasion: 'arrived' } } })]));
const says = { 'zh-CN': '完', en: 'end' };
const ending = (id: string, good: boolean) => ({ id, place: 'later', ends: { outcome: 'done', title: says, good } });

test('to walk away before any rule can be broken is no perfect walk', () => {
	const doorstep = (does: unknown[]) =>
		makePlayable([{ id: 'door', enters: [{ does: ['arrived'] }], offers: [makeOffer('give-up', { to: 'missed' }), makeOffer('enter', { does, to: 'done' })] }, ending('missed', false), ending('done', true)]);
	expect(explore(settingOf(doorstep(['entered']), JUDGE), { customer: 'someone' }).perfect).toBeUndefined();
	expect(explore(settingOf(doorstep(['badge-shown', 'entered']), JUDGE), { customer: 'someone' }).perfect).toEqual([{ offer: 'enter', input: {} }]);
});
