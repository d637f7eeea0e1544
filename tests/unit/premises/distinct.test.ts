import { describe, expect, test } from 'vitest';
import { contractsFor, openHome, type Home, type PremisesFile } from '#engine/premises/home.ts';
import { read, type Instrument, type Reading } from '#engine/premises/instruments.ts';
import { FILES } from './homes.ts';

const operator = 'operator' as const;

/** Everything an installer would think of measuring in this home. */
function battery(file: PremisesFile): Instrument[] {
	const speed = [
		{ at: 'onu', server: operator } as const,
		{ at: 'router', server: operator } as const,
		...file.devices.map((device) => ({ at: 'device', device: device.id, server: operator }) as const),
		...file.devices
			.filter((device) => device.uses === 'wifi')
			.map((device) => ({ at: 'device', device: device.id, band: '5', server: operator }) as const)
	];
	return [
		...speed.map((path) => ({ instrument: 'speed', path }) as const),
		...(['box', 'outlet', 'onu'] as const).map((at) => ({ instrument: 'power-meter', at }) as const),
		...['wan', ...file.devices.filter((device) => device.cable).map((device) => device.id)].flatMap((on) => [
			{ instrument: 'link-light', on } as const,
			{ instrument: 'cable-tester', cable: on === 'wan' ? 'patch' : on } as const
		]),
		...file.devices.map(({ room }) => ({ instrument: 'wifi-signal', room, band: '5' }) as const),
		{ instrument: 'profile' },
		{ instrument: 'pon-load' },
		{ instrument: 'traffic' }
	];
}

/** What the installer concludes from a reading: a coarse class, never the exact figure. */
function conclusion(reading: Reading): string {
	switch (reading.what) {
		case 'speed':
			return reading.detail.ratio >= 0.9 ? 'pass' : 'fail';
		case 'optical-power':
			return reading.detail.window;
		case 'link-rate':
			return String(reading.value);
		case 'cable-pairs':
			return reading.detail.whole.join();
		case 'wifi-signal':
			return reading.value >= -65 ? 'strong' : 'weak';
		case 'profile':
			return reading.value < reading.detail.sold ? 'short' : 'as sold';
		case 'pon-load':
			return reading.value > 90 ? 'full' : 'free';
		case 'traffic':
			return reading.detail.running.map((each) => each.id).join();
		case 'ping':
		case 'lamps':
			return '';
	}
}

const concluded = (home: Home, what: Instrument, noise: number) => conclusion(read(home, what, () => noise));

/** How many measurements the best order needs at most to tell these homes apart; Infinity if they cannot be. */
function depth(homes: readonly Home[], instruments: readonly Instrument[]): number {
	if (homes.length <= 1) return 0;
	const splits = instruments
		.map((what) => Object.values(Object.groupBy(homes, (home) => concluded(home, what, 0.5))) as Home[][])
		.filter((groups) => groups.length > 1)
		.sort((a, b) => Math.max(...a.map((group) => group.length)) - Math.max(...b.map((group) => group.length)));
	const best = splits[0];
	return best === undefined ? Infinity : 1 + Math.max(...best.map((group) => depth(group, instruments)));
}

const SETS = FILES.flatMap((file) =>
	file.contracts.map((contract) => {
		const faults = file.faults.filter((fault) => contractsFor(file, fault.id).includes(contract));
		/* A test against a far server is told apart by asking where it was taken: nothing in the home differs. */
		const felt = faults.filter((fault) => fault.complaint.server === operator);
		return { name: `${file.id} ${contract.down}`, file, homes: felt.map((fault) => openHome(file, fault.id, contract.down)) };
	})
);

describe.each(SETS)('$name', ({ file, homes }) => {
	const instruments = battery(file);
	test('what an installer concludes does not hang on the noise', () => {
		for (const home of homes)
			for (const what of instruments)
				expect(concluded(home, what, 0.999999), `${home.fault} ${JSON.stringify(what)}`).toBe(concluded(home, what, 0));
	});
	test('four well chosen measurements tell every fault from every other', () => {
		expect(depth(homes, instruments)).toBeLessThanOrEqual(4);
	});
});
