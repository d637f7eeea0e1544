/** The five states of a finding, as the rules give them. */
export const STATES = ['kept', 'repaired', 'broken', 'open', 'not-exercised'] as const;
export type State = (typeof STATES)[number];

/** One act of the walk with the mood after it and the findings pinned to it. `time` is shown as given. */
export type Step = {
	id: string | number;
	label: string;
	time: string;
	minute: number;
	patience: number;
	trust: number;
	pins: { id: string; state: State; redLine?: boolean }[];
};

/** A line through values of 0–10 that stays level until it changes, in a box of `width` × `height`. */
export function moodPath(points: { x: number; value: number }[], height: number): string {
	const y = (value: number) => (height - (Math.min(10, Math.max(0, value)) / 10) * height).toFixed(1);
	return points
		.map((point, index) => (index ? `H${point.x.toFixed(1)}V${y(point.value)}` : `M${point.x.toFixed(1)} ${y(point.value)}`))
		.join('');
}
