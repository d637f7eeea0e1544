import * as v from 'valibot';
import { bestService, FINEST_CARD } from '#engine/premises/coverage.ts';
import { cableRate, wholePairs } from '#engine/premises/ethernet.ts';
import type { Home } from '#engine/premises/home.ts';
import { capacities, deviceRate, portRate, sharedRate } from '#engine/premises/limits.ts';
import { BANDS, type Band, type Pair } from '#engine/premises/links.ts';
import { LOSS_OF_SIGNAL, OPTICAL_POINTS, power, RECEIVER, type OpticalPoint } from '#engine/premises/optics.ts';
import { Path } from '#engine/premises/path.ts';
import { ping } from '#engine/premises/ping.ts';
import { SlugSchema as Id } from '#engine/text.ts';

/** Numbers in [0, 1) from a seed; each reading draws exactly one. */
export type Noise = () => number;

/** What is measured, where. */
export const Instrument = v.variant('instrument', [
	v.strictObject({ instrument: v.literal('speed'), path: Path }),
	v.strictObject({ instrument: v.literal('ping'), path: Path }),
	v.strictObject({ instrument: v.literal('power-meter'), at: v.picklist(OPTICAL_POINTS) }),
	v.strictObject({ instrument: v.literal('link-light'), on: Id }),
	v.strictObject({ instrument: v.literal('wifi-signal'), room: Id, band: v.optional(v.picklist(BANDS)) }),
	v.strictObject({ instrument: v.literal('cable-tester'), cable: Id }),
	v.strictObject({ instrument: v.literal('lamps') }),
	v.strictObject({ instrument: v.literal('profile') }),
	v.strictObject({ instrument: v.literal('pon-load') }),
	v.strictObject({ instrument: v.literal('traffic') })
]);
export type Instrument = v.InferOutput<typeof Instrument>;

export type Lamp = 'off' | 'on' | 'flashing' | 'amber' | 'green';

/** What an instrument shows: one figure with its unit, and what else stands on its display. */
export type Reading =
	| { what: 'speed'; value: number; unit: 'Mbit/s'; detail: { path: Path; ratio: number } }
	| { what: 'ping'; value: number; unit: 'ms'; detail: { path: Path; loss: number } }
	| { what: 'optical-power'; value: number; unit: 'dBm'; detail: { at: OpticalPoint; window: 'inside' | 'low' | 'high' } }
	| { what: 'link-rate'; value: number; unit: 'Mbit/s'; detail: { on: string; lamp: Lamp } }
	| {
			what: 'wifi-signal';
			value: number;
			unit: 'dBm';
			detail: { room: string; band: Band | null; from: 'router' | 'mesh' | null; busy: number };
	  }
	| { what: 'cable-pairs'; value: number; unit: 'pairs'; detail: { cable: string; category: string; whole: readonly Pair[] } }
	| { what: 'lamps'; value: number; unit: 'alarms'; detail: { pon: Lamp; los: Lamp; lan: Lamp } }
	| { what: 'profile'; value: number; unit: 'Mbit/s'; detail: { up: number; sold: number } }
	| { what: 'pon-load'; value: number; unit: '%'; detail: { rate: number } }
	| { what: 'traffic'; value: number; unit: 'Mbit/s'; detail: { running: readonly { id: string; down: number; up: number }[] } };

/** A speed test loses up to this share to start-up and luck; it never shows more than the line carries. */
export const SPEED_NOISE = 0.03;

/** Uncertainty of a field power meter, ±dB (about ±5 %, as PON meters are specified). */
export const POWER_NOISE = 0.2;

/** Fading as one stands still, ±dB. */
export const SIGNAL_NOISE = 2;

/** What the instrument shows in this home now. */
export function read(home: Home, what: Instrument, noise: Noise): Reading {
	const drawn = noise();
	switch (what.instrument) {
		case 'speed':
			return speed(home, what.path, drawn);
		case 'ping': {
			const { ms, loss } = ping(home, what.path);
			return { what: 'ping', value: tenth(ms + 2 * drawn), unit: 'ms', detail: { path: what.path, loss } };
		}
		case 'power-meter':
			return opticalPower(home, what.at, drawn);
		case 'link-light':
			return linkLight(home, what.on);
		case 'wifi-signal':
			return wifiSignal(home, what.room, what.band, drawn);
		case 'cable-tester':
			return cablePairs(home, what.cable);
		case 'lamps':
			return lamps(home);
		case 'profile': {
			const { down, up } = home.profile;
			return { what: 'profile', value: down, unit: 'Mbit/s', detail: { up, sold: home.contract.down } };
		}
		case 'pon-load':
			return { what: 'pon-load', value: Math.round(100 * home.pon.load), unit: '%', detail: { rate: home.pon.rate } };
		case 'traffic':
			return traffic(home);
	}
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}

/** Meters cut, they do not round up: what is shown was really there. */
function cut(value: number): number {
	return Math.floor(value * 10) / 10;
}

function speed(home: Home, path: Path, drawn: number): Reading {
	const least = Math.min(...capacities(home, path).map((each) => each.capacity));
	const value = cut(least * (1 - SPEED_NOISE * drawn));
	return { what: 'speed', value, unit: 'Mbit/s', detail: { path, ratio: value / home.contract.down } };
}

function opticalPower(home: Home, at: OpticalPoint, drawn: number): Reading {
	const value = tenth(power(home, at) + POWER_NOISE * (2 * drawn - 1));
	const window = value < RECEIVER.least ? 'low' : value > RECEIVER.most ? 'high' : 'inside';
	return { what: 'optical-power', value, unit: 'dBm', detail: { at, window } };
}

/** `on`: `wan` between ONU and router, the name of an ONU socket with the laptop in it, or a device's own socket. */
function linkLight(home: Home, on: string): Reading {
	const device = home.devices.find((each) => each.id === on);
	const wan = Math.min(portRate(home), cableRate(home.patch), home.router.wan);
	const value = on === 'wan' ? wan : device === undefined ? portRate(home, on) : deviceRate(home, device);
	return { what: 'link-rate', value, unit: 'Mbit/s', detail: { on, lamp: lanLamp(value) } };
}

/** Green at gigabit, amber below, as most sockets show it. */
function lanLamp(rate: number): Lamp {
	return rate === 0 ? 'off' : rate < 1000 ? 'amber' : 'green';
}

/** Read with the installer's phone: the strongest service of a good card, −100 where there is none. */
function wifiSignal(home: Home, room: string, band: Band | undefined, drawn: number): Reading {
	const found = bestService(home, room, FINEST_CARD, band === undefined ? BANDS : [band]);
	const value = found === null ? -100 : tenth(found.signal + SIGNAL_NOISE * (2 * drawn - 1));
	const { from = null, busy = 0 } = found ?? {};
	return { what: 'wifi-signal', value, unit: 'dBm', detail: { room, band: found?.band ?? null, from, busy } };
}

function cablePairs(home: Home, cable: string): Reading {
	const tested = cable === 'patch' ? home.patch : home.devices.find((each) => each.id === cable)?.cable;
	const whole = tested ? wholePairs(tested) : [];
	return {
		what: 'cable-pairs',
		value: whole.length,
		unit: 'pairs',
		detail: { cable, category: tested?.category ?? 'none', whole }
	};
}

/** LOS blinks only when light is all but gone: a weak line that ruins the speed still looks healthy on the lamps. */
function lamps(home: Home): Reading {
	const dark = power(home, 'onu') < LOSS_OF_SIGNAL;
	const lan = lanLamp(Math.min(portRate(home), cableRate(home.patch), home.router.wan));
	const value = (dark ? 1 : 0) + (lan === 'off' ? 1 : 0);
	const pon: Lamp = dark ? 'flashing' : 'on';
	return { what: 'lamps', value, unit: 'alarms', detail: { pon, los: dark ? 'flashing' : 'off', lan } };
}

/** The router's own page: who uses the line now. */
function traffic(home: Home): Reading {
	const shared = sharedRate(home);
	const running = home.background
		.filter((each) => each.on)
		.map(({ id, down, up }) => ({ id, down: tenth(down * shared), up: tenth(up * home.profile.up) }));
	const value = tenth(running.reduce((sum, each) => sum + each.down + each.up, 0));
	return { what: 'traffic', value, unit: 'Mbit/s', detail: { running } };
}
