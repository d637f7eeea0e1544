import { expect, it } from 'vitest';
import { sceneryOf } from '#app/scenery.ts';
import type { Entry } from '#engine/log/act.ts';
import { beginFixture, playable } from './fixture-visit.ts';

const at = (job: 'install' | 'repair', ...kinds: string[]) => {
	const standing = beginFixture();
	const log = [...standing.log, ...kinds.map((kind) => ({ kind }) as Entry)];
	return sceneryOf({ ...playable, visit: { ...playable.visit, job } }, { ...standing, log }).equipped;
};

it('shows no devices in a new installation before they are put up', () => {
	expect(at('install')).toBe(false);
	expect(at('install', 'device-placed')).toBe(true);
	expect(at('repair')).toBe(true);
});
