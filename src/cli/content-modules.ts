import { ingredientsOf, type Library } from '#engine/library.ts';
import { adopt } from '#engine/rules/adopt.ts';
import type { Standard } from '#engine/rules/standard.ts';
import { compile, type Ingredients } from '#engine/visit/compile.ts';
import { coverageOf } from '#engine/visit/coverage.ts';
import { practiceOf } from '#engine/visit/practice.ts';
import { initialsOf } from './pinyin-initials.ts';
import { traditionalOf } from './traditional.ts';

/** Makes the values of one module; called when the module is asked for. */
export type ContentModules = ReadonlyMap<string, () => unknown>;

/**
 * The content as modules: a small index for the first paint, one module per visit, the rule book; and beside each, under
 * `traditional/…`, its texts as Taiwan writes them. Derived texts stay outside the content so that they never touch its hash.
 */
export function contentModules(library: Library): ContentModules {
	const modules = new Map<string, () => unknown>([
		['index', () => indexOf(library)],
		['rules', () => rulesOf(library)],
		['drills', () => [...library.drills.values()]],
		['initials', () => Object.fromEntries([...library.book.rules.values()].map(({ id, says }) => [id, initialsOf(says['zh-CN'])]))]
	]);
	for (const visit of library.visits.values()) modules.set(`visit/${visit.id}`, () => ingredientsOf(library, visit.id));
	modules.set('coverage', once(() => practisedIn(library)));
	for (const [name, make] of [...modules].filter(([each]) => !WORDLESS.includes(each))) modules.set(`traditional/${name}`, () => traditionalOf(make()));
	return modules;
}

/** Modules without texts. */
const WORDLESS = ['initials', 'coverage'];
/** Fewer random plays than the report makes: a build should not wait for the rarest finding. */
const PLAYS = 5;

function practisedIn(library: Library) {
	const practices = [...library.visits.keys()].flatMap((id) => {
		const ingredients = ingredientsOf(library, id);
		return ingredients ? [[id, practiceOf(compile(ingredients), library.book, PLAYS)] as const] : [];
	});
	return coverageOf(library.book, new Map(practices));
}

/** A build asks for the same module twice, once per side. */
function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}

function indexOf(library: Library) {
	return {
		// Short visits first: a newcomer begins with one of them.
		visits: [...library.visits.values()].sort((a, b) => a.lasts - b.lasts).map((visit) => {
			const ingredients = ingredientsOf(library, visit.id) as Ingredients;
			const { id, title, summary, lasts, job, standards, order } = visit;
			const customers = ingredients.customers.map(({ id: name, look, address, patience, trust }) => ({ id: name, look, address, patience, trust }));
			return { id, title, summary, lasts, job, customers, order: { number: order.number, service: order.service, address: order.address, remark: order.remark }, slot: order.slot, ...(standards ? { standards } : {}), hash: compile(ingredients).hash };
		}),
		standards: mostPractised(library).map(({ id, title, operator }) => ({ id, title, operator, version: adopt(library.book, id).version }))
	};
}

/** The rule book without the logs that only its tests read. */
function rulesOf({ book, sources }: Library) {
	const rules = [...book.rules.values()].map((rule) => ({ ...rule, kept: undefined, broken: undefined }));
	return { rules, names: [...book.names.values()], standards: [...book.standards.values()], sources: [...sources.values()] };
}

/** All standards, those first that most visits can be played under: the first one is what a newcomer starts with. */
function mostPractised({ book, visits }: Library): Standard[] {
	const named = [...visits.values()].flatMap(({ standards }) => standards ?? [...book.standards.keys()]);
	const times = (id: string) => named.filter((each) => each === id).length;
	const place = (id: string) => (named.includes(id) ? named.indexOf(id) : named.length);
	return [...book.standards.values()].sort((a, b) => times(b.id) - times(a.id) || place(a.id) - place(b.id));
}
