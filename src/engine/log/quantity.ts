/** What a number in content counts; numbers of different units never compare. */
export const UNITS = ['time', 'ratio', 'count', 'length', 'power', 'speed', 'clock'] as const;
export type Unit = (typeof UNITS)[number];

/** In base units: seconds, parts of one, pieces, metres, dBm, Mbit/s, seconds since midnight. */
export type Quantity = { value: number; unit: Unit };

const SCALE: Record<string, [Unit, number]> = {
	s: ['time', 1],
	min: ['time', 60],
	h: ['time', 3600],
	d: ['time', 86400],
	'%': ['ratio', 0.01],
	cm: ['length', 0.01],
	m: ['length', 1],
	dBm: ['power', 1],
	'Mbit/s': ['speed', 1]
};
const COUNTED = /^(taps?|rounds?|presses|paces?|times?|fields?|points?|items?|x)$/;

/** Reads "10 min", "90 %", "3 taps", "-27 dBm", "09:30" or a bare number; undefined when it is none of these. */
export function parseQuantity(given: string | number): Quantity | undefined {
	if (typeof given === 'number') return { value: given, unit: 'count' };
	const clock = /^(\d{1,2}):(\d{2})$/.exec(given.trim());
	if (clock) return { value: Number(clock[1]) * 3600 + Number(clock[2]) * 60, unit: 'clock' };
	const parts = /^(-?\d+(?:\.\d+)?)\s*(\S*)$/.exec(given.trim());
	if (!parts) return undefined;
	const [, digits, unit = ''] = parts;
	if (unit === '' || COUNTED.test(unit)) return { value: Number(digits), unit: 'count' };
	const scale = SCALE[unit];
	return scale && { value: round(Number(digits) * scale[1]), unit: scale[0] };
}

function round(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}
