import { eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { db } from '../../db.server';
import { ensure, found } from '../../errors';
import { m } from '../../paraglide/messages.js';
import { checksOf, isReady } from '../checks';
import { sealedVersion } from '../content.server';
import { freezeQuorum } from '../decisions/publication.server';
import type { MinutesFound } from '../queries.server';
import type { Content } from '../snapshot';
import { addVersion, latestVersion } from '../steps.server';
import { minutesApprovals } from '../tables.server';
import { contentToPublish, publicWords } from './findings.server';
import { rewordDecided } from './wording.server';

type Shown = { readonly words: Content; readonly why: string };

/**
 * The version that everybody will read: part of publishing, and of nothing else. While a finding is open there
 * is none, whoever asks and however.
 */
export function sealToPublish(actor: Actor, minutes: MinutesFound) {
	const content = contentToPublish(minutes);
	const { open, changed, ...shown } = publicWords(minutes, content);
	ensure(open === 0, 'minutes_findings_open', { values: { count: open } });

	if (changed) rewordDecided(content, shown.words);
	if (minutes.state === 'rectifying') return sealRectified(actor, minutes, content, shown);
	return changed ? sealWithout(actor, minutes, content, shown) : found(latestVersion(minutes.id));
}

/** A corrected text is sealed, and approved by being published. */
function sealRectified(actor: Actor, minutes: MinutesFound, content: Content, { words, why }: Shown) {
	ensure(isReady(checksOf(content)), 'minutes_not_ready');
	freezeQuorum(content);
	const version = addVersion(actor, minutes.id, sealedVersion(content, words), why);
	db.insert(minutesApprovals).values({ versionId: version.id, by: actor.id, manner: 'person' }).run();
	return version;
}

/**
 * Nothing approved is undone: the approved text is sealed again word for word, beside a public one without
 * what was taken out, and whoever approved it has approved this too, at the moment they did.
 */
function sealWithout(actor: Actor, minutes: MinutesFound, content: Content, { words }: Shown) {
	const approval = found(
		db
			.select({ by: minutesApprovals.by, manner: minutesApprovals.manner, at: minutesApprovals.at })
			.from(minutesApprovals)
			.where(eq(minutesApprovals.versionId, found(latestVersion(minutes.id)).id))
			.get()
	);
	/** Kept with the version for ever, so in the language of the city. */
	const why = m.minutes_version_without({}, { locale: 'it' });
	const version = addVersion(actor, minutes.id, sealedVersion(content, words), why);
	db.insert(minutesApprovals)
		.values({ versionId: version.id, ...approval })
		.run();
	return version;
}
