/** What was heard, put after what stands in the box already. Words with gaps between them get one. */
export function dictated(before: string, heard: string): string {
	const gap = /[\p{Script=Latin}\d,.!?;:]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(heard);
	return before + (gap ? ' ' : '') + heard;
}
