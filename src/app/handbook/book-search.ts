import MiniSearch from 'minisearch';
import type { RuleBook } from '#engine/rules/adopt.ts';
import { namesIn } from '#engine/log/match.ts';
import type { Rule } from '#engine/rules/rule.ts';
import { initialsMet, wordsToFind, wordsToIndex } from '#engine/rules/search-words.ts';
import type { Text } from '#engine/text.ts';

type Page = { id: string; says: string; why: string; more: string };
/** Says a text in all the languages one may search in. */
export type AllLanguages = (text: Text) => string;

/** What a hit in each part of a page is worth against the others. */
const BOOST = { says: 4, more: 2, why: 1 };

const HANDFUL = 10;

/** The whole book by its words, by pairs of Han characters, and by the initials of its pinyin. */
export class BookSearch {
	readonly #index = new MiniSearch<Page>({
		fields: Object.keys(BOOST),
		tokenize: wordsToIndex,
		processTerm: (term) => term,
		searchOptions: { tokenize: wordsToFind, boost: BOOST }
	});

	#initials: Readonly<Record<string, string>> = {};

	/** Takes the book in by handfuls, so that a phone goes on answering meanwhile. */
	async read(book: RuleBook, initials: Readonly<Record<string, string>>, say: AllLanguages): Promise<this> {
		this.#initials = initials;
		await this.#index.addAllAsync([...book.rules.values()].map((rule) => pageOf(rule, book, say)), { chunkSize: HANDFUL });
		return this;
	}

	/** Ids of rules, the best first. All words must be met; where no rule meets all, any will do. */
	find(query: string): string[] {
		const all = this.#index.search(query, { prefix: isBegun, combineWith: 'AND' });
		const byInitials = this.#byInitials(query);
		const found = all.length + byInitials.length > 0 ? all : this.#index.search(query, { prefix: isBegun });
		return [...new Set([...found.map(({ id }) => String(id)), ...byInitials])];
	}

	#byInitials(query: string): string[] {
		const met = Object.entries(this.#initials).flatMap(([id, initials]) => {
			const at = initialsMet(query, initials);
			return at === undefined ? [] : [{ id, at }];
		});
		return met.sort((a, b) => a.at - b.at).map(({ id }) => id);
	}
}

/** Pairs of Han characters stand for themselves; one Latin letter would begin half the book. */
function isBegun(term: string): boolean {
	return !/^(\p{Script=Han}{2}|[a-z0-9])$/u.test(term);
}

function pageOf(rule: Rule, book: RuleBook, say: AllLanguages): Page {
	const plain = (text: Text) => say(text).replaceAll(/\{[^}]*\}/g, ' ');
	const named = namesIn([rule.says, rule.pattern]).flatMap((name) => book.names.get(name)?.says ?? []);
	const noted = rule.disputed ? [rule.disputed.note] : [];
	return { id: rule.id, says: plain(rule.says), why: plain(rule.why), more: [rule.id, ...[...named, ...noted].map(plain)].join(' ') };
}
