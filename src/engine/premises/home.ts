import * as v from 'valibot';
import {
	Background, Cable, Device, Door, LINKS, Mesh, Onu, Pon, Rates, Room, Router, Run, Server, Spare, Splitter
} from '#engine/premises/links.ts';
import { Path } from '#engine/premises/path.ts';
import { pathTo, strays } from '#engine/premises/references.ts';
import { Repair } from '#engine/premises/repair.ts';
import { SlugSchema as Id, TextSchema as Title } from '#engine/text.ts';

export { change, Repair } from '#engine/premises/repair.ts';

/** The links of a sound home. */
const chain = {
	pon: Pon,
	feeder: Run,
	splitter: Splitter,
	drop: Run,
	pigtail: Run,
	onu: Onu,
	patch: Cable,
	router: Router,
	mesh: v.optional(v.nullable(Mesh), null),
	servers: v.strictObject({ operator: Server, internet: Server })
};

/** Parts of the chain that a fault overrides; what it does not name stays as in the sound home. */
const Overrides = v.strictObject({
	profile: v.optional(v.partial(Rates)),
	pon: v.optional(v.partial(Pon)),
	feeder: v.optional(v.partial(Run)),
	splitter: v.optional(v.partial(Splitter)),
	drop: v.optional(v.partial(Run)),
	pigtail: v.optional(v.partial(Run)),
	onu: v.optional(v.partial(Onu)),
	patch: v.optional(v.partial(Cable)),
	router: v.optional(v.partial(Router)),
	mesh: v.optional(v.nullable(v.partial(Mesh))),
	servers: v.optional(v.partial(v.strictObject({ operator: Server, internet: Server }))),
	devices: v.optional(v.array(v.strictObject({ ...v.partial(Device).entries, id: v.string() }))),
	background: v.optional(v.array(v.strictObject({ ...v.partial(Background).entries, id: v.string() })))
});
export type Overrides = v.InferOutput<typeof Overrides>;

/** Who the matter is handed to when the installer cannot mend it. */
export const CREWS = ['line-crew', 'network', 'back-office'] as const;

/** What ends the matter: repairs, a report to those who can mend it, or the truth told to the customer. */
export const Remedy = v.variant('by', [
	v.strictObject({ by: v.literal('mending'), acts: v.pipe(v.array(Repair), v.minLength(1)) }),
	v.strictObject({ by: v.literal('escalating'), to: v.picklist(CREWS) }),
	v.strictObject({ by: v.literal('explaining') })
]);

/** `complaint` is the test that the customer took; `contracts` limits the fault to those it can be felt with. */
export const Fault = v.strictObject({
	id: Id,
	title: Title,
	complaint: Path,
	contracts: v.optional(v.array(v.number())),
	remedy: Remedy,
	set: Overrides
});
export type Fault = v.InferOutput<typeof Fault>;

const Shape = v.strictObject({
	id: Id,
	title: Title,
	contracts: v.pipe(v.array(Rates), v.minLength(1)),
	names: v.strictObject(v.entriesFromList(LINKS, Title)),
	rooms: v.pipe(v.array(Room), v.minLength(1)),
	doors: v.array(Door),
	...chain,
	devices: v.array(Device),
	background: v.array(Background),
	spares: v.array(Spare),
	faults: v.pipe(v.array(Fault), v.minLength(1))
});

/** One home under scenarios/premises: the sound chain, and the faults it may have. */
export const PremisesFile = v.pipe(
	Shape,
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		for (const { place, message } of strays(dataset.value)) addIssue({ message, path: pathTo(dataset.value, place) });
	})
);
export type PremisesFile = v.InferOutput<typeof Shape>;

/** The home as it stands: the chain of one file with one fault, one contract, and the repairs so far. Values only. */
export type Home = Readonly<
	Omit<PremisesFile, 'contracts' | 'faults'> & { fault: string; contract: Rates; profile: Rates }
>;

/** The contracts under which a fault can be felt. */
export function contractsFor(file: PremisesFile, faultId: string): readonly Rates[] {
	const allowed = faultOf(file, faultId).contracts;
	return file.contracts.filter((contract) => allowed === undefined || allowed.includes(contract.down));
}

/** The home with one of its faults; without a contract, the first one that shows the fault. */
export function openHome(file: PremisesFile, faultId: string, down?: number): Home {
	const fault = faultOf(file, faultId);
	const fitting = contractsFor(file, faultId);
	const contract = fitting.find((each) => each.down === down) ?? fitting[0];
	if (contract === undefined) throw new Error(`${file.id}: ${faultId} fits no contract`);
	return { ...withoutAnswers(file), fault: faultId, contract, ...overridden(file, fault.set, contract) };
}

/** The same home without any fault. */
export function soundHome(file: PremisesFile, down?: number): Home {
	const contract = file.contracts.find((each) => each.down === down) ?? file.contracts[0];
	if (contract === undefined) throw new Error(`${file.id} has no contract`);
	return { ...withoutAnswers(file), fault: 'none', contract, ...overridden(file, {}, contract) };
}

function withoutAnswers(file: PremisesFile) {
	const { id, title, names, rooms, doors, spares } = file;
	return { id, title, names, rooms, doors, spares };
}

function faultOf(file: PremisesFile, id: string): Fault {
	const fault = file.faults.find((each) => each.id === id);
	if (fault === undefined) throw new Error(`${file.id} has no fault ${id}`);
	return fault;
}

function overridden(file: PremisesFile, set: Overrides, contract: Rates) {
	return {
		profile: { ...contract, ...set.profile },
		pon: { ...file.pon, ...set.pon },
		feeder: { ...file.feeder, ...set.feeder },
		splitter: { ...file.splitter, ...set.splitter },
		drop: { ...file.drop, ...set.drop },
		pigtail: { ...file.pigtail, ...set.pigtail },
		onu: { ...file.onu, ...set.onu },
		patch: { ...file.patch, ...set.patch },
		router: { ...file.router, ...set.router },
		mesh: set.mesh === null || file.mesh === null ? null : { ...file.mesh, ...set.mesh },
		servers: { ...file.servers, ...set.servers },
		devices: byId(file.devices, set.devices),
		background: byId(file.background, set.background)
	};
}

function byId<T extends { id: string }>(all: readonly T[], set: readonly (Partial<T> & { id: string })[] = []): T[] {
	return all.map((each) => ({ ...each, ...set.find((other) => other.id === each.id) }));
}
