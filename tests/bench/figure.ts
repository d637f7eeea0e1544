/** One line of the benchmark: what was measured, against what, and what we aim at. */
export type Figure = { name: string; value: number; unit: string; goal?: string; met?: boolean; note?: string };

/** Milliseconds of the fastest of several runs: the one least disturbed by the machine. */
export function fastest(runs: number, work: () => void): number {
	let best = Infinity;
	for (let run = 0; run < runs; run += 1) {
		const started = performance.now();
		work();
		best = Math.min(best, performance.now() - started);
	}
	return best;
}

export function round(value: number): number {
	return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
