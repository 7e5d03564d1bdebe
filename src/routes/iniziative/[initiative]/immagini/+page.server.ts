import { readPicture } from '$lib/files/pictures.server';
import { permit, signedIn, submit, submitPicture, visible } from '$lib/http.server';
import { addImage, describeImage, removeImage, takeDownImage } from '$lib/initiatives/images/commands.server';
import {
	addImageForm,
	describeImageForm,
	removeImageForm,
	takeDownImageForm
} from '$lib/initiatives/images/forms';
import { imagesPage } from '$lib/initiatives/images/page.server';
import { confirmed } from '$lib/privacy/findings/confirming';
import { m } from '$lib/paraglide/messages.js';
import { ADDING, formsOf } from './forms.server';

export async function load(event) {
	const actor = signedIn(event);
	const page = visible(imagesPage(actor, event.params.initiative));
	permit(page.mayChange || page.mayTakeDown);
	return {
		title: page.mayTakeDown ? m.pictures_look_after() : m.pictures_title(),
		crumbs: [
			{ label: m.initiatives_title(), href: '/iniziative' },
			...(page.draft ? [] : [{ label: page.idea, href: `/iniziative/${event.params.initiative}` }])
		],
		...page,
		...(await formsOf(page.pictures))
	};
}

/** Where somebody goes once it is done: the same page, as it is now. */
const done = ({ url }: { readonly url: URL }, text: string) => ({ goTo: url.pathname, text });

export const actions = {
	add: (event) =>
		submitPicture(event, { id: ADDING, schema: addImageForm }, async (actor, { alt, ...typed }, sent) => {
			const picture = await readPicture(sent);
			addImage(actor, event.params.initiative, { picture, alt }, confirmed(typed));
			return done(event, m.picture_added());
		}),

	describe: (event) =>
		submit(event, describeImageForm, (actor, { findings, reasons, ...image }) => {
			describeImage(actor, event.params.initiative, image, confirmed({ findings, reasons }));
			return done(event, m.picture_described());
		}),

	remove: (event) =>
		submit(event, removeImageForm, (actor, { hash }) => {
			removeImage(actor, event.params.initiative, hash);
			return done(event, m.picture_removed());
		}),

	takeDown: (event) =>
		submit(event, takeDownImageForm, (actor, image) => {
			takeDownImage(actor, event.params.initiative, image);
			return { goTo: `/iniziative/${event.params.initiative}`, text: m.picture_taken_down() };
		})
};
