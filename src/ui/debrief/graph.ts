export type GraphNode = {
	id: string;
	x: number;
	y: number;
	kind: 'start' | 'scene' | 'ending';
	label?: string;
	visited: boolean;
	/** The scene that is looked at. */
	current?: boolean;
};

export type GraphEdge = { from: string; to: string; walked: boolean };
