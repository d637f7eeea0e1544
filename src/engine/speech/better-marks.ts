import type { SpokenLanguage } from './language.ts';

const CHINESE: Record<string, string> = { ',': '，', '.': '。', '!': '！', '?': '？', ';': '；' };
const ENGLISH: Record<string, string> = { '，': ', ', '。': '. ', '！': '! ', '？': '? ', '；': '; ' };
const CHINESE_LINK = /^(?:所以|但是|但|可是|不过|而且|然后|还有)/;
const ENGLISH_LINK = /^(?:and|but|so|then|also)\s+/i;
const CHINESE_QUESTION = /[吗么]$/;
const ENGLISH_QUESTION = /^(?:may|can|could|would|shall|will|is|are|do|does|what|when|where|how|which|who)\b/i;

/** A few clauses as a sentence of their own: no word that links to what went before, marks of the language, an end. */
export function finished(text: string, language: SpokenLanguage): string {
	const bare = text.trim().replace(/[，,；;\s]+$/, '').replace(language === 'en' ? ENGLISH_LINK : CHINESE_LINK, '');
	if (bare === '') return '';
	const marked = language === 'en' ? bare.replace(/[，。！？；]/g, (mark) => ENGLISH[mark] ?? mark).trim() : bare.replace(/[,.!?;](?!\w)\s*/g, (mark) => CHINESE[mark.trim()] ?? mark);
	const ended = /[。！？.!?]$/.test(marked) ? marked : marked + stop(marked, language);
	return language === 'en' ? ended.slice(0, 1).toUpperCase() + ended.slice(1) : ended;
}

function stop(text: string, language: SpokenLanguage): string {
	if (language === 'en') return ENGLISH_QUESTION.test(text) ? '?' : '.';
	return CHINESE_QUESTION.test(text) ? '？' : '。';
}
