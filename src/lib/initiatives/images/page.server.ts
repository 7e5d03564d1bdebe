import type { Actor } from '../../actor';
import { findIllustrated } from './changing.server';
import * as can from './policy';
import { MOST_IMAGES } from './rules';
import { figureOf } from './words.server';

/** The pictures of an initiative for whoever may change them, or take them down. */
export function imagesPage(actor: Actor, initiativeId: string) {
	const subject = findIllustrated(actor, initiativeId);
	if (!subject) return undefined;
	const draft = subject.submittedAt === null;
	const mayChange = can.illustrate(actor, subject);
	return {
		id: subject.id,
		idea: subject.title,
		draft,
		mayChange: mayChange && subject.open,
		mayTakeDown: !draft && can.takeDown(actor, subject),
		mayAdd: mayChange && subject.open && subject.images.length < MOST_IMAGES,
		pictures: subject.images.map(figureOf)
	};
}
