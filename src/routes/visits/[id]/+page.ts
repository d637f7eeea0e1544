import { error } from '@sveltejs/kit';
import { visitEntry } from '#app/content.ts';

export function load({ params }) {
	const visit = visitEntry(params.id);
	if (!visit) error(404);
	return { visit };
}
