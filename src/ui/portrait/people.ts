import type { Customer } from '#engine/visit/schema.ts';

/** The eight drawn people. Each is named for what one sees first, so that any name, job or temper can wear any of them. */
export const LOOKS = [
	'silver-bob',
	'hoodie',
	'polo',
	'wool-coat',
	'knit-vest',
	'overshirt',
	'linen',
	'curls'
] as const satisfies readonly Customer['look'][];

export type Look = Customer['look'];

/** One flat shape: an SVG path and the paint that fills it, or strokes it when `line` gives a width. */
export type Shape = { d: string; paint: string; line?: number };

/** What makes one drawn person: measures of the face, shapes of hair and clothes. Coordinates are those of a 200 × 250 bust. */
export type Person = {
	/** For authors who match a look to a customer; never shown. */
	age: number;
	presents: 'woman' | 'man';
	skin: string;
	shade: string;
	hair: string;
	brow: { colour: string; weight: number };
	/** Half the width of the face, the share of it that the jaw keeps, and where the chin ends. */
	face: { half: number; jaw: number; chin: number };
	ears: number;
	eye: { size: number; lash: boolean };
	lip: string;
	lines: 'none' | 'some' | 'many';
	glasses?: 'round' | 'square';
	shoulders: number;
	sleeve: string;
	cuff?: string;
	behind: Shape[];
	clothes: Shape[];
	beard: Shape[];
	front: Shape[];
};
