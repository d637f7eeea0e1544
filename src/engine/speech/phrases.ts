/** Where a phrase was met; `phrase` is its index in the list the finder was made from. */
export type Hit = { phrase: number; start: number; end: number };

/** A finder of many phrases in one pass; its time grows with the text and the hits, not with the number of phrases. */
export type PhraseFinder = {
	/** All hits, overlapping ones too, in the order of their ends. */
	find(text: string): Hit[];
};

type Trie = { steps: Map<number, number>; failure: number[]; ending: number[]; nextEnding: number[]; root: Int32Array };

const UNITS = 0x10000;

/** Aho and Corasick's automaton over UTF-16 units. Empty phrases are never found; equal phrases share one hit. */
export function createPhraseFinder(phrases: readonly string[]): PhraseFinder {
	const trie = buildTrie(phrases);
	return { find: (text) => findAll(trie, phrases, text) };
}

function buildTrie(phrases: readonly string[]): Trie {
	const trie: Trie = {
		steps: new Map(),
		failure: [0],
		ending: [-1],
		nextEnding: [0],
		root: new Int32Array(UNITS)
	};
	const order: { node: number; parent: number; unit: number; depth: number }[] = [];
	phrases.forEach((phrase, index) => {
		let node = 0;
		for (let at = 0; at < phrase.length; at += 1) {
			const key = node * UNITS + phrase.charCodeAt(at);
			let next = trie.steps.get(key);
			if (next === undefined) {
				next = trie.failure.length;
				trie.steps.set(key, next);
				trie.failure.push(0);
				trie.ending.push(-1);
				trie.nextEnding.push(0);
				order.push({ node: next, parent: node, unit: phrase.charCodeAt(at), depth: at });
				if (node === 0) trie.root[phrase.charCodeAt(at)] = next;
			}
			node = next;
		}
		if (node !== 0 && trie.ending[node] === -1) trie.ending[node] = index;
	});
	order.sort((one, other) => one.depth - other.depth);
	for (const { node, parent, unit } of order) linkFailure(trie, node, parent, unit);
	return trie;
}

function linkFailure(trie: Trie, node: number, parent: number, unit: number): void {
	const fallback = parent === 0 ? 0 : step(trie, trie.failure[parent] ?? 0, unit);
	trie.failure[node] = fallback;
	trie.nextEnding[node] = trie.ending[fallback] === -1 ? (trie.nextEnding[fallback] ?? 0) : fallback;
}

function step(trie: Trie, from: number, unit: number): number {
	let node = from;
	while (node !== 0) {
		const next = trie.steps.get(node * UNITS + unit);
		if (next !== undefined) return next;
		node = trie.failure[node] ?? 0;
	}
	return trie.root[unit] ?? 0;
}

function findAll(trie: Trie, phrases: readonly string[], text: string): Hit[] {
	const hits: Hit[] = [];
	let node = 0;
	for (let at = 0; at < text.length; at += 1) {
		node = step(trie, node, text.charCodeAt(at));
		let ending = trie.ending[node] === -1 ? (trie.nextEnding[node] ?? 0) : node;
		while (ending !== 0) {
			const phrase = trie.ending[ending] ?? -1;
			const length = phrases[phrase]?.length ?? 0;
			hits.push({ phrase, start: at + 1 - length, end: at + 1 });
			ending = trie.nextEnding[ending] ?? 0;
		}
	}
	return hits;
}

/** From left to right the longest hit at each place, without overlaps. */
export function longestHits(hits: readonly Hit[]): Hit[] {
	const sorted = [...hits].sort((one, other) => one.start - other.start || other.end - one.end);
	const kept: Hit[] = [];
	let free = 0;
	for (const hit of sorted) {
		if (hit.start < free) continue;
		kept.push(hit);
		free = hit.end;
	}
	return kept;
}
