import type { Person } from '#ui/portrait/people.ts';

const BLACK = 'oklch(0.24 0.012 260)';
const SOOT = 'oklch(0.3 0.016 50)';
const TEAL = 'oklch(0.5 0.05 205)';
const CAMEL = 'oklch(0.71 0.075 72)';
const DENIM = 'oklch(0.52 0.075 245)';
const LINEN = 'oklch(0.86 0.028 112)';

export const hoodie: Person = {
	age: 27,
	presents: 'man',
	skin: 'oklch(0.83 0.056 64)',
	shade: 'oklch(0.71 0.07 54)',
	hair: BLACK,
	brow: { colour: BLACK, weight: 4.6 },
	face: { half: 39, jaw: 0.82, chin: 147 },
	ears: 1,
	eye: { size: 4, lash: false },
	lip: 'oklch(0.58 0.09 28)',
	lines: 'none',
	glasses: 'square',
	shoulders: 66,
	sleeve: TEAL,
	behind: [{ d: 'M58 176c0-18 16-30 42-30s42 12 42 30l-14 18H72Z', paint: 'oklch(0.4 0.045 205)' }],
	clothes: [
		{ d: 'M34 250c0-46 10-74 44-82q22 18 44 0c34 8 44 36 44 82Z', paint: TEAL },
		{ d: 'M66 166q8 26 34 32q26-6 34-32', paint: 'oklch(0.42 0.045 205)', line: 9 },
		{ d: 'M90 198v30M110 198v26', paint: 'oklch(0.93 0.01 90)', line: 2.6 }
	],
	beard: [],
	front: [
		{
			d: 'M59 96c-6-30 6-50 24-50 6-12 28-14 38-4 18 0 26 24 20 54-4-8-5-16-9-22-6 6-14 0-19 3-8-7-14 2-22-5-6 8-14 1-20 8-6 2-9 8-12 16Z',
			paint: BLACK
		},
		{ d: 'M82 46c-4-6-8-7-14-6M118 42c4-6 9-7 15-4', paint: BLACK, line: 4 }
	]
};

export const woolCoat: Person = {
	age: 38,
	presents: 'woman',
	skin: 'oklch(0.87 0.042 66)',
	shade: 'oklch(0.75 0.06 56)',
	hair: SOOT,
	brow: { colour: SOOT, weight: 3.4 },
	face: { half: 34, jaw: 0.66, chin: 150 },
	ears: 0.85,
	eye: { size: 3.8, lash: true },
	lip: 'oklch(0.54 0.14 22)',
	lines: 'none',
	shoulders: 64,
	sleeve: CAMEL,
	behind: [{ d: 'M98 50a19 18 0 1 1 32-8q-4 14-16 18Z', paint: SOOT }],
	clothes: [
		{ d: 'M80 158q20 8 40 0l8 92H72Z', paint: 'oklch(0.29 0.02 250)' },
		{ d: 'M36 250c0-48 10-76 42-86l22 86ZM164 250c0-48-10-76-42-86l-22 86Z', paint: CAMEL },
		{ d: 'M78 162l-18 34 18 6 20 48M122 162l18 34-18 6-20 48', paint: 'oklch(0.6 0.075 68)', line: 3 }
	],
	beard: [],
	front: [
		{ d: 'M64 102c-5-34 10-54 37-54s41 20 35 54c-4-18-12-30-24-36-12 8-26 10-36 12-6 6-10 12-12 24Z', paint: SOOT },
		{ d: 'M62 124h.1M138 124h.1', paint: 'oklch(0.9 0.02 90)', line: 5 }
	]
};

export const overshirt: Person = {
	age: 24,
	presents: 'woman',
	skin: 'oklch(0.78 0.062 58)',
	shade: 'oklch(0.66 0.075 50)',
	hair: BLACK,
	brow: { colour: BLACK, weight: 4 },
	face: { half: 36, jaw: 0.74, chin: 147 },
	ears: 1,
	eye: { size: 4.2, lash: true },
	lip: 'oklch(0.53 0.1 28)',
	lines: 'none',
	shoulders: 60,
	sleeve: DENIM,
	behind: [],
	clothes: [
		{ d: 'M76 168q24 20 48 0l6 82H70Z', paint: 'oklch(0.94 0.02 85)' },
		{ d: 'M40 250c0-46 8-74 38-84l14 84ZM160 250c0-46-8-74-38-84l-14 84Z', paint: DENIM },
		{ d: 'M76 164l-6 20 16 8M124 164l6 20-16 8', paint: 'oklch(0.43 0.07 245)', line: 4 },
		{ d: 'M52 214h24v18H52Z', paint: 'oklch(0.45 0.07 245)' }
	],
	beard: [],
	front: [
		{ d: 'M62 98c-7-34 10-58 42-58 28 0 40 24 35 52-4-4-5-10-7-16-6-2-11-6-15-12-10 12-32 16-46 14-5 5-7 12-9 20Z', paint: BLACK },
		{ d: 'M61 122a6 6 0 1 0 .1 0M139 122a6 6 0 1 0 .1 0', paint: 'oklch(0.82 0.11 85)', line: 2.2 }
	]
};

export const linen: Person = {
	age: 41,
	presents: 'man',
	skin: 'oklch(0.8 0.06 60)',
	shade: 'oklch(0.68 0.07 52)',
	hair: 'oklch(0.28 0.02 55)',
	brow: { colour: 'oklch(0.28 0.02 55)', weight: 4.4 },
	face: { half: 34, jaw: 0.8, chin: 156 },
	ears: 0.95,
	eye: { size: 3.5, lash: false },
	lip: 'oklch(0.55 0.08 30)',
	lines: 'none',
	shoulders: 64,
	sleeve: LINEN,
	cuff: 'oklch(0.76 0.03 112)',
	behind: [{ d: 'M122 62a14 13 0 1 1 24 6q-6 10-20 6Z', paint: 'oklch(0.28 0.02 55)' }],
	clothes: [
		{ d: 'M36 250c0-46 10-74 44-84h40c34 10 44 38 44 84Z', paint: LINEN },
		{ d: 'M84 166l16 30 16-30Z', paint: 'oklch(0.72 0.066 56)' },
		{ d: 'M82 164q2 12 18 34q16-22 18-34', paint: 'oklch(0.74 0.032 112)', line: 4 },
		{ d: 'M100 204v46', paint: 'oklch(0.74 0.032 112)', line: 2.4 }
	],
	beard: [
		{
			d: 'M66 106c2 10 3 18 6 26 8-8 16-10 28-10s20 2 28 10c3-8 4-16 6-26 2 30-8 54-34 54s-36-24-34-54Z',
			paint: 'oklch(0.33 0.022 55)'
		}
	],
	front: [
		{ d: 'M64 104c-4-34 8-58 36-58s40 24 36 58c-3-14-5-26-12-34-16-8-32-8-48 0-7 8-9 20-12 34Z', paint: 'oklch(0.28 0.02 55)' },
		{ d: 'M84 62c4-6 9-9 15-10M102 62c4-5 8-7 13-8', paint: 'oklch(0.4 0.025 55)', line: 1.8 }
	]
};
