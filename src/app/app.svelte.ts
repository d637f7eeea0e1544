import { createContext } from 'svelte';
import { words } from '#i18n/words.svelte.ts';
import { Connection } from './connection.svelte.ts';
import { firstStandard, loadBook, loadChecker, loadTraditional, loadVisit, playedStandards, STANDARDS, type StandardEntry } from './content.ts';
import { Handbook } from './handbook/handbook.svelte.ts';
import { Drills } from './drills/drills.svelte.ts';
import { Ears } from './hearing.ts';
import { History } from './history.svelte.ts';
import { Memory } from './memory.ts';
import { Reader } from './reader.svelte.ts';
import { Room } from './room.svelte.ts';
import { Settings } from './settings.svelte.ts';
import { OwnStandards } from './standards/own-standards.svelte.ts';
import { Update } from './update.svelte.ts';
import { Voice, type VoiceHost } from './voice/voice.svelte.ts';
import type { Opening } from './visit-opening.ts';

/** All that is alive in the app, made once by the outermost layout and given to pages by context. */
export class App {
	readonly memory = new Memory();
	readonly reader = new Reader(loadTraditional);
	readonly connection = new Connection();
	readonly update = new Update();
	readonly ears = new Ears(loadChecker);
	readonly history = new History(this.memory);
	readonly drills = new Drills(this.memory);
	readonly room = new Room(navigator.storage);
	readonly settings = new Settings(shelfOf(), navigator.languages);
	readonly voice = new Voice(globalThis as VoiceHost, this.settings);
	readonly handbook = new Handbook({ book: () => this.opening.book(), reader: this.reader, standard: () => this.standard?.id });

	readonly standards = new OwnStandards({ memory: this.memory, shipped: loadBook, standards: STANDARDS, now: () => Date.now(), name: newName });

	readonly opening: Opening = {
		shelf: () => this.memory.shelf(),
		visit: loadVisit,
		book: () => this.standards.book(),
		standards: () => this.standards.all,
		language: () => words.language,
		now: () => Date.now(),
		seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
		name: newName
	};

	/** The standards that one can practise by. */
	get offered(): readonly StandardEntry[] {
		return this.standards.instead(playedStandards());
	}

	/** The standard that visits and drills go by: the chosen one while it is offered, else the one that a newcomer begins with. */
	get standard(): StandardEntry | undefined {
		return this.offered.find(({ id }) => id === this.settings.standard) ?? this.offered.find(({ id }) => id === firstStandard()?.id) ?? this.offered[0];
	}

	/** Fetches ahead of need what hears sentences in the language of the interface; what cannot be had now is asked for again with the first sentence. */
	prickEars(): void {
		this.ears.ready(words.language === 'en' ? 'en' : 'zh').catch(() => undefined);
	}
}

export const [getApp, setApp] = createContext<App>();

function shelfOf(): Storage | undefined {
	try {
		return localStorage;
	} catch {
		return undefined;
	}
}

/** A name nobody has: 128 random bits in hex. */
function newName(): string {
	return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
