/** A fault in content: never thrown, always collected, so that an author sees all of them at once. */
export type Problem = {
	/** Stable and kebab-case, for tests and tools. */
	code: string;
	file?: string;
	/** 1-based. */
	line?: number;
	/** Names what was expected and what was found. */
	message: string;
};

/** A problem as one line of a terminal. */
export function showProblem(problem: Problem): string {
	const where = problem.file ? `${problem.file}${problem.line ? `:${problem.line}` : ''}: ` : '';
	return `${where}${problem.code}: ${problem.message}`;
}
