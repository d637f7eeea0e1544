import type { Person } from '#ui/portrait/people.ts';

const SILVER = 'oklch(0.83 0.008 220)';
const SILVER_SHADE = 'oklch(0.73 0.012 225)';
const WHITE_HAIR = 'oklch(0.93 0.006 90)';
const NAVY = 'oklch(0.37 0.05 250)';
const OLIVE = 'oklch(0.52 0.055 118)';
const BRICK = 'oklch(0.51 0.115 32)';
const RUST = 'oklch(0.58 0.115 48)';

export const silverBob: Person = {
	age: 68,
	presents: 'woman',
	skin: 'oklch(0.85 0.045 62)',
	shade: 'oklch(0.73 0.06 52)',
	hair: SILVER,
	brow: { colour: 'oklch(0.6 0.01 230)', weight: 3.2 },
	face: { half: 36, jaw: 0.76, chin: 148 },
	ears: 0,
	eye: { size: 3.6, lash: true },
	lip: 'oklch(0.6 0.1 25)',
	lines: 'some',
	glasses: 'round',
	shoulders: 60,
	sleeve: NAVY,
	behind: [
		{ d: 'M54 106C48 58 74 34 102 36c32 0 50 26 45 70 0 20-2 34-7 44q-40 12-80 0c-5-10-6-24-6-44Z', paint: SILVER_SHADE }
	],
	clothes: [
		{ d: 'M80 166q20 22 40 0l10 84H70Z', paint: 'oklch(0.93 0.012 90)' },
		{ d: 'M78 166q8 34 20 52v32H40c0-44 8-76 38-84ZM122 166q-8 34-20 52v32h58c0-44-8-76-38-84Z', paint: NAVY },
		{ d: 'M80 164q2 14 17 24M120 164q-2 14-17 24', paint: 'oklch(0.98 0.004 90)', line: 7 },
		{ d: 'M106 226h.1M106 242h.1', paint: 'oklch(0.78 0.05 85)', line: 6 }
	],
	beard: [],
	front: [
		{ d: 'M58 132c-5-40 0-88 46-90 38 0 45 46 38 90-7-10-6-42-20-66-14 16-38 20-50 22-6 12-7 32-14 44Z', paint: SILVER },
		{ d: 'M66 80c10-20 28-30 46-28', paint: SILVER_SHADE, line: 2 }
	]
};

export const knitVest: Person = {
	age: 76,
	presents: 'man',
	skin: 'oklch(0.79 0.058 58)',
	shade: 'oklch(0.67 0.07 50)',
	hair: WHITE_HAIR,
	brow: { colour: WHITE_HAIR, weight: 6 },
	face: { half: 36, jaw: 0.78, chin: 151 },
	ears: 1.25,
	eye: { size: 3.2, lash: false },
	lip: 'oklch(0.55 0.08 32)',
	lines: 'many',
	shoulders: 58,
	sleeve: 'oklch(0.9 0.018 230)',
	behind: [{ d: 'M64 112C50 108 50 80 62 70l76 0c12 10 12 38-2 42Z', paint: WHITE_HAIR }],
	clothes: [
		{ d: 'M42 250c0-46 8-76 38-84h40c30 8 38 38 38 84Z', paint: 'oklch(0.9 0.018 230)' },
		{ d: 'M78 170l22 22 22-22', paint: 'oklch(0.78 0.03 235)', line: 2.5 },
		{ d: 'M56 250c0-36 2-64 16-80l28 46 28-46c14 16 16 44 16 80Z', paint: OLIVE },
		{ d: 'M72 172l28 46 28-46', paint: 'oklch(0.44 0.05 118)', line: 4 },
		{ d: 'M100 230h.1M100 244h.1', paint: 'oklch(0.36 0.04 110)', line: 5 }
	],
	beard: [],
	front: [{ d: 'M65 104c-5-12-5-24 0-34 2 10 3 22 0 34ZM135 104c5-12 5-24 0-34-2 10-3 22 0 34Z', paint: WHITE_HAIR }]
};

export const polo: Person = {
	age: 52,
	presents: 'man',
	skin: 'oklch(0.77 0.064 56)',
	shade: 'oklch(0.65 0.075 48)',
	hair: 'oklch(0.32 0.012 250)',
	brow: { colour: 'oklch(0.28 0.012 250)', weight: 5.6 },
	face: { half: 43, jaw: 0.96, chin: 149 },
	ears: 1,
	eye: { size: 3.4, lash: false },
	lip: 'oklch(0.54 0.09 30)',
	lines: 'some',
	shoulders: 78,
	sleeve: BRICK,
	behind: [],
	clothes: [
		{ d: 'M22 250c0-50 14-74 52-84h52c38 10 52 34 52 84Z', paint: BRICK },
		{ d: 'M86 164l14 40 14-40Z', paint: 'oklch(0.71 0.07 52)' },
		{ d: 'M74 164l12 26 14-10M126 164l-12 26-14-10', paint: 'oklch(0.42 0.1 32)', line: 6 },
		{ d: 'M100 196v24', paint: 'oklch(0.42 0.1 32)', line: 3 }
	],
	beard: [],
	front: [
		{ d: 'M57 92c-4-30 14-48 43-48s47 18 43 48c-5-8-5-16-11-24-14-7-50-7-64 0-6 8-6 16-11 24Z', paint: 'oklch(0.32 0.012 250)' },
		{ d: 'M58 94l3-16 4-6v14ZM142 94l-3-16-4-6v14Z', paint: 'oklch(0.62 0.01 240)' }
	]
};

export const curls: Person = {
	age: 55,
	presents: 'woman',
	skin: 'oklch(0.82 0.056 60)',
	shade: 'oklch(0.7 0.07 50)',
	hair: 'oklch(0.27 0.025 40)',
	brow: { colour: 'oklch(0.27 0.025 40)', weight: 3.6 },
	face: { half: 39, jaw: 0.84, chin: 147 },
	ears: 0,
	eye: { size: 3.8, lash: true },
	lip: 'oklch(0.55 0.14 25)',
	lines: 'some',
	shoulders: 70,
	sleeve: RUST,
	behind: [
		{
			d: 'M50 138a17 17 0 0 1-10-28a18 18 0 0 1 4-32a18 18 0 0 1 18-26a19 19 0 0 1 30-16a20 20 0 0 1 34 2a18 18 0 0 1 22 22a18 18 0 0 1 11 28a18 18 0 0 1-3 32a16 16 0 0 1-16 20Z',
			paint: 'oklch(0.27 0.025 40)'
		}
	],
	clothes: [
		{ d: 'M28 250c0-48 12-74 50-84h44c38 10 50 36 50 84Z', paint: RUST },
		{ d: 'M76 160q24 10 48 0l4 16q-28 14-56 0Z', paint: 'oklch(0.51 0.11 46)' },
		{ d: 'M60 196v54M140 196v54', paint: 'oklch(0.51 0.11 46)', line: 2.5 }
	],
	beard: [],
	front: [
		{
			d: 'M56 112c-3-18 0-36 10-46a16 16 0 0 1 20-14a17 17 0 0 1 26-2a16 16 0 0 1 22 14c10 10 13 30 10 48-4-12-8-20-14-24a14 14 0 0 1-20-8a14 14 0 0 1-20 6a14 14 0 0 1-20 6c-6 4-11 10-14 20Z',
			paint: 'oklch(0.31 0.03 42)'
		},
		{ d: 'M60 128h.1M140 128h.1', paint: 'oklch(0.82 0.11 85)', line: 6 }
	]
};
