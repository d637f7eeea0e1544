import * as v from 'valibot';
import { SlugSchema as Id, TextSchema as Title } from '#engine/text.ts';

export const BANDS = ['2.4', '5'] as const;
export type Band = (typeof BANDS)[number];

/** The links that can limit a speed test, from the far end to the customer's hand. */
export const LINKS = [
	'server', 'pon', 'profile', 'feeder', 'splitter', 'drop', 'pigtail', 'onu-port', 'patch', 'router-wan', 'router',
	'background', 'router-lan', 'device-cable', 'air', 'band', 'card'
] as const;
export type Link = (typeof LINKS)[number];

/** Wire pairs of an RJ45 plug by their pins (T568A and T568B name the same pairs of pins). */
export const PAIRS = ['1-2', '3-6', '4-5', '7-8'] as const;
export type Pair = (typeof PAIRS)[number];

export const CATEGORIES = ['cat3', 'cat5', 'cat5e', 'cat6'] as const;
export const FIBRES = ['G.657.A1', 'G.657.A2'] as const;
export const ENDS = ['clean', 'dusty', 'dirty'] as const;
export const MATERIALS = ['concrete', 'brick', 'plasterboard', 'wood', 'glass'] as const;
export type Material = (typeof MATERIALS)[number];

const Metres = v.pipe(v.number(), v.minValue(0), v.maxValue(20_000));
const Decibels = v.pipe(v.number(), v.minValue(0), v.maxValue(60));
const Mbps = v.pipe(v.number(), v.minValue(1), v.maxValue(10_000));
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const PortRate = v.picklist([10, 100, 1000, 2500]);
const Radius = v.pipe(v.number(), v.minValue(2), v.maxValue(50));

/** What is sold, and what the operator's system lets through, Mbit/s. */
export const Rates = v.strictObject({ down: Mbps, up: Mbps });

/** The passive optical network: line rate Mbit/s, launch power dBm, share of the port that the neighbours use. */
export const Pon = v.strictObject({
	rate: v.optional(Mbps, 2488.32),
	launch: v.optional(v.pipe(v.number(), v.minValue(1.5), v.maxValue(5)), 3),
	load: Share
});

export const Splitter = v.strictObject({
	ways: v.picklist([2, 4, 8, 16, 32, 64, 128]),
	extra: v.optional(Decibels, 0)
});

/** A length of fibre with its turns (bends) and its plug at each end. */
export const Run = v.strictObject({
	metres: Metres,
	fibre: v.optional(v.picklist(FIBRES), 'G.657.A2'),
	turns: v.optional(v.array(v.strictObject({ radius: Radius, turns: v.pipe(v.number(), v.minValue(0.25)) })), []),
	ends: v.optional(v.array(v.picklist(ENDS)), ['clean', 'clean']),
	extra: v.optional(Decibels, 0)
});

/** `uses` is the port that the router's cable is plugged into. */
export const Onu = v.strictObject({
	title: Title,
	ports: v.pipe(v.array(v.strictObject({ id: Id, rate: PortRate })), v.minLength(1)),
	uses: Id
});

export const Cable = v.strictObject({
	category: v.picklist(CATEGORIES),
	cores: v.optional(v.picklist([4, 8]), 8),
	broken: v.optional(v.array(v.picklist(PAIRS)), []),
	metres: Metres
});

/** EIRP `power` in dBm, channel `width` in MHz, `busy` the share of airtime that neighbours take. */
export const Radio = v.strictObject({
	band: v.picklist(BANDS),
	generation: v.picklist([4, 5, 6]),
	streams: v.picklist([1, 2]),
	width: v.picklist([20, 40, 80, 160]),
	power: v.pipe(v.number(), v.minValue(0), v.maxValue(33)),
	busy: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.95)), 0)
});

/** `nat` is what its processor forwards, Mbit/s; `hung` that it needs a restart; `mayStand` where its cable reaches. */
export const Router = v.strictObject({
	title: Title,
	wan: PortRate,
	lan: PortRate,
	nat: Mbps,
	hung: v.optional(v.boolean(), false),
	room: Id,
	mayStand: v.optional(v.array(Id), []),
	radios: v.array(Radio)
});

/** A second access point; without a room it lies in its box. */
export const Mesh = v.strictObject({
	title: Title,
	room: v.nullable(Id),
	backhaul: v.picklist(['wifi', 'cable']),
	radios: v.array(Radio)
});

/** The wireless card of a device. */
export const WifiCard = v.strictObject({
	generation: v.picklist([4, 5, 6]),
	streams: v.picklist([1, 2]),
	width: v.picklist([20, 40, 80, 160]),
	bands: v.pipe(v.array(v.picklist(BANDS)), v.minLength(1))
});

export const Device = v.strictObject({
	id: Id,
	title: Title,
	room: Id,
	portable: v.optional(v.boolean(), false),
	uses: v.picklist(['wifi', 'cable']),
	nic: v.optional(v.nullable(PortRate), null),
	cable: v.optional(v.nullable(Cable), null),
	wifi: v.optional(v.nullable(WifiCard), null),
	band: v.optional(v.picklist(['auto', ...BANDS]), 'auto')
});

/** Something that uses the line by itself; it takes these shares of the provisioned rates. */
export const Background = v.strictObject({ id: Id, title: Title, down: Share, up: Share, on: v.boolean() });

/** A test server: its own limit for one client Mbit/s, round trip ms. */
export const Server = v.strictObject({ rate: Mbps, rtt: v.pipe(v.number(), v.minValue(1), v.maxValue(500)) });

export const Room = v.strictObject({ id: Id, title: Title, span: v.optional(Metres, 4) });

/** How one gets (and how a signal gets) from one room to the next. */
export const Door = v.strictObject({
	between: v.strictTuple([Id, Id]),
	metres: Metres,
	walls: v.array(v.strictObject({ of: v.picklist(MATERIALS), mm: v.pipe(v.number(), v.minValue(1), v.maxValue(600)) }))
});

/** What the installer can put in; `kind` says in whose place it fits. */
export const Spare = v.variant('kind', [
	v.strictObject({ kind: v.literal('cable'), id: Id, title: Title, is: Cable }),
	v.strictObject({ kind: v.literal('fibre'), id: Id, title: Title, is: Run }),
	v.strictObject({ kind: v.literal('onu'), id: Id, title: Title, is: Onu }),
	v.strictObject({ kind: v.literal('router'), id: Id, title: Title, is: v.omit(Router, ['room', 'mayStand']) }),
	v.strictObject({ kind: v.literal('mesh'), id: Id, title: Title, is: v.omit(Mesh, ['room']) }),
	v.strictObject({ kind: v.literal('card'), id: Id, title: Title, is: WifiCard })
]);

export type Rates = v.InferOutput<typeof Rates>;
export type Pon = v.InferOutput<typeof Pon>;
export type Splitter = v.InferOutput<typeof Splitter>;
export type Run = v.InferOutput<typeof Run>;
export type Onu = v.InferOutput<typeof Onu>;
export type Cable = v.InferOutput<typeof Cable>;
export type Radio = v.InferOutput<typeof Radio>;
export type Router = v.InferOutput<typeof Router>;
export type Mesh = v.InferOutput<typeof Mesh>;
export type WifiCard = v.InferOutput<typeof WifiCard>;
export type Device = v.InferOutput<typeof Device>;
export type Background = v.InferOutput<typeof Background>;
export type Server = v.InferOutput<typeof Server>;
export type Room = v.InferOutput<typeof Room>;
export type Door = v.InferOutput<typeof Door>;
export type Spare = v.InferOutput<typeof Spare>;
