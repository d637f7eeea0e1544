import { ingredientsOf, readLibrary } from '../../src/engine/library.ts';
import { adopt } from '../../src/engine/rules/adopt.ts';
import { draw } from '../../src/engine/visit/chances.ts';
import { compile, type Playable } from '../../src/engine/visit/compile.ts';
import type { Walk } from '../../src/engine/visit/schema.ts';
import { readContent } from '../../src/cli/read-content.ts';

const { library } = readLibrary(readContent(process.env.DOORSTEP_CONTENT ?? 'scenarios'));

export const VISIT_IDS = [...library.visits.keys()];

export function playable(id: string): Playable {
	const ingredients = ingredientsOf(library, id);
	if (!ingredients) throw new Error(`no visit is called ${id}`);
	return compile(ingredients);
}

/** A standard with its version: the one asked for, or the first that the app offers for the visit. */
export function standardOf({ visit }: Playable, wanted?: string): { id: string; version: string } {
	const id = wanted ?? visit.standards?.[0] ?? [...library.book.standards.keys()][0] ?? '';
	return { id, version: adopt(library.book, id).version };
}

/** A recorded walk of a kind and a seed that draws what it was recorded with. */
export function walkWithSeed(from: Playable, fits: (walk: Walk) => boolean = () => true): { walk: Walk; seed: number } {
	for (const walk of from.visit.walks.filter(fits)) {
		for (let seed = 1; seed < 4000; seed += 1) {
			const drawn = draw(from, seed);
			if (Object.entries(walk.chances).every(([name, value]) => drawn[name] === value)) return { walk, seed };
		}
	}
	throw new Error(`no seed plays a walk of ${from.visit.id}`);
}
