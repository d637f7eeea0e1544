import type { Pon, Run, Splitter } from '#engine/premises/links.ts';

/** Receiver window of a class B+ ONU, dBm (ITU-T G.984.2 Amd. 1: sensitivity −27, overload −8, at BER 1e-10). */
export const RECEIVER = { least: -27, most: -8 } as const;

/** Below this the ONU reports loss of signal: 3 dB under its sensitivity nearly every frame is lost (see frameLoss). */
export const LOSS_OF_SIGNAL = -30;

/** Upper bound of cabled G.652.D / G.657.A fibre between 1310 and 1625 nm, dB/km (ITU-T G.652, table 2). */
const FIBRE_DB_PER_KM = 0.4;

/**
 * A mated pair, dB. Clean: about the random-mate mean of IEC 61755-1 grade C. IEC 61300-3-35 says what a clean end face
 * is but gives no loss for a dirty one; dusty and dirty are training values from the 3 to 5 dB that field guides report.
 */
const END_DB = { clean: 0.3, dusty: 1.8, dirty: 4.2 } as const;

/** Ideal split plus half a dB of excess for each stage: 1:8 is 10.5 dB, 1:64 is 21 dB, as planar splitters are sold. */
export function splitterLoss(splitter: Splitter): number {
	const stages = Math.log2(splitter.ways);
	return 10 * Math.log10(splitter.ways) + 0.5 * stages + splitter.extra;
}

/**
 * One turn round a radius, dB at 1550 nm. Exponential in the radius, through the limits of ITU-T G.657:
 * A1 0.75 dB at 10 mm and 0.025 at 15 mm; A2 0.1 dB at 10 mm and 0.5 at 7.5 mm. At 1490 nm it is somewhat less.
 */
export function turnLoss(fibre: Run['fibre'], radius: number): number {
	switch (fibre) {
		case 'G.657.A1':
			return 0.75 * Math.exp((Math.log(30) / 5) * (10 - radius));
		case 'G.657.A2':
			return 0.1 * Math.exp((Math.log(5) / 2.5) * (10 - radius));
	}
}

/** Loss of a run of fibre with its turns and plugs, dB. */
export function runLoss(run: Run): number {
	const fibre = (run.metres / 1000) * FIBRE_DB_PER_KM;
	const turns = run.turns.reduce((sum, each) => sum + each.turns * turnLoss(run.fibre, each.radius), 0);
	const ends = run.ends.reduce((sum, end) => sum + END_DB[end], 0);
	return fibre + turns + ends + run.extra;
}

/** What the same run would lose if it were straight, clean and whole, dB. */
export function cleanRunLoss(run: Run): number {
	return runLoss({ ...run, turns: [], ends: run.ends.map(() => 'clean'), extra: 0 });
}

/** The optical part of the chain, from the operator's end to the ONU. */
export interface OpticalChain {
	pon: Pon;
	feeder: Run;
	splitter: Splitter;
	drop: Run;
	pigtail: Run;
}

export const OPTICAL_POINTS = ['box', 'outlet', 'onu'] as const;
export type OpticalPoint = (typeof OPTICAL_POINTS)[number];

/** Downstream power at the distribution box, behind the wall outlet, or at the ONU, dBm. */
export function power(chain: OpticalChain, at: OpticalPoint): number {
	const box = chain.pon.launch - runLoss(chain.feeder) - splitterLoss(chain.splitter);
	if (at === 'box') return box;
	const outlet = box - runLoss(chain.drop);
	return at === 'outlet' ? outlet : outlet - runLoss(chain.pigtail);
}

export const OPTICAL_LINKS = ['feeder', 'splitter', 'drop', 'pigtail'] as const;
export type OpticalLink = (typeof OPTICAL_LINKS)[number];

/** The optical link that loses most beyond what it must. */
export function worstOpticalLink(chain: OpticalChain): OpticalLink {
	const excess: Record<OpticalLink, number> = {
		feeder: runLoss(chain.feeder) - cleanRunLoss(chain.feeder),
		splitter: chain.splitter.extra,
		drop: runLoss(chain.drop) - cleanRunLoss(chain.drop),
		pigtail: runLoss(chain.pigtail) - cleanRunLoss(chain.pigtail)
	};
	return OPTICAL_LINKS.reduce((worst, link) => (excess[link] > excess[worst] ? link : worst));
}

/** Q factor at which a receiver just keeps BER 1e-10. */
const Q_AT_SENSITIVITY = 6.36;

/**
 * Bit error ratio at a received power: exp(−Q²/2) / (Q √2π), with Q proportional to the optical power of a
 * thermal-noise receiver (Agrawal, Fiber-Optic Communication Systems, ch. 4; ITU-T G Suppl. 39). Without FEC, which
 * G.984.3 leaves optional downstream. Too much light costs as much as too little, mirrored at the overload point.
 */
export function bitErrors(dBm: number): number {
	const margin = Math.min(dBm - RECEIVER.least, RECEIVER.most - dBm);
	const q = Q_AT_SENSITIVITY * 10 ** (margin / 10);
	return Math.min(0.5, Math.exp((-q * q) / 2) / (q * Math.sqrt(2 * Math.PI)));
}

const FRAME_BITS = 1538 * 8;

/** Share of full-size frames with at least one bit error. */
export function frameLoss(dBm: number): number {
	return dBm < LOSS_OF_SIGNAL ? 1 : -Math.expm1(FRAME_BITS * Math.log1p(-bitErrors(dBm)));
}
