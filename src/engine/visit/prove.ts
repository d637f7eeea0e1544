import { adopt, type RuleBook } from '../rules/adopt.ts';
import { judgeBy, type Judge } from '../rules/judge.ts';
import type { FindingState } from '../rules/watch.ts';
import { BOTS, playBot, type Bot } from './bots.ts';
import { chancesOf } from './chances.ts';
import type { Playable } from './compile.ts';
import type { Fault } from './check-visit.ts';
import { explore, LIMITS, settingOf, type Exploration } from './explore.ts';
import { reach, type Reach } from './reach.ts';
import { see } from './world.ts';
import { checkWalk } from './walks.ts';

/** What exploration proved of a visit, over all standards and all that chance can change. */
export type Proof = {
	visit: string;
	scenes: number;
	/** Offers with a condition or target count once each. */
	edges: number;
	decisions: number;
	states: number;
	moves: number;
	endings: Record<string, { least: number; best: number; passes: boolean }>;
	rules: { kept: string[]; broken: string[] };
	bots: Record<Bot, { points: number; passed: boolean }>;
	faults: Fault[];
};

/** Every draw is searched for its perfect walk to the end; how bad it can get is looked into closely for the first one only. */
const GLANCE = { ...LIMITS, best: 40, least: 20 };
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Proves a visit under the standards it may be played by. */
export function prove(playable: Playable, book: RuleBook): Proof {
	const { visit } = playable;
	const standards = visit.standards ?? [...book.standards.keys()];
	const judges = standards.filter((id) => book.standards.has(id)).map((id) => judgeBy(adopt(book, id)));
	const draws = combinations(playable);
	const faults: Fault[] = visit.walks.flatMap((walk, position) => {
		const walked = judges.filter(({ standard }) => walk.standard === undefined || standard.id === walk.standard);
		return walked.flatMap((judge) => checkWalk(playable, judge, walk).map((message) => ({ place: ['walks', position], code: 'visit-walk', message: `${walk.name} (${judge.standard.id}): ${message}` })));
	});
	const reached = draws.map((chances) => {
		const reaching = reach(playable, chances);
		faults.push(...lostIn(reaching, chances));
		return reaching;
	});
	const explored = judges.flatMap((judge) => {
		const setting = settingOf(playable, judge);
		return draws.map((chances, position) => {
			const exploration = explore(setting, chances, position === 0 ? LIMITS : GLANCE);
			if (!exploration.perfect) faults.push(imperfect(exploration, judge, chances));
			return exploration;
		});
	});
	const bots = botsOf(playable, judges, draws);
	for (const [bot, { passed, points }] of Object.entries(bots)) if (passed) faults.push({ place: [], code: 'visit-bot-passes', message: `a player who always takes ${bot} passes with ${points}` });
	return { ...merge(playable, reached, explored), bots, faults: [...unique(faults), ...unreached(playable, reached)] };
}

/** All combinations of what chance decides and something looks at. */
export function combinations(playable: Playable): Record<string, string>[] {
	const drawn = chancesOf(playable);
	const seen = see([...playable.scenes.values()].flatMap(({ offers, lines, enters }) => [...lines.map(({ holds }) => holds), ...enters.map(({ when }) => when), ...[...offers.values()].flatMap(({ when, ways, replies }) => [when, ...ways.map((way) => way.when), ...replies.map(({ holds }) => holds)])]).concat(playable.happenings.flatMap(({ when, ways, lines }) => [when, ...ways.map((way) => way.when), ...lines.map(({ holds }) => holds)]), [...playable.tempers.values()].flatMap(({ answers }) => answers.map(({ when }) => when)))).chances;
	return Object.entries(drawn).reduce<Record<string, string>[]>((all, [name, weights]) => {
		const possible = Object.entries(weights).filter(([, weight]) => weight > 0).map(([value]) => value);
		const told = seen.has(name) || ['customer', 'fault', 'contract'].includes(name);
		return all.flatMap((each) => (told ? possible : possible.slice(0, 1)).map((value) => ({ ...each, [name]: value })));
	}, [{}]);
}

function named(chances: Readonly<Record<string, string>>): string {
	return Object.entries(chances).map(([name, value]) => `${name} ${value}`).join(', ');
}

function lostIn({ tooLarge, deadEnds, traps }: Reach, chances: Readonly<Record<string, string>>): Fault[] {
	if (tooLarge) return [{ place: [], code: 'visit-too-large', message: `more states than the limit with ${named(chances)}` }];
	const [deadEnd] = deadEnds;
	const [trap] = traps;
	return [
		...(deadEnd ? [{ place: [], code: 'visit-dead-end', message: `nothing left to do with ${named(chances)}: ${deadEnd}` }] : []),
		...(trap ? [{ place: [], code: 'visit-endless-loop', message: `no ending can be reached with ${named(chances)}: ${trap}` }] : [])
	];
}

function imperfect({ tooLarge, nearest }: Exploration, { standard }: Judge, chances: Readonly<Record<string, string>>): Fault {
	if (tooLarge) return { place: [], code: 'visit-too-large', message: `more flawless states than the limit under ${standard.id} with ${named(chances)}` };
	return { place: [], code: 'visit-no-perfect-walk', message: `no walk keeps every rule under ${standard.id} with ${named(chances)}; the nearest breaks ${nearest.join(', ')}` };
}

function botsOf(playable: Playable, judges: readonly Judge[], draws: readonly Record<string, string>[]): Proof['bots'] {
	const all = BOTS.map((bot) => {
		const runs = judges.flatMap((judge) => draws.map((chances) => playBot(playable, judge, bot, chances, SEEDS)));
		return [bot, { points: Math.max(0, ...runs.map(({ points }) => points)), passed: runs.some(({ passed }) => passed) }];
	});
	return Object.fromEntries(all) as Proof['bots'];
}

function merge({ visit }: Playable, reached: readonly Reach[], explored: readonly Exploration[]): Omit<Proof, 'bots' | 'faults'> {
	const endings: Proof['endings'] = {};
	const rules = new Map<string, Set<FindingState>>();
	for (const exploration of explored) {
		for (const [ending, { least, best: points, passes }] of exploration.endings) {
			const before = endings[ending] ?? { least: 100, best: 0, passes: false };
			endings[ending] = { least: Math.min(before.least, least), best: Math.max(before.best, points), passes: before.passes || passes };
		}
		for (const [rule, states] of exploration.rules) rules.set(rule, new Set([...(rules.get(rule) ?? []), ...states]));
	}
	const having = (...wanted: FindingState[]) => [...rules].filter(([, states]) => wanted.some((state) => states.has(state))).map(([rule]) => rule).sort();
	const offered = visit.scenes.flatMap(({ offers }) => offers);
	return {
		visit: visit.id, scenes: visit.scenes.length, edges: offered.length + visit.happenings.length, decisions: longest(visit.walks),
		states: [...reached, ...explored].reduce((sum, { states }) => sum + states, 0), moves: [...reached, ...explored].reduce((sum, { moves }) => sum + moves, 0),
		endings, rules: { kept: having('kept'), broken: having('broken', 'repaired') }
	};
}

function longest(walks: readonly { moves: readonly unknown[] }[]): number {
	return Math.max(...walks.map(({ moves }) => moves.length));
}

function unreached({ visit }: Playable, reached: readonly Reach[]): Fault[] {
	const scenes = new Set(reached.flatMap((each) => [...each.scenes]));
	const ways = new Set(reached.flatMap((each) => [...each.taken]));
	const lostScenes = visit.scenes.flatMap(({ id }, position) => (scenes.has(id) ? [] : [{ place: ['scenes', position], code: 'visit-unreached-scene', message: `${id} is never reached` }]));
	const lostOffers = visit.scenes.flatMap(({ id, offers }, position) =>
		offers.flatMap((offer, at) => (!scenes.has(id) || ways.has(`${id}/${offer.id}`) ? [] : [{ place: ['scenes', position, 'offers', at], code: 'visit-unreached-offer', message: `${id}/${offer.id} is never offered` }]))
	);
	return [...lostScenes, ...lostOffers];
}

function unique(faults: readonly Fault[]): Fault[] {
	const seen = new Map<string, Fault>();
	for (const fault of faults) if (!seen.has(`${fault.code} ${fault.place.join('.')} ${fault.message.split(' with ')[0]}`)) seen.set(`${fault.code} ${fault.place.join('.')} ${fault.message.split(' with ')[0]}`, fault);
	return [...seen.values()];
}
