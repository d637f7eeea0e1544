import * as v from 'valibot';
import { checkHome } from './premises/check-home.ts';
import { PremisesFile } from './premises/home.ts';
import type { Problem } from './problem.ts';
import type { RuleBook } from './rules/adopt.ts';
import { checkBook } from './rules/check-book.ts';
import { RuleSchema, type Rule } from './rules/rule.ts';
import { SourceSchema, StandardSchema, ValueNameSchema, type SourceDocument, type Standard, type ValueName } from './rules/standard.ts';
import { parseFile, problemAt, type SourceFile } from './source-file.ts';
import { DrillSchema } from './speech/drill-schema.ts';
import type { Drill } from './speech/drill.ts';
import { checkVisit } from './visit/check-visit.ts';
import type { Ingredients } from './visit/compile.ts';
import { RetortsSchema, type Retorts } from './visit/retort.ts';
import { CustomerSchema, ReactionSchema, VisitSchema, type Customer, type Reaction, type Visit } from './visit/schema.ts';

/** All content that can be used. What has problems is left out and named. */
export type Library = {
	book: RuleBook;
	sources: ReadonlyMap<string, SourceDocument>;
	customers: ReadonlyMap<string, Customer>;
	premises: ReadonlyMap<string, PremisesFile>;
	visits: ReadonlyMap<string, Visit>;
	/** Sentences to practise alone, in the order of their files. */
	drills: ReadonlyMap<string, Drill>;
	/** What moves every customer alike. */
	temper: readonly Reaction[];
	/** What everybody says back to a typed sentence. */
	retorts: Retorts;
};

/** Reads all files of scenarios/ that make visits and rules; other folders are read by their own floors. */
export function readLibrary(files: readonly SourceFile[]): { library: Library; problems: Problem[] } {
	const problems: Problem[] = [];
	const folder = (name: string) => files.filter(({ path }) => path.startsWith(`${name}/`));
	const named = (name: string) => files.filter(({ path }) => path === name);
	const rules = collect<Rule>(folder('rules'), v.array(RuleSchema), problems);
	const names = collect<ValueName>(named('values.yaml'), v.array(ValueNameSchema), problems);
	const sources = collect<SourceDocument>(named('sources.yaml'), v.array(SourceSchema), problems);
	const standards = collect<Standard>(folder('standards'), one(StandardSchema), problems);
	const customers = collect<Customer>(folder('customers'), one(CustomerSchema), problems);
	const premises = collect<PremisesFile>(folder('premises'), one(PremisesFile as v.GenericSchema<unknown, PremisesFile>), problems);
	for (const { item, file } of premises.values()) problems.push(...checkHome(item).map(({ place, message }) => problemAt(file, place, 'premises-false-claim', message)));
	const temper = named('temper.yaml').flatMap((file) => parseFile(file, v.array(ReactionSchema), problems) ?? []);
	const retorts = named('retorts.yaml').flatMap((file) => parseFile(file, RetortsSchema, problems) ?? [])[0] ?? {};
	const book: RuleBook = { rules: values(rules), names: values(names), standards: values(standards) };
	problems.push(...checkBook(book, values(sources), (id) => placeOf(standards, id), (id) => placeOf(rules, id)));
	const drills = collect<Drill>(folder('drills'), v.array(DrillSchema), problems);
	for (const { item } of drills.values()) problems.push(...lostRules(item, book, placeOf(drills, item.id)));
	const visits = collect<Visit>(folder('visits'), one(VisitSchema), problems);
	const library: Library = { book, sources: values(sources), customers: values(customers), premises: values(premises), visits: new Map(), drills: values(drills), temper, retorts };
	const sound = [...visits.values()].filter(({ item, file }) => {
		const found = checkVisit(item, library).map(({ place, code, message }) => problemAt(file, place, code, message));
		problems.push(...found);
		return found.length === 0;
	});
	return { library: { ...library, visits: new Map(sound.map(({ item }) => [item.id, item])) }, problems };
}

function lostRules({ id, rules = [] }: Drill, book: RuleBook, report: ReturnType<typeof placeOf>): Problem[] {
	const says = (rule: string) => {
		const pattern = book.rules.get(rule)?.pattern;
		return pattern !== undefined && 'says' in pattern;
	};
	return rules.filter((rule) => !says(rule)).map((rule) => report(['rules'], 'drill-unknown-rule', `${id}: ${rule} is no rule that asks for something to be said`));
}

/** What a visit is compiled from; undefined when the library does not have it. */
export function ingredientsOf(library: Library, id: string): Ingredients | undefined {
	const visit = library.visits.get(id);
	if (!visit) return undefined;
	const customers = visit.customers.flatMap((customer) => library.customers.get(customer) ?? []);
	return { visit, customers, temper: library.temper, retorts: library.retorts, premises: visit.premises ? library.premises.get(visit.premises) : undefined };
}

type Placed<T> = { item: T; file: SourceFile; position: number | undefined };

function collect<T extends { id: string }>(files: readonly SourceFile[], schema: v.GenericSchema<unknown, T[]>, problems: Problem[]): Map<string, Placed<T>> {
	const found = new Map<string, Placed<T>>();
	for (const file of files) {
		const items = parseFile(file, schema, problems) ?? [];
		for (const [index, item] of items.entries()) {
			const position = Array.isArray(file.data) ? index : undefined;
			const twin = found.get(item.id);
			if (twin) problems.push(problemAt(file, position === undefined ? ['id'] : [position, 'id'], 'content-duplicate', `${item.id} is also in ${twin.file.path}`));
			else found.set(item.id, { item, file, position });
		}
	}
	return found;
}

function one<T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> {
	return v.pipe(
		schema,
		v.transform((item) => [item])
	);
}

function values<T>(placed: ReadonlyMap<string, Placed<T>>): Map<string, T> {
	return new Map([...placed].map(([id, { item }]) => [id, item]));
}

/** Makes problems at a place inside an item. */
function placeOf<T>(placed: ReadonlyMap<string, Placed<T>>, id: string): (place: readonly (string | number)[], code: string, message: string) => Problem {
	const at = placed.get(id);
	return (place, code, message) => {
		if (!at) return { code, message };
		return problemAt(at.file, at.position === undefined ? place : [at.position, ...place], code, message);
	};
}
