import type { Band, Door, Material, Room } from '#engine/premises/links.ts';

/** Middle of the channels in use, MHz. */
const FREQUENCY: Record<Band, number> = { '2.4': 2442, '5': 5250 };

const LIGHT = 299_792_458;

/**
 * Furniture, people and the hand round the phone, dB. A training value: ITU-R P.1238 §8 and §9 describe the effects
 * without one number for a home.
 */
const CLUTTER = 6;

/** Free-space loss 20 log10(4πd/λ), dB (ITU-R P.525); nearer than a metre counts as a metre. */
export function freeSpaceLoss(metres: number, band: Band): number {
	const wavelength = LIGHT / (FREQUENCY[band] * 1e6);
	return 20 * Math.log10((4 * Math.PI * Math.max(1, metres)) / wavelength);
}

/** Relative permittivity, and c and d of the conductivity c·f^d in S/m with f in GHz (ITU-R P.2040, table 3). */
const WALLS: Record<Material, { permittivity: number; c: number; d: number }> = {
	concrete: { permittivity: 5.24, c: 0.0462, d: 0.7822 },
	brick: { permittivity: 3.91, c: 0.0238, d: 0.16 },
	plasterboard: { permittivity: 2.73, c: 0.0085, d: 0.9395 },
	wood: { permittivity: 1.99, c: 0.0047, d: 1.0718 },
	glass: { permittivity: 6.31, c: 0.0036, d: 1.3394 }
};

/**
 * Loss through a wall at right angles, dB: 1636 σ/√η per metre of a lossy dielectric and the reflection at both faces
 * (ITU-R P.2040 §2), the echoes inside averaged, so that a thicker wall never lets more through.
 */
export function wallLoss(material: Material, mm: number, band: Band): number {
	const { permittivity, c, d } = WALLS[material];
	const index = Math.sqrt(permittivity);
	const conductivity = c * (FREQUENCY[band] / 1000) ** d;
	const reflected = ((index - 1) / (index + 1)) ** 2;
	return ((1636 * conductivity) / index) * (mm / 1000) - 20 * Math.log10(1 - reflected);
}

interface Way {
	metres: number;
	walls: number;
}

/** Every way from one room to another that enters no room twice. */
function ways(doors: readonly Door[], from: string, to: string, band: Band, been: readonly string[] = []): Way[] {
	if (from === to) return [{ metres: 0, walls: 0 }];
	return doors.flatMap((door) => {
		const next = door.between[0] === from ? door.between[1] : door.between[1] === from ? door.between[0] : from;
		if (next === from || been.includes(next)) return [];
		const walls = door.walls.reduce((sum, wall) => sum + wallLoss(wall.of, wall.mm, band), 0);
		return ways(doors, next, to, band, [...been, from]).map((rest) => ({
			metres: rest.metres + door.metres,
			walls: rest.walls + walls
		}));
	});
}

/** Loss between two rooms along the best way, dB; within one room, across its span. Infinity if nothing joins them. */
export function roomLoss(rooms: readonly Room[], doors: readonly Door[], from: string, to: string, band: Band): number {
	if (from === to) return freeSpaceLoss(rooms.find((room) => room.id === from)?.span ?? 4, band) + CLUTTER;
	const losses = ways(doors, from, to, band).map((way) => freeSpaceLoss(way.metres, band) + way.walls);
	return Math.min(...losses) + CLUTTER;
}
