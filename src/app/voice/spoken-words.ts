const DIRECTION = /[（(][^（()）]*[）)]/g;

/** What is said aloud of a line: not the stage directions in brackets. Empty where that leaves no word. */
export function spokenWords(line: string): string {
	const without = line.replace(DIRECTION, '');
	if (without !== line) return spokenWords(without);
	return /[\p{L}\p{N}]/u.test(line) ? line.replace(/\s+/g, ' ').trim() : '';
}
