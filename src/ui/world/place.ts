/** Where a scene of a visit is seen to happen. `call` shows the person at the other end. */
export const PLACES = ['office', 'road', 'stairs', 'door', 'home', 'call'] as const;
export type Place = (typeof PLACES)[number];

export const DOOR_STATES = ['closed', 'ajar', 'open'] as const;
export type DoorState = (typeof DOOR_STATES)[number];

export const DAYLIGHTS = ['morning', 'day', 'dusk', 'night'] as const;
export type Daylight = (typeof DAYLIGHTS)[number];

/** The light at an hour of the story's day (0–24, fractions allowed). */
export function daylightAt(hour: number): Daylight {
	if (hour < 6 || hour >= 19) return 'night';
	if (hour < 9) return 'morning';
	return hour < 16.5 ? 'day' : 'dusk';
}

/** Where the bust of the customer stands in the 360 × 250 world, by place and door. */
export function standingAt(place: Place, door: DoorState) {
	if (place === 'home') return { x: 104, y: 2, width: 204, height: 255 };
	if (place === 'call') return { x: 112, y: 42, width: 136, height: 170 };
	if (place === 'door' && door === 'ajar') return { x: 28, y: -4, width: 204, height: 255 };
	return { x: 78, y: -4, width: 204, height: 255 };
}
