import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { contractsFor, openHome, PremisesFile, type Fault, type Home } from '#engine/premises/home.ts';

const FOLDER = 'scenarios/premises';

/** The homes that are shipped, read as the app reads them. */
export const FILES: readonly PremisesFile[] = readdirSync(FOLDER)
	.filter((name) => name.endsWith('.yaml'))
	.map((name) => v.parse(PremisesFile, parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))));

/** A shipped home by its name. */
export function fileOf(id: string): PremisesFile {
	const file = FILES.find((each) => each.id === id);
	if (file === undefined) throw new Error(`no premises ${id}`);
	return file;
}

export interface Case {
	name: string;
	fault: Fault;
	home: Home;
}

/** Every fault of a file under every contract that it can be felt with. */
export function casesOf(file: PremisesFile): Case[] {
	return file.faults.flatMap((fault) =>
		contractsFor(file, fault.id).map((contract) => ({
			name: `${file.id} ${contract.down}: ${fault.id}`,
			fault,
			home: openHome(file, fault.id, contract.down)
		}))
	);
}

export const CASES: readonly Case[] = FILES.flatMap(casesOf);
