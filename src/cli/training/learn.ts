import { ROWS } from '#engine/speech/labels.ts';

/** One sentence to learn from: its features, for each row 1 (holds), 0 (does not) or -1 (not said), and how much it counts. */
export type Example = { features: Int32Array; truth: Int8Array; counts: number };

/** Weights by feature and label; `weights[feature * ROWS + label]`. */
export type Learnt = { weights: Float32Array; bias: Float32Array };

export type Schooling = {
	rounds: number;
	rate: number;
	/** How far each weight goes back towards its prior after every round; most weights stay there. */
	forget: number;
	/** How much a missed label counts against a false one. */
	missed: number;
	/** The first rounds wander; what is learnt is the mean of the weights after this many of them. */
	settled: number;
};

const SURE_ENOUGH = 0.02;

/**
 * Logistic regression, one per label, by adaptive gradient steps in the order given: the same examples give the same
 * weights, bit for bit. Weights start at `prior` and are drawn back to it. With `only`, learning goes on from there and
 * moves the allowed weights alone.
 */
export function learn(
	examples: readonly Example[],
	prior: Float32Array,
	schooling: Schooling,
	only?: { allowed: Uint8Array; from: Learnt }
): Learnt {
	const learnt: Learnt = {
		weights: Float32Array.from(only?.from.weights ?? prior),
		bias: only === undefined ? new Float32Array(ROWS).fill(-3) : Float32Array.from(only.from.bias)
	};
	const allowed = only?.allowed;
	const squares = new Float32Array(prior.length).fill(0.1);
	const teach = createTeacher(examples, learnt, { missed: schooling.missed, biasRate: schooling.rate });
	const mean = createMean(learnt);
	for (let round = 0; round < schooling.rounds; round += 1) {
		teach(round, (place, push) => {
			if (allowed === undefined || allowed[place] === 1) step(learnt.weights, squares, place, push, schooling.rate);
		});
		forget(learnt.weights, prior, schooling.forget, allowed);
		if (round >= schooling.settled) mean.add(learnt);
	}
	return mean.of(learnt);
}

/**
 * Goes through all examples once a round, and says of each what is still wrong: `move` is told the place of every weight that
 * had a part in it and how far it was off. Biases move by themselves.
 */
export function createTeacher(
	examples: readonly Example[],
	learnt: Learnt,
	{ missed, biasRate }: { missed: number; biasRate: number }
): (round: number, move: (place: number, push: number) => void) => void {
	const biasSquares = new Float32Array(ROWS).fill(0.1);
	const scores = new Float64Array(ROWS);
	const pushes: Push[] = Array.from({ length: ROWS }, () => ({ label: 0, push: 0 }));
	return (round, move) => {
		for (let index = 0; index < examples.length; index += 1) {
			const example = examples[shuffled(index, round, examples.length)];
			if (example === undefined) continue;
			scoreAll(learnt, example.features, scores);
			const wrong = pushesOf(example, scores, missed, pushes);
			for (let at = 0; at < example.features.length; at += 1) {
				const row = (example.features[at] ?? 0) * ROWS;
				for (let nth = 0; nth < wrong; nth += 1) {
					const { label, push } = pushes[nth] ?? NO_PUSH;
					move(row + label, push);
				}
			}
			for (let nth = 0; nth < wrong; nth += 1) {
				const { label, push } = pushes[nth] ?? NO_PUSH;
				step(learnt.bias, biasSquares, label, push, biasRate);
			}
		}
	};
}

/** How far the weights of one label are to go, and which way. */
type Push = { label: number; push: number };

const NO_PUSH: Push = { label: 0, push: 0 };

/** Writes what is still wrong about an example to the front of `pushes`, and says how much there is. */
function pushesOf(example: Example, scores: Float64Array, missed: number, pushes: Push[]): number {
	let wrong = 0;
	for (let label = 0; label < scores.length; label += 1) {
		const truth = example.truth[label] ?? -1;
		if (truth < 0) continue;
		const slope = 1 / (1 + Math.exp(-(scores[label] ?? 0))) - truth;
		const place = pushes[wrong];
		if (Math.abs(slope) < SURE_ENOUGH || place === undefined) continue;
		place.label = label;
		place.push = (truth === 1 ? slope * missed : slope) * example.counts;
		wrong += 1;
	}
	return wrong;
}

/** An adaptive gradient step. */
function step(weights: Float32Array, squares: Float32Array, place: number, push: number, rate: number): void {
	const square = (squares[place] ?? 0) + push * push;
	squares[place] = square;
	weights[place] = (weights[place] ?? 0) - (rate * push) / Math.sqrt(square);
}

/** The mean of all weights added, or those given when there are none. */
function createMean(like: Learnt): { add(learnt: Learnt): void; of(last: Learnt): Learnt } {
	const sum: Learnt = { weights: new Float32Array(like.weights.length), bias: new Float32Array(like.bias.length) };
	let added = 0;
	const total = (all: Float32Array, one: Float32Array) => one.forEach((value, place) => (all[place] = (all[place] ?? 0) + value));
	return {
		add(learnt) {
			total(sum.weights, learnt.weights);
			total(sum.bias, learnt.bias);
			added += 1;
		},
		of: (last) => (added === 0 ? last : { weights: sum.weights.map((value) => value / added), bias: sum.bias.map((value) => value / added) })
	};
}

/** The scores of all labels for one set of features. */
export function scoreAll(learnt: Learnt, features: Int32Array, scores: Float64Array): void {
	const labels = ROWS;
	for (let label = 0; label < labels; label += 1) scores[label] = learnt.bias[label] ?? 0;
	for (let at = 0; at < features.length; at += 1) {
		const row = (features[at] ?? 0) * labels;
		for (let label = 0; label < labels; label += 1) {
			scores[label] = (scores[label] ?? 0) + (learnt.weights[row + label] ?? 0);
		}
	}
}

function forget(weights: Float32Array, prior: Float32Array, step: number, allowed: Uint8Array | undefined): void {
	if (step === 0) return;
	for (let place = 0; place < weights.length; place += 1) {
		if (allowed !== undefined && allowed[place] === 0) continue;
		const start = prior[place] ?? 0;
		const moved = (weights[place] ?? 0) - start;
		if (moved !== 0) weights[place] = start + Math.sign(moved) * Math.max(Math.abs(moved) - step, 0);
	}
}

/** A fixed permutation per round: a stride without a common divisor with the count. */
function shuffled(index: number, round: number, count: number): number {
	let stride = 7919 + 2 * round;
	while (divisor(stride, count) !== 1) stride += 1;
	return (index * stride + round * 31) % count;
}

function divisor(one: number, other: number): number {
	return other === 0 ? one : divisor(other, one % other);
}
