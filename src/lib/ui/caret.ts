const HAVE_CARET = ['textarea', 'text', 'search', 'url', 'tel', 'password'];

/**
 * Where somebody is about to write, and how to put them back there. When the scripts of a page arrive, Svelte
 * empties each field and fills it again, which alone would send the caret to the end of what is written. Of fields
 * for addresses of mail and for numbers no browser tells where it is.
 */
export function keepCaret() {
	const field = document.activeElement;
	if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return () => {};
	if (!HAVE_CARET.includes(field.type)) return () => {};
	const { value, selectionStart, selectionEnd, selectionDirection } = field;
	return () => {
		if (document.activeElement !== field || field.value !== value) return;
		field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
	};
}
