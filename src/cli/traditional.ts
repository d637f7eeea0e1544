import { Converter } from 'opencc-js';

let convert: ((text: string) => string) | undefined;

/** Simplified Chinese as Taiwan writes it, words included. Loads its dictionaries (half a megabyte) on first use. */
export function toTraditional(text: string): string {
	convert ??= Converter({ from: 'cn', to: 'twp' });
	return convert(text);
}

/** Every zh-CN text inside a piece of content that has no zh-TW of its own, with its derived form. */
export function traditionalOf(content: unknown): Record<string, string> {
	const found: Record<string, string> = {};
	collect(content, found);
	return found;
}

function collect(piece: unknown, found: Record<string, string>): void {
	if (typeof piece !== 'object' || piece === null) return;
	const text = (piece as Record<string, unknown>)['zh-CN'];
	if (typeof text === 'string' && !('zh-TW' in piece)) {
		const derived = toTraditional(text);
		if (derived !== text) found[text] = derived;
	}
	for (const part of Object.values(piece)) collect(part, found);
}
