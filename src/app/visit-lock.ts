/** Lets go of a visit. */
export type Release = () => void;

/**
 * Holds a visit for this tab alone. Undefined when another tab has it; with `take` it is taken from there.
 * `onlost` is called when another tab takes it from here. Browsers without locks rely on the acts' own numbers.
 */
export async function holdVisit(run: string, { take = false, onlost }: { take?: boolean; onlost: () => void }): Promise<Release | undefined> {
	if (!navigator.locks) return () => undefined;
	return new Promise((decide) => {
		const options = take ? { steal: true } : { ifAvailable: true };
		const held = navigator.locks.request(`visit:${run}`, options, (lock) => {
			if (!lock) return decide(undefined);
			return new Promise<void>((release) => decide(() => release()));
		});
		held.catch(onlost);
	});
}

/** Whether some tab, this one included, is in the middle of a visit. */
export async function visitInProgress(): Promise<boolean> {
	if (!navigator.locks) return false;
	const { held = [] } = await navigator.locks.query();
	return held.some(({ name }) => name?.startsWith('visit:'));
}
