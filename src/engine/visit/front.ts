import type { Move } from './move.ts';

/** What can have been earned on one way to a state, and the way it came by. */
export type Label = { earned: number; possible: number; red: boolean; from?: Label; move?: Move };

/**
 * Adds a label to those that cannot be beaten, upwards (more kept, less lost, no red line) or downwards.
 * Returns the same list when the label brings nothing new.
 */
export function addLabel(front: Label[], label: Label): Label[] {
	if (front.some((each) => equal(each, label))) return front;
	const all = [...front, label];
	const kept = all.filter((one) => all.every((other) => other === one || !above(other, one)) || all.every((other) => other === one || !above(one, other)));
	return kept.includes(label) ? kept : front;
}

function equal(a: Label, b: Label): boolean {
	return a.earned === b.earned && a.possible === b.possible && a.red === b.red;
}

/** At least as good in every way, and better in one. */
function above(a: Label, b: Label): boolean {
	const [lostA, lostB] = [a.possible - a.earned, b.possible - b.earned];
	return a.earned >= b.earned && lostA <= lostB && (!a.red || b.red) && !equal(a, b);
}
