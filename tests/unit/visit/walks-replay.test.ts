import { describe, expect, it } from 'vitest';
import { readContent } from '#cli/read-content.ts';
import { ingredientsOf, readLibrary } from '#engine/library.ts';
import { parseLog } from '#engine/log/parse-log.ts';
import { seal } from '#engine/log/log.ts';
import { compile } from '#engine/visit/compile.ts';
import { advance, begin, isRefusal, replay } from '#engine/visit/visit.ts';
import { readMove } from '#engine/visit/walks.ts';

const { library } = readLibrary(readContent('scenarios'));
const SEED = 7;

describe.each([...library.visits.keys()])('%s', (id) => {
	const ingredients = ingredientsOf(library, id);
	if (!ingredients) throw new Error(`${id} has problems`);
	const playable = compile(ingredients);

	it('keeps of every recorded walk a log that is read and replayed as it was', () => {
		for (const walk of playable.visit.walks) {
			let standing = begin(playable, { seed: SEED, standard: walk.standard ?? 'any', version: '1', chances: walk.chances });
			for (const written of walk.moves) {
				const move = readMove(playable, standing, written);
				const next = move && advance(playable, standing, move);
				if (!next || isRefusal(next)) break;
				standing = next;
			}
			const kept = JSON.parse(JSON.stringify(seal(standing.log))) as unknown[];
			const read = parseLog(kept);
			expect('problem' in read ? read.problem : undefined, walk.name).toBeUndefined();
			const again = 'entries' in read ? replay(playable, read.entries) : undefined;
			expect(again && 'problem' in again ? again.problem : undefined, walk.name).toBeUndefined();
		}
	});
});
