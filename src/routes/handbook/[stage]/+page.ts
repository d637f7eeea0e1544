import { error } from '@sveltejs/kit';
import { STAGES } from '#app/handbook/rule-list.ts';

export function load({ params }) {
	const stage = STAGES.find((each) => each === params.stage);
	if (!stage) error(404);
	return { stage };
}
