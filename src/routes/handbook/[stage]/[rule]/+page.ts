export function load({ params }) {
	return { rule: `${params.stage}.${params.rule}` };
}
