import { describe, expect, it } from 'vitest';
import { adopt } from '#engine/rules/adopt.ts';
import { elementsAsked, forbidding } from '#engine/rules/spoken.ts';
import { OBJECTS, VIOLATIONS } from '#engine/speech/labels.ts';
import { book } from './read-rule-book.ts';

describe('what a standard asks to be said', () => {
	it('is the union of the rules it adopts, each element once', () => {
		const standard = adopt(book, 'china-mobile-home-broadband');
		const one = elementsAsked(standard, ['entry.introduce']);
		expect(one).toContain('self-introduce');
		const two = elementsAsked(standard, ['entry.introduce', 'farewell.say-goodbye']);
		expect([...two].sort()).toEqual([...new Set([...one, ...elementsAsked(standard, ['farewell.say-goodbye'])])].sort());
		expect(two.length).toBeGreaterThan(one.length);
		expect(elementsAsked(standard, ['no.such-rule', 'door.knock-first'])).toEqual([]);
	});

	it('differs between standards', () => {
		const asked = [...book.standards.keys()].map((id) => elementsAsked(adopt(book, id), ['booking.script-install']).join());
		expect(new Set(asked).size).toBeGreaterThan(2);
	});
});

describe('the rule against a violation', () => {
	const everywhere = [...book.standards.keys()];

	it.each(everywhere)('is known for every violation under %s', (id) => {
		const standard = adopt(book, id);
		expect(VIOLATIONS.filter((violation) => !forbidding(standard, violation))).toEqual([]);
	});

	it.each(everywhere)('is about what is used, and nothing else, under %s', (id) => {
		const standard = adopt(book, id);
		const about = (object: (typeof OBJECTS)[number]) => forbidding(standard, 'unauthorized-use', object)?.rule.id ?? '';
		expect(about('smoke')).toBe('conduct.no-smoking');
		expect(OBJECTS.filter((object) => object !== 'smoke' && about(object) === 'conduct.no-smoking')).toEqual([]);
		expect(['toilet', 'charger'].map((object) => /toilet|borrow/.test(about(object as 'toilet')))).toEqual([true, true]);
	});

	it('is the one about that thing where the standard has one', () => {
		const about = (id: string, object: (typeof OBJECTS)[number]) => forbidding(adopt(book, id), 'unauthorized-use', object)?.rule.id;
		expect(about('tietong-fujian-handbook', 'toilet')).toBe('conduct.no-using-toilet');
		expect(about('unicom-jinan', 'toilet')).toBe('conduct.toilet-with-consent');
		expect(about('tietong-fujian-handbook', 'phone')).toBe('conduct.no-using-customer-phone');
	});

	it.each(everywhere)('is about forms of address for a wrong one under %s', (id) => {
		expect(forbidding(adopt(book, id), 'improper-address')?.rule.id).toBe('speech.honorific');
	});

	it('is the one about that violation rather than one about many', () => {
		expect(forbidding(adopt(book, 'tietong-fujian-handbook'), 'impatience')?.rule.id).toBe('speech.no-impatience');
	});

	it('is about talking to the customer, not among colleagues', () => {
		expect(everywhere.flatMap((id) => VIOLATIONS.map((violation) => forbidding(adopt(book, id), violation)?.rule.id)).filter((rule) => rule?.includes('colleague'))).toEqual([]);
	});
});
