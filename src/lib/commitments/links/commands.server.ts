import { SYSTEM, type Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { transact } from '../../db.server';
import { authorize, ensure, ensureStill, ensureValid, found } from '../../errors';
import { wordsToLeaveOut } from '../../privacy/findings/finder';
import { knownIn } from '../../tavoli/known.server';
import { updateCommitment, type Progress } from '../commands.server';
import { writeAbout } from '../letters.server';
import { findOffice } from '../owners.server';
import * as can from '../policy';
import type { Within } from '../policy';
import { findCommitment } from '../queries.server';
import { isSettled } from '../rules';
import { findLink, hasLinkOfToday, useLink } from './links.server';
import { standingOf } from './rules';

/** Whoever opens the letter: may tell of this promise and of nothing else, and has no name here. */
const bearerFor = (commitmentId: string): Actor => ({
	...SYSTEM,
	kind: 'bearer',
	id: commitmentId,
	name: ''
});

/** How it goes, told by whoever holds the link, once. A link that did not serve stays good. */
export function updateByLink(id: string, token: string, progress: Progress, within: Within = {}) {
	return transact(() => {
		const commitment = found(findCommitment(id));
		const link = found(findLink(id, token));
		const standing = standingOf(link, commitment.state, now());
		ensureStill(standing !== 'used', 'link_used');
		ensureStill(standing !== 'settled', 'link_settled');
		ensureStill(standing !== 'late', 'link_late');
		namesNobody(progress, 'note');
		namesNobody(progress, 'evidence');

		useLink(link.hash);
		updateCommitment(bearerFor(id), id, progress, within);
	});
}

/** Everybody reads it, and nobody looks at it before. */
function namesNobody(progress: Progress, field: 'note' | 'evidence') {
	const text = progress[field] ?? '';
	const words = wordsToLeaveOut(text, knownIn(text));
	ensureValid(words === '', 'link_reveals', { field, values: { words } });
}

/** Asks an owner without an account how it goes: one letter a day to their public address, with a new link. */
export function askOwner(actor: Actor, id: string, within: Within = {}) {
	return transact(() => {
		const commitment = found(findCommitment(id));
		const place = { ...within, ...commitment };
		found(commitment.boundAt);

		authorize(can.ask(actor, place));
		ensure(!isSettled(commitment.state), 'commitment_settled');
		const office = findOffice(commitment);
		ensure(office !== undefined, 'owner_without_address');
		ensure(!hasLinkOfToday(id), 'asked_today');

		writeAbout(commitment, office, 'asked');

		record(actor, 'commitment.asked', commitment, place);
		return office.name;
	});
}
