import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Home } from '#engine/premises/home.ts';
import { POWER_NOISE, read, SIGNAL_NOISE, SPEED_NOISE } from '#engine/premises/instruments.ts';
import { bottleneck, capacities } from '#engine/premises/limits.ts';
import { PAIRS, type Device } from '#engine/premises/links.ts';
import { power } from '#engine/premises/optics.ts';
import type { Path } from '#engine/premises/path.ts';
import { random } from '#engine/random.ts';
import { CASES } from './homes.ts';

/** Ways to make one link of a home worse; `by` in [0, 1] says how much. */
const WORSENINGS: Record<string, (home: Home, by: number) => Home> = {
	'more loss in the feeder': (home, by) => ({ ...home, feeder: { ...home.feeder, extra: home.feeder.extra + 9 * by } }),
	'a bend in the drop': (home, by) => ({
		...home,
		drop: { ...home.drop, turns: [...home.drop.turns, { radius: 12 - 8 * by, turns: 1 }] }
	}),
	'a dirty plug': (home) => ({ ...home, pigtail: { ...home.pigtail, ends: [...home.pigtail.ends, 'dirty'] } }),
	'busier neighbours on the fibre': (home, by) => ({
		...home,
		pon: { ...home.pon, load: home.pon.load + (1 - home.pon.load) * by }
	}),
	'a lower profile': (home, by) => ({ ...home, profile: { ...home.profile, down: home.profile.down * (1 - by / 2) } }),
	'a broken pair': (home, by) => {
		const broken = PAIRS[Math.min(3, Math.floor(by * 4))] ?? '1-2';
		return { ...home, patch: { ...home.patch, broken: [...home.patch.broken, broken] } };
	},
	'a slower router': (home, by) => ({ ...home, router: { ...home.router, nat: home.router.nat * (1 - by / 2) } }),
	'a hung router': (home) => ({ ...home, router: { ...home.router, hung: true } }),
	'a 100 Mbit/s WAN port': (home) => ({ ...home, router: { ...home.router, wan: 100 } }),
	'less power from the router': (home, by) => ({
		...home,
		router: { ...home.router, radios: home.router.radios.map((radio) => ({ ...radio, power: radio.power - 15 * by })) }
	}),
	'busier air': (home, by) => ({
		...home,
		router: { ...home.router, radios: home.router.radios.map((radio) => ({ ...radio, busy: radio.busy + (0.95 - radio.busy) * by })) }
	}),
	'thicker walls': (home, by) => ({
		...home,
		doors: home.doors.map((door) => ({ ...door, walls: [...door.walls, { of: 'concrete' as const, mm: 10 + 300 * by }] }))
	}),
	'longer ways': (home, by) => ({ ...home, doors: home.doors.map((door) => ({ ...door, metres: door.metres * (1 + by) })) }),
	'all background on': (home) => ({ ...home, background: home.background.map((each) => ({ ...each, on: true })) }),
	'older cards': (home) => ({ ...home, devices: home.devices.map(older) })
};

function older(device: Device): Device {
	const wifi = device.wifi === null ? null : { ...device.wifi, generation: 4 as const, streams: 1 as const };
	return { ...device, wifi, nic: device.nic === null ? null : 100 };
}

function pathsOf(home: Home): Path[] {
	const server = 'operator' as const;
	return [
		{ at: 'onu', server },
		{ at: 'router', server },
		...home.devices.flatMap((device): Path[] => [
			{ at: 'device', device: device.id, server },
			...home.rooms.map((room) => ({ at: 'device' as const, device: device.id, room: room.id, server })),
			{ at: 'device', device: device.id, band: '2.4', server }
		])
	];
}

const home = fc.constantFrom(...CASES).map((each) => each.home);
const worsening = fc.constantFrom(...Object.keys(WORSENINGS));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a worse link never raises the speed', () => {
	test('on any path of any home, whatever else is wrong already', () => {
		fc.assert(
			fc.property(home, worsening, worsening, share, share, (before, first, second, by, more) => {
				const bad = WORSENINGS[first]?.(before, by) ?? before;
				const worse = WORSENINGS[second]?.(bad, more) ?? bad;
				for (const path of pathsOf(before))
					expect(bottleneck(worse, path).capacity, `${before.fault}: ${first}, ${second}, ${JSON.stringify(path)}`)
						.toBeLessThanOrEqual(bottleneck(bad, path).capacity + 1e-9);
			}),
			{ numRuns: 150 }
		);
	});
});

describe('noise', () => {
	test('a speed test never shows more than the least capacity, nor less than the noise allows', () => {
		fc.assert(
			fc.property(home, fc.integer(), (at, seed) => {
				const noise = random(seed);
				for (const path of pathsOf(at)) {
					const least = Math.min(...capacities(at, path).map((each) => each.capacity));
					const { value } = read(at, { instrument: 'speed', path }, noise);
					expect(value).toBeLessThanOrEqual(least);
					expect(value).toBeGreaterThanOrEqual(least * (1 - SPEED_NOISE) - 0.1);
				}
			}),
			{ numRuns: 60 }
		);
	});
	test('power and signal stay within the uncertainty of their meters', () => {
		fc.assert(
			fc.property(home, fc.integer(), (at, seed) => {
				const noise = random(seed);
				const { value } = read(at, { instrument: 'power-meter', at: 'onu' }, noise);
				expect(Math.abs(value - power(at, 'onu'))).toBeLessThanOrEqual(POWER_NOISE + 0.051);
				const room = at.rooms[0]?.id ?? '';
				const shown = [0, 0.999999].map((drawn) => read(at, { instrument: 'wifi-signal', room }, () => drawn).value);
				expect(Math.max(...shown) - Math.min(...shown)).toBeLessThanOrEqual(2 * SIGNAL_NOISE + 0.11);
			}),
			{ numRuns: 60 }
		);
	});
	test('every reading is a number that JSON can carry', () => {
		for (const { home: at } of CASES)
			for (const path of pathsOf(at))
				for (const { capacity } of capacities(at, path)) expect(Number.isFinite(capacity) && capacity >= 0).toBe(true);
	});
});
