/** Hands a text to the reader as a file named for what it is and its day. */
export function saveAsFile(text: string, madeAt: number, name = 'doorstep'): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	link.download = `${name}-${new Date(madeAt).toISOString().slice(0, 10)}.json`;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
