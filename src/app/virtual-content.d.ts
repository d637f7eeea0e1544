declare module 'virtual:content/index' {
	const index: import('./content.ts').ContentIndex;
	export default index;
}
declare module 'virtual:content/shelves' {
	export const visits: Record<string, () => Promise<{ default: import('#engine/visit/compile.ts').Ingredients }>>;
	export const traditional: Record<string, () => Promise<{ default: Record<string, string> }>>;
}
declare module 'virtual:content/rules' {
	const rules: import('./content.ts').BookPages;
	export default rules;
}
declare module 'virtual:content/speech/zh' {
	const speech: import('#engine/speech/book.ts').SpeechBook;
	export default speech;
}
declare module 'virtual:content/speech/en' {
	const speech: import('#engine/speech/book.ts').SpeechBook;
	export default speech;
}
declare module 'virtual:content/initials' {
	const initials: Record<string, string>;
	export default initials;
}
declare module 'virtual:content/coverage' {
	const coverage: import('#engine/visit/coverage.ts').Coverage;
	export default coverage;
}
declare module 'virtual:content/reasons' {
	const reasons: Record<string, import('#engine/text.ts').Text>;
	export default reasons;
}
declare module 'virtual:content/drills' {
	const drills: readonly import('#engine/speech/drill.ts').Drill[];
	export default drills;
}
