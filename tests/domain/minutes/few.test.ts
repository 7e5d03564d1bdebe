import { beforeEach, expect, test } from 'vitest';
import { db } from '../../../src/lib/db.server';
import { presentShown } from '../../../src/lib/minutes/attendance/totals';
import { minutesPaper } from '../../../src/lib/minutes/documents/paper.server';
import { listPublished } from '../../../src/lib/minutes/documents/queries.server';
import { howDecided, presentInWords } from '../../../src/lib/minutes/documents/words';
import { findVersionText } from '../../../src/lib/minutes/queries.server';
import { readMinutes, readVersion } from '../../../src/lib/minutes/reading.server';
import { COUNTED } from '../../../src/lib/minutes/rules';
import { insideContent, publicContent, readPublic, type Content } from '../../../src/lib/minutes/snapshot';
import { minutesVersions } from '../../../src/lib/minutes/tables.server';
import { someMinutes } from '../../support/minutes';
import { openFile } from '../../support/schema';
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
	expect(readPublic(before, 5).items[0]?.decisions[0]).toMatchObject(HIDDEN);
});

/** Every way in which so many or fewer are members, organisations, residents and others; and as many of each age. */
function* everyMeeting(most: number) {
	for (let whole = 0; whole <= most; whole++)
		for (let named = 0; named <= whole; named++)
			for (let first = 0; first <= whole; first++)
				for (let second = 0; first + second <= whole; second++)
					yield { whole, named, first, second, left: whole - first - second };
}

const readAs = (whole: number, named: number, counts: Partial<Content['attendance']['counts']>) =>
	JSON.stringify(
		presentShown(
			{
				people: whole,
				organizations: Array.from({ length: named }, (_, i) => `Organizzazione ${i}`),
				counts: COUNTED.map((category) => ({ category, people: counts[category] ?? 0 }))
			},
			5
		)
	);

/** Of what could have been where this is read: the numbers from 1 to 4 that alone fit. */
function givenAway<T extends object>(meetings: Iterable<readonly [string, T]>) {
	const alike = Map.groupBy(meetings, ([shown]) => shown);
	return [...alike].flatMap(([shown, fitting]) => {
		const [one] = fitting;
		return Object.keys(one?.[1] ?? {}).flatMap((name) => {
			const values = new Set(fitting.map(([, numbers]) => numbers[name as keyof T]));
			const [only] = values;
			return values.size === 1 && Number(only) >= 1 && Number(only) <= 4 ? [`${shown}: ${name} ${only}`] : [];
		});
	});
}

test('nobody works out from the ages that are told how few have another', () => {
	const meetings = [...everyMeeting(24)].filter(({ named }) => named === 0);

	expect(
		givenAway(
			meetings.map(({ whole, first, second, left }) => [
				readAs(whole, 0, { under_30: first, over_65: second }),
				{ whole, first, second, left }
			])
		)
	).toEqual([]);
});

test('nobody works out from organisations, residents and others how few members or guests were there', () => {
	const meetings = [...everyMeeting(20)].filter(({ named, left }) => named <= Math.min(left, 6));

	expect(
		givenAway(
			meetings.map(({ whole, named, first, second, left }) => [
				readAs(whole, named, { residents: first, others: second }),
				{ people: whole - named, first, second, left: left - named }
			])
		)
	).toEqual([]);
});

test.each([
	['the smaller of two ages', 21, 0, { under_30: 6, over_65: 14 }, 21, ['over_65']],
	['residents beside whom few members are left', 12, 3, { residents: 5 }, 12, []],
	['both where nobody is left', 12, 2, { residents: 5, others: 5 }, 12, ['residents', 'others']],
	['the whole where few are there beside organisations', 12, 9, { others: 3 }, null, []]
] as const)('of who was there: %s', (_, whole, named, counts, people, categories) => {
	const shown: ReturnType<typeof presentShown> = JSON.parse(readAs(whole, named, counts));

	expect(shown.people).toBe(people);
	expect(shown.counts.map(({ category }) => category)).toEqual(categories);
});

test('a version sealed with ages that tell a third is read without the smaller, on the page and in the PDF; its seal stays', () => {
	const { meetingId, open } = published();
	const people = 21;
	const counts = [
		{ category: 'under_30', people: 6 },
		{ category: 'over_65', people: 14 }
	];
	const sealed = JSON.stringify({ ...JSON.parse(open), attendance: { people, organizations: [], counts } });
	openFile().exec('drop trigger minutes_versions_never_change');
	db.update(minutesVersions).set({ publicSnapshot: sealed }).run();
	const [version] = listPublished(meetingId);
	if (!version) throw new Error('nothing is public');
	const hidden = { people, organizations: [], counts: [{ category: 'over_65', people: 14 }] };

	expect(readMinutes(null, meetingId)?.text.attendance).toEqual(hidden);
	expect(readVersion(null, meetingId, 1)?.text.attendance).toEqual(hidden);
	const paper = JSON.stringify(minutesPaper(version).blocks);
	expect(paper).toContain('21 persone in tutto, con più di 65 anni: 14.');
	expect(paper).not.toContain('meno di 30 anni');
	expect(listPublished(meetingId)[0]?.publicSnapshot).toBe(sealed);
});

test('few people beside organisations are said to be few, and organisations are not among them', () => {
	const organizations = ['Il Ponte', 'Farmacia'];
	expect(presentInWords({ people: null, organizations, counts: [] }, 5).all).toBe(
		'Meno di 5 persone, oltre alle organizzazioni'
	);
	expect(presentInWords({ people: null, organizations: [], counts: [] }, 5).all).toBe('Meno di 5 persone');
});
