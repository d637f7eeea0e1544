import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Problem } from '#engine/problem.ts';
import type { SourceFile } from '#engine/source-file.ts';

/** Reads every YAML file below a folder; a file that is not YAML is handed on with its problems. */
export function readContent(dir: string): SourceFile[] {
	const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
	return paths.sort().map((path) => parseYaml(relative(dir, path).split(sep).join('/'), readFileSync(path, 'utf8')));
}

/** One YAML text as plain data with the lines of its places. */
export function parseYaml(path: string, text: string): SourceFile {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, maxAliasCount: 100 } as Parameters<typeof parseDocument>[1]);
	// One slip makes the reader stumble on through the rest of the file: only the first error tells anything.
	const problems: Problem[] = document.errors.slice(0, 1).map((error) => ({ code: 'content-yaml', file: path, line: lines.linePos(error.pos[0]).line, message: (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '') }));
	return {
		path,
		data: problems.length > 0 ? undefined : document.toJS(),
		problems,
		lineOf(place) {
			let node: Node | null | undefined = document.contents as Node | null;
			let line = node?.range ? lines.linePos(node.range[0]).line : undefined;
			for (const step of place) {
				const found = stepInto(node, step);
				if (!found) break;
				node = found.node;
				line = lines.linePos(found.at).line;
			}
			return line;
		}
	};
}

function stepInto(node: Node | null | undefined, step: string | number): { node: Node | undefined; at: number } | undefined {
	if (isMap(node)) {
		const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
		const key = pair?.key;
		return isScalar(key) && key.range ? { node: (pair?.value as Node | null) ?? undefined, at: key.range[0] } : undefined;
	}
	if (isSeq(node)) {
		const item = node.items[Number(step)] as Node | undefined;
		return item?.range ? { node: item, at: item.range[0] } : undefined;
	}
	return undefined;
}
