import { describe, expect, test } from 'vitest';
import { cableRate, negotiated } from '#engine/premises/ethernet.ts';
import { soundHome } from '#engine/premises/home.ts';
import { read } from '#engine/premises/instruments.ts';
import type { Cable, Pair, Run } from '#engine/premises/links.ts';
import { bitErrors, frameLoss, runLoss, splitterLoss, turnLoss } from '#engine/premises/optics.ts';
import { freeSpaceLoss, wallLoss } from '#engine/premises/radio.ts';
import { ackLimit, lossLimit, TCP_SHARE } from '#engine/premises/tcp.ts';
import { airRate, bestAirRate } from '#engine/premises/wifi.ts';
import { fileOf } from './homes.ts';

const run = (of: Partial<Run> = {}): Run => ({ metres: 0, fibre: 'G.657.A2', turns: [], ends: [], extra: 0, ...of });
const cable = (of: Partial<Cable> = {}): Cable => ({ category: 'cat6', cores: 8, broken: [], metres: 5, ...of });

describe('light in the fibre', () => {
	test.each([[8, 10.5], [16, 14], [32, 17.5], [64, 21]] as const)('a 1:%i splitter takes about %f dB', (ways, dB) => {
		expect(splitterLoss({ ways, extra: 0 })).toBeCloseTo(dB, 0);
	});
	test.each([
		['G.657.A1', 15, 0.025],
		['G.657.A1', 10, 0.75],
		['G.657.A2', 10, 0.1],
		['G.657.A2', 7.5, 0.5]
	] as const)('one turn of %s at %f mm takes the %f dB that G.657 allows', (fibre, radius, dB) => {
		expect(turnLoss(fibre, radius)).toBeCloseTo(dB, 3);
	});
	test('a kilometre of fibre takes 0.4 dB', () => {
		expect(runLoss(run({ metres: 1000 }))).toBeCloseTo(0.4);
	});
	test('the ONU keeps a bit error ratio of 1e-10 at −27 and at −8 dBm (G.984.2 class B+)', () => {
		for (const edge of [-27, -8]) expect(Math.log10(bitErrors(edge))).toBeCloseTo(-10, 1);
	});
	test('inside the window no frame is lost, 3 dB under it nearly all are', () => {
		expect(frameLoss(-20)).toBeLessThan(1e-12);
		expect(frameLoss(-26.9)).toBeLessThan(1e-5);
		expect(frameLoss(-28.5)).toBeGreaterThan(0.01);
		expect(frameLoss(-29.99)).toBeGreaterThan(0.99);
		expect(frameLoss(-30.1)).toBe(1);
	});
});

describe('the lamps', () => {
	test.each([[0, 'on', 'off'], [8, 'on', 'off'], [20, 'flashing', 'flashing']] as const)(
		'with %i dB too much in the drop PON is %s and LOS is %s: a weak line looks healthy until it is dark',
		(extra, pon, los) => {
			const home = soundHome(fileOf('teacher-apartment'));
			const shown = read({ ...home, drop: { ...home.drop, extra } }, { instrument: 'lamps' }, () => 0);
			expect(shown.detail).toMatchObject({ pon, los });
		}
	);
	test('a broken pair 1-2 puts the LAN lamp out and counts as an alarm', () => {
		const home = soundHome(fileOf('teacher-apartment'));
		const shown = read({ ...home, patch: { ...home.patch, broken: ['1-2'] } }, { instrument: 'lamps' }, () => 0);
		expect(shown).toMatchObject({ value: 1, detail: { lan: 'off' } });
	});
});

describe('copper', () => {
	const pairs = (...broken: Pair[]) => cable({ broken });
	test.each([
		['all four pairs', cable(), 1000],
		['Cat 5 with all four pairs', cable({ category: 'cat5' }), 1000],
		['four cores', cable({ category: 'cat5', cores: 4 }), 100],
		['pair 4-5 broken', pairs('4-5'), 100],
		['pair 7-8 broken', pairs('7-8'), 100],
		['pair 1-2 broken', pairs('1-2'), 0],
		['pair 3-6 broken', pairs('3-6'), 0],
		['Cat 3', cable({ category: 'cat3' }), 10],
		['beyond 100 m', cable({ metres: 101 }), 0]
	])('gigabit ports over a cable with %s link at the rate of IEEE 802.3', (_, tested, rate) => {
		expect(negotiated(1000, 1000, tested)).toBe(rate);
	});
	test('2.5 Gbit/s needs Cat 5e', () => {
		expect([cableRate(cable({ category: 'cat5' })), cableRate(cable({ category: 'cat5e' }))]).toEqual([1000, 2500]);
	});
	test('gigabit Ethernet carries 941 Mbit/s of TCP', () => {
		expect(Math.floor(1000 * TCP_SHARE)).toBe(941);
	});
});

describe('TCP', () => {
	test('one percent of lost frames at 10 ms leaves eight connections about 113 Mbit/s (Mathis)', () => {
		expect(lossLimit(0.01, 10)).toBeCloseTo(8 * 1.1584 * 12.2 * 0.99, 0);
	});
	test('no loss, no limit', () => {
		expect(lossLimit(0, 10)).toBe(Infinity);
	});
	test('one free megabit upstream acknowledges some 34 Mbit/s downstream', () => {
		expect(ackLimit(1)).toBeCloseTo(34.5, 0);
	});
});

describe('radio', () => {
	test.each([[1, '2.4', 40.2], [10, '2.4', 60.2], [1, '5', 46.8], [10, '5', 66.8]] as const)(
		'free space over %i m at %s GHz takes %f dB (ITU-R P.525)',
		(metres, band, dB) => {
			expect(freeSpaceLoss(metres, band)).toBeCloseTo(dB, 0);
		}
	);
	test.each([
		['concrete', 200, '2.4', 14.7],
		['concrete', 200, '5', 25.6],
		['brick', 120, '2.4', 3.8],
		['wood', 40, '2.4', 0.8]
	] as const)('%s of %i mm at %s GHz takes about %f dB (ITU-R P.2040)', (material, mm, band, dB) => {
		expect(Math.abs(wallLoss(material, mm, band) - dB)).toBeLessThan(0.5);
	});
	test.each([
		['HT, MCS 7, 20 MHz, 1 stream', 4, 7, 20, 1, 72.2],
		['HT, MCS 15, 40 MHz', 4, 7, 40, 2, 300],
		['VHT, MCS 9, 80 MHz, 1 stream', 5, 9, 80, 1, 433.3],
		['VHT, MCS 9, 80 MHz, 2 streams', 5, 9, 80, 2, 866.7],
		['VHT has no MCS 9 at 20 MHz', 5, 9, 20, 2, 0],
		['HE, MCS 11, 20 MHz, 1 stream', 6, 11, 20, 1, 143.4],
		['HE, MCS 11, 80 MHz, 2 streams', 6, 11, 80, 2, 1201],
		['HE, MCS 11, 160 MHz, 2 streams', 6, 11, 160, 2, 2402]
	] as const)('%s: the rate of the IEEE 802.11 table', (_, generation, mcs, width, streams, rate) => {
		expect(airRate(generation, mcs, width, streams)).toBeCloseTo(rate, 0);
	});
	const he = { generation: 6, streams: 2, width: 80 } as const;
	test.each([[-46, 1201], [-58, 649], [-60, 577], [-75, 72], [-82.1, 0]])(
		'two Wi-Fi 6 stations at %f dBm agree on about %f Mbit/s',
		(dBm, rate) => {
			expect(Math.abs(bestAirRate(dBm, '5', he, he) - rate)).toBeLessThan(rate * 0.15 + 0.1);
		}
	);
	test('Wi-Fi 5 falls back to Wi-Fi 4 on 2.4 GHz', () => {
		const card = { generation: 5, streams: 2, width: 20 } as const;
		expect(bestAirRate(-30, '2.4', card, card)).toBeCloseTo(144.4, 0);
	});
});
