import { ingredientsOf, type Library } from '#engine/library.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { compile, type Ingredients } from '#engine/visit/compile.ts';
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
		['rules', () => rulesOf(library)]
	]);
	for (const visit of library.visits.values()) modules.set(`visit/${visit.id}`, () => ingredientsOf(library, visit.id));
	for (const [name, make] of [...modules]) modules.set(`traditional/${name}`, () => traditionalOf(make()));
	return modules;
}

function indexOf(library: Library) {
	return {
		visits: [...library.visits.values()].map((visit) => {
			const ingredients = ingredientsOf(library, visit.id) as Ingredients;
			const { id, title, summary, lasts, job, standards, order } = visit;
			const customers = ingredients.customers.map(({ id: name, look, address, patience, trust }) => ({ id: name, look, address, patience, trust }));
			return { id, title, summary, lasts, job, customers, order: { number: order.number, service: order.service, address: order.address, remark: order.remark }, slot: order.slot, ...(standards ? { standards } : {}), hash: compile(ingredients).hash };
		}),
		standards: [...library.book.standards.values()].map(({ id, title, operator }) => ({ id, title, operator, version: adopt(library.book, id).version }))
	};
}

/** The rule book without the logs that only its tests read. */
function rulesOf({ book, sources }: Library) {
	const rules = [...book.rules.values()].map((rule) => ({ ...rule, kept: undefined, broken: undefined }));
	return { rules, names: [...book.names.values()], standards: [...book.standards.values()], sources: [...sources.values()] };
}
