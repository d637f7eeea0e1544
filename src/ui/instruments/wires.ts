/** Which of the eight wires arrive, from the pairs a tester found whole (such as "3-6"); the others stay dark. */
export function wiresOf(whole: readonly string[]): (number | undefined)[] {
	const arriving = new Set(whole.flatMap((pair) => pair.split('-').map(Number)));
	return Array.from({ length: 8 }, (_, index) => (arriving.has(index + 1) ? index + 1 : undefined));
}
