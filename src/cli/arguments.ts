/** Reads `--name value` and `--flag` from a command line; what has no name is left over in order. */
export function readArguments(given: readonly string[], flags: readonly string[]): { options: Map<string, string>; rest: string[] } {
	const options = new Map<string, string>();
	const rest: string[] = [];
	for (let index = 0; index < given.length; index += 1) {
		const word = given[index] ?? '';
		if (!word.startsWith('--') || word === '--') {
			if (word !== '--') rest.push(word);
			continue;
		}
		const [name = '', inline] = word.slice(2).split('=', 2);
		if (flags.includes(name)) options.set(name, 'true');
		else options.set(name, inline ?? given[(index += 1)] ?? '');
	}
	return { options, rest };
}
