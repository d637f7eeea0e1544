/** A stretch of a sentence, in UTF-16 units, and how it is underlined. */
export type Mark = { start: number; end: number; as: 'good' | 'bad' | 'unsure' };
export type Piece = { text: string; as: Mark['as'] | undefined };

const GRAVITY = ['good', 'unsure', 'bad'];

/** A sentence cut where marks begin and end; where several lie over each other, the gravest shows. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
	const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
	return cuts.slice(0, -1).map((from, index) => {
		const over = marks.filter(({ start, end }) => start <= from && end > from).map(({ as }) => as);
		return { text: text.slice(from, cuts[index + 1]), as: over.sort((a, b) => GRAVITY.indexOf(b) - GRAVITY.indexOf(a))[0] };
	});
}
