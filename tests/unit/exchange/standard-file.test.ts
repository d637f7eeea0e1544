import { describe, expect, it } from 'vitest';
import { canonical, digest } from '#engine/log/log.ts';
import { derive } from '#engine/rules/derive.ts';
import { readStandard, writeStandard } from '#exchange/standard-file.ts';
import { book, sources } from '../rules/read-rule-book.ts';

const TITLE = { 'zh-CN': '三组的规范', en: 'Team three' };
const standard = derive(book, 'unicom-jinan', { id: 'own-1', title: TITLE, reading: TITLE }, { values: { 'late-notice': '20 min' }, off: [], stricter: {} });
const shipped = { rules: book, sources };

/** A file whose seal holds although its standard was changed by hand. */
function sealed(changed: object, envelope: object = {}): string {
	const given = { ...standard, ...changed };
	return JSON.stringify({ format: 'doorstep-standard', version: 1, digest: digest(canonical(given)), standard: given, ...envelope });
}

describe('the file of a standard', () => {
	it('brings the standard to another device as it was', () => {
		expect(readStandard(writeStandard(standard), shipped)).toEqual({ standard });
	});

	it.each([
		['half a file', writeStandard(standard).slice(0, 80), 'not-json'],
		['something else', '{"format":"other"}', 'foreign'],
		['no object', 'null', 'not-json'],
		['a newer version', sealed({}, { version: 2 }), 'newer'],
		['one altered character', writeStandard(standard).replace('20 min', '21 min'), 'damaged'],
		['no seal', JSON.stringify({ format: 'doorstep-standard', version: 1, standard }), 'damaged'],
		['no rules', sealed({ rules: undefined }), 'not-a-standard'],
		['a field nobody knows', sealed({ colour: 'red' }), 'not-a-standard'],
		['no parent', sealed({ parent: undefined }), 'not-a-standard'],
		['an unknown rule', sealed({ rules: [{ id: 'door.fly', cites: [], off: true }] }), 'does-not-fit'],
		['an unknown value', sealed({ values: { 'shoe-size': '3 min' } }), 'does-not-fit'],
		['a wrong unit', sealed({ values: { 'late-notice': '20 %' } }), 'does-not-fit'],
		['an unknown parent', sealed({ parent: 'nobody' }), 'does-not-fit'],
		['itself as its parent', sealed({ parent: 'own-1' }), 'does-not-fit'],
		['the name of one that came with the app', sealed({ id: 'unicom-jinan' }), 'taken']
	])('with %s is refused', (_what, text, refused) => {
		expect(readStandard(text, shipped)).toMatchObject({ refused });
	});

	it('that does not fit says what and where', () => {
		expect(readStandard(sealed({ values: { 'late-notice': '20 %' } }), shipped)).toMatchObject({ problems: [{ code: 'standard-wrong-unit', message: expect.stringContaining('values.late-notice') as string }] });
	});
});
