import type { ActOf } from '#engine/log/act.ts';
import { read, type Lamp } from '#engine/premises/instruments.ts';
import type { Standing } from '#engine/visit/standing.ts';

/** What an instrument shows, ready to be drawn. */
export type Shown =
	| { as: 'dial'; value: number; max: number; contract: number | undefined }
	| { as: 'meter'; dbm: number }
	| { as: 'signal'; dbm: number; band: string | undefined }
	| { as: 'lamps'; lamps: { id: 'pon' | 'los' | 'lan'; state: Lamp | 'alarm' }[] }
	| { as: 'pairs'; whole: readonly string[] }
	| { as: 'figure' };

export type Measured = ActOf<'measured'> & { at: number };
const MIDDLE = () => 0.5;
/** Below this the meter says that there is no light. */
export const NO_LIGHT = -40;

/** The readings that the last move took, in their order. */
export function readingsOf({ log, from }: Standing): Measured[] {
	return log.slice(from).filter((entry): entry is Extract<typeof entry, { kind: 'measured' }> => entry.kind === 'measured');
}

/** The instrument for a reading. What the log does not hold, such as single lamps, is read again from the same home. */
export function shownBy({ home, contract }: Standing, { what, value = 0, where, via }: Measured): Shown {
	switch (what) {
		case 'speed':
			return { as: 'dial', value, max: Math.max(contract ?? 0, value, 100) * 1.1, contract };
		case 'optical-power':
			return { as: 'meter', dbm: Math.max(value, NO_LIGHT) };
		case 'lamps':
			return home ? lamps(home) : { as: 'figure' };
		case 'cable-pairs':
			return home && where ? pairs(home, where) : { as: 'figure' };
		case 'wifi-signal':
			return { as: 'signal', dbm: value, band: via };
		case 'ping':
		case 'link-rate':
		case 'profile':
		case 'pon-load':
		case 'traffic':
		case 'function':
			return { as: 'figure' };
	}
}

function lamps(home: NonNullable<Standing['home']>): Shown {
	const shown = read(home, { instrument: 'lamps' }, MIDDLE);
	if (shown.what !== 'lamps') return { as: 'figure' };
	const { pon, los, lan } = shown.detail;
	return { as: 'lamps', lamps: [{ id: 'pon', state: pon }, { id: 'los', state: los === 'flashing' ? 'alarm' : los }, { id: 'lan', state: lan }] };
}

function pairs(home: NonNullable<Standing['home']>, cable: string): Shown {
	const shown = read(home, { instrument: 'cable-tester', cable }, MIDDLE);
	if (shown.what !== 'cable-pairs') return { as: 'figure' };
	return { as: 'pairs', whole: shown.detail.whole };
}
