import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Instrument } from '#engine/premises/instruments.ts';
import { PremisesFile } from '#engine/premises/home.ts';

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
		['a room that is not there', 'mayStand: [hall, living]', 'mayStand: [hall, attic]', /no room attic/],
		['a device that is not there', 'device: laptop }', 'device: tablet }', /old-card: there is no device tablet/],
		['a socket that is not there', 'uses: lan2', 'uses: lan9', /hundred-meg-port: onu has no port lan9/],
		['a spare that is not there', 'with: cat6-patch', 'with: cat9', /remedy replaced names nothing/],
		['a link without a name', /  splitter: \{ zh-CN.*\n/, '', /names\.splitter/],
		['two faults of one name', 'id: far-wifi', 'id: wrong-profile', /two faults are called wrong-profile/],
		['a contract that is not sold', 'contracts: [300]', 'contracts: [200]', /no contract of 200/]
	])('%s', (_, from, to, message) => {
		expect(messages(from, to).join('\n')).toMatch(message);
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
