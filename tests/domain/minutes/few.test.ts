import { beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../src/lib/audit/record.server';
import { db } from '../../../src/lib/db.server';
import { presentShown, presentSplit } from '../../../src/lib/minutes/attendance/totals';
import { minutesPaper } from '../../../src/lib/minutes/documents/paper.server';
import { listPublished } from '../../../src/lib/minutes/documents/queries.server';
import { howDecided, presentInWords } from '../../../src/lib/minutes/documents/words';
import { findVersionText } from '../../../src/lib/minutes/queries.server';
import { readMinutes, readVersion } from '../../../src/lib/minutes/reading.server';
import { COUNTED } from '../../../src/lib/minutes/rules';
import {
	insideContent,
	publicContent,
	readPublic,
	sealedText,
	stableText,
	type Content
} from '../../../src/lib/minutes/snapshot';
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

test('whoever knows all the other words and tries every number finds none of those in the seal', () => {
	const { meetingId, open, full } = published();
	const sealed = listPublished(meetingId)[0]?.sha256;
	const { salt, attendance, ...words } = full;
	const guesses = Array.from({ length: 40 }, (_, residents) =>
		stableText({
			...words,
			attendance: { ...attendance, counts: { ...attendance.counts, residents } }
		})
	);

	expect(salt).toMatch(/^[0-9a-f]{32}$/);
	expect(open).not.toContain(salt);
	expect(stableText(publicContent(full, 5))).toBe(open);
	expect(sha256(sealedText(stableText(full), open))).toBe(sealed);
	expect(guesses.map((guess) => sha256(sealedText(guess, open)))).not.toContain(sealed);
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

test('a version sealed when fewer people could be told follows the rule of today', () => {
	const { full } = published();
	const items = full.items.map((item) => ({
		...item,
		decisions: item.decisions.map((one) => ({ ...one, present: 9, members: 12, inFavour: 9 }))
	}));
	const open = JSON.stringify(publicContent({ ...full, items }, 5));

	expect(readPublic(open, 5).items[0]?.decisions[0]).toMatchObject({ inFavour: 9, presence: { present: 9 } });
	expect(readPublic(open, 10).items[0]?.decisions[0]).toMatchObject(HIDDEN);
});

/** Every way in which so many or fewer are members, organisations, residents and others; and as many of each age. */
function* everyMeeting(most: number) {
	for (let whole = 0; whole <= most; whole++)
		for (let named = 0; named <= whole; named++)
			for (let first = 0; first <= whole; first++)
				for (let second = 0; first + second <= whole; second++)
					yield { whole, named, first, second, left: whole - first - second };
}

type Counts = Partial<Content['attendance']['counts']>;

const readAs = (whole: number, named: number, counts: Counts, members = 0) =>
	JSON.stringify(
		presentShown(
			{
				people: whole,
				organizations: Array.from({ length: named }, (_, i) => `Organizzazione ${i}`),
				counts: COUNTED.map((category) => ({ category, people: counts[category] ?? 0 }))
			},
			members,
			5
		)
	);

/** Every way in which some are organisations that minutes name, and some members that decide together. */
function* everyDecision(most: number) {
	for (let whole = 0; whole <= most + 8; whole++)
		for (let named = 0; named <= Math.min(whole, most); named++)
			for (let members = 0; members <= Math.min(whole, most); members++) yield { whole, named, members };
}

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

test('nobody works out how few were there beside those that minutes tell, from the minutes and the dashboard together', () => {
	const meetings = [...everyDecision(10)].map(({ whole, named, members }) => {
		const said = members < 5 ? 0 : members;
		const split = presentSplit(whole, { organizations: named, members: said }, 5);
		const told = [readAs(whole, named, {}, said), said, split?.told ?? null, split?.few === 0];
		return [JSON.stringify(told), { left: whole - Math.max(named, said) }] as const;
	});

	expect(givenAway(meetings)).toEqual([]);
});

test.each([
	['the whole where nobody is few', 20, { organizations: 3, members: 9 }, { told: 20, few: 0 }],
	['organisations, and the few beside them apart', 12, { organizations: 9, members: 0 }, { told: 9, few: 3 }],
	['members, and the few beside them apart', 12, { organizations: 2, members: 9 }, { told: 9, few: 3 }],
	['nothing where what is named is few itself', 5, { organizations: 2, members: 0 }, undefined],
	['whoever of the two are more', 12, { organizations: 9, members: 10 }, { told: 10, few: 2 }],
	['a few, together with other few', 3, { organizations: 0, members: 0 }, { told: null, few: 3 }],
	['nothing of a few of whom some are named', 4, { organizations: 4, members: 0 }, undefined]
])('of who was there whoever adds up meetings is told %s', (_, people, elsewhere, split) => {
	expect(presentSplit(people, elsewhere, 5)).toEqual(split);
});

test('where few were there beside the members who decided, their number is not said', () => {
	const { full } = published();
	const decided = full.items.map((item) => ({
		...item,
		decisions: item.decisions.map((one) => ({ ...one, present: 9, members: 12, inFavour: 9 }))
	}));
	const attendance = { ...full.attendance, people: 9, organizations: [], guests: 3 };
	const counts = { residents: 0, others: 0, under_30: 0, over_65: 0, with_disabilities: 0 };
	const shown = publicContent({ ...full, items: decided, attendance: { ...attendance, counts } }, 5);

	expect(shown.attendance).toMatchObject({ people: null, beside: 'members' });
	expect(presentInWords(shown.attendance, 5).all).toBe('Meno di 5 persone, oltre ai membri che hanno deciso');
	expect(shown.items[0]?.decisions[0]).toMatchObject({ presence: { present: 9, members: 12 }, inFavour: 9 });
	expect(
		readPublic(JSON.stringify({ ...shown, attendance: { ...shown.attendance, people: 12 } }), 5).attendance
	).toMatchObject({ people: null, beside: 'members' });
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

test('residents beside whom few guests are left are not said where decisions tell the members', () => {
	expect(JSON.parse(readAs(30, 0, { residents: 15 }, 12))).toMatchObject({ people: 30, counts: [] });
	expect(JSON.parse(readAs(30, 0, { residents: 15 }))).toMatchObject({ counts: [{ people: 15 }] });
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
