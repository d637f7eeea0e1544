import type { Distance } from '#ui/portrait/expression.ts';

/** Where a scene of a visit is seen to happen: the engine's places, and the stairs of the house. */
export const PLACES = ['office', 'road', 'stairs', 'door', 'home', 'phone', 'later'] as const;
export type Place = (typeof PLACES)[number];

/** Who stands before one: nobody, a voice, or a face behind the chain, in the door, in the room. */
export const PRESENCES = ['nobody', 'voice', 'ajar', 'open', 'room'] as const;
export type Presence = (typeof PRESENCES)[number];

export const DAYLIGHTS = ['morning', 'day', 'dusk', 'night'] as const;
export type Daylight = (typeof DAYLIGHTS)[number];

/** The light at an hour of the story's day (0–24, fractions allowed). */
export function daylightAt(hour: number): Daylight {
	if (hour < 6 || hour >= 19) return 'night';
	if (hour < 9) return 'morning';
	return hour < 16.5 ? 'day' : 'dusk';
}

/** Whether one sees a face. A voice has one only on the phone, where one imagines it. */
export function isSeen(place: Place, present: Presence): boolean {
	return place === 'phone' ? present !== 'nobody' : present !== 'nobody' && present !== 'voice';
}

/** How the portrait holds itself there. */
export function distanceAt(place: Place, present: Presence): Distance {
	if (place === 'phone') return 'phone';
	return present === 'ajar' || present === 'room' ? present : 'open';
}

/** Where the bust stands in the 360 × 250 world. */
export function standingAt(place: Place, present: Presence) {
	if (place === 'home') return { x: 104, y: 2, width: 204, height: 255 };
	if (place === 'phone') return { x: 112, y: 42, width: 136, height: 170 };
	if (place === 'door' && present === 'ajar') return { x: 28, y: -4, width: 204, height: 255 };
	return { x: 78, y: -4, width: 204, height: 255 };
}
