/** Where the needle of a speed dial points, in degrees from straight up. Roots spread the low end, where a fault shows. */
export function needleAt(mbps: number, max: number): number {
	return -120 + Math.sqrt(Math.min(1, Math.max(0, mbps / max))) * 240;
}

const ROUND = [0, 1, 2, 5, 10, 20, 50, 100, 200, 300, 500, 750, 1000, 1500, 2000, 2500, 5000, 10_000] as const;
/** Closer than this, in degrees, two figures would touch. */
const APART = 17;

/** The round figures printed on a dial that ends at `max`, none touching the next. */
export function dialMarks(max: number): number[] {
	const marks: number[] = [];
	for (const mark of ROUND.filter((figure) => figure <= max).toReversed()) {
		const next = marks[0];
		if (next === undefined || needleAt(next, max) - needleAt(mark, max) >= APART) marks.unshift(mark);
	}
	return marks[0] === 0 ? marks : [0, ...marks.filter((mark) => needleAt(mark, max) >= needleAt(0, max) + APART)];
}
