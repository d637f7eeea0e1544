import type { IconName } from '#ui/icons/icon.ts';

/** Who is heard in the talk. `system` is the app itself and stays in the margin. */
export const SPEAKERS = ['narrator', 'customer', 'trainee', 'phone', 'dispatcher', 'system'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** One line of the talk; `aside` is what the face did with it, `time` the story's clock as shown. */
export type Line = {
	id: string | number;
	who: Speaker;
	text: string;
	name?: string;
	aside?: string;
	time?: string;
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
