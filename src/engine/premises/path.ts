import * as v from 'valibot';
import { BANDS } from '#engine/premises/links.ts';
import { SlugSchema as Id } from '#engine/text.ts';

/** Whose speed test: the operator's own platform, or somebody's server far away. */
export const SERVERS = ['operator', 'internet'] as const;
const Against = v.optional(v.picklist(SERVERS), 'operator');

/**
 * Where a speed test is taken. At the ONU and at the router with the installer's own gigabit laptop and a good cable
 * (at the ONU the router is unplugged meanwhile; `port` chooses another socket); `device` with the customer's own
 * device as it is connected, or carried into a room, or held to a band.
 */
export const Path = v.variant('at', [
	v.strictObject({ at: v.literal('onu'), port: v.optional(Id), server: Against }),
	v.strictObject({ at: v.literal('router'), server: Against }),
	v.strictObject({
		at: v.literal('device'),
		device: Id,
		room: v.optional(Id),
		band: v.optional(v.picklist(BANDS)),
		server: Against
	})
]);
export type Path = v.InferOutput<typeof Path>;
