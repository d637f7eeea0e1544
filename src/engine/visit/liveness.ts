import type { Act, Entry, Kind } from '../log/act.ts';
import type { Judge, Post } from '../rules/judge.ts';
import { VIOLATIONS } from '../speech/labels.ts';
import { actsOf, spoken } from './acts.ts';
import type { Playable, ReadyScene } from './compile.ts';
import { inputsOf } from './move.ts';
import type { Offer } from './schema.ts';
import { see, type Sight } from './world.ts';

/** What can still matter once a scene is reached: exploration forgets everything else. */
export type Liveness = {
	sight: Sight;
	/** Whether rules can still be decided by the clock itself. */
	clocked: boolean;
};

/** Fields that the engine computes: such acts may wake every rule that listens to their kind. */
const COMPUTED: ReadonlySet<Kind> = new Set(['arrived', 'slot', 'measured', 'waited']);
/** Acts whose judgement depends on the clock itself. */
const CLOCKED: ReadonlySet<Kind> = new Set(['arrived', 'slot', 'delay-known']);

/** For every scene, what the conditions that can still come look at. */
export function livenessOf(playable: Playable): ReadonlyMap<string, Liveness> {
	const { byScene, anywhere } = possible(playable);
	const sights = new Map([...playable.scenes].map(([id, ready]) => [id, see(testsOf(ready))]));
	const always = see([...playable.happenings.flatMap(({ when, ways, lines }) => [when, ...ways.map((way) => way.when), ...lines.map(({ holds }) => holds)]), ...[...playable.tempers.values()].flatMap(({ answers }) => answers.map(({ when }) => when))]);
	return new Map(
		[...reachable(playable)].map(([scene, next]) => {
			const sight = see([{ sight: always }, ...[...next].map((id) => ({ sight: sights.get(id) ?? always }))]);
			const clocked = [...anywhere, ...[...next].flatMap((id) => byScene.get(id) ?? [])].some(({ kind }) => CLOCKED.has(kind));
			return [scene, { sight, clocked }];
		})
	);
}

/** For every scene, which rules the acts that can still come may wake; aligned with the judge's posts. */
export function aliveFor(playable: Playable, judge: Judge): ReadonlyMap<string, readonly boolean[]> {
	const { byScene, anywhere } = possible(playable);
	const woken = (entries: readonly Entry[]) => judge.posts.map((post) => entries.some((entry) => stirs(post, entry)));
	const always = woken(anywhere);
	const own = new Map([...byScene].map(([scene, entries]) => [scene, woken(entries)]));
	return new Map([...reachable(playable)].map(([scene, next]) => [scene, judge.posts.map((_, position) => always[position] === true || [...next].some((id) => own.get(id)?.[position]))]));
}

function possible(playable: Playable): { byScene: ReadonlyMap<string, readonly Entry[]>; anywhere: readonly Entry[] } {
	const byScene = new Map([...playable.scenes].map(([id, ready]) => [id, possibleActs(ready)]));
	return { byScene, anywhere: playable.happenings.flatMap(({ happening }) => entries(actsOf(happening.does), 'home')) };
}

function stirs({ watcher }: Post, entry: Entry): boolean {
	return COMPUTED.has(entry.kind) ? [...watcher.listens, ...(watcher.listensOnce ?? [])].some(({ kind }) => kind === entry.kind) : watcher.wakes(entry);
}

/** Every scene with itself and all that can follow it. */
function reachable(playable: Playable): Map<string, Set<string>> {
	const anywhere = playable.happenings.flatMap(({ happening, ways }) => ways.map(({ to }) => ({ to, from: happening.in })));
	const next = (id: string): string[] => [
		...[...(playable.scenes.get(id)?.offers.values() ?? [])].flatMap(({ ways }) => ways.map(({ to }) => to)),
		...anywhere.filter(({ from }) => from?.includes(id) ?? true).map(({ to }) => to)
	];
	return new Map(
		[...playable.scenes.keys()].map((id) => {
			const seen = new Set([id]);
			for (const each of seen) for (const to of next(each)) seen.add(to);
			return [id, seen];
		})
	);
}

function testsOf({ offers, lines, enters }: ReadyScene): { sight: Sight }[] {
	const ofOffers = [...offers.values()].flatMap(({ when, ways, replies }) => [when, ...ways.map((way) => way.when), ...replies.map(({ holds }) => holds)]);
	return [...ofOffers, ...lines.map(({ holds }) => holds), ...enters.map(({ when }) => when)];
}

function possibleActs({ scene, offers, enters }: ReadyScene): Entry[] {
	const entering = entries(enters.flatMap(({ does }) => actsOf(does)), scene.place);
	const ended = scene.ends ? entries([{ kind: 'ended', ending: scene.id }], scene.place) : [];
	return [...entering, ...ended, ...[...offers.values()].flatMap(({ offer }) => entries(actsOfOffer(scene.id, offer), offer.place ?? scene.place))];
}

function actsOfOffer(scene: string, offer: Offer): Act[] {
	const done = inputsOf(offer).flatMap((input) => actsOf(offer.does, input));
	const readings = offer.measures.map(({ read }): Act => ({ kind: 'measured', what: read.instrument === 'speed' ? 'speed' : 'function' }));
	return [...spoken(scene, offer), ...typedActs(offer), ...done, ...readings];
}

function typedActs(offer: Offer): Act[] {
	return (offer.typed?.examples ?? []).map((example): Act => {
		const violations = example.labels.filter((label) => (VIOLATIONS as readonly string[]).includes(label));
		const { to = 'customer', channel, about, reason } = offer.typed ?? {};
		return { kind: 'said', to, channel, about, reason: example.reason ?? reason, elements: example.labels.filter((label) => !violations.includes(label)), violations };
	});
}

function entries(acts: readonly Act[], place: Entry['place']): Entry[] {
	return acts.map((act) => ({ ...act, at: 0, place }));
}
