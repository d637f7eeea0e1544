import type { Entry } from '#engine/log/act.ts';
import { random } from '#engine/random.ts';
import { adopt, type RuleBook } from '#engine/rules/adopt.ts';
import { findings, judgeBy, observe, unjudged, type Judge, type Judging } from '#engine/rules/judge.ts';
import { fastest, round, type Figure } from './figure.ts';

const ACTS = 10_000;
const SAMPLES = 20;
/** Every how many rules one is tried alone. */
const EVERY = 6;

/** A long log of plausible acts, the same ones every time. */
function longLog(): Entry[] {
	const draw = random(5);
	const deeds = [
		{ kind: 'knocked', taps: 3, force: 'soft' }, { kind: 'said', to: 'customer', elements: ['greet'], violations: [] }, { kind: 'waited', seconds: 30 },
		{ kind: 'measured', what: 'speed', ratio: 0.95 }, { kind: 'called', to: 'customer', answered: true }, { kind: 'entered' }, { kind: 'shoe-covers-on', side: 'outside', own: true, clean: true },
		{ kind: 'mat-laid' }, { kind: 'left' }, { kind: 'arrived', late: 0 }, { kind: 'gesture', what: 'nod' }, { kind: 'reported', to: 'dispatcher', about: 'delay' }
	];
	return Array.from({ length: ACTS }, (_, index) => ({ ...deeds[Math.floor(draw() * deeds.length)], at: index * 20, place: 'home' }) as Entry);
}

const watchAll = (judge: Judge, log: readonly Entry[]): Judging => log.reduce((soFar, entry) => observe(judge, soFar, entry), unjudged(judge));

/** Judging ten thousand acts one by one, against judging anew at each act, and against fewer rules. */
export function benchJudge(book: RuleBook, standardId: string): Figure[] {
	const log = longLog();
	const standard = adopt(book, standardId);
	const judge = judgeBy(standard);
	const singles = judge.posts.filter((_, position) => position % EVERY === 0).map(({ adopted }) => judgeBy(standard, new Set([adopted.rule.id])));
	const whole = fastest(3, () => watchAll(judge, log));
	const alone = singles.reduce((sum, single) => sum + fastest(2, () => watchAll(single, log)), 0) / singles.length;
	const anew = (fastest(1, () => {
		for (let sample = 1; sample <= SAMPLES; sample += 1) watchAll(judge, log.slice(0, (ACTS / SAMPLES) * sample));
	}) * ACTS) / SAMPLES;
	const looking = fastest(3, () => findings(judge, watchAll(judge, log), ACTS * 20, true)) - whole;
	return [
		{ name: `rules on watch in ${standardId}`, value: judge.posts.length, unit: 'rules' },
		{ name: 'judging 10,000 acts as they come', value: round(whole), unit: 'ms' },
		{ name: 'microseconds an act', value: round((whole * 1000) / ACTS), unit: 'µs' },
		{ name: 'judging anew at each act, against as they come', value: round(anew / whole), unit: '×', note: `from ${SAMPLES} samples of the 10,000` },
		{ name: 'looking at all findings after 10,000 acts', value: round(Math.max(looking, 0)), unit: 'ms' },
		{ name: 'an act with all rules against one rule', value: round(whole / alone), unit: '×', goal: '< 3', met: whole / alone < 3, note: `one rule: the mean of ${singles.length}, most of them not called by most acts` }
	];
}
