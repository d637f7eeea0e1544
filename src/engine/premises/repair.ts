import * as v from 'valibot';
import type { Home } from '#engine/premises/home.ts';
import { BANDS, type Device, type Run, type Spare } from '#engine/premises/links.ts';
import { SlugSchema as Id } from '#engine/text.ts';

/** What an installer, or the office at the installer's word, can change in a home. */
export const Repair = v.variant('kind', [
	v.strictObject({ kind: v.literal('replaced'), link: Id, with: Id }),
	v.strictObject({ kind: v.literal('plugged'), from: Id, to: Id }),
	v.strictObject({ kind: v.literal('moved'), what: Id, room: Id }),
	v.strictObject({ kind: v.literal('cleaned'), link: Id }),
	v.strictObject({ kind: v.literal('rerouted'), link: Id }),
	v.strictObject({ kind: v.literal('reprovisioned'), down: v.number() }),
	v.strictObject({ kind: v.literal('switched-band'), band: v.picklist(BANDS), device: v.optional(Id) }),
	v.strictObject({ kind: v.literal('restarted'), what: Id }),
	v.strictObject({ kind: v.literal('paused'), what: Id })
]);
export type Repair = v.InferOutput<typeof Repair>;

/** The home after a repair; one that is not possible leaves it as it is. */
export function change(home: Home, repair: Repair): Home {
	switch (repair.kind) {
		case 'replaced':
			return replace(home, repair.link, home.spares.find((spare) => spare.id === repair.with));
		case 'plugged':
			return plug(home, repair.from, repair.to);
		case 'moved':
			return move(home, repair.what, repair.room);
		case 'cleaned':
			return mendRun(home, repair.link, (run) => ({ ...run, ends: run.ends.map(() => 'clean' as const) }));
		case 'rerouted':
			return mendRun(home, repair.link, (run) => ({ ...run, turns: [] }));
		case 'reprovisioned':
			return reprovision(home, repair.down);
		case 'switched-band':
			return switchBand(home, repair.band, repair.device);
		case 'restarted':
			return repair.what === 'router' ? { ...home, router: { ...home.router, hung: false } } : home;
		case 'paused':
			return pause(home, repair.what);
	}
}

function replace(home: Home, link: string, spare: Spare | undefined): Home {
	switch (spare?.kind) {
		case undefined:
			return home;
		case 'cable':
			return link === 'patch'
				? { ...home, patch: spare.is }
				: withDevice(home, link, (device) => (device.nic === null ? device : { ...device, cable: spare.is }));
		case 'fibre':
			return mendRun(home, link, () => spare.is);
		case 'onu':
			return link === 'onu' ? { ...home, onu: spare.is } : home;
		case 'router':
			return link === 'router' ? { ...home, router: { ...home.router, ...spare.is, hung: false } } : home;
		case 'mesh':
			return link === 'mesh' ? { ...home, mesh: { ...spare.is, room: home.mesh?.room ?? null } } : home;
		case 'card':
			return withDevice(home, link, (device) => ({ ...device, wifi: spare.is }));
	}
}

function plug(home: Home, from: string, to: string): Home {
	if (to === 'router')
		return withDevice(home, from, (device) =>
			device.nic === null || device.cable === null ? device : { ...device, uses: 'cable' }
		);
	const known = home.onu.ports.some((port) => port.id === to);
	return known && home.onu.uses === from ? { ...home, onu: { ...home.onu, uses: to } } : home;
}

function move(home: Home, what: string, room: string): Home {
	if (!home.rooms.some((each) => each.id === room)) return home;
	if (what === 'router')
		return home.router.mayStand.includes(room) ? { ...home, router: { ...home.router, room } } : home;
	if (what === 'mesh') return home.mesh === null ? home : { ...home, mesh: { ...home.mesh, room } };
	return withDevice(home, what, (device) => (device.portable ? { ...device, room } : device));
}

/** Only the fibre this side of the splitter is the installer's to touch. */
function mendRun(home: Home, link: string, mend: (run: Run) => Run): Home {
	if (link === 'drop') return { ...home, drop: mend(home.drop) };
	return link === 'pigtail' ? { ...home, pigtail: mend(home.pigtail) } : home;
}

/** The office provisions what was sold, or less, never more. */
function reprovision(home: Home, down: number): Home {
	if (down <= 0 || down > home.contract.down) return home;
	return { ...home, profile: down === home.contract.down ? home.contract : { ...home.profile, down } };
}

function switchBand(home: Home, band: Device['band'], only: string | undefined): Home {
	const devices = home.devices.map((device) => {
		const able = band !== 'auto' && device.wifi?.bands.includes(band);
		return able && (only === undefined || only === device.id) ? { ...device, band } : device;
	});
	return { ...home, devices };
}

function pause(home: Home, what: string): Home {
	const background = home.background.map((each) => (each.id === what ? { ...each, on: false } : each));
	return { ...home, background };
}

function withDevice(home: Home, id: string, mend: (device: Device) => Device): Home {
	return { ...home, devices: home.devices.map((device) => (device.id === id ? mend(device) : device)) };
}
