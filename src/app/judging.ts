import type { ResultRow, RunRow } from '#data/rows.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { judgeBy } from '#engine/rules/judge.ts';
import type { Playable } from '#engine/visit/compile.ts';
import type { Standing } from '#engine/visit/standing.ts';
import { resultOf } from './result.ts';
import type { Opening } from './visit-opening.ts';

/** Judges a finished visit by its standard. Loaded when a visit ends: the first scene does without rules. */
export async function judgeRun(opening: Pick<Opening, 'book' | 'language' | 'now'>, run: RunRow, playable: Playable, standing: Standing): Promise<ResultRow> {
	const judge = judgeBy(adopt(await opening.book(), run.standard));
	return resultOf(run, playable, judge, standing, opening.language(), opening.now());
}
