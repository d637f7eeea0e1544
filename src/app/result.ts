import type { KeptFinding, ResultRow, RunRow } from '#data/rows.ts';
import { judgeLog, type Judge } from '#engine/rules/judge.ts';
import { score } from '#engine/rules/score.ts';
import type { Playable } from '#engine/visit/compile.ts';
import type { Standing } from '#engine/visit/standing.ts';

const PASS_MARK = 80;

/** Points of a hundred that pass, by the standard; 80 where it names none. */
export function passMarkOf({ standard }: Judge): number {
	const given = standard.values('pass-mark');
	return typeof given === 'number' ? given : PASS_MARK;
}

/** What a finished visit came to, ready to be kept. Findings take the rule's words along: a changed book never rewrites history. */
export function resultOf(run: RunRow, playable: Playable, judge: Judge, standing: Standing, language: string, endedAt: number): ResultRow {
	const found = judgeLog(judge, standing.log);
	const ends = playable.scenes.get(standing.ending ?? '')?.scene.ends;
	const passMark = passMarkOf(judge);
	const points = score(found, passMark);
	const good = ends?.good ?? false;
	return {
		id: run.id, visit: run.visit, title: playable.visit.title, content: run.content, standard: run.standard, version: judge.standard.version,
		language, startedAt: run.startedAt, endedAt,
		ending: { id: standing.ending ?? '', title: ends?.title ?? playable.visit.title, good },
		score: { ...points, passed: points.passed && good }, passMark,
		findings: found.filter(({ state }) => state !== 'not-exercised').map((finding) => kept(judge, finding)),
		practice: run.from !== undefined
	};
}

function kept(judge: Judge, finding: Omit<KeptFinding, 'says' | 'why' | 'cites'>): KeptFinding {
	const adopted = judge.standard.rules.find(({ rule }) => rule.id === finding.rule);
	if (!adopted) throw new Error(`the judge found ${finding.rule}, which its standard does not have`);
	return { ...finding, says: adopted.rule.says, why: adopted.rule.why, cites: adopted.cites };
}
