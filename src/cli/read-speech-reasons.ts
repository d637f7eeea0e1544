import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The words for reason codes in one language; a code without words is missing. */
export function readSpeechReasons(language = 'zh', folder = 'scenarios/speech'): Record<string, string> {
	const file = `${folder}/zh/reasons.yaml`;
	if (!existsSync(file)) return {};
	const reasons = parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
	return Object.fromEntries(Object.entries(reasons).map(([code, words]) => [code, words[language] ?? code]));
}
