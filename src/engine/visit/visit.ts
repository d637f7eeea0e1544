import { getInitialSnapshot, transition, type AnyMachineSnapshot } from 'xstate';
import type { Act, Entry } from '../log/act.ts';
import type { Problem } from '../problem.ts';
import { openHome } from '../premises/home.ts';
import { actsOf, doActs, measure, spoken } from './acts.ts';
import { draw } from './chances.ts';
import { coming, taking, type Moved, type Playable, type ReadyHappening, type ReadyLine, type ReadyOffer, type Way } from './compile.ts';
import { checkInput, type Move, type Refusal } from './move.ts';
import { answering, retort, waiting, waitsForMore, type Retorts } from './retort.ts';
import type { Offer } from './schema.ts';
import { worldOf, type Shown, type Standing } from './standing.ts';

export type Beginning = { seed: number; standard: string; version: string; chances?: Readonly<Record<string, string>> };

/** Says which scene an event leads to. XState's by default; exploration looks the ways up and has XState confirm each once. */
export type Mover = (playable: Playable, standing: Standing, event: Moved, ways: readonly Way[]) => Pick<Standing, 'scene' | 'snapshot'>;

/** XState says where we stand. */
export const byMachine: Mover = ({ machine }, standing, event) => {
	const before = standing.snapshot ?? machine.resolveState({ value: standing.scene, context: {} });
	const [snapshot] = transition(machine, before as never, event as never) as unknown as [AnyMachineSnapshot, unknown];
	return { scene: String(snapshot.value), snapshot };
};

/** Opens a visit: draws its chances, writes the first entries, enters the first scene. A NaN seed means the middle of all noise. */
export function begin(playable: Playable, beginning: Beginning): Standing {
	const { visit } = playable;
	const drawn = { ...draw(playable, Number.isNaN(beginning.seed) ? 0 : beginning.seed), ...beginning.chances };
	const contract = drawn.contract ? Number(drawn.contract) : visit.order.contract;
	const home = playable.premises && drawn.fault ? openHome(playable.premises, drawn.fault, contract) : undefined;
	// A fault may be felt under some contracts only: the home then says which one it is.
	const chances = home && drawn.contract ? { ...drawn, contract: String(home.contract.down) } : drawn;
	const temper = playable.tempers.get(chances.customer ?? '');
	const standing: Standing = {
		scene: visit.begins.scene, snapshot: getInitialSnapshot(playable.machine) as AnyMachineSnapshot, now: visit.order.received, place: 'office', seed: beginning.seed, chances,
		slot: visit.order.slot, contract: home?.contract.down ?? contract, home, repairs: [], log: [], moods: [], counts: playable.list.asked.map(() => 0),
		taken: [], happened: [], from: 0, lines: [], ending: undefined
	};
	const frame: Act[] = [
		{ kind: 'began', visit: visit.id, content: playable.hash, standard: beginning.standard, version: beginning.version, seed: Number.isNaN(beginning.seed) ? 0 : beginning.seed },
		...Object.entries(chances).map(([name, value]): Act => ({ kind: 'chance', name, value })),
		{ kind: 'order-received', order: 'this', job: visit.job, contract: standing.contract },
		{ kind: 'slot', ...visit.order.slot, agreedBy: 'dispatch' }
	];
	const opened = doActs(playable, temper ? { ...standing, moods: [temper.begins] } : standing, frame);
	const ready = { ...opened, moods: opened.moods.slice(temper ? 1 : 0), now: visit.begins.at };
	return enter(playable, doActs(playable, ready, actsOf(visit.begins.does)));
}

/** What the trainee can do now. */
export function offers(playable: Playable, standing: Standing): Offer[] {
	if (standing.ending !== undefined) return [];
	const world = { ...worldOf(standing), did: [] };
	return readyOffers(playable, standing).filter(({ offer, when }) => !standing.taken.includes(offer.id) && when.holds(world)).map(({ offer }) => offer);
}

function readyOffers(playable: Playable, standing: Standing): ReadyOffer[] {
	return [...(playable.scenes.get(standing.scene)?.offers.values() ?? [])];
}

/** Takes a move. One that is not possible changes nothing and says why. */
export function advance(playable: Playable, standing: Standing, move: Move, mover: Mover = byMachine): Standing | Refusal {
	if (standing.ending !== undefined) return { refused: 'over' };
	const offer = offers(playable, standing).find(({ id }) => id === move.offer);
	const ready = offer && playable.scenes.get(standing.scene)?.offers.get(offer.id);
	if (!offer || !ready) return { refused: 'not-offered', detail: move.offer };
	const wrong = checkInput(offer, move);
	if (wrong) return wrong;
	const who = answering(offer, standing);
	const retorts = retortsOf(playable, standing, who);
	if (retorts.waits && waitsForMore(standing, offer, move.heard)) {
		const begun = sayOnly(playable, standing, offer, move);
		return come(playable, { ...begun, lines: [...begun.lines, ...waiting(retorts, who, offer, begun)] }, mover);
	}
	const done = perform(playable, standing, offer, move);
	const said = done.lines.concat(pick(ready.replies, done, (offer.said ?? offer.typed)?.channel));
	const moved = follow(playable, { ...done, lines: said }, taking(offer.id), ready.ways, mover);
	const stayed = moved.scene === done.scene && ready.ways.length === 0 && !offer.again;
	const back = retort(retorts, who, offer, done, move.heard?.violations ?? [], answered(moved, wayTaken(ready.ways, done)));
	const replied = { ...moved, lines: [...moved.lines.slice(0, 1), ...back, ...moved.lines.slice(1)] };
	return come(playable, stayed ? { ...replied, taken: [...moved.taken, offer.id] } : replied, mover);
}

/** Everybody answers back in the same words, a customer in their own where they have some. */
function retortsOf({ retorts = {}, customers }: Playable, { chances }: Standing, who: Shown['who'] | undefined): Retorts {
	const own = who === 'customer' ? customers.find(({ id }) => id === chances.customer)?.retorts : undefined;
	return { ...retorts, ...own };
}

/** The sentence is said, nothing else happens. */
function sayOnly(playable: Playable, standing: Standing, offer: Offer, move: Move): Standing {
	const begun = { ...standing, from: standing.log.length, lines: shownMove(offer, move) };
	return doActs(playable, begun, [choice(standing, offer, move), ...typed(offer, move)]);
}

/** The violations that the visit's own lines, or its way on, already answer. */
function answered({ lines }: Standing, way: Way | undefined): ReadonlySet<string> {
	return new Set([...lines.flatMap(({ answers }) => [...(answers ?? [])]), ...(way?.answers ?? [])]);
}

function wayTaken(ways: readonly Way[], standing: Standing): Way | undefined {
	const world = worldOf(standing);
	return ways.find(({ when }) => when.holds(world));
}

export function isRefusal(result: Standing | Refusal): result is Refusal {
	return 'refused' in result;
}

/** The acts of a move: the choice itself, the time it takes, the sentence, the deeds, the readings. */
function perform(playable: Playable, standing: Standing, offer: Offer, move: Move): Standing {
	const { scene } = standing;
	const does = actsOf(offer.does, move.input);
	const waited = does.reduce((sum, act) => sum + (act.kind === 'waited' ? act.seconds : 0), 0);
	const begun = doActs(playable, { ...standing, from: standing.log.length, lines: shownMove(offer, move) }, [choice(standing, offer, move)]);
	const later = { ...begun, now: begun.now + offer.takes + waited, place: offer.place ?? begun.place };
	const acted = doActs(playable, later, [...spoken(scene, offer), ...typed(offer, move), ...does]);
	return offer.measures.reduce((soFar, { read, shown, tool }) => doActs(playable, soFar, measure(soFar, read, shown, tool)), acted);
}

function choice({ scene }: Standing, { id }: Offer, move: Move): Act {
	return { kind: 'chose', scene, offer: id, ...inputOf(move) };
}

function inputOf({ input, heard }: Move): { input?: Record<string, string | number | string[]> } {
	if (!heard) return input ? { input: { ...input } } : {};
	const { text, elements, violations, unsure = [], reason = '', object = '' } = heard;
	return { input: { ...input, text, elements, violations, unsure, reason, object } };
}

function typed(offer: Offer, { heard }: Move): Act[] {
	if (!offer.typed || !heard) return [];
	const { to, channel, about, tone, reason, object } = offer.typed;
	const { text, elements, violations, unsure } = heard;
	return [{ kind: 'said', to, channel, about, tone, text, elements, violations, reason: heard.reason || reason, object: heard.object || object, ...(unsure?.length ? { unsure } : {}) }];
}

function shownMove(offer: Offer, { heard }: Move): Shown[] {
	if (heard && offer.typed) return [{ who: 'trainee', says: heard.text, channel: offer.typed.channel }];
	return offer.said ? [{ who: 'trainee', says: offer.says, channel: offer.said.channel }] : [];
}

/** The lines that hold now; on the phone where one is on the phone, or was spoken to on it. */
function pick(lines: readonly ReadyLine[], standing: Standing, channel?: Shown['channel']): Shown[] {
	const world = worldOf(standing);
	const phone = standing.place === 'phone' || channel === 'phone';
	return lines.filter(({ holds }) => holds.holds(world)).map(({ who, says, answers }) => ({ who, says, ...(phone ? { channel: 'phone' } : {}), ...(answers.size > 0 ? { answers } : {}) }));
}

function follow(playable: Playable, standing: Standing, type: string, ways: readonly Way[], mover: Mover): Standing {
	const world = worldOf(standing);
	if (!ways.some(({ when }) => when.holds(world))) return standing;
	const moved = mover(playable, standing, { type, world }, ways);
	return enter(playable, { ...standing, ...moved, taken: [] });
}

/** Enters a scene: its place, what others do there, its lines, or the end of the visit. */
function enter(playable: Playable, standing: Standing): Standing {
	const ready = playable.scenes.get(standing.scene);
	if (!ready) throw new Error(`no scene is called ${standing.scene}`);
	let next: Standing = { ...standing, place: ready.scene.place };
	for (const { when, does } of ready.enters) if (when.holds(worldOf(next))) next = doActs(playable, next, actsOf(does));
	next = { ...next, lines: [...next.lines, ...pick(ready.lines, next)] };
	if (!ready.scene.ends) return next;
	return { ...doActs(playable, next, [{ kind: 'ended', ending: ready.scene.id }]), ending: ready.scene.id };
}

/** Lets happenings come, each once, until no further one is due. */
function come(playable: Playable, standing: Standing, mover: Mover): Standing {
	let next = standing;
	for (let due = nextDue(playable, next); due && next.ending === undefined; due = nextDue(playable, next)) {
		const { happening, ways, lines } = due;
		const happened: Act[] = [{ kind: 'happened', what: happening.id }, ...actsOf(happening.does)];
		const done = doActs(playable, { ...next, now: next.now + happening.takes, happened: [...next.happened, happening.id] }, happened);
		next = follow(playable, { ...done, lines: [...done.lines, ...pick(lines, done)] }, coming(happening.id), ways, mover);
	}
	return next;
}

function nextDue({ happenings }: Playable, standing: Standing): ReadyHappening | undefined {
	if (standing.ending !== undefined) return undefined;
	const world = worldOf(standing);
	return happenings.find(({ happening, when }) => !standing.happened.includes(happening.id) && (happening.in?.includes(standing.scene) ?? true) && when.holds(world));
}

/** Plays a log's moves again. The acts must come out the same; where they do not, the Problem says at which act. */
export function replay(playable: Playable, log: readonly Entry[]): { standings: Standing[] } | { problem: Problem } {
	const [began] = log;
	if (began?.kind !== 'began') return { problem: { code: 'replay-no-beginning', message: 'a log begins with `began`' } };
	const chances = Object.fromEntries(log.filter((entry) => entry.kind === 'chance').map(({ name, value }) => [name, value]));
	const standings = [begin(playable, { ...began, chances })];
	for (const entry of log) {
		if (entry.kind !== 'chose') continue;
		const last = standings.at(-1) as Standing;
		const next = advance(playable, last, moveOf(playable, entry));
		if (isRefusal(next)) return { problem: { code: 'replay-refused', message: `${entry.scene}/${entry.offer}: ${next.refused}` } };
		standings.push(next);
	}
	const again = standings.at(-1)?.log ?? [];
	const differs = log.findIndex((entry, index) => JSON.stringify(sorted(entry)) !== JSON.stringify(sorted(again[index])));
	return differs === -1 ? { standings } : { problem: { code: 'replay-differs', line: differs + 1, message: `act ${differs + 1} came out differently` } };
}

function sorted(entry: Entry | undefined): unknown {
	const fields = Object.entries(entry ?? {}).filter(([name, field]) => field !== undefined && name !== 'hash');
	return fields.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The move that a `chose` entry records. */
export function moveOf(playable: Playable, entry: Entry & { kind: 'chose' }): Move {
	const offer = playable.scenes.get(entry.scene)?.offers.get(entry.offer)?.offer;
	if (!offer?.typed || !entry.input) return { offer: entry.offer, input: entry.input };
	const { text, elements, violations, unsure, reason, object, ...input } = entry.input;
	return { offer: entry.offer, input, heard: { text: String(text), elements: elements as string[], violations: violations as string[], unsure: unsure as string[], reason: String(reason), object: String(object) } };
}
