import type { Given } from '#engine/rules/derive.ts';
import type { ValueName } from '#engine/rules/standard.ts';

type Unit = ValueName['unit'];
/** A value as a form holds it: the number, and which of the units is meant. */
export type Amount = { amount: string; unit: string };

/** The units one may choose among; the first is the usual one. Where there is one only, nothing need be chosen. */
export const UNITS_OF: Record<Exclude<Unit, 'list'>, readonly string[]> = {
	time: ['min', 'h', 's', 'd'],
	ratio: ['%'],
	count: [''],
	length: ['m', 'cm'],
	power: ['dBm'],
	speed: ['Mbit/s'],
	clock: ['clock']
};

/** Takes a written value apart: "10 min" → 10 and min; counted things lose their noun. */
export function amountOf(given: Given | undefined, unit: Exclude<Unit, 'list'>): Amount {
	const text = String(given ?? '');
	if (unit === 'clock') return { amount: text, unit: 'clock' };
	const [, amount = '', written = ''] = /^\s*(-?\d+(?:\.\d+)?)\s*(\S*)/.exec(text) ?? [];
	const known = UNITS_OF[unit];
	return { amount, unit: known.includes(written) ? written : (known[0] ?? '') };
}

/** Puts it together again; undefined while it is no value. */
export function givenOf({ amount, unit }: Amount): Given | undefined {
	if (unit === 'clock') return /^\d{1,2}:\d{2}$/.test(amount) ? amount : undefined;
	if (!/^-?\d+(\.\d+)?$/.test(amount.trim())) return undefined;
	return unit === '' ? Number(amount) : `${amount.trim()} ${unit}`;
}
