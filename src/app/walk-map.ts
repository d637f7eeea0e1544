import type { Playable } from '#engine/visit/compile.ts';
import type { Standing } from '#engine/visit/standing.ts';

export type MapNode = { id: string; x: number; y: number; kind: 'start' | 'scene' | 'ending'; label: string; visited: boolean; current: boolean };
export type MapEdge = { from: string; to: string; walked: boolean };
export type WalkMap = { width: number; height: number; nodes: MapNode[]; edges: MapEdge[] };

const ROW = 56;
const COLUMN = 136;
/** Room for the names at both sides. */
const MARGIN = 96;
/** In Latin letters. */
const LONGEST_NAME = 20;

/** The visit's scenes in rows by how many moves they lie from the beginning, with the walk marked. */
export function walkMap(playable: Playable, standings: readonly Standing[], current: string, label: (scene: string) => string): WalkMap {
	const ways = waysOf(playable);
	const rows = layers(playable.visit.begins.scene, ways);
	const widest = Math.max(1, ...rows.map((row) => row.length));
	const width = widest * COLUMN + MARGIN;
	const visited = new Set(standings.map(({ scene }) => scene));
	const walked = new Set(standings.slice(1).map((standing, index) => `${standings[index]?.scene} ${standing.scene}`));
	const nodes = rows.flatMap((row, depth) =>
		row.map((id, place): MapNode => ({ id, x: ((place + 0.5) * (width - MARGIN)) / row.length + MARGIN / 3, y: (depth + 0.5) * ROW, kind: kindOf(playable, id), label: label(id), visited: visited.has(id), current: id === current }))
	);
	const edges = ways.filter(({ from, to }) => from !== to).map((way) => ({ ...way, walked: walked.has(`${way.from} ${way.to}`) }));
	return { width, height: rows.length * ROW, nodes, edges };
}

function waysOf({ scenes, happenings }: Playable): { from: string; to: string }[] {
	const found = new Map<string, { from: string; to: string }>();
	const add = (from: string, to: string) => found.set(`${from} ${to}`, { from, to });
	for (const [id, { offers }] of scenes) for (const { ways } of offers.values()) for (const { to } of ways) add(id, to);
	for (const { happening, ways } of happenings) for (const from of happening.in ?? []) for (const { to } of ways) add(from, to);
	return [...found.values()];
}

function layers(start: string, ways: readonly { from: string; to: string }[]): string[][] {
	const rows: string[][] = [];
	const seen = new Set([start]);
	for (let row = [start]; row.length > 0; ) {
		rows.push(row);
		const next = row.flatMap((from) => ways.filter((way) => way.from === from).map(({ to }) => to)).filter((to) => !seen.has(to) && seen.add(to));
		row = next;
	}
	return rows;
}

function kindOf({ visit, scenes }: Playable, id: string): MapNode['kind'] {
	if (id === visit.begins.scene) return 'start';
	return scenes.get(id)?.scene.ends ? 'ending' : 'scene';
}

/** A name that fits between two columns: Chinese characters take the room of two Latin ones. */
export function shortened(name: string): string {
	let room = LONGEST_NAME;
	const letters = [...name];
	const fit = letters.findIndex((letter) => (room -= /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(letter) ? 2 : 1) < 0);
	return fit < 0 ? name : `${letters.slice(0, Math.max(1, fit - 1)).join('')}…`;
}
