/**
 * The lines of a text that arrives in pieces, without their ends. Only a newline ends a line: `readline` would also break at U+2028
 * and U+2029, which JSON allows inside a string. What stands after the last newline is a line unless it is empty.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
	let begun = '';
	for await (const piece of pieces) {
		const [first = '', ...further] = piece.split('\n');
		begun += first;
		for (const next of further) {
			yield bare(begun);
			begun = next;
		}
	}
	const last = bare(begun);
	if (last !== '') yield last;
}

/** Without the byte order mark of a file's beginning and the carriage return of Windows. */
function bare(line: string): string {
	return line.replace(/^\uFEFF/, '').replace(/\r$/, '');
}
