/** The rooms of the app, in the order of the navigation. A new room is one line here, its words under `places` and its folder in routes. */
export const PLACES = [
	{ href: '/', word: 'places.home', icon: 'home' },
	{ href: '/drills', word: 'places.drills', icon: 'drills' },
	{ href: '/history', word: 'places.history', icon: 'history' },
	{ href: '/handbook', word: 'places.handbook', icon: 'book' },
	{ href: '/settings', word: 'places.settings', icon: 'settings' }
] as const;

/** The room a path lies in: the longest one that it begins with. */
export function placeOf(path: string): string {
	const inside = PLACES.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)));
	return inside.at(-1)?.href ?? (path.startsWith('/results') ? '/history' : path.startsWith('/standards') ? '/handbook' : '/');
}

/** The start page and a visit make do with the words of the first scene; what else they show comes with the rest. */
export function needsFewWords(route: string | null): boolean {
	return route === '/' || route === '/visits/[id]';
}
