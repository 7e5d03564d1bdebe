import { submitInitiative } from '../../../src/lib/initiatives/drafts/commands.server';
import {
	addImage,
	describeImage,
	removeImage,
	takeDownImage
} from '../../../src/lib/initiatives/images/commands.server';
import { actorOf } from '../consultations';
import { ALT, aPicture } from '../images';
import type { Acts } from './act';
import { aDraft, helped } from './drafts';

const picture = aPicture();
const { hash } = picture;

/** What was sent, with one picture. */
function shown(whose = 'giulia') {
	const id = aDraft(whose);
	submitInitiative(actorOf(whose), id);
	addImage(actorOf(whose), id, { picture, alt: ALT });
	return id;
}

export const OF_IMAGES: Acts = {
	addImage: (whose) => {
		const id = shown(whose);
		return { does: (actor) => addImage(actor, id, { picture: aPicture('giardino'), alt: ALT }) };
	},
	'addImage at the desk': (whose) => {
		const id = helped(whose);
		return { does: (actor) => addImage(actor, id, { picture, alt: ALT }) };
	},
	describeImage: (whose) => {
		const id = shown(whose);
		const words = { hash, alt: 'Il cortile della scuola con tre alberi.' };
		return {
			does: (actor) => describeImage(actor, id, words),
			post: [`/iniziative/${id}/immagini?/describe`, words]
		};
	},
	removeImage: (whose) => {
		const id = shown(whose);
		return {
			does: (actor) => removeImage(actor, id, hash),
			post: [`/iniziative/${id}/immagini?/remove`, { hash }]
		};
	},
	takeDownImage: () => {
		const id = shown();
		const why = { hash, reason: 'Si vede il viso di una persona.' };
		return {
			does: (actor) => takeDownImage(actor, id, why),
			post: [`/iniziative/${id}/immagini?/takeDown`, why]
		};
	}
};
