import type { IssuePathItem } from 'valibot';
import type { Fault, PremisesFile } from '#engine/premises/home.ts';
import type { Repair } from '#engine/premises/repair.ts';

const RUNS = ['drop', 'pigtail'];

type Place = readonly (string | number)[];

/** A name that names nothing, and where it stands. */
export interface Stray {
	place: Place;
	message: string;
}

/** Names in a home's file that name nothing in it, each as a sentence for the author. */
export function strays(file: PremisesFile): Stray[] {
	return [
		...twice('rooms', file.rooms),
		...twice('devices', file.devices),
		...twice('background', file.background),
		...twice('spares', file.spares),
		...twice('faults', file.faults),
		...lostRooms(file),
		...lostPort(file, ['onu', 'uses'], file.onu.ports, file.onu.uses),
		...file.faults.flatMap((fault, at) => inFault(file, fault, ['faults', at]))
	];
}

/** The way to a place in the data, as valibot reports it. */
export function pathTo(data: unknown, place: Place): [IssuePathItem, ...IssuePathItem[]] | undefined {
	let input = data;
	const items = place.map((key) => {
		const value = (input as Record<string | number, unknown> | undefined)?.[key];
		const item = { type: 'unknown', origin: 'value', input, key, value } as const;
		input = value;
		return item;
	});
	const [first, ...rest] = items;
	return first === undefined ? undefined : [first, ...rest];
}

function twice(list: string, all: readonly { id: string }[]): Stray[] {
	const ids = all.map((each) => each.id);
	return ids.flatMap((id, at) =>
		ids.indexOf(id) < at ? [{ place: [list, at, 'id'], message: `another of the ${list} is called ${id}` }] : []
	);
}

function lostRooms(file: PremisesFile): Stray[] {
	const named: [Place, string][] = [
		...file.doors.flatMap((door, at) => door.between.map((room): [Place, string] => [['doors', at, 'between'], room])),
		...file.devices.map((device, at): [Place, string] => [['devices', at, 'room'], device.room]),
		...file.router.mayStand.map((room): [Place, string] => [['router', 'mayStand'], room]),
		[['router', 'room'], file.router.room],
		[['mesh', 'room'], file.mesh?.room ?? file.router.room]
	];
	return named
		.filter(([, id]) => !has(file.rooms, id))
		.map(([place, id]) => ({ place, message: `there is no room ${id}` }));
}

function lostPort(file: PremisesFile, place: Place, ports = file.onu.ports, uses = file.onu.uses): Stray[] {
	return has(ports, uses) ? [] : [{ place, message: `the ONU has no socket ${uses}` }];
}

function has(all: readonly { id: string }[], id: string): boolean {
	return all.some((each) => each.id === id);
}

function inFault(file: PremisesFile, fault: Fault, place: Place): Stray[] {
	const { complaint, set, remedy } = fault;
	const lost = (known: boolean, within: Place, message: string): Stray[] =>
		known ? [] : [{ place: [...place, ...within], message: `fault ${fault.id}: ${message}` }];
	const rooms = [set.router?.room, set.mesh?.room].filter((id) => typeof id === 'string');
	return [
		...(complaint.at === 'device' ? lost(has(file.devices, complaint.device), ['complaint'], `there is no device ${complaint.device}`) : []),
		...(fault.contracts ?? []).flatMap((down) =>
			lost(file.contracts.some((each) => each.down === down), ['contracts'], `there is no contract of ${down}`)
		),
		...(set.devices ?? []).flatMap(({ id }, at) => lost(has(file.devices, id), ['set', 'devices', at], `there is no device ${id}`)),
		...(set.background ?? []).flatMap(({ id }, at) =>
			lost(has(file.background, id), ['set', 'background', at], `there is no background ${id}`)
		),
		...rooms.flatMap((id) => lost(has(file.rooms, id), ['set'], `there is no room ${id}`)),
		...lostPort(file, [...place, 'set', 'onu'], set.onu?.ports, set.onu?.uses),
		...(remedy.by === 'mending'
			? remedy.acts.flatMap((act, at) => lost(named(file, act), ['remedy', 'acts', at], `${act.kind} names nothing in this home`))
			: [])
	];
}

function named(file: PremisesFile, act: Repair): boolean {
	switch (act.kind) {
		case 'replaced':
			return has(file.spares, act.with);
		case 'plugged':
			return act.to === 'router' ? has(file.devices, act.from) : has(file.onu.ports, act.to);
		case 'moved':
			return has(file.rooms, act.room) && (act.what === 'router' || act.what === 'mesh' || has(file.devices, act.what));
		case 'cleaned':
		case 'rerouted':
			return RUNS.includes(act.link);
		case 'reprovisioned':
			return file.contracts.some((contract) => contract.down === act.down);
		case 'switched-band':
			return act.device === undefined || has(file.devices, act.device);
		case 'restarted':
			return act.what === 'router';
		case 'paused':
			return has(file.background, act.what);
	}
}
