import type { Fault, PremisesFile } from '#engine/premises/home.ts';
import type { Repair } from '#engine/premises/repair.ts';

const RUNS = ['drop', 'pigtail'];

/** Names in a home's file that name nothing in it, each as a sentence for the author. */
export function referenceFaults(file: PremisesFile): string[] {
	return [
		...twice('room', file.rooms),
		...twice('device', file.devices),
		...twice('fault', file.faults),
		...twice('spare', file.spares),
		...placed(file),
		...(file.onu.ports.some((port) => port.id === file.onu.uses) ? [] : [`onu has no port ${file.onu.uses}`]),
		...file.faults.flatMap((fault) => inFault(file, fault))
	];
}

function twice(what: string, all: readonly { id: string }[]): string[] {
	const ids = all.map((each) => each.id);
	return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two ${what}s are called ${id}`);
}

function placed(file: PremisesFile): string[] {
	const rooms = file.rooms.map((room) => room.id);
	const named = [
		...file.doors.flatMap((door) => door.between),
		...file.devices.map((device) => device.room),
		...file.router.mayStand,
		file.router.room,
		file.mesh?.room ?? file.router.room
	];
	return named.filter((room) => !rooms.includes(room)).map((room) => `there is no room ${room}`);
}

function inFault(file: PremisesFile, fault: Fault): string[] {
	const wrong: string[] = [];
	const need = (known: boolean, message: string) => {
		if (!known) wrong.push(`fault ${fault.id}: ${message}`);
	};
	const { complaint, set, remedy } = fault;
	const device = (id: string) => file.devices.some((each) => each.id === id);
	const room = (id: string) => file.rooms.some((each) => each.id === id);
	if (complaint.at === 'device') {
		need(device(complaint.device), `there is no device ${complaint.device}`);
		need(complaint.room === undefined || room(complaint.room), `there is no room ${complaint.room}`);
	}
	for (const down of fault.contracts ?? [])
		need(file.contracts.some((contract) => contract.down === down), `there is no contract of ${down}`);
	for (const each of set.devices ?? []) need(device(each.id), `there is no device ${each.id}`);
	for (const each of set.background ?? [])
		need(file.background.some((other) => other.id === each.id), `there is no background ${each.id}`);
	const ports = set.onu?.ports ?? file.onu.ports;
	const uses = set.onu?.uses ?? file.onu.uses;
	need(ports.some((port) => port.id === uses), `onu has no port ${uses}`);
	if (remedy.by === 'mending') for (const act of remedy.acts) need(known(file, act), `remedy ${act.kind} names nothing`);
	return wrong;
}

function known(file: PremisesFile, act: Repair): boolean {
	const room = (id: string) => file.rooms.some((each) => each.id === id);
	const device = (id: string) => file.devices.some((each) => each.id === id);
	switch (act.kind) {
		case 'replaced':
			return file.spares.some((spare) => spare.id === act.with);
		case 'plugged':
			return act.to === 'router' ? device(act.from) : file.onu.ports.some((port) => port.id === act.to);
		case 'moved':
			return room(act.room) && (act.what === 'router' || act.what === 'mesh' || device(act.what));
		case 'cleaned':
		case 'rerouted':
			return RUNS.includes(act.link);
		case 'reprovisioned':
			return file.contracts.some((contract) => contract.down === act.down);
		case 'switched-band':
			return act.device === undefined || device(act.device);
		case 'restarted':
			return act.what === 'router';
		case 'paused':
			return file.background.some((each) => each.id === act.what);
	}
}
