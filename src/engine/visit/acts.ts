import type { Act, ActOf, Entry } from '../log/act.ts';
import { change, type Home, type Repair } from '../premises/home.ts';
import { read, type Instrument, type Reading } from '../premises/instruments.ts';
import type { Path } from '../premises/path.ts';
import { fork, random } from '../random.ts';
import { VIOLATIONS } from '../speech/labels.ts';
import type { Playable } from './compile.ts';
import { feel } from './customer.ts';
import type { Input } from './move.ts';
import type { Doing, Offer } from './schema.ts';
import { moodOf, worldOf, type Standing } from './standing.ts';

/** Adds acts to the log, and with each what follows from it: counts, mood, slot, home. */
export function doActs(playable: Playable, standing: Standing, acts: readonly Act[]): Standing {
	return acts.reduce((soFar, act) => doAct(playable, soFar, act), standing);
}

function doAct(playable: Playable, standing: Standing, given: Act): Standing {
	const act = completed(standing, given);
	const entry: Entry = { ...act, at: standing.now, place: standing.place };
	const counts = counted(playable, standing.counts, entry);
	const next = { ...standing, log: [...standing.log, entry], counts, ...consequences(standing, entry) };
	const temper = playable.tempers.get(standing.chances.customer ?? '');
	const mood = temper ? feel(temper, moodOf(standing), entry, worldOf(next)) : moodOf(standing);
	return { ...next, moods: [...standing.moods, mood] };
}

function counted({ list }: Playable, counts: readonly number[], entry: Entry): readonly number[] {
	if (!list.asked.some((asked) => asked.test(entry))) return counts;
	return list.asked.map((asked, position) => (counts[position] ?? 0) + (asked.test(entry) ? 1 : 0));
}

/** What an author need not count: how late one is, how wide a slot is and how long before it was changed. */
function completed(standing: Standing, act: Act): Act {
	if (act.kind === 'arrived' && act.late === undefined) return { ...act, late: standing.now - standing.slot.start };
	if (act.kind === 'slot') return { ...act, width: act.width ?? act.end - act.start, ...(act.changed && { lead: act.lead ?? standing.slot.start - standing.now }) };
	return act;
}

function consequences(standing: Standing, entry: Entry): Partial<Standing> {
	if (entry.kind === 'slot') return { slot: { start: entry.start, end: entry.end } };
	const home = standing.home && repaired(standing.home, entry);
	if (!home || !standing.home || sameHome(home, standing.home)) return {};
	const { at: _at, place: _place, ...act } = entry;
	const repair = JSON.stringify(act);
	return { home, repairs: standing.repairs.includes(repair) ? standing.repairs : [...standing.repairs, repair].sort() };
}

/** Wiping what is clean leaves no trace. */
function sameHome(one: Home, other: Home): boolean {
	return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Acts that can change the home; one that does not fit this home changes nothing. */
const REPAIRS: ReadonlySet<string> = new Set<Repair['kind']>(['replaced', 'plugged', 'moved', 'rerouted', 'reprovisioned', 'switched-band', 'restarted', 'paused']);

function repaired(home: Home, entry: Entry): Home {
	const { at: _at, place: _place, ...act } = entry;
	if (act.kind === 'cleaned') return change(home, { kind: 'cleaned', link: act.what });
	return REPAIRS.has(act.kind) ? change(home, act as Repair) : home;
}

/** Fills "$name" with what the trainee chose; numbers typed as text stay numbers. */
export function actsOf(does: readonly Doing[], input: Input = {}): Act[] {
	return does.map((doing) => {
		const fields = Object.entries(doing).map(([name, field]) => [name, typeof field === 'string' && field.startsWith('$') ? input[field.slice(1)] : field]);
		return Object.fromEntries(fields.filter(([, field]) => field !== undefined)) as unknown as Act;
	});
}

/** A spoken line of the visit, as an act. */
export function spoken(scene: string, offer: Offer): Act[] {
	if (!offer.said) return [];
	const { labels, to, channel, object, about, reason, tone } = offer.said;
	const violations = labels.filter((label) => (VIOLATIONS as readonly string[]).includes(label));
	return [{ kind: 'said', to, channel, object, about, reason, tone, line: `${scene}/${offer.id}`, elements: labels.filter((label) => !violations.includes(label)), violations }];
}

/** What an instrument shows, as an act. Noise comes from the seed and the place in the log; the middle of it when there is no seed. */
export function measure(standing: Standing, what: Instrument, shown: boolean | undefined, tool: string | undefined): Act[] {
	if (!standing.home) return [];
	const noise = Number.isNaN(standing.seed) ? () => 0.5 : random(fork(standing.seed, `reading ${standing.log.length}`));
	const reading = read(standing.home, what, noise);
	return [{ kind: 'measured', what: reading.what, ...whereOf(reading), value: reading.value, unit: reading.unit, ...ratioOf(reading), shown, tool }];
}

function ratioOf(reading: Reading): { ratio?: number } {
	return reading.what === 'speed' ? { ratio: Math.floor(reading.detail.ratio * 1000) / 1000 } : {};
}

function whereOf(reading: Reading): Pick<ActOf<'measured'>, 'where' | 'device' | 'room' | 'via' | 'server'> {
	switch (reading.what) {
		case 'speed':
		case 'ping':
			return pathOf(reading.detail.path);
		case 'optical-power':
			return { where: reading.detail.at };
		case 'link-rate':
			return { where: reading.detail.on };
		case 'wifi-signal':
			return { where: reading.detail.room };
		case 'cable-pairs':
			return { where: reading.detail.cable };
		case 'lamps':
		case 'profile':
		case 'pon-load':
		case 'traffic':
			return {};
	}
}

function pathOf(path: Path): Pick<ActOf<'measured'>, 'where' | 'device' | 'room' | 'via' | 'server'> {
	if (path.at !== 'device') return { where: path.at, server: path.server };
	return { where: path.at, device: path.device, room: path.room, via: path.band, server: path.server };
}
