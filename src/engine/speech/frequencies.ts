const SEEN = 16;
const MOST = 2 ** 20;

/** How often each symbol was met in one context, learnt while coding: both sides count alike, so nothing of it is shipped. */
export class Frequencies {
	readonly #counts: Uint32Array;
	total: number;

	constructor(size: number) {
		this.#counts = new Uint32Array(size).fill(1);
		this.total = size;
	}

	/** The stretch of 0…total that belongs to a symbol. */
	stretchOf(symbol: number): { from: number; to: number } {
		let from = 0;
		for (let each = 0; each < symbol; each += 1) from += this.#counts[each] ?? 0;
		return { from, to: from + (this.#counts[symbol] ?? 0) };
	}

	/** The symbol whose stretch holds a point, and that stretch. */
	symbolAt(point: number): { symbol: number; from: number; to: number } {
		let symbol = 0;
		let from = 0;
		let to = this.#counts[0] ?? 0;
		while (to <= point && symbol < this.#counts.length - 1) {
			symbol += 1;
			from = to;
			to += this.#counts[symbol] ?? 0;
		}
		return { symbol, from, to };
	}

	note(symbol: number): void {
		this.#counts[symbol] = (this.#counts[symbol] ?? 0) + SEEN;
		this.total += SEEN;
		if (this.total <= MOST) return;
		this.total = 0;
		this.#counts.forEach((count, each) => (this.total += this.#counts[each] = Math.ceil(count / 2)));
	}
}

/** The frequencies of every context, made as contexts are met. */
export class Contexts {
	readonly #known = new Map<number, Frequencies>();

	of(context: number, size: number): Frequencies {
		const known = this.#known.get(context) ?? new Frequencies(size);
		this.#known.set(context, known);
		return known;
	}
}
