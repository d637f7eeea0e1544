import type { IconName } from '#ui/icons/icon.ts';

/** Things of the kit by the names that acts give them; what is missing here is shown by its word alone. */
const THINGS: Record<string, IconName> = {
	'shoe-covers': 'shoe-covers',
	'spare-shoe-covers': 'shoe-covers',
	'floor-cloth': 'cloth',
	'wiping-cloth': 'cloth',
	'dust-cloth': 'cloth',
	'dust-cover': 'cloth',
	mat: 'cloth',
	'rubbish-bag': 'rubbish',
	tools: 'tool-bag',
	'tool-bag': 'tool-bag',
	'optical-meter': 'optical-meter',
	'power-meter': 'optical-meter',
	'cleaning-pen': 'fibre',
	'splice-kit': 'splice',
	connectors: 'plug',
	fibre: 'fibre',
	cable: 'cable',
	'patch-cable': 'cable',
	'cable-tester': 'plug',
	laptop: 'laptop',
	terminal: 'onu',
	onu: 'onu',
	'loan-unit': 'onu',
	router: 'router',
	'spare-parts': 'part',
	supplies: 'box',
	drill: 'drill',
	ladder: 'ladder',
	badge: 'badge',
	'work-permit': 'badge',
	uniform: 'person',
	pen: 'pen',
	'service-card': 'card',
	'pledge-card': 'card',
	'opinion-letter': 'message',
	'supervision-form': 'list',
	'completion-form': 'signature',
	receipt: 'money',
	'price-list': 'money',
	'user-manual': 'book',
	camera: 'camera',
	phone: 'phone'
};

export function iconOfThing(name: string): IconName | undefined {
	return THINGS[name];
}
