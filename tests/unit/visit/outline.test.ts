import { expect, test } from 'vitest';
import { warned } from '#engine/rules/pattern-time.ts';
import { outline } from '#engine/rules/outline.ts';
import { UNWATCHED } from '#engine/rules/watch.ts';

test('a booked slot alone does not make every second of a visit a state of its own', () => {
	const watcher = warned({ act: { kind: 'called' }, known: { kind: 'delay-known' }, notice: 900, grace: 120 }, () => undefined);
	const booked = watcher.step(UNWATCHED, { kind: 'slot', start: 50400, end: 54000, agreedBy: 'customer', at: 36000, place: 'office' }, 0);
	expect(outline(booked, 40000, 0, 60)).toBe(outline(booked, 40001, 0, 60));
});
