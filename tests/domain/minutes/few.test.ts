import { beforeEach, expect, test } from 'vitest';
import { listPublished } from '../../../src/lib/minutes/documents/queries.server';
import { howDecided } from '../../../src/lib/minutes/documents/words';
import { findVersionText } from '../../../src/lib/minutes/queries.server';
import { readVersion } from '../../../src/lib/minutes/reading.server';
import { insideContent, publicContent, readPublic, type Content } from '../../../src/lib/minutes/snapshot';
import { someMinutes } from '../../support/minutes';
import { settle } from '../../support/world';

beforeEach(settle);

const VOTED = { manner: 'open_vote', inFavour: 2, against: 0, abstained: 0 } as const;
const HIDDEN = { inFavour: null, against: null, abstained: null, presence: null };

function published() {
	const { meetingId } = someMinutes({ state: 'published', decision: VOTED });
	const [version] = listPublished(meetingId);
	const full: Content = JSON.parse(findVersionText(version?.versionId ?? '')?.full ?? '');
	return { meetingId, open: version?.publicSnapshot ?? '', full };
}

test('where those present are too few to say, the votes are not said either: only what came of them', () => {
	const { meetingId, open } = published();
	const read = readVersion(null, meetingId, 1)?.text.items[0]?.decisions[0];

	expect(read).toMatchObject({ ...HIDDEN, outcome: 'approved', manner: 'open_vote' });
	expect(read && howDecided(read)).toBe(
		'Approvata. Voto palese. I membri presenti erano pochi e il numero non si pubblica.'
	);
	expect(open).not.toContain('"inFavour":2');
});

test('those of the tavolo, and everybody where enough were there, read the votes', () => {
	const { full } = published();
	const many: Content = {
		...full,
		items: full.items.map((item) => ({
			...item,
			decisions: item.decisions.map((one) => ({ ...one, present: 9, members: 12, inFavour: 9 }))
		}))
	};

	expect(insideContent(full).items[0]?.decisions[0]).toMatchObject(VOTED);
	expect(publicContent(many, 5).items[0]?.decisions[0]).toMatchObject({
		inFavour: 9,
		presence: { present: 9, members: 12 }
	});
});

test('a version sealed with the votes of few is read without them', () => {
	const { open } = published();
	const before = JSON.stringify(JSON.parse(open)).replaceAll('"inFavour":null', '"inFavour":2');

	expect(before).not.toBe(open);
	expect(readPublic(before).items[0]?.decisions[0]).toMatchObject(HIDDEN);
});
