import type { Home } from '#engine/premises/home.ts';
import { bandsOf, bestService, FINEST_CARD } from '#engine/premises/coverage.ts';
import { cableRate } from '#engine/premises/ethernet.ts';
import { BANDS, type Device, type Link } from '#engine/premises/links.ts';
import { frameLoss, power, worstOpticalLink } from '#engine/premises/optics.ts';
import type { Path } from '#engine/premises/path.ts';
import { ackLimit, lossLimit, TCP_SHARE } from '#engine/premises/tcp.ts';

/** What a link lets through, as TCP payload, Mbit/s. */
export interface Capacity {
	link: Link;
	capacity: number;
}

/** GPON's own frames and headers (G.984.3: 5 bytes of GEM per frame, overhead block each 125 µs), share left. */
const PON_SHARE = 0.98;

function ponRate(home: Home): number {
	return home.pon.rate * PON_SHARE * TCP_SHARE;
}

/** The fibre as a whole carries one figure; it is put down to the piece that loses most beyond what it must. */
function lineCapacity(home: Home, rtt: number): Capacity {
	const limit = lossLimit(frameLoss(power(home, 'onu')), rtt);
	return { link: worstOpticalLink(home), capacity: Math.min(limit, ponRate(home)) };
}

function accessLinks(home: Home, path: Path): Capacity[] {
	const server = home.servers[path.server];
	return [
		{ link: 'server', capacity: server.rate },
		{ link: 'pon', capacity: ponRate(home) * (1 - home.pon.load) },
		{ link: 'profile', capacity: home.profile.down * TCP_SHARE },
		lineCapacity(home, server.rtt)
	];
}

/** Rate of the ONU's socket that the router, or the laptop, is plugged into, Mbit/s. */
export function portRate(home: Home, id: string = home.onu.uses): number {
	return home.onu.ports.find((port) => port.id === id)?.rate ?? 0;
}

function routerLinks(home: Home): Capacity[] {
	return [
		{ link: 'onu-port', capacity: portRate(home) * TCP_SHARE },
		{ link: 'patch', capacity: cableRate(home.patch) * TCP_SHARE },
		{ link: 'router-wan', capacity: home.router.wan * TCP_SHARE },
		{ link: 'router', capacity: home.router.nat * (home.router.hung ? HUNG_SHARE : 1) }
	];
}

/** A router whose tables are full forwards a fraction of what it can. A training value. */
const HUNG_SHARE = 0.05;

/** A loaded upstream still lets one acknowledgement in a hundred through at once. A training value. */
const LEAST_UPSTREAM = 0.01;

/** What of a shared rate the household's own traffic leaves: the rest or a fair share, if acknowledgements get out. */
function backgroundLinks(home: Home, shared: number): Capacity[] {
	const running = home.background.filter((each) => each.on);
	if (running.length === 0) return [];
	const down = running.reduce((sum, each) => sum + each.down, 0);
	const up = running.reduce((sum, each) => sum + each.up, 0);
	const left = shared * Math.max(1 - down, 1 / (1 + running.length));
	const upFree = home.profile.up * Math.max(1 - up, LEAST_UPSTREAM);
	return [{ link: 'background', capacity: Math.min(left, ackLimit(upFree)) }];
}

/** What reaches the router for the whole household, Mbit/s. */
export function sharedRate(home: Home): number {
	const links = [...accessLinks(home, { at: 'router', server: 'operator' }), ...routerLinks(home)];
	return least(links.filter((each) => each.link !== 'server')).capacity;
}

/** What the router and the socket of the device's own network card agree on, Mbit/s. */
export function deviceRate(home: Home, device: Device): number {
	return device.cable === null || device.nic === null ? 0 : Math.min(home.router.lan, cableRate(device.cable), device.nic);
}

function deviceLinks(home: Home, path: Path & { at: 'device' }): Capacity[] {
	const device = home.devices.find((each) => each.id === path.device);
	if (device === undefined) return [{ link: 'card', capacity: 0 }];
	const room = path.room ?? device.room;
	if (device.uses === 'cable' && room === device.room && path.band === undefined)
		return [
			{ link: 'router-lan', capacity: home.router.lan * TCP_SHARE },
			{ link: 'device-cable', capacity: (device.cable === null ? 0 : cableRate(device.cable)) * TCP_SHARE },
			{ link: 'card', capacity: (device.nic ?? 0) * TCP_SHARE }
		];
	const held = path.band ?? (device.band === 'auto' ? undefined : device.band);
	const best = (card: typeof FINEST_CARD | null, bands: typeof FINEST_CARD.bands) =>
		card === null ? 0 : (bestService(home, room, card, bands)?.capacity ?? 0);
	return [
		{ link: 'air', capacity: best(FINEST_CARD, [...BANDS]) },
		...(held === undefined ? [] : [{ link: 'band' as const, capacity: best(FINEST_CARD, [held]) }]),
		{ link: 'card', capacity: best(device.wifi, [...bandsOf(device, path.band)]) }
	];
}

/** Every link that a test on this path goes through, with what it would let through by itself. */
export function capacities(home: Home, path: Path): Capacity[] {
	const access = accessLinks(home, path);
	if (path.at === 'onu') return [...access, { link: 'onu-port', capacity: portRate(home, path.port) * TCP_SHARE }];
	const inside = [...access, ...routerLinks(home), ...backgroundLinks(home, sharedRate(home))];
	if (path.at === 'device') return [...inside, ...deviceLinks(home, path)];
	return [...inside, { link: 'router-lan', capacity: home.router.lan * TCP_SHARE }];
}

function least(links: readonly Capacity[]): Capacity {
	return links.reduce((worst, each) => (each.capacity < worst.capacity ? each : worst));
}

/** The link that limits a test, what it lets through, by how much that is short of the contract, and all links. */
export interface Bottleneck extends Capacity {
	/** Share of the contract that arrives. */
	ratio: number;
	/** Mbit/s to the next narrower link: what mending this one alone can gain at most. */
	gain: number;
	links: readonly Capacity[];
}

/** Which link of the chain limits a test on this path; of equal ones, the one nearest the operator. */
export function bottleneck(home: Home, path: Path): Bottleneck {
	const links = capacities(home, path);
	const worst = least(links);
	const others = least(links.filter((each) => each !== worst));
	return { ...worst, ratio: worst.capacity / home.contract.down, gain: others.capacity - worst.capacity, links };
}
