/** A size in bytes as people say it. */
export function sizeOf(bytes: number): string {
	if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} KB`;
	if (bytes < 1e9) return `${Math.round(bytes / 1e5) / 10} MB`;
	return `${Math.round(bytes / 1e8) / 10} GB`;
}
