import { describe, expect, it } from 'vitest';
import { adopt } from '#engine/rules/adopt.ts';
import { elementsAsked, forbidding } from '#engine/rules/spoken.ts';
import { VIOLATIONS } from '#engine/speech/labels.ts';
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
	it.each(['china-telecom-full-process', 'china-mobile-home-broadband', 'tietong-fujian-handbook'])('is known for every violation under %s', (id) => {
		const standard = adopt(book, id);
		expect(VIOLATIONS.filter((violation) => !forbidding(standard, violation))).toEqual([]);
	});

	it('is the one about that violation rather than one about many', () => {
		expect(forbidding(adopt(book, 'tietong-fujian-handbook'), 'impatience')?.rule.id).toBe('speech.no-impatience');
	});
});
