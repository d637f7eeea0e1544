/** Scrolls the nearest scrolling ancestor back to its beginning: what is new is read from its first line. */
export function beginAtTop(node: HTMLElement | undefined): void {
	for (let above = node?.parentElement; above; above = above.parentElement) {
		if (getComputedStyle(above).overflowY !== 'auto') continue;
		above.scrollTop = 0;
		return;
	}
}
