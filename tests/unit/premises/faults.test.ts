import { describe, expect, test } from 'vitest';
import { change, openHome, soundHome } from '#engine/premises/home.ts';
import { read, type Reading } from '#engine/premises/instruments.ts';
import { bottleneck } from '#engine/premises/limits.ts';
import { random } from '#engine/random.ts';
import { CASES, fileOf, FILES } from './homes.ts';

const speedRatio = (reading: Reading) => (reading.what === 'speed' ? reading.detail.ratio : NaN);
const PASS = 0.9;
const named = CASES.map((each) => [each.name, each] as const);

describe('every home', () => {
	test.each(FILES.map((file) => [file.id, file] as const))('%s delivers what was sold when it is sound', (_, file) => {
		for (const { down } of file.contracts)
			for (const device of file.devices) {
				const path = { at: 'device', device: device.id, server: 'operator' } as const;
				expect(bottleneck(soundHome(file, down), path).ratio, `${down} ${device.id}`).toBeGreaterThan(0.94);
			}
	});
	test.each(FILES.map((file) => [file.id, file] as const))(
		'%s has eight faults or more, among them one outside and one that is nobody’s',
		(_, file) => {
			const by = file.faults.map((fault) => fault.remedy.by);
			expect(by.length).toBeGreaterThanOrEqual(8);
			expect(by).toContain('escalating');
			expect(by).toContain('explaining');
		}
	);
	test.each([100, 300, 500, 1000])('a contract of %i Mbit/s occurs', (down) => {
		expect(FILES.flatMap((file) => file.contracts.map((contract) => contract.down))).toContain(down);
	});
});

describe('every fault', () => {
	test.each(named)('%s fails the customer’s test whatever the noise', (_, { home, fault }) => {
		expect(speedRatio(read(home, { instrument: 'speed', path: fault.complaint }, () => 0))).toBeLessThan(PASS);
	});
	test.each(named.filter(([, { fault }]) => fault.remedy.by === 'mending'))(
		'%s passes after its remedy whatever the noise',
		(_, { home, fault }) => {
			const acts = fault.remedy.by === 'mending' ? fault.remedy.acts : [];
			const mended = acts.reduce(change, home);
			const worst = read(mended, { instrument: 'speed', path: fault.complaint }, () => 0.999999);
			expect(speedRatio(worst)).toBeGreaterThanOrEqual(PASS);
		}
	);
	test.each(named.filter(([, { fault }]) => fault.remedy.by === 'explaining'))(
		'%s is nobody’s: the installer’s own wired test at the router passes',
		(_, { home }) => {
			const wired = read(home, { instrument: 'speed', path: { at: 'router', server: 'operator' } }, () => 0.999999);
			expect(speedRatio(wired)).toBeGreaterThanOrEqual(PASS);
		}
	);
	test.each(named.filter(([, { fault }]) => fault.remedy.by === 'escalating'))(
		'%s lies outside: nothing in the home changes the result at the ONU',
		(_, { home }) => {
			const swaps = home.spares.map((spare) => ({ kind: 'replaced', link: spare.kind, with: spare.id }) as const);
			const tries = [
				...swaps,
				{ kind: 'replaced', link: 'patch', with: 'cat6-patch' },
				{ kind: 'replaced', link: 'drop', with: 'new-drop' },
				{ kind: 'cleaned', link: 'drop' },
				{ kind: 'cleaned', link: 'pigtail' },
				{ kind: 'rerouted', link: 'drop' },
				{ kind: 'restarted', what: 'router' },
				{ kind: 'reprovisioned', down: home.contract.down }
			] as const;
			const path = { at: 'onu', server: 'operator' } as const;
			expect(bottleneck(tries.reduce(change, home), path).ratio).toBeLessThan(PASS);
		}
	);
});

describe('the limiting link is named', () => {
	test.each([
		['teacher-apartment', 'bent-drop-fibre', 'drop'],
		['teacher-apartment', 'dirty-connector', 'pigtail'],
		['teacher-apartment', 'broken-pair-cable', 'patch'],
		['teacher-apartment', 'hundred-meg-port', 'onu-port'],
		['teacher-apartment', 'wrong-profile', 'profile'],
		['teacher-apartment', 'far-wifi', 'air'],
		['teacher-apartment', 'held-to-2.4', 'band'],
		['teacher-apartment', 'background-backup', 'background'],
		['teacher-apartment', 'saturated-pon', 'pon'],
		['teacher-apartment', 'damaged-splitter', 'splitter'],
		['teacher-apartment', 'old-card', 'card'],
		['shared-flat', 'hung-router', 'router'],
		['shared-flat', 'old-router', 'router-wan'],
		['shared-flat', 'bitten-cable', 'device-cable'],
		['shared-flat', 'wet-feeder', 'feeder'],
		['shared-flat', 'far-server', 'server']
	] as const)('%s, %s: %s', (id, faultId, link) => {
		const file = fileOf(id);
		const fault = file.faults.find((each) => each.id === faultId);
		const path = fault?.complaint ?? { at: 'onu', server: 'operator' };
		expect(bottleneck(openHome(file, faultId), path).link).toBe(link);
	});
	test('the gain is the way to the next narrower link', () => {
		const { gain } = bottleneck(openHome(fileOf('teacher-apartment'), 'wrong-profile'), { at: 'router', server: 'operator' });
		expect(gain).toBeGreaterThan(0);
	});
});

test('readings are the same for the same seed', () => {
	const home = openHome(fileOf('teacher-apartment'), 'far-wifi');
	const look = (seed: number) => {
		const noise = random(seed);
		return (['hall', 'living', 'bedroom'] as const).map((room) => read(home, { instrument: 'wifi-signal', room }, noise));
	};
	expect(look(7)).toEqual(look(7));
	expect(look(7)).not.toEqual(look(8));
});
