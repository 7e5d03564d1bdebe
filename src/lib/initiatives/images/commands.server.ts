import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import type { Picture } from '../../files/pictures.server';
import type { Confirmation } from '../../privacy/findings/confirming';
import { placeOf } from '../policy';
import { findInitiative } from '../queries.server';
import { changeImages, findIllustrated } from './changing.server';
import { tellTakenDown } from './letters.server';
import * as can from './policy';
import { forgetImage, keepPicture } from './rows.server';
import { MOST_IMAGES } from './rules';

type Added = { readonly picture: Picture; readonly alt: string };

/** A picture, which was made anew before, and what it shows in words. */
export function addImage(
	actor: Actor,
	initiativeId: string,
	{ picture, alt }: Added,
	confirmed: readonly Confirmation[] = []
) {
	transact(() => {
		const subject = found(findIllustrated(actor, initiativeId));

		authorize(can.illustrate(actor, subject));
		ensure(subject.open, 'initiative_fixed');
		ensure(subject.images.length < MOST_IMAGES, 'picture_no_room');
		const twice = subject.images.some(({ hash }) => hash === picture.hash);
		ensureValid(!twice, 'picture_twice', { field: 'file' });

		keepPicture(picture);
		const shown = [...subject.images, { hash: picture.hash, alt }];
		const { action, details } = changeImages(actor, subject, shown, confirmed);

		record(actor, action, subject, subject.place, { details });
	});
}

/** The same picture in other words. */
export function describeImage(
	actor: Actor,
	initiativeId: string,
	{ hash, alt }: { readonly hash: string; readonly alt: string },
	confirmed: readonly Confirmation[] = []
) {
	transact(() => {
		const subject = found(findIllustrated(actor, initiativeId));

		authorize(can.illustrate(actor, subject));
		ensure(subject.open, 'initiative_fixed');
		ensure(
			subject.images.some((image) => image.hash === hash),
			'picture_gone'
		);

		const shown = subject.images.map((image) => (image.hash === hash ? { hash, alt } : image));
		const { action, details } = changeImages(actor, subject, shown, confirmed);

		record(actor, action, subject, subject.place, { details });
	});
}

/** The author takes it away: nobody sees it any more, and the versions tell that it was there. */
export function removeImage(actor: Actor, initiativeId: string, hash: string) {
	transact(() => {
		const subject = found(findIllustrated(actor, initiativeId));

		authorize(can.illustrate(actor, subject));
		ensure(subject.open, 'initiative_fixed');
		ensure(
			subject.images.some((image) => image.hash === hash),
			'picture_gone'
		);

		const shown = subject.images.filter((image) => image.hash !== hash);
		const { action, details } = changeImages(actor, subject, shown, []);

		record(actor, action, subject, subject.place, { details });
	});
}

/** What must not be seen leaves every version, whatever the state; its author hears why. */
export function takeDownImage(
	actor: Actor,
	initiativeId: string,
	{ hash, reason }: { readonly hash: string; readonly reason: string }
) {
	transact(() => {
		const initiative = found(findInitiative(initiativeId));

		authorize(can.takeDown(actor, initiative));
		const shown = found(findIllustrated(actor, initiativeId)).images;
		ensure(
			shown.some((image) => image.hash === hash),
			'picture_gone'
		);

		forgetImage(initiativeId, hash);

		record(actor, 'initiative.image_removed', initiative, placeOf(initiative), { details: { reason } });
		tellTakenDown(initiative.authorPersonId, initiative, reason);
	});
}
