import * as v from 'valibot';
import { list, maybe, people, seconds, word } from './fields.ts';

/** Talking, promising, reporting. */
export const TALK = {
	called: {
		by: 'trainee',
		means: 'Dials; the talk itself follows as said. about: booking, delay, reschedule, no-answer, missed, guidance, progress, follow-up, completion.',
		fields: { to: people, answered: v.boolean(), about: maybe(word), phone: maybe(v.picklist(['own', 'work', 'customer'])), seconds: maybe(seconds), noise: maybe(v.picklist(['quiet', 'loud'])) }
	},
	'call-received': { by: 'world', means: 'The phone rings and the trainee takes the call.', fields: { from: people } },
	'hung-up': { by: 'either', means: 'End of a call; cut-off when the talk was not finished.', fields: { by: v.picklist(['trainee', 'customer']), how: maybe(v.picklist(['done', 'cut-off'])) } },
	said: {
		by: 'trainee',
		means: 'One utterance. Elements and violations are what the speech checker hears, or what the author declares of a line.',
		fields: {
			to: people,
			channel: maybe(v.picklist(['face', 'phone', 'door'])),
			/** The sentence as typed; a line of the visit is named instead. */
			text: maybe(v.string()),
			line: maybe(v.string()),
			elements: list,
			violations: list,
			/** What a permission, a use or a promise is about. */
			object: maybe(word),
			about: maybe(word),
			/** The cause the speaker gives; honest only if the log knows it. */
			reason: maybe(word),
			tone: maybe(v.picklist(['calm', 'warm', 'flat', 'loud', 'annoyed'])),
			/** Arguments of a typed sentence that the checker was not sure of. */
			unsure: maybe(list)
		}
	},
	messaged: {
		by: 'trainee',
		means: 'Sends a message; its elements count like those of a sentence.',
		fields: { to: people, fields: maybe(list), elements: maybe(list), about: maybe(word), reason: maybe(word) }
	},
	spoke: { by: 'customer', means: 'The customer, or another person, says something that matters to a rule.', fields: { who: maybe(people), about: maybe(word), what: maybe(word) } },
	gesture: { by: 'trainee', means: 'A smile, eye contact, a nod, crossed arms …', fields: { what: word } },
	listened: { by: 'trainee', means: 'Lets the other finish.', fields: { seconds: maybe(seconds), notes: maybe(v.boolean()) } },
	promised: { by: 'trainee', means: 'Gives a promise; authorised says whether it is the trainee’s to give.', fields: { what: word, authorised: v.boolean() } },
	reported: { by: 'trainee', means: 'Tells the centre, the superior or dispatch.', fields: { to: people, about: word, true: maybe(v.boolean()) } },
	'handed-over': { by: 'trainee', means: 'Passes the case on with what is known.', fields: { to: people, about: maybe(word), complete: maybe(v.boolean()) } },
	'mobile-phone': { by: 'trainee', means: 'The state of the trainee’s own mobile in the home from now on.', fields: { state: v.picklist(['silent', 'ringing', 'private-call']) } }
} as const;
