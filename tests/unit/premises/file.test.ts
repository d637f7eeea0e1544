import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkHome } from '#engine/premises/check-home.ts';
import { Instrument } from '#engine/premises/instruments.ts';
import { PremisesFile } from '#engine/premises/home.ts';
import { FILES } from './homes.ts';

const text = readFileSync('scenarios/premises/teacher-apartment.yaml', 'utf8');

/** The messages for a home with one mistake put in. */
function messages(from: string | RegExp, to: string): string[] {
	const changed = text.replace(from, to);
	expect(changed).not.toBe(text);
	const result = v.safeParse(PremisesFile, parse(changed));
	return result.success ? [] : result.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

describe('a home with a mistake is refused and says where', () => {
	test.each([
		['a misspelt field', 'load: 0.35', 'laod: 0.35', /pon\.l/],
		['a fault that misspells a field', 'set: { pon: { load: 0.975 } }', 'set: { pon: { laod: 0.975 } }', /faults\.8\.set/],
		['a share above one', 'load: 0.35', 'load: 1.35', /pon\.load/],
		['a colour of fibre', 'fibre: G.657.A1', 'fibre: yellow', /feeder\.fibre/],
		['a missing English title', /, en: Study \}/, ' }', /rooms\.2\.title/],
		['a room that is not there', 'mayStand: [hall, living]', 'mayStand: [hall, attic]', /router\.mayStand there is no room attic/],
		['a device that is not there', 'device: laptop }', 'device: tablet }', /faults\.10\.complaint .*there is no device tablet/],
		['a socket that is not there', 'uses: lan2', 'uses: lan9', /faults\.3\.set\.onu the ONU has no socket lan9/],
		['a spare that is not there', 'with: cat6-patch', 'with: cat9', /faults\.2\.remedy\.acts\.0 .*replaced names nothing/],
		['a link without a name', /  splitter: \{ zh-CN.*\n/, '', /names\.splitter/],
		['two faults of one name', 'id: far-wifi', 'id: wrong-profile', /faults\.5\.id another of the faults is called wrong-profile/],
		['a contract that is not sold', 'contracts: [300]', 'contracts: [200]', /faults\.2\.contracts .*no contract of 200/]
	])('%s', (_, from, to, message) => {
		expect(messages(from, to).join('\n')).toMatch(message);
	});
});

describe('a home whose figures deny its claims', () => {
	const check = (from: string, to: string) => {
		expect(text).toContain(from);
		return checkHome(v.parse(PremisesFile, parse(text.replace(from, to)))).map((stray) => stray.message).join('\n');
	};
	test.each(FILES.map((file) => [file.id, file] as const))('%s has none', (_, file) => {
		expect(checkHome(file)).toEqual([]);
	});
	test.each([
		['a sound home with a slow router', 'nat: 900', 'nat: 200', /does not deliver 300 Mbit\/s at the router/],
		['a fault too small to be felt', 'radius: 4.95, turns: 3', 'radius: 10, turns: 1', /bent-drop-fibre .*test that passes/],
		['a remedy for something else', 'kind: rerouted, link: drop', 'kind: rerouted, link: pigtail', /bent-drop-fibre .*does not mend/],
		['a nobody’s fault that is the line’s', 'remedy: { by: escalating, to: network }', 'remedy: { by: explaining }', /nothing to explain/]
	])('%s', (_, from, to, message) => {
		expect(check(from, to)).toMatch(message);
	});
});

test('an instrument in a visit is read strictly, the operator’s server by default', () => {
	expect(v.parse(Instrument, { instrument: 'speed', path: { at: 'onu' } })).toEqual({
		instrument: 'speed',
		path: { at: 'onu', server: 'operator' }
	});
	expect(v.safeParse(Instrument, { instrument: 'speed', path: { at: 'moon' } }).success).toBe(false);
	expect(v.safeParse(Instrument, { instrument: 'power-meter', at: 'onu', colour: 'red' }).success).toBe(false);
});
