import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change, openHome, soundHome, type Home, type Repair } from '#engine/premises/home.ts';
import { fileOf } from './homes.ts';

const flat = () => openHome(fileOf('shared-flat'), 'unplugged-mesh');
const teacher = () => openHome(fileOf('teacher-apartment'), 'hundred-meg-port');

describe('a change that is not possible leaves the home as it is', () => {
	const cases: [string, Home, Repair][] = [
		['a spare that is not in the bag', teacher(), { kind: 'replaced', link: 'patch', with: 'gold-cable' }],
		['a fibre in the place of a copper cable', teacher(), { kind: 'replaced', link: 'patch', with: 'new-drop' }],
		['the feeder, which is the line crew’s', teacher(), { kind: 'replaced', link: 'feeder', with: 'new-drop' }],
		['a socket that the ONU has not', teacher(), { kind: 'plugged', from: 'lan2', to: 'lan9' }],
		['a plug that is elsewhere', teacher(), { kind: 'plugged', from: 'lan3', to: 'lan1' }],
		['a router beyond the reach of its cable', teacher(), { kind: 'moved', what: 'router', room: 'bedroom' }],
		['a room that is not there', flat(), { kind: 'moved', what: 'mesh', room: 'attic' }],
		['a mesh node that the home has not', teacher(), { kind: 'moved', what: 'mesh', room: 'study' }],
		['a desktop carried about', teacher(), { kind: 'moved', what: 'desktop', room: 'bedroom' }],
		['cleaning what has no plugs', teacher(), { kind: 'cleaned', link: 'patch' }],
		['more than was sold', teacher(), { kind: 'reprovisioned', down: 1000 }],
		['a rate of nothing', teacher(), { kind: 'reprovisioned', down: 0 }],
		['a phone without a socket on a cable', teacher(), { kind: 'plugged', from: 'phone', to: 'router' }]
	];
	test.each(cases)('%s', (_, home, repair) => {
		expect(change(home, repair)).toEqual(home);
	});
});

test('a change never touches the home that it was made from', () => {
	const home = flat();
	const before = structuredClone(home);
	change(home, { kind: 'moved', what: 'mesh', room: 'corridor' });
	change(home, { kind: 'replaced', link: 'router', with: 'gigabit-router' });
	expect(home).toEqual(before);
});

test('the same repair twice is the same as once', () => {
	const file = fileOf('shared-flat');
	const repairs = file.faults.flatMap((fault) => (fault.remedy.by === 'mending' ? fault.remedy.acts : []));
	const faults = file.faults.map((fault) => fault.id);
	fc.assert(
		fc.property(fc.constantFrom(...faults), fc.constantFrom(...repairs), (fault, repair) => {
			const once = change(openHome(file, fault), repair);
			expect(change(once, repair)).toEqual(once);
		}),
		{ numRuns: 60 }
	);
});

test('overriding one part of a link keeps the rest of it', () => {
	const home = openHome(fileOf('shop-and-home'), 'crushed-drop');
	expect(home.drop).toEqual({ ...soundHome(fileOf('shop-and-home')).drop, extra: 7.8 });
});
