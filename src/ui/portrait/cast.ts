import { curls, knitVest, polo, silverBob } from '#ui/portrait/elders.ts';
import type { Look, Person } from '#ui/portrait/people.ts';
import { hoodie, linen, overshirt, woolCoat } from '#ui/portrait/youngers.ts';

export const CAST: Record<Look, Person> = {
	'silver-bob': silverBob,
	hoodie,
	polo,
	'wool-coat': woolCoat,
	'knit-vest': knitVest,
	overshirt,
	linen,
	curls
};
