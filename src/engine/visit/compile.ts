import { setup, type AnyStateMachine } from 'xstate';
import { canonical, digest } from '../log/log.ts';
import type { PremisesFile } from '../premises/home.ts';
import { temper, type Temper } from './customer.ts';
import { answeredBy, type Retorts } from './retort.ts';
import type { Customer, Happening, LineText, Offer, Reaction, Scene, Target, Visit } from './schema.ts';
import { test, watchlist, type Test, type Watchlist, type World } from './world.ts';

/** The one event that moves a visit: what was taken or has come, and the world after its acts. */
export type Moved = { type: string; world: World };

/** `answers`: the violations for which a way is taken or a line is said. */
export type Way = { when: Test; to: string; answers: ReadonlySet<string> };
export type ReadyLine = LineText & { holds: Test; answers: ReadonlySet<string> };
export type ReadyOffer = { offer: Offer; when: Test; ways: readonly Way[]; replies: readonly ReadyLine[] };
export type ReadyScene = { scene: Scene; offers: ReadonlyMap<string, ReadyOffer>; lines: readonly ReadyLine[]; enters: readonly { when: Test; does: Scene['enters'][number]['does'] }[] };
export type ReadyHappening = { happening: Happening; when: Test; ways: readonly Way[]; lines: readonly ReadyLine[] };

/** What a visit is compiled from. */
export type Ingredients = { visit: Visit; customers: readonly Customer[]; temper: readonly Reaction[]; premises?: PremisesFile; retorts?: Retorts };

/** A visit ready to be played, explored and replayed. */
export type Playable = Ingredients & {
	/** SHA-256 over everything the visit is made of: results and logs name it. */
	hash: string;
	machine: AnyStateMachine;
	scenes: ReadonlyMap<string, ReadyScene>;
	happenings: readonly ReadyHappening[];
	tempers: ReadonlyMap<string, Temper>;
	list: Watchlist;
};

/** Compiles a checked visit. References were checked before: `checkVisit` names those that lead nowhere. */
export function compile(ingredients: Ingredients): Playable {
	const { visit, customers } = ingredients;
	const list = watchlist();
	const scenes = new Map(visit.scenes.map((scene) => [scene.id, readyScene(scene, list)]));
	const happenings = visit.happenings.map((happening) => readyHappening(happening, list));
	const tempers = new Map(customers.map((customer) => [customer.id, temper(customer, [...ingredients.temper, ...visit.reactions], list)]));
	const hash = digest(canonical([visit, customers, ingredients.temper, ingredients.premises ?? null, ...(ingredients.retorts ? [ingredients.retorts] : [])]));
	return { ...ingredients, hash, machine: machine(visit, scenes, happenings), scenes, happenings, tempers, list };
}

function readyScene(scene: Scene, list: Watchlist): ReadyScene {
	return {
		scene,
		offers: new Map(scene.offers.map((offer) => [offer.id, { offer, when: test(offer.when, list), ways: ways(offer.to, list), replies: lines(offer.replies, list) }])),
		lines: lines(scene.lines, list),
		enters: scene.enters.map(({ when, does }) => ({ when: test(when, list), does }))
	};
}

function readyHappening(happening: Happening, list: Watchlist): ReadyHappening {
	return { happening, when: test(happening.when, list), ways: ways(happening.to, list), lines: lines(happening.lines, list) };
}

function ways(targets: readonly Target[] | undefined, list: Watchlist): Way[] {
	return (targets ?? []).map(({ when, to }) => ({ when: test(when, list), to, answers: answeredBy(when) }));
}

function lines(given: readonly LineText[], list: Watchlist): ReadyLine[] {
	// The narrator answers nobody.
	return given.map((line) => ({ ...line, holds: test(line.when, list), answers: answeredBy(line.who === 'narrator' ? undefined : line.when) }));
}

/** Scenes are states, offers and happenings are events, conditions are guards. No context, no effects, no timers. */
function machine(visit: Visit, scenes: ReadonlyMap<string, ReadyScene>, happenings: readonly ReadyHappening[]): AnyStateMachine {
	const guarded = ({ when, to }: Way) => ({ target: to, reenter: true, guard: ({ event }: { event: Moved }) => when.holds(event.world) });
	const states = [...scenes.values()].map(({ scene, offers }) => {
		const taken = [...offers.values()].filter(({ ways: out }) => out.length > 0).map(({ offer, ways: out }) => [taking(offer.id), out.map(guarded)]);
		const come = happenings.filter(({ ways: out }) => out.length > 0).map(({ happening, ways: out }) => [coming(happening.id), out.map(guarded)]);
		return [scene.id, scene.ends ? { type: 'final' as const } : { on: Object.fromEntries([...taken, ...come]) }];
	});
	return setup({ types: { events: {} as Moved } }).createMachine({ id: visit.id, initial: visit.begins.scene, states: Object.fromEntries(states) }) as unknown as AnyStateMachine;
}

export function taking(offer: string): string {
	return `take ${offer}`;
}

export function coming(happening: string): string {
	return `come ${happening}`;
}
