import type { ActionResult } from '@sveltejs/kit';

type Words = { readonly missing: string; readonly wrong: string };

/** What the fields of a form say of themselves, as the server would answer it: nothing when all is well. */
export function whatLacks(form: HTMLFormElement, { missing, wrong }: Words): ActionResult | undefined {
	const errors: Record<string, string[]> = {};
	for (const field of form.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
		const { name, required, value, validity } = field;
		if (validity.valueMissing || (required && value.trim() === '')) errors[name] = [missing];
		else if (!validity.valid) errors[name] = [wrong];
	}
	if (Object.keys(errors).length === 0) return undefined;
	const id = new FormData(form).get('__superform_id');
	return { type: 'failure', status: 400, data: { form: { id, valid: false, data: {}, errors } } };
}
