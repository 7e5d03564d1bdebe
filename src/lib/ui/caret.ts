/**
 * Where somebody is about to write, and how to put them back there. When the scripts of a page arrive, Svelte
 * empties each field and fills it again, which alone would send the caret to the end of what is written.
 */
export function keepCaret() {
	const field = document.activeElement;
	if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return () => {};
	const { selectionStart, selectionEnd, selectionDirection } = field;
	// Some kinds of field, as the date, have no caret that could be told.
	if (selectionStart === null) return () => {};
	return () => field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
}
