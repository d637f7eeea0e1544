import * as v from 'valibot';
import { list, maybe, people, seconds, word } from './fields.ts';

/** Time, travel, and the door. */
export const TRAVEL = {
	slot: {
		by: 'either',
		means: 'The booking is made or changed. start and end are seconds since midnight of the visit’s day; lead is how long before the old start the change was agreed, width how wide it is.',
		fields: {
			start: seconds,
			end: seconds,
			agreedBy: v.picklist(['customer', 'dispatch', 'nobody']),
			changed: maybe(v.boolean()),
			cause: maybe(v.picklist(['company', 'customer', 'weather', 'road'])),
			lead: maybe(v.number()),
			width: maybe(seconds)
		}
	},
	'delay-known': { by: 'world', means: 'From now on it is foreseeable that the slot will be missed.', fields: { minutes: v.number(), cause: word } },
	departed: { by: 'trainee', means: 'Sets out; from office or depot: what was packed and prepared counts.', fields: { from: maybe(word) } },
	arrived: { by: 'trainee', means: 'Stands before the building or the door. late is counted by the engine from the slot’s start, negative when early.', fields: { late: maybe(v.number()) } },
	waited: { by: 'trainee', means: 'Lets time pass on purpose.', fields: { seconds, where: maybe(word) } },
	left: { by: 'trainee', means: 'Leaves the home or the door.', fields: { from: maybe(v.picklist(['door', 'home'])), reason: maybe(word) } },
	knocked: {
		by: 'trainee',
		means: 'Knocks once; a set of taps. bell: there is one.',
		fields: { taps: v.number(), force: v.picklist(['soft', 'firm', 'hard']), rounds: maybe(v.number()), bell: maybe(v.boolean()) }
	},
	rang: { by: 'trainee', means: 'Rings the bell.', fields: { presses: v.number(), seconds: v.number() } },
	'stepped-back': { by: 'trainee', means: 'Moves back from the door.', fields: { paces: v.number() } },
	'called-out': { by: 'trainee', means: 'Calls through the door.', fields: { loud: maybe(v.boolean()) } },
	'looked-around': { by: 'trainee', means: 'Looks for the customer outside, checks the address.', fields: { where: maybe(word) } },
	'asked-neighbour': { by: 'trainee', means: 'Speaks to a neighbour about the customer.', fields: { revealed: maybe(list) } },
	'left-note': { by: 'trainee', means: 'Leaves a written note about the failed visit.', fields: { fields: list, where: v.picklist(['door', 'letter-box', 'under-door']) } },
	'door-opened': { by: 'customer', means: 'Somebody opens.', fields: { who: people } },
	'customer-present': { by: 'world', means: 'Who is there from now on.', fields: { who: people } },
	'badge-shown': { by: 'trainee', means: 'Holds the badge out for checking.', fields: {} },
	'asked-permission': { by: 'trainee', means: 'Asks leave; what names the wall, the item, the cut.', fields: { for: word, what: maybe(word), of: maybe(people) } },
	'permission-given': { by: 'customer', means: 'The customer agrees.', fields: { for: word, what: maybe(word), who: maybe(people) } },
	'permission-refused': { by: 'customer', means: 'The customer refuses.', fields: { for: word, what: maybe(word), who: maybe(people) } },
	'shoe-covers-on': { by: 'trainee', means: 'Puts covers on.', fields: { side: v.picklist(['outside', 'inside', 'threshold']), own: v.boolean(), clean: v.boolean() } },
	'shoe-covers-off': { by: 'trainee', means: 'Takes covers off.', fields: { where: maybe(word) } },
	entered: { by: 'trainee', means: 'Sets foot in the home.', fields: { door: maybe(v.picklist(['opened', 'unlocked'])) } },
	'entered-room': { by: 'trainee', means: 'Enters a room.', fields: { room: word, needed: maybe(v.boolean()), accompanied: maybe(v.boolean()) } },
	'door-closed': { by: 'trainee', means: 'Closes a door.', fields: { softly: v.boolean() } }
} as const;
