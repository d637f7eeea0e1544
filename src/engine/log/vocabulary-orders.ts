import * as v from 'valibot';
import { SlugSchema } from '../text.ts';
import { list, maybe, word } from './fields.ts';

export const JOBS = ['install', 'relocation', 'repair', 'complaint', 'phone-advice'] as const;

/** Orders, preparation and the kit. */
export const ORDERS = {
	'order-received': {
		by: 'office',
		means: 'The order reaches the technician; the clocks of first contact start.',
		fields: {
			order: maybe(SlugSchema),
			job: maybe(v.picklist(JOBS)),
			contract: maybe(v.number()),
			iptv: maybe(v.boolean())
		}
	},
	'order-accepted': { by: 'trainee', means: 'Takes the order in the system.', fields: { order: maybe(SlugSchema) } },
	'order-checked': {
		by: 'trainee',
		means: 'Compares the order with the facts, or with the customer.',
		fields: { fields: maybe(list), mismatch: maybe(list) }
	},
	'order-studied': { by: 'trainee', means: 'Reads the order and forms a plan.', fields: {} },
	'order-state': { by: 'office', means: 'The office changes the order: line ready, cancelled, waiting.', fields: { state: SlugSchema } },
	'order-closed': {
		by: 'trainee',
		means: 'Closes the order (回单), or hands it back unfinished.',
		fields: { order: maybe(SlugSchema), result: maybe(v.picklist(['done', 'pending', 'cancelled'])), reason: maybe(word) }
	},
	'schedule-checked': { by: 'trainee', means: 'Compares slot, distance and other jobs.', fields: { feasible: maybe(v.boolean()) } },
	'asked-dispatcher': { by: 'trainee', means: 'Asks inside the company for a missing datum.', fields: { about: maybe(word) } },
	'consulted-support': { by: 'trainee', means: 'Asks a colleague, the support line or the expert desk.', fields: { desk: maybe(word), about: maybe(word) } },
	'part-requested': { by: 'trainee', means: 'Draws or orders a spare part.', fields: { part: maybe(word) } },
	'kit-packed': { by: 'trainee', means: 'Puts items into the bag or the car.', fields: { items: list } },
	'kit-checked': { by: 'trainee', means: 'Checks the kit.', fields: { missing: maybe(list), dirty: maybe(list) } },
	'call-prepared': { by: 'trainee', means: 'Has data and purpose ready before dialling.', fields: { points: maybe(list) } },
	'appearance-checked': { by: 'trainee', means: 'Looks at own dress before the door.', fields: { faults: maybe(list) } },
	uniform: {
		by: 'trainee',
		means: 'How the uniform is worn from now on; faults name what is wrong.',
		fields: { worn: v.boolean(), clean: maybe(v.boolean()), fastened: maybe(v.boolean()), faults: maybe(list) }
	},
	'badge-worn': { by: 'trainee', means: 'Where the badge hangs from now on.', fields: { where: v.picklist(['chest', 'pocket', 'nowhere']), readable: maybe(v.boolean()) } },
	look: { by: 'trainee', means: 'Appearance from now on; faults name hair, nails, breath, shoes, jewellery …', fields: { faults: list } },
	'tool-bag': { by: 'trainee', means: 'How the tool bag looks from now on.', fields: { uniform: maybe(v.boolean()), tidy: maybe(v.boolean()) } },
	'drank-alcohol': { by: 'trainee', means: 'Drank alcohol before or during work.', fields: {} }
} as const;
