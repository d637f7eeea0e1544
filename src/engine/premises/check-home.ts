import { change, contractsFor, openHome, soundHome, type Fault, type Home, type PremisesFile } from '#engine/premises/home.ts';
import { SPEED_NOISE } from '#engine/premises/instruments.ts';
import { bottleneck } from '#engine/premises/limits.ts';
import type { Path } from '#engine/premises/path.ts';
import type { Stray } from '#engine/premises/references.ts';

/** The share of the contract that every source calls a pass. */
const PASS = 0.9;

/**
 * What a home's file claims and its figures deny, whatever the noise: a sound home that does not deliver, a fault that
 * cannot be felt, a remedy that mends nothing, a line to escalate that is well, a line to explain that is not.
 */
export function checkHome(file: PremisesFile): Stray[] {
	const unsound = file.contracts.flatMap(({ down }, at) =>
		passes(soundHome(file, down), { at: 'router', server: 'operator' })
			? []
			: [{ place: ['contracts', at], message: `the sound home does not deliver ${down} Mbit/s at the router` }]
	);
	return [...unsound, ...file.faults.flatMap((fault, at) => inFault(file, fault, ['faults', at]))];
}

function inFault(file: PremisesFile, fault: Fault, place: Stray['place']): Stray[] {
	return contractsFor(file, fault.id).flatMap(({ down }) => {
		const home = openHome(file, fault.id, down);
		const wrong = (message: string): Stray[] => [{ place, message: `fault ${fault.id} at ${down} Mbit/s: ${message}` }];
		if (bottleneck(home, fault.complaint).ratio >= PASS) return wrong('the complaint is about a test that passes');
		switch (fault.remedy.by) {
			case 'mending':
				return passes(fault.remedy.acts.reduce(change, home), fault.complaint) ? [] : wrong('the remedy does not mend it');
			case 'escalating':
				return passes(home, { at: 'onu', server: 'operator' }) ? wrong('the line passes at the ONU, nothing to escalate') : [];
			case 'explaining':
				return passes(home, { at: 'router', server: 'operator' }) ? [] : wrong('the line fails at the router, nothing to explain');
		}
	});
}

function passes(home: Home, path: Path): boolean {
	return bottleneck(home, path).ratio * (1 - SPEED_NOISE) >= PASS;
}
