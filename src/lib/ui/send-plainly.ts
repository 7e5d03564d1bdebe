/** The browser itself sends a form, as it would without scripts: so what was typed comes to where one signs in. */
export function sendPlainly(form: HTMLFormElement, button: HTMLElement | null) {
	if (button instanceof HTMLButtonElement) {
		if (button.hasAttribute('formaction')) form.action = button.formAction;
		if (button.name) {
			const pressed = document.createElement('input');
			Object.assign(pressed, { type: 'hidden', name: button.name, value: button.value });
			form.append(pressed);
		}
	}
	form.submit();
}
