import { expect, it } from 'vitest';
import { readContent } from '#cli/read-content.ts';
import { readSpeechBook } from '#cli/read-speech-book.ts';
import { Ears } from '#app/hearing.ts';
import { ingredientsOf, readLibrary } from '#engine/library.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { judgeBy, judgeLog } from '#engine/rules/judge.ts';
import { createChecker } from '#engine/speech/check.ts';
import { compile } from '#engine/visit/compile.ts';
import { advance, isRefusal } from '#engine/visit/visit.ts';
import { playWalk } from '#engine/visit/walks.ts';

const STANDARD = 'china-telecom-full-process';
const TO_THE_CALL = ['read-order', 'dial', 'full-name', 'propose', 'bye-whole', 'pack-all', 'check-day', 'on', 'report-first', 'call-now'];
const JAM = '您好，对不起，路上堵车，我要晚到十二分钟。';
const LAST_JOB = '您好，对不起，上一家还没修完，我要晚到十二分钟。';

const { library } = readLibrary(readContent('scenarios'));
const ingredients = ingredientsOf(library, 'late-arrival');
const { book } = readSpeechBook();
if (!ingredients || !book) throw new Error('no visit or no speech book');
const playable = compile(ingredients);
const judge = judgeBy(adopt(library.book, STANDARD));
const ears = new Ears(async () => createChecker(book));

/** What the rule about true reasons finds after this sentence was typed on the phone. */
async function foundAfter(text: string, cause: string): Promise<string | undefined> {
	const played = playWalk(playable, judge, { chances: { customer: 'engineer-du', cause, delay: 'brief' }, moves: TO_THE_CALL });
	if ('stuck' in played) throw new Error(played.stuck);
	const said = advance(playable, played.standing, { offer: 'own-words', heard: await ears.hear(text) });
	if (isRefusal(said)) throw new Error(said.refused);
	return judgeLog(judge, said.log).find(({ rule }) => rule === 'travel.no-invented-reason')?.state;
}

it.each([
	['an invented jam is found out', JAM, 'overrun', 'broken'],
	['the true cause is honest', LAST_JOB, 'overrun', 'kept'],
	['a jam behind a closed road is honest too', JAM, 'roadblock', 'kept'],
	['a job that was done is no excuse on the road', LAST_JOB, 'roadblock', 'broken'],
	['no cause, no lie', '您好，对不起，我要晚到十二分钟。', 'overrun', 'not-exercised']
])('%s', async (_, text, cause, state) => {
	expect(await foundAfter(text, cause)).toBe(state);
});
