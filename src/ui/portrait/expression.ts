/** How far away the customer stands: behind a door on the chain, in the open door, in the room, or at the other end of a call. */
export const DISTANCES = ['ajar', 'open', 'room', 'phone'] as const;
export type Distance = (typeof DISTANCES)[number];

export const POSES = ['rest', 'door', 'welcome', 'held', 'crossed', 'halt', 'phone'] as const;
export type Pose = (typeof POSES)[number];

/** Angles in degrees, lengths in the bust's own units, shares from 0 to 1. */
export type Expression = {
	brow: { turn: number; left: number; right: number };
	furrow: number;
	lid: number;
	smileLines: number;
	gaze: { x: number; y: number };
	mouth: string;
	tilt: number;
	lean: { x: number; y: number; scale: number };
	flush: number;
	pose: Pose;
};

const share = (value: number) => Math.min(1, Math.max(0, value));

/** The face that follows from patience and trust (0–10 each). Anger narrows, wariness looks sideways and steps back. */
export function expressionOf(patience: number, trust: number, distance: Distance): Expression {
	const anger = share((5 - patience) / 5);
	const wary = share((5.5 - trust) / 5.5);
	const glad = share((Math.min(patience, trust) - 4.5) / 4.5);
	const doubt = wary * (1 - anger);
	return {
		brow: {
			turn: anger * 17 - doubt * 7 - glad * 3,
			left: anger * 4.5 - glad * 3.5 + doubt,
			right: anger * 4.5 - glad * 3.5 - doubt * 6
		},
		furrow: share(anger * 1.2 - 0.15),
		lid: 1 - anger * 0.36 - doubt * 0.22 - share(glad - 0.55) * 0.9,
		smileLines: share(glad * 1.4 - 0.4),
		gaze: { x: wary > 0.45 && anger < 0.75 ? wary * 3.4 : 0, y: anger > 0.8 ? -0.6 : 0 },
		mouth: mouthOf(anger, doubt, glad),
		tilt: glad * -4 + doubt * 3.5 + anger * 1.5,
		lean: { x: wary * 7, y: anger * 3, scale: 1 - wary * 0.075 + (anger > 0.6 ? 0.03 : 0) },
		flush: share(anger * 1.5 - 0.6),
		pose: poseOf(patience, trust, distance)
	};
}

function mouthOf(anger: number, doubt: number, glad: number): string {
	const half = 12 + glad * 5.5 - anger * 1.5 - doubt * 2;
	const bend = glad * 11 - anger * 8.5 - doubt * 2.5 + 1.2;
	const skew = doubt * 3 + anger * 1;
	const parted = glad > 0.7 ? (glad - 0.7) * 14 : 0;
	const n = (value: number) => value.toFixed(1);
	return `M${n(-half)} ${n(-bend * 0.35)}Q0 ${n(bend)} ${n(half)} ${n(-bend * 0.35 - skew)}Q0 ${n(bend + parted + 1.2)} ${n(-half)} ${n(-bend * 0.35)}Z`;
}

function poseOf(patience: number, trust: number, distance: Distance): Pose {
	if (distance === 'phone') return 'phone';
	if (patience <= 1 && trust <= 4) return 'halt';
	if (patience <= 3.5) return 'crossed';
	if (distance === 'room' && trust < 4) return 'held';
	if (distance === 'ajar' || trust < 4) return 'door';
	return Math.min(patience, trust) >= 7 ? 'welcome' : 'rest';
}
