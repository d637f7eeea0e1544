import type { Playable } from '#engine/visit/compile.ts';
import type { Customer, Scene } from '#engine/visit/schema.ts';
import type { Standing } from '#engine/visit/standing.ts';

/** What is to be drawn above the talk. */
export type Scenery = {
	place: Scene['place'];
	present: NonNullable<Scene['present']>;
	/** Hour of the story's day. */
	hour: number;
	person: Pick<Customer, 'look' | 'address'> | undefined;
	/** Whether the devices of the line stand in the home: in a new installation only once they were put up. */
	equipped: boolean;
};

const USUAL = { office: 'nobody', road: 'nobody', door: 'nobody', home: 'room', phone: 'voice', later: 'nobody' } as const;

/** The picture of where a visit stands. */
export function sceneryOf(playable: Playable, standing: Standing): Scenery {
	const scene = playable.scenes.get(standing.scene)?.scene;
	const place = scene?.place ?? standing.place;
	return { place, present: scene?.present ?? USUAL[place], hour: (standing.now / 3600) % 24, person: personOf(playable, standing), equipped: isEquipped(playable, standing) };
}

const PUT_UP: readonly string[] = ['box-installed', 'device-placed', 'configured'];

function isEquipped({ visit }: Playable, { log }: Standing): boolean {
	return visit.job !== 'install' || log.some(({ kind }) => PUT_UP.includes(kind));
}

/** Whose face it is: the scene's own, or the customer that the seed cast. */
export function personOf({ customers, scenes }: Playable, { scene, chances }: Pick<Standing, 'scene' | 'chances'>): Customer | undefined {
	const face = scenes.get(scene)?.scene.face;
	return customers.find(({ id }) => id === face) ?? customers.find(({ id }) => id === chances.customer);
}
