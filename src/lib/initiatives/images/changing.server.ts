import type { Actor } from '../../actor';
import type { Confirmation } from '../../privacy/findings/confirming';
import { findDraft } from '../drafts/queries.server';
import { placeOf } from '../policy';
import { findInitiative } from '../queries.server';
import { canEdit } from '../rules';
import { confirmWords } from '../versions/findings.server';
import { findWords } from '../versions/queries.server';
import { copyVersion, touchVersion } from '../versions/rows.server';
import { forgetUnshown, setImages } from './rows.server';
import type { Image, Shown } from './rules';

/** An initiative whose pictures may change: a draft, to whoever writes it, or what was sent, with its last words. */
export function findIllustrated(actor: Actor, id: string) {
	const draft = findDraft(actor, id);
	if (draft) return { ...draft, open: true, place: {} };
	const initiative = findInitiative(id);
	if (!initiative) return undefined;
	const images: readonly Image[] = findWords(id)?.images ?? [];
	return { ...initiative, images, open: canEdit(initiative.state), place: placeOf(initiative) };
}

type Illustrated = NonNullable<ReturnType<typeof findIllustrated>>;

/**
 * Part of a command: in a draft the pictures are simply others; what was sent gets a new version beside the old
 * one, with the same words. Nothing that their words tell of a person goes out without a reason.
 */
export function changeImages(
	actor: Actor,
	subject: Illustrated,
	shown: readonly Shown[],
	confirmed: readonly Confirmation[]
) {
	const { id } = subject;
	if ('versionId' in subject) {
		setImages(subject.versionId, shown);
		forgetUnshown(subject.images.map(({ hash }) => hash));
		touchVersion(subject.versionId);
		return { action: 'initiative.saved' as const, details: { images: shown.length } };
	}
	const allRight = confirmWords(actor, id, { title: '', ...findWords(id), images: shown }, confirmed);
	const version = subject.version + 1;
	setImages(copyVersion(actor, id), shown);
	return {
		action: 'initiative.edited' as const,
		details: { version, images: shown.length, ...(allRight > 0 && { confirmed: allRight }) }
	};
}
