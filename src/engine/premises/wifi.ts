import type { Band, WifiCard } from '#engine/premises/links.ts';

type Generation = WifiCard['generation'];
type Width = WifiCard['width'];

/** What counts of an access point's radio or a device's card. */
export type Station = Omit<WifiCard, 'bands'>;

export const WIDTHS = [20, 40, 80, 160] as const;

/** Modulation (bits per carrier), code rate, and least power at 20 MHz in dBm, by MCS (IEEE 802.11, tables 19-23, 21-25, 27-51). */
const MCS = [
	{ bits: 1, rate: 1 / 2, least: -82 },
	{ bits: 2, rate: 1 / 2, least: -79 },
	{ bits: 2, rate: 3 / 4, least: -77 },
	{ bits: 4, rate: 1 / 2, least: -74 },
	{ bits: 4, rate: 3 / 4, least: -70 },
	{ bits: 6, rate: 2 / 3, least: -66 },
	{ bits: 6, rate: 3 / 4, least: -65 },
	{ bits: 6, rate: 5 / 6, least: -64 },
	{ bits: 8, rate: 3 / 4, least: -59 },
	{ bits: 8, rate: 5 / 6, least: -57 },
	{ bits: 10, rate: 3 / 4, least: -54 },
	{ bits: 10, rate: 5 / 6, least: -52 }
] as const;

/** Highest MCS of Wi-Fi 4 (HT), 5 (VHT), 6 (HE). */
const TOP_MCS: Record<Generation, number> = { 4: 7, 5: 9, 6: 11 };

/** Data carriers by width, and symbol with the shortest guard interval in µs (IEEE 802.11 clauses 19, 21, 27). */
const OFDM: Record<'older' | 'he', { carriers: Record<Width, number>; symbol: number }> = {
	older: { carriers: { 20: 52, 40: 108, 80: 234, 160: 468 }, symbol: 3.6 },
	he: { carriers: { 20: 234, 40: 468, 80: 980, 160: 1960 }, symbol: 13.6 }
};

/** Nothing newer than HT on 2.4 GHz before Wi-Fi 6, no 80 MHz there, and no 80 MHz in HT. */
function generationOn(band: Band, generation: Generation): Generation {
	return band === '2.4' && generation === 5 ? 4 : generation;
}

function widestOn(band: Band, generation: Generation, width: Width): Width {
	return (band === '2.4' || generation === 4) && width > 40 ? 40 : width;
}

/** Air rate of an MCS, Mbit/s: carriers · bits · code rate · streams / symbol. VHT has no MCS 9 at 20 MHz. */
export function airRate(generation: Generation, mcs: number, width: Width, streams: number): number {
	const { bits, rate } = MCS[mcs] ?? { bits: 0, rate: 0 };
	if (mcs > TOP_MCS[generation] || (generation === 5 && mcs === 9 && width === 20)) return 0;
	const { carriers, symbol } = OFDM[generation === 6 ? 'he' : 'older'];
	return (carriers[width] * bits * rate * streams) / symbol;
}

/** Each doubling of the width needs 3 dB more (same tables). */
function leastPower(mcs: number, width: Width): number {
	return (MCS[mcs]?.least ?? Infinity) + 3 * Math.log2(width / 20);
}

function lesser<T extends number>(a: T, b: T): T {
	return a < b ? a : b;
}

/** The best air rate of two stations at a received power, Mbit/s; 0 out of reach. Narrower frames are tried too. */
export function bestAirRate(dBm: number, band: Band, ours: Station, theirs: Station): number {
	const generation = generationOn(band, lesser(ours.generation, theirs.generation));
	const widest = widestOn(band, generation, lesser(ours.width, theirs.width));
	const streams = Math.min(ours.streams, theirs.streams);
	const rates = WIDTHS.filter((width) => width <= widest).flatMap((width) =>
		MCS.map((_, mcs) => (dBm >= leastPower(mcs, width) ? airRate(generation, mcs, width, streams) : 0))
	);
	return Math.max(...rates);
}

/**
 * Share of the air rate that arrives as TCP payload. Contention, preambles, block acknowledgements and TCP's own
 * acknowledgements take the rest; M. Gast, "802.11n: A Survival Guide", part II, gives up to 70 % with aggregation.
 */
export const AIR_SHARE = 0.65;
