/** A stretch of the day that an act cost; minutes count from midnight. */
export type Spent = { id: string | number; from: number; to: number; kind: 'road' | 'wait' | 'talk' | 'work' };

/** Something that is going to happen, as far as the trainee can know. */
export type Coming = { at: number; label: string };

/** Where a minute lies between two others, as a CSS percentage kept inside the strip. */
export function along(minute: number, from: number, to: number): string {
	const share = to > from ? (minute - from) / (to - from) : 0;
	return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;
}
