import { m } from '../../paraglide/messages.js';
import { findingsIn } from '../../privacy/findings/finder';
import type { Known } from '../../privacy/findings/known';
import { fingerprintOf, listResolutions } from '../../privacy/findings/resolutions.server';
import { inContext, publicWording } from '../../privacy/findings/resolving';
import type { Resolution } from '../../privacy/findings/rules';
import type { Finding } from '../../privacy/findings/spans';
import { knownIn } from '../../tavoli/known.server';
import { listGuestNames } from '../attendance/queries.server';
import { contentOf } from '../content.server';
import { findVersionText, listVersions, type MinutesFound } from '../queries.server';
import { isOpen } from '../rules';
import type { Content } from '../snapshot';
import { placesOf, reworded, type Place } from './places';

type Resolve = { readonly resolution: Resolution; readonly reason: string };
type Looked = { readonly minutes: MinutesFound; readonly content: Content };
type Found = Finding & { readonly fingerprint: string; readonly place: Place };

/** What the minutes say before publication: what was approved, or what is being written. */
export function contentToPublish(minutes: MinutesFound): Content {
	if (isOpen(minutes)) return contentOf(minutes);
	const [version] = listVersions(minutes.id);
	const sealed: Content = JSON.parse((version && findVersionText(version.id)?.full) ?? '');
	return sealed;
}

/** Every finding of the public text, each once for the place it stands in, with what was decided about it. */
export function listFindings(minutes: MinutesFound, content = contentToPublish(minutes)) {
	const decided = listResolutions('minutes', minutes.id);
	const seen = new Set<string>();
	return lookThrough({ minutes, content }).flatMap(({ fingerprint, place, ...finding }) => {
		if (seen.has(fingerprint)) return [];
		seen.add(fingerprint);
		const resolve: Resolve | undefined = decided.get(fingerprint);
		return [
			{
				fingerprint,
				kind: finding.kind,
				kindWords: m[`finding_${finding.kind}`](),
				part: place.part,
				item: place.item,
				...inContext(place.text, finding),
				resolution: resolve?.resolution ?? null,
				reason: resolve?.reason ?? ''
			}
		];
	});
}
export type MinutesFinding = ReturnType<typeof listFindings>[number];

/**
 * The words that everybody reads: those of the minutes, and of the reason of a correction, with every decision
 * carried out. `open` counts what nobody decided: with any of those nothing is published.
 */
export function publicWords(minutes: MinutesFound, content: Content) {
	const decided = listResolutions('minutes', minutes.id);
	const found = lookThrough({ minutes, content });
	const say = (place: Place) =>
		publicWording(
			place.text,
			found
				.filter((one) => one.place.key === place.key)
				.flatMap(({ start, end, fingerprint }) => {
					const resolution = decided.get(fingerprint)?.resolution;
					return resolution ? [{ start, end, resolution }] : [];
				})
		);
	return {
		words: reworded(content, say),
		why: say(reasonOf(minutes)),
		open: new Set(found.map(({ fingerprint }) => fingerprint).filter((one) => !decided.has(one))).size,
		changed: found.some(({ fingerprint }) => isTakenOut(decided.get(fingerprint)?.resolution))
	};
}

const isTakenOut = (resolution: Resolution | undefined) =>
	resolution === 'removed' || resolution === 'masked';

const reasonOf = ({ state, reason }: MinutesFound): Place => ({
	key: 'why',
	part: 'why',
	item: null,
	text: state === 'rectifying' ? reason : ''
});

function lookThrough({ minutes, content }: Looked): readonly Found[] {
	const places = [...placesOf(content), reasonOf(minutes)].filter(({ text }) => text !== '');
	const known = knownTo(minutes, content, places.map(({ text }) => text).join('\n'));
	return places.flatMap((place) =>
		findingsIn(place.text, known).map((finding) => ({
			...finding,
			place,
			fingerprint: fingerprintOf(minutes.id, place.key, finding)
		}))
	);
}

/** Guests are here by name and chose nothing; the place of the meeting and who was there as an organisation are public. */
function knownTo(minutes: MinutesFound, content: Content, text: string): Known {
	return knownIn(text, {
		people: listGuestNames(minutes.id),
		allowed: [
			content.meeting.place,
			content.tavolo,
			content.neighbourhood,
			...content.attendance.organizations
		]
	});
}
