import * as v from 'valibot';
import { isKind, schemaOf } from '../log/act.ts';
import type { Condition } from './condition.ts';
import { actsOf } from './acts.ts';
import { chancesOf } from './chances.ts';
import { inputsOf } from './move.ts';
import type { Doing, Offer, Target, Visit } from './schema.ts';
import type { PremisesFile } from '../premises/home.ts';

export type Fault = { place: readonly (string | number)[]; code: string; message: string };
type Shelf = { customers: ReadonlyMap<string, unknown>; premises: ReadonlyMap<string, PremisesFile> };

/** What a visit's schema cannot see: scenes that nobody can go to, names that lead nowhere, acts that no input makes right. */
export function checkVisit(visit: Visit, shelf: Shelf): Fault[] {
	const scenes = new Set(visit.scenes.map(({ id }) => id));
	return [
		...duplicates(visit.scenes.map(({ id }) => id), (position) => ['scenes', position, 'id']),
		...duplicates(visit.happenings.map(({ id }) => id), (position) => ['happenings', position, 'id']),
		...visit.scenes.flatMap((scene, position) => duplicates(scene.offers.map(({ id }) => id), (at) => ['scenes', position, 'offers', at, 'id'])),
		...lostTargets(visit, scenes),
		...lostPeople(visit, shelf),
		...visit.scenes.flatMap((scene, position) => scene.offers.flatMap((offer, at) => wrongActs(offer, ['scenes', position, 'offers', at]))),
		...lostChances(visit, shelf),
		...lostWalks(visit, scenes),
		...deadScenes(visit)
	];
}

function duplicates(ids: readonly string[], place: (position: number) => (string | number)[]): Fault[] {
	return ids.flatMap((id, position) => (ids.indexOf(id) < position ? [{ place: place(position), code: 'content-duplicate', message: `${id} is there twice` }] : []));
}

function lostTargets(visit: Visit, scenes: ReadonlySet<string>): Fault[] {
	const lost = (targets: readonly Target[] | undefined, place: (string | number)[]): Fault[] =>
		(targets ?? []).filter(({ to }) => !scenes.has(to)).map(({ to }) => ({ place, code: 'visit-lost-way', message: `no scene is called ${to}` }));
	return [
		...(scenes.has(visit.begins.scene) ? [] : [{ place: ['begins', 'scene'], code: 'visit-lost-way', message: `no scene is called ${visit.begins.scene}` }]),
		...visit.scenes.flatMap((scene, position) => scene.offers.flatMap((offer, at) => lost(offer.to, ['scenes', position, 'offers', at, 'to']))),
		...visit.happenings.flatMap((happening, at) => [
			...lost(happening.to, ['happenings', at, 'to']),
			...(happening.in ?? []).filter((id) => !scenes.has(id)).map((id) => ({ place: ['happenings', at, 'in'], code: 'visit-lost-way', message: `no scene is called ${id}` }))
		])
	];
}

function lostPeople(visit: Visit, shelf: Shelf): Fault[] {
	const faults = visit.customers.filter((id) => !shelf.customers.has(id)).map((id): Fault => ({ place: ['customers'], code: 'visit-unknown-customer', message: `no customer is called ${id}` }));
	if (visit.premises && !shelf.premises.has(visit.premises)) faults.push({ place: ['premises'], code: 'visit-unknown-premises', message: `no premises are called ${visit.premises}` });
	return faults;
}

/** Acts with "$name" are tried with every input that exploration tries. */
function wrongActs(offer: Offer, place: (string | number)[]): Fault[] {
	const asked = offer.does.flatMap((doing) => Object.values(doing)).filter((field): field is string => typeof field === 'string' && field.startsWith('$'));
	const stray = asked.filter((field) => !(field.slice(1) in offer.asks)).map((field) => ({ place: [...place, 'does'], code: 'visit-unknown-ask', message: `${field} is not asked` }));
	if (stray.length > 0) return stray;
	return inputsOf(offer).flatMap((input) => wrong(offer.does, input, [...place, 'does'])).slice(0, 1);
}

function wrong(does: readonly Doing[], input: Readonly<Record<string, string | number | string[]>>, place: (string | number)[]): Fault[] {
	return actsOf(does, input).flatMap((act) => {
		const parsed = isKind(act.kind) ? v.safeParse(schemaOf(act.kind), act) : undefined;
		return parsed && !parsed.success ? [{ place, code: 'visit-wrong-act', message: `${act.kind} with ${JSON.stringify(input)}: ${parsed.issues[0].message}` }] : [];
	});
}

function lostChances(visit: Visit, shelf: Shelf): Fault[] {
	const chances = chancesOf({ visit, premises: visit.premises ? shelf.premises.get(visit.premises) : undefined });
	return conditionsIn(visit, []).flatMap(({ condition, place }) =>
		Object.entries(condition.chance ?? {}).flatMap(([name, wanted]) => {
			const values = chances[name];
			if (!values) return [{ place, code: 'visit-unknown-chance', message: `nothing is drawn by the name of ${name}` }];
			return [wanted].flat().filter((value) => !(value in values)).map((value) => ({ place, code: 'visit-unknown-chance', message: `${name} is never ${value}` }));
		})
	);
}

/** Every condition anywhere in a visit, with its place. */
function conditionsIn(piece: unknown, place: readonly (string | number)[]): { condition: Condition; place: readonly (string | number)[] }[] {
	if (Array.isArray(piece)) return piece.flatMap((each, position) => conditionsIn(each, [...place, position]));
	if (typeof piece !== 'object' || piece === null) return [];
	const own = 'chance' in piece ? [{ condition: piece as Condition, place }] : [];
	return [...own, ...Object.entries(piece).flatMap(([name, each]) => conditionsIn(each, [...place, name]))];
}

function lostWalks(visit: Visit, scenes: ReadonlySet<string>): Fault[] {
	return visit.walks.flatMap((walk, position) => (scenes.has(walk.ending) ? [] : [{ place: ['walks', position, 'ending'], code: 'visit-lost-way', message: `no ending is called ${walk.ending}` }]));
}

function deadScenes(visit: Visit): Fault[] {
	return visit.scenes.flatMap((scene, position) => {
		if (scene.ends && scene.offers.length > 0) return [{ place: ['scenes', position], code: 'visit-ending-with-offers', message: `${scene.id} is an ending and offers something` }];
		if (!scene.ends && scene.offers.length === 0) return [{ place: ['scenes', position], code: 'visit-dead-end', message: `${scene.id} offers nothing and is no ending` }];
		return [];
	});
}
