import * as v from 'valibot';
import { compile, type Playable } from '#engine/visit/compile.ts';
import { CustomerSchema, VisitSchema, type Customer, type Visit } from '#engine/visit/schema.ts';

const says = { 'zh-CN': '字', en: 'words' };

export function makeCustomer(fields: Record<string, unknown> = {}): Customer {
	return v.parse(CustomerSchema, { id: 'someone', name: says, address: says, about: says, look: 'polo', patience: 6, trust: 5, ...fields });
}

/** An offer by its id, with everything else that a test cares about. */
export function makeOffer(id: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
	return { id, says, ...fields };
}

/** A visit of the given scenes; ends with `done` unless the test brings its own endings. */
export function makeVisit(scenes: readonly Record<string, unknown>[], fields: Record<string, unknown> = {}): Visit {
	const endings = scenes.some((scene) => 'ends' in scene) ? [] : [{ id: 'done', place: 'later', ends: { outcome: 'done', title: says, good: true } }];
	return v.parse(VisitSchema, {
		id: 'a-visit', title: says, summary: says, teaches: says, lasts: 5, job: 'repair',
		order: { number: 'A1', service: says, address: says, slot: { start: '10:00', end: '12:00' }, received: '08:30' },
		customers: ['someone'], begins: { at: '09:30', scene: scenes[0]?.id },
		walks: [{ name: 'any', moves: [], ending: 'done' }],
		...fields,
		scenes: [...scenes.map((scene) => ({ place: 'door', ...scene })), ...endings]
	});
}

export function makePlayable(scenes: readonly Record<string, unknown>[], fields: Record<string, unknown> = {}, customer: Record<string, unknown> = {}): Playable {
	return compile({ visit: makeVisit(scenes, fields), customers: [makeCustomer(customer)], temper: [] });
}
