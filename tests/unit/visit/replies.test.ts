import { describe, expect, it } from 'vitest';
import { readContent } from '#cli/read-content.ts';
import { ingredientsOf, readLibrary } from '#engine/library.ts';
import { compile, type Playable } from '#engine/visit/compile.ts';
import { heardIn, type Heard } from '#engine/visit/move.ts';
import type { Offer } from '#engine/visit/schema.ts';
import type { Standing } from '#engine/visit/standing.ts';
import { advance, begin, isRefusal, offers } from '#engine/visit/visit.ts';
import { readMove } from '#engine/visit/walks.ts';

const { library } = readLibrary(readContent('scenarios'));
const SEED = 7;
const INSULT: Heard = { text: '滚', elements: [], violations: ['insult'] };
const NOTHING: Heard = { text: '面条', elements: [], violations: [] };

/** Every typed step that the recorded walks come to, once for each customer. */
function typedSteps(playable: Playable): { name: string; standing: Standing; offer: Offer }[] {
	const steps = new Map<string, { name: string; standing: Standing; offer: Offer }>();
	for (const walk of playable.visit.walks) {
		let standing = begin(playable, { seed: SEED, standard: walk.standard ?? 'any', version: '1', chances: walk.chances });
		for (const written of walk.moves) {
			for (const offer of offers(playable, standing)) {
				const name = `${standing.scene}/${offer.id} (${standing.chances.customer})`;
				if (offer.typed && !steps.has(name)) steps.set(name, { name, standing, offer });
			}
			const move = readMove(playable, standing, written);
			const next = move && advance(playable, standing, move);
			if (!next || isRefusal(next)) break;
			standing = next;
		}
	}
	return [...steps.values()];
}

function say(playable: Playable, standing: Standing, offer: Offer, heard: Heard): Standing {
	const next = advance(playable, standing, { offer: offer.id, heard });
	if (isRefusal(next)) throw new Error(`${offer.id}: ${next.refused}`);
	return next;
}

/** What was said back, and where it led. */
function answerTo(standing: Standing): string {
	return JSON.stringify([standing.scene, ...standing.lines.filter(({ who }) => who !== 'trainee').map(({ says }) => says)]);
}

describe.each([...library.visits.keys()])('%s', (id) => {
	const ingredients = ingredientsOf(library, id);
	if (!ingredients) throw new Error(`${id} has problems`);
	const playable = compile(ingredients);

	it.each(typedSteps(playable))('answers words that wound, and words that say nothing, otherwise than good ones: $name', ({ standing, offer }) => {
		const kind = (offer.typed?.examples ?? []).map((example) => heardIn(example)).filter(({ violations }) => violations.length === 0);
		const answers = kind.map((heard) => answerTo(say(playable, standing, offer, heard)));
		expect(answers).not.toContain(answerTo(say(playable, standing, offer, INSULT)));
		const waiting = say(playable, standing, offer, NOTHING);
		const second = waiting.scene === standing.scene && offers(playable, waiting).some(({ id }) => id === offer.id) ? say(playable, waiting, offer, NOTHING) : waiting;
		expect(answers.some((each) => each !== answerTo(second)), 'something said is answered otherwise than nothing').toBe(true);
	});
});
