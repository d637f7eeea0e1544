import type { Offer } from '#engine/visit/schema.ts';
import type { IconName } from '#ui/icons/icon.ts';

/** The drawing for each icon that authors may give an offer. */
const DRAWN: Record<NonNullable<Offer['icon']>, IconName> = {
	say: 'say',
	phone: 'phone',
	knock: 'knock',
	bell: 'bell',
	wait: 'wait',
	look: 'look',
	note: 'note',
	message: 'message',
	covers: 'shoe-covers',
	cloth: 'cloth',
	kit: 'tool-bag',
	tools: 'swap',
	measure: 'gauge',
	repair: 'mend',
	report: 'report',
	paper: 'signature',
	go: 'walk',
	leave: 'leave',
	clean: 'sweep',
	badge: 'badge',
	camera: 'camera',
	listen: 'hear',
	read: 'book',
	refuse: 'refuse',
	money: 'money'
};

export function iconOf(icon: Offer['icon']): IconName | undefined {
	return icon && DRAWN[icon];
}
