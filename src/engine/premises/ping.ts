import type { Home } from '#engine/premises/home.ts';
import { bandsOf, bestService } from '#engine/premises/coverage.ts';
import { frameLoss, power } from '#engine/premises/optics.ts';
import type { Path } from '#engine/premises/path.ts';

/** How much a home router's buffer holds when the line is full, ms (RFC 7567 §1 names the effect; a training value). */
const BUFFER = 150;

/** Time that a Wi-Fi hop adds in clear air, ms; it waits its turn in proportion to the neighbours' airtime. */
const AIR_DELAY = 2;

/** A queue's wait grows as ρ/(1−ρ) with the share in use (M/M/1), up to what the buffer holds, ms. */
function queue(used: number): number {
	return used >= 1 ? BUFFER : Math.min(BUFFER, used / (1 - used));
}

function airDelay(home: Home, path: Path): number {
	if (path.at !== 'device') return 0;
	const device = home.devices.find((each) => each.id === path.device);
	if (!device?.wifi || (device.uses === 'cable' && path.room === undefined && path.band === undefined)) return 0;
	const service = bestService(home, path.room ?? device.room, device.wifi, bandsOf(device, path.band));
	return AIR_DELAY / (1 - (service?.busy ?? 0));
}

/** Round trip, ms, and share of small packets lost, on a path. */
export function ping(home: Home, path: Path): { ms: number; loss: number } {
	const running = path.at === 'onu' ? [] : home.background.filter((each) => each.on);
	const up = running.reduce((sum, each) => sum + each.up, 0);
	const down = running.reduce((sum, each) => sum + each.down, 0);
	const queues = queue(up) + queue(down) + queue(home.pon.load);
	const frames = frameLoss(power(home, 'onu'));
	/* A ping is some 84 bytes where a full frame is 1538, and is hit that much more rarely. */
	const loss = frames >= 1 ? 1 : 1 - (1 - frames) ** (84 / 1538);
	return { ms: home.servers[path.server].rtt + queues + airDelay(home, path), loss: Math.round(loss * 1000) / 1000 };
}
