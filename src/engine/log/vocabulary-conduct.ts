import * as v from 'valibot';
import { list, maybe, people, word } from './fields.ts';

/** Money, signatures, temptations, conduct, and the frame of the visit itself. */
export const CONDUCT = {
	'price-shown': { by: 'trainee', means: 'Shows the tariff before chargeable work.', fields: {} },
	charged: { by: 'trainee', means: 'Takes money; rate says which price where two differ: lower, higher.', fields: { amount: maybe(v.number()), byTariff: v.boolean(), receipt: v.boolean(), rate: maybe(word) } },
	'form-filled': { by: 'trainee', means: 'Fills a paper or system form.', fields: { form: word, fields: maybe(list), true: maybe(v.boolean()), afterSignature: maybe(v.boolean()) } },
	signed: { by: 'either', means: 'Signature or rating.', fields: { form: word, by: v.picklist(['customer', 'adult', 'trainee']), mark: maybe(word), watched: maybe(v.boolean()) } },
	offered: { by: 'customer', means: 'A temptation: gift, cash, drink, cigarette, meal, private-deal, phone, toilet …', fields: { what: word, who: maybe(people) } },
	took: { by: 'trainee', means: 'Takes what was offered.', fields: { what: word } },
	declined: { by: 'trainee', means: 'Declines what was offered.', fields: { what: word, kindly: maybe(v.boolean()) } },
	tempted: { by: 'world', means: 'A chance to break a rule that nobody speaks of: an open safe, data on the screen, a shortcut.', fields: { by: word } },
	demanded: { by: 'customer', means: 'The customer demands: refund, compensation, manager, unsafe-place, free-work …', fields: { what: word } },
	provoked: { by: 'customer', means: 'The customer is rude, shouts, threatens.', fields: { how: word } },
	attacked: { by: 'customer', means: 'Violence, or being held.', fields: { how: word } },
	'stepped-aside': { by: 'trainee', means: 'Takes distance, gives the other room.', fields: {} },
	'called-for-help': { by: 'trainee', means: 'Calls police or the centre from a safe place.', fields: { who: people, safe: v.boolean() } },
	'fought-back': { by: 'trainee', means: 'Answers violence with violence, or grabs.', fields: {} },
	smoked: { by: 'trainee', means: 'Smokes on a visit.', fields: {} },
	ate: { by: 'trainee', means: 'Eats in the home.', fields: {} },
	pried: { by: 'trainee', means: 'Looks into or asks about what is none of the job.', fields: { what: maybe(word) } },
	leaked: { by: 'trainee', means: 'Gives away another customer’s or the network’s data.', fields: { what: word } },
	faked: { by: 'trainee', means: 'Forges a record, a test, a time, a signature.', fields: { what: word } },
	began: { by: 'frame', means: 'The visit, its content, the standard and the seed.', fields: { visit: word, content: v.string(), standard: word, version: v.string(), seed: v.number() } },
	chance: { by: 'frame', means: 'What the seed drew.', fields: { name: word, value: word } },
	chose: { by: 'frame', means: 'The move itself; replaying the moves gives the log again.', fields: { scene: v.string(), offer: v.string(), input: maybe(v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())]))) } },
	happened: { by: 'frame', means: 'A happening of the visit has come.', fields: { what: word } },
	fact: { by: 'world', means: 'A fact of the story, for conditions only; no rule listens to it.', fields: { name: word } },
	ended: { by: 'frame', means: 'The visit is over.', fields: { ending: word } }
} as const;
