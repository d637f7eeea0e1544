import * as v from 'valibot';

/** Building stones of the vocabulary of acts. */
export const maybe = v.optional;
export const word = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[-./][a-z0-9]+)*$/, 'a word in lower case with hyphens'));
export const list = v.array(word);
export const seconds = v.pipe(v.number(), v.minValue(0));
export const people = v.picklist([
	'customer',
	'adult',
	'child',
	'neighbour',
	'colleague',
	'dispatcher',
	'supervisor',
	'support',
	'police',
	'nobody'
]);
