/** The browser itself sends a form, as it would without scripts. The form stays as it was, should the answer never come. */
export function sendPlainly(form: HTMLFormElement, button: HTMLElement | null) {
	const action = form.getAttribute('action');
	const pressed = document.createElement('input');
	if (button instanceof HTMLButtonElement) {
		if (button.hasAttribute('formaction')) form.action = button.formAction;
		Object.assign(pressed, { type: 'hidden', name: button.name, value: button.value });
	}
	if (pressed.name) form.append(pressed);
	form.submit();
	pressed.remove();
	if (action === null) form.removeAttribute('action');
	else form.setAttribute('action', action);
}
