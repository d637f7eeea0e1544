import type { IconName } from '#ui/icons/icon.ts';

/** Who is heard in the talk: the engine's speakers, the trainee, and the app itself (`system`), which stays in the margin. */
export const SPEAKERS = [
	'narrator',
	'customer',
	'adult',
	'child',
	'neighbour',
	'colleague',
	'dispatcher',
	'supervisor',
	'support',
	'phone',
	'trainee',
	'system'
] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** How a line looks: in the light of the home, on this side, from the office, or as telling. */
const SIDES: Record<Speaker, 'home' | 'own' | 'office' | 'telling' | 'margin'> = {
	narrator: 'telling',
	customer: 'home',
	adult: 'home',
	child: 'home',
	neighbour: 'home',
	colleague: 'office',
	dispatcher: 'office',
	supervisor: 'office',
	support: 'office',
	phone: 'office',
	trainee: 'own',
	system: 'margin'
};

export function sideOf(who: Speaker) {
	return SIDES[who];
}

/** One line of the talk; `aside` is what the face did with it, `time` the story's clock as shown, `phone` that it was heard through one. */
export type Line = {
	id: string | number;
	who: Speaker;
	text: string;
	name?: string;
	aside?: string;
	time?: string;
	phone?: boolean;
};

/** One thing that can be done now: a sentence to say or an act. `cost` is its story time in words. */
export type Choice = {
	id: string;
	kind: 'say' | 'act';
	text: string;
	icon?: IconName;
	cost?: string;
	/** Why it cannot be chosen now; the choice stays visible. */
	closed?: string;
};
