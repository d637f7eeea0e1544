import { PAIRS, type Cable, type Pair } from '#engine/premises/links.ts';

const CORES: Record<Cable['cores'], readonly Pair[]> = { 4: ['1-2', '3-6'], 8: PAIRS };

/** The pairs that conduct from end to end. */
export function wholePairs(cable: Cable): readonly Pair[] {
	return CORES[cable.cores].filter((pair) => !cable.broken.includes(pair));
}

/** Longest channel of twisted pair, m (ISO/IEC 11801, TIA-568). */
const CHANNEL = 100;

/** What a category is good for on four pairs, Mbit/s (IEEE 802.3: 1000BASE-T on Cat 5, 2.5GBASE-T on Cat 5e). */
const FOUR_PAIRS: Record<Cable['category'], number> = { cat3: 10, cat5: 1000, cat5e: 2500, cat6: 2500 };

/**
 * The fastest link that a cable allows, Mbit/s; 0 without a link. 100BASE-TX uses pairs 1-2 and 3-6, 1000BASE-T all
 * four (IEEE 802.3 clauses 25 and 40). With a pair missing, ports step down to 100 rather than stay dark.
 */
export function cableRate(cable: Cable): number {
	const whole = wholePairs(cable);
	if (!whole.includes('1-2') || !whole.includes('3-6') || cable.metres > CHANNEL) return 0;
	const best = FOUR_PAIRS[cable.category];
	return whole.length === PAIRS.length ? best : Math.min(best, 100);
}

/** What two ports agree on over a cable, Mbit/s (auto-negotiation, IEEE 802.3 clause 28). */
export function negotiated(portA: number, portB: number, cable: Cable): number {
	return Math.min(portA, portB, cableRate(cable));
}
