import { describe, expect, it } from 'vitest';
import { Ears } from '#app/hearing.ts';
import { readContent } from '#cli/read-content.ts';
import { readSpeechBook } from '#cli/read-speech-book.ts';
import { readLibrary } from '#engine/library.ts';
import { adopt } from '#engine/rules/adopt.ts';
import { elementsAsked } from '#engine/rules/spoken.ts';
import { createChecker, type Heard } from '#engine/speech/check.ts';
import { assess, mannersOf, type Drill } from '#engine/speech/drill.ts';
import type { Element } from '#engine/speech/labels.ts';

/** Bad and half good, as people type them; `never` is what no better wording may hold. */
const CHINESE: [text: string, never?: string][] = [
	['滚，你个傻子', '傻'],
	['喂，急什么急，你自己等着', '急什么'],
	['您怎么又打电话，催什么催，我在路上了', '催什么'],
	['不知道，别问我', '别问'],
	['烦死了，这不归我管', '归我管'],
	['规定就是这样，我也没办法，您找客服', '没办法'],
	['等着就行', '等着就行'],
	['给个五星好评吧', '好评'],
	['喂，老李，晚一会儿到，急什么急，你自己等着', '老李'],
	['老李，我跟你说，你家这个我弄不了', '老李'],
	['小周。', '小周。小周'],
	['您好，王阿姨，赵先生，我是小周，宽带公司的', '赵先生，'],
	['您好您好，不好意思，打扰您了，我是来装网的，方便吗', '您好您好'],
	['您好，我马上到'],
	['您好，路上堵车，我晚到十分钟，闭嘴', '闭嘴'],
	['您好.我是宽带公司的小周,给您装宽带.', '小周,'],
	['行行行，知道了，你说咋办就咋办', '知道了'],
	['谢谢您，再见'],
	['对不起'],
	['实在抱歉，让您久等了，因为上一家没弄完，所以晚了'],
	['不好意思，墙里的管子堵了，只能打孔，您看行吗'],
	['我帮您查，查不到也别赖我', '赖我'],
	['今天天气不错，中午吃面条', '面条'],
	['您好，今天天气不错，我是小周', '天气'],
	['😀👍', '😀'],
	['您好😀，我是小周👍', '😀'],
	['<b>x</b>', '<b>'],
	['您好<img src=x onerror=alert(1)>，我是小周', '<'],
	['。。。', '。。'],
	['ok', 'ok'],
	['啊啊啊啊啊啊', '啊啊'],
	['您好，我是小周，您把钱转我微信就行，不走公司', '微信'],
	['借您家厕所用一下，谢谢', '厕所'],
	['这个保证一辈子不断网，谢谢您', '一辈子']
];
const ENGLISH: [text: string, never?: string][] = [
	['You people never listen, shut up', 'shut up'],
	['Hello, this is Zhou from the broadband company, shut up', 'shut up'],
	['Sorry, shut up and wait', 'wait,'],
	['Hey, what is the hurry, just wait', 'hurry, just'],
	['I do not know, do not ask me', 'do not ask'],
	['Not my job, call the hotline', 'Not my job'],
	['Give me five stars please', 'five stars'],
	['Hello, I will be there soon'],
	['Sorry'],
	['sorry mate'],
	['Thank you, goodbye'],
	['Hello, Mr Li, Mr Zhao, I am Zhou from the broadband company', 'Mr Li, Mr Zhao'],
	['I am sorry, I am late because of the traffic, stop whining', 'whining'],
	['Could I drill a hole here. If not, tough', 'tough'],
	['Nice weather today is it not', 'weather'],
	['Hello, nice weather, I am from the company', 'weather'],
	['Hello 😀, may I come in', '😀'],
	['<b>Hello</b>, may I come in', '<'],
	['blah blah blah', 'blah'],
	['Calm down, will you', 'will you'],
	['You idiot, open the door', 'idiot']
];

const { library } = readLibrary(readContent('scenarios'));
const { book } = readSpeechBook('scenarios/speech');
if (book === undefined) throw new Error('no speech book');
const checker = createChecker(book);
const heard = new Map<string, Heard>();
/** The same few sentences are heard again and again. */
const ears = new Ears(async () => ({
	check(text, options = {}) {
		const key = JSON.stringify([text, options]);
		const found = heard.get(key) ?? checker.check(text, options);
		heard.set(key, found);
		return found;
	}
}));

/** What a drill asks for under one standard after another, each once. */
function askedIn(drill: Drill): (readonly Element[])[] {
	const standards = [...library.book.standards.keys()].map((id) => elementsAsked(adopt(library.book, id), drill.rules ?? []));
	return [...new Map([drill.wanted, ...standards.filter((asked) => asked.length > 0)].map((asked) => [asked.join(), asked])).values()];
}

describe.each([...library.drills.values()].map((drill) => [drill.id, drill] as const))('in the drill %s, under every standard', (_, drill) => {
	it.each([['zh', CHINESE], ['en', ENGLISH]] as const)('a better wording, taken as it is, is right beyond doubt, and holds nothing odd: %s', async (language, sentences) => {
		const own = Object.fromEntries(Object.entries(drill.words ?? {}).map(([element, text]) => [element, text[language === 'en' ? 'en' : 'zh-CN']]));
		const wrong: string[] = [];
		for (const wanted of askedIn(drill)) {
			for (const [text, never] of sentences) {
				const { better } = await ears.explain(text, wanted, { own, language, manners: mannersOf(drill, wanted) });
				const found = await ears.hear(better ?? text);
				const { right, missing, violations, unsure } = assess(found, wanted);
				const odd = better !== undefined && ((never !== undefined && better.includes(never)) || oddIn(better, language));
				if (!right || (better !== undefined && unsure.length > 0) || odd) wrong.push(`${text} → ${better} (${wanted.join()}) ${[...missing, ...violations, ...unsure].join()}`);
			}
		}
		expect(wrong).toEqual([]);
	}, 60_000);
});

/** Pictures, markup, the marks of another language, two marks in a row, a name called twice. */
function oddIn(text: string, language: 'zh' | 'en'): boolean {
	const names = text.match(/\p{Script=Han}(?:先生|女士|阿姨|大爷|奶奶)|(?:Mr|Mrs|Ms) \p{Lu}\p{L}+/gu) ?? [];
	return /[\p{So}<>]|[,，.。!！?？]{2}/u.test(text) || (language === 'zh' ? /\p{L}[,.!?]/u : /[，。！？]|(?:[.!?]) ?\p{Ll}/u).test(text) || new Set(names).size < names.length;
}
