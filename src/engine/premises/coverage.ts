import type { Home } from '#engine/premises/home.ts';
import { BANDS, type Band, type Device, type Radio, type WifiCard } from '#engine/premises/links.ts';
import { roomLoss } from '#engine/premises/radio.ts';
import { TCP_SHARE } from '#engine/premises/tcp.ts';
import { AIR_SHARE, bestAirRate, type Station } from '#engine/premises/wifi.ts';

/** How a station would be served in a room: by whom, on which band, at what power (dBm) and rates (Mbit/s). */
export interface Service {
	from: 'router' | 'mesh';
	band: Band;
	signal: number;
	airRate: number;
	capacity: number;
	busy: number;
}

/** Power received from an access point's radio in a room, dBm; −Infinity where nothing joins the rooms. */
export function signal(home: Home, radio: Radio, from: string, room: string): number {
	return radio.power - roomLoss(home.rooms, home.doors, from, room, radio.band);
}

interface Hop {
	airRate: number;
	capacity: number;
	signal: number;
}

function hop(home: Home, radio: Radio, from: string, to: string, card: Station): Hop {
	const received = signal(home, radio, from, to);
	const airRate = bestAirRate(received, radio.band, radio, card);
	return { signal: received, airRate, capacity: airRate * AIR_SHARE * (1 - radio.busy) };
}

interface Backhaul {
	band: Band | null;
	capacity: number;
}

/** What the mesh node gets from the router, Mbit/s, by band; a cable carries what a gigabit port does. */
function backhaul(home: Home, room: string): Backhaul {
	if (home.mesh?.backhaul === 'cable') return { band: null, capacity: 1000 * TCP_SHARE };
	const hops: Backhaul[] = (home.mesh?.radios ?? []).flatMap((mine) =>
		home.router.radios
			.filter((radio) => radio.band === mine.band)
			.map((radio) => ({ band: mine.band, capacity: hop(home, radio, home.router.room, room, mine).capacity }))
	);
	return hops.reduce((best, each) => (each.capacity > best.capacity ? each : best), { band: null, capacity: 0 });
}

/** Every way in which a card could be served in a room. */
export function services(home: Home, room: string, card: Station, bands: readonly Band[]): Service[] {
	const usable = (radio: Radio) => bands.includes(radio.band);
	const direct = home.router.radios.filter(usable).map((radio) => ({
		from: 'router' as const,
		band: radio.band,
		busy: radio.busy,
		...hop(home, radio, home.router.room, room, card)
	}));
	const stands = home.mesh?.room ?? null;
	if (home.mesh === null || stands === null) return direct;
	const back = backhaul(home, stands);
	const over = home.mesh.radios.filter(usable).map((radio) => {
		const last = hop(home, radio, stands, room, card);
		const capacity = back.band === radio.band ? shared(last.capacity, back.capacity) : Math.min(last.capacity, back.capacity);
		return { from: 'mesh' as const, band: radio.band, busy: radio.busy, ...last, capacity };
	});
	return [...direct, ...over];
}

/** Two hops that take turns on one channel: times add up, so rates add as resistances in parallel do. */
function shared(a: number, b: number): number {
	return a === 0 || b === 0 ? 0 : 1 / (1 / a + 1 / b);
}

/** The service with the highest rate; a device is taken to roam and to choose its band well unless it is held to one. */
export function bestService(home: Home, room: string, card: Station, bands: readonly Band[]): Service | null {
	const all = services(home, room, card, bands).filter((each) => each.capacity > 0);
	return all.reduce<Service | null>((best, each) => (best === null || each.capacity > best.capacity ? each : best), null);
}

/** The bands that a device may use now. */
export function bandsOf(device: Device, held?: Band): readonly Band[] {
	const only = held ?? (device.band === 'auto' ? undefined : device.band);
	const able: readonly Band[] = device.wifi?.bands ?? [];
	return only === undefined ? able : able.filter((band) => band === only);
}

/** A card that no access point of today outdoes: with it, only the place and the air limit. */
export const FINEST_CARD: WifiCard = { generation: 6, streams: 2, width: 160, bands: [...BANDS] };
