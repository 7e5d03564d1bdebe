import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { addImageForm, describeImageForm, takeDownImageForm } from '$lib/initiatives/images/forms';
import type { Figure } from '$lib/initiatives/images/words.server';

export const ADDING = 'immagine';

/** One form for a picture that comes, and for each that is there one to say it in other words and one to take it down. */
export async function formsOf(pictures: readonly Figure[]) {
	return {
		addForm: await superValidate(zod4(addImageForm), { id: ADDING, errors: false }),
		pictures: await Promise.all(pictures.map(withForms))
	};
}

async function withForms(picture: Figure, index: number) {
	const { hash, alt } = picture;
	return {
		...picture,
		number: index + 1,
		describeForm: await superValidate({ hash, alt }, zod4(describeImageForm), {
			id: `descrizione-${hash.slice(0, 12)}`,
			errors: false
		}),
		takeDownForm: await superValidate({ hash }, zod4(takeDownImageForm), {
			id: `togliere-${hash.slice(0, 12)}`,
			errors: false
		})
	};
}
