import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import type { Someone } from '../../../src/cli/demo/cast';
import { events } from '../../../src/lib/audit/tables.server';
import { now } from '../../../src/lib/clock';
import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import { recordAttendance, setCounts } from '../../../src/lib/minutes/attendance/commands.server';
import { findCounts, listAttendance } from '../../../src/lib/minutes/attendance/queries.server';
import { openRectification, returnMinutes } from '../../../src/lib/minutes/commands.server';
import { listCommitmentsIn, listDecisionsIn } from '../../../src/lib/minutes/decisions/queries.server';
import type { Proposed } from '../../../src/lib/minutes/proposals/forms';
import {
	keepAct,
	keepItem,
	leaveProposal,
	takeProposal
} from '../../../src/lib/minutes/proposals/commands.server';
import {
	listProposals,
	listProposedBy,
	proposalsFor
} from '../../../src/lib/minutes/proposals/queries.server';
import { findMinutes, listItems } from '../../../src/lib/minutes/queries.server';
import type { AttendanceState, MinutesState } from '../../../src/lib/minutes/rules';
import { joinTavolo } from '../../../src/lib/tavoli/members/commands.server';
import { seenBeside, someMinutes } from '../../support/minutes';
import { changed, photograph } from '../../support/photograph';
import { as, DAY, settle, told, travelTo } from '../../support/world';

beforeEach(() => settle());

const NUMBERS = { residents: 12, others: 0, under_30: 3, over_65: 7, with_disabilities: 0 };

/** A tap on Lucia, who was there from the beginning to the end. */
const aTap = (state: AttendanceState = 'absent', leftAt: string | null = null, party = 'person:lucia') => ({
	kind: 'presence' as const,
	typed: { party, state, arrivedAt: null, leftAt }
});
const aGuest = (name = 'Ada Neri') => ({
	kind: 'guest' as const,
	typed: { id: newId(), name, organization: 'Biblioteca' }
});
const aCount = (residents = 15) => ({ kind: 'counts' as const, typed: { ...NUMBERS, residents } });

const aPoint = () => ({
	kind: 'spoken_item' as const,
	typed: {
		...{ id: newId(), title: 'Buche in via Po', minutesPlanned: null },
		...{ kind: 'discussione' as const, visibility: 'public' as const }
	}
});

const guestIn = (id: string) => listAttendance(id).find(({ guestName }) => guestName === 'Rosa Bianchi');
const lucia = (id: string) => listAttendance(id).find(({ personId }) => personId === 'lucia');
const standing = (id: string) => [
	listAttendance(id),
	findCounts(id),
	listDecisionsIn(id),
	listCommitmentsIn(id),
	listItems(id)
];

/** Each thing that can arrive too late, about minutes as they stand. */
const LATE = {
	presence: () => aTap(),
	guest: () => aGuest(),
	counts: () => aCount(),
	presence_removed: (id: string) => ({
		kind: 'presence_removed' as const,
		typed: { attendanceId: guestIn(id)?.id ?? '' }
	}),
	decision_removed: (id: string) => ({
		kind: 'decision_removed' as const,
		typed: { decisionId: listDecisionsIn(id)[0]?.id ?? '' }
	}),
	commitment_removed: (id: string) => ({
		kind: 'commitment_removed' as const,
		typed: { commitmentId: listCommitmentsIn(id)[0]?.id ?? '' }
	}),
	spoken_item: () => aPoint()
};
const KINDS = [
	'presence',
	'guest',
	'counts',
	'presence_removed',
	'decision_removed',
	'commitment_removed',
	'spoken_item'
] as const;

type Done = Exclude<Proposed, { kind: 'item' }>;
const keep = (id: string, done: Done, someone: Someone = 'teresa') => keepAct(as(someone), id, null, done);

function late(kind: (typeof KINDS)[number], state: MinutesState = 'in_review') {
	const made = someMinutes({ state });
	const done = LATE[kind](made.id);
	const kept = keep(made.id, done);
	return { ...made, done, proposalId: kept?.proposed ?? '' };
}

const shown = (id: string, someone: Someone = 'teresa') => {
	const minutes = findMinutes(id);
	return (minutes && proposalsFor(as(someone), minutes)?.list) ?? [];
};
const take = (id: string, proposalId: string, someone: Someone = 'teresa') =>
	takeProposal(as(someone), id, proposalId, { joining: 'instead', seen: seenBeside(id, proposalId) });

test.each(KINDS)('what arrives late is kept as it was done, and the minutes stay as they are: %s', (kind) => {
	const { id, firstItemId } = someMinutes({ state: 'in_review' });
	const [before, done] = [standing(id), LATE[kind](id)];

	const kept = keep(id, done);

	const ofItem = kind === 'decision_removed' || kind === 'commitment_removed';
	expect(standing(id)).toEqual(before);
	expect(listProposals(id)).toMatchObject([
		{ id: kept?.proposed, by: 'teresa', proposed: done, agendaItemId: ofItem ? firstItemId : null }
	]);
	expect(told().at(-1)).toBe(`teresa minutes.correction_proposed ${id}`);
});

test.each(KINDS)('what arrives twice is kept once, and only those who write may send it: %s', (kind) => {
	const { id, done, proposalId } = late(kind);
	const before = photograph();

	expect(keep(id, done)).toEqual({ proposed: proposalId });
	for (const someone of ['elena', 'lucia', 'ines'] as const)
		expect(() => keep(id, done, someone)).toThrow('forbidden');

	expect(changed(before, photograph())).toEqual([]);
});

test.each(KINDS)('it is taken into minutes that are open again, and then they say so: %s', (kind) => {
	const { id, done, proposalId } = late(kind);
	returnMinutes(as('elena'), id, 'Guardate le correzioni.');

	take(id, proposalId, 'paolo');

	expect(listProposals(id)).toEqual([]);
	expect(told()).toContain(`paolo minutes.correction_taken ${id}`);
	const says = {
		presence: () => lucia(id)?.state === 'absent',
		guest: () => listAttendance(id).some(({ guestName }) => guestName === 'Ada Neri'),
		counts: () => findCounts(id).residents === 15,
		presence_removed: () => guestIn(id) === undefined,
		decision_removed: () => listDecisionsIn(id).length === 0,
		commitment_removed: () => listCommitmentsIn(id).length === 0,
		spoken_item: () => listItems(id).at(-1)?.title === 'Buche in via Po'
	}[done.kind];
	expect(says()).toBe(true);
	expect(() => take(id, proposalId)).toThrow('already_done');
});

test.each(KINDS)('it is left, also by who only leads, and the minutes stay as they are: %s', (kind) => {
	const { id, proposalId } = late(kind);
	const before = standing(id);

	leaveProposal(as('elena'), id, proposalId);

	expect([listProposals(id), standing(id)]).toEqual([[], before]);
	expect(told()).toContain(`elena minutes.correction_left ${id}`);
});

test('what the minutes say already is no correction', () => {
	const { id } = someMinutes({ state: 'approved' });

	expect(keep(id, aTap('present'))).toBeUndefined();
	expect(keep(id, aCount(12))).toBeUndefined();
	const rosa = { id: guestIn(id)?.id ?? '', name: 'Rosa Bianchi', organization: 'Farmacia' };
	expect(() => keep(id, { kind: 'guest', typed: rosa })).toThrow('already_done');

	expect(listProposals(id)).toEqual([]);
});

test('who goes on about the same thing changes their one proposal; others have their own', () => {
	const { id } = someMinutes({ state: 'published' });
	const there = findMinutes(id)?.startsAt ?? new Date();
	const later = new Date(there.getTime() + 1_800_000).toISOString();

	keep(id, aTap('absent'));
	keep(id, aTap('present', later));
	keep(id, aTap('excused', null, 'person:paolo'));
	keep(id, aCount(20));
	keep(id, aCount(30));
	keep(id, aTap('excused'), 'paolo');

	const proposed = listProposals(id).map(({ by, proposed: { typed } }) => ({ by, typed }));
	expect(proposed).toEqual(
		expect.arrayContaining([
			{ by: 'teresa', typed: aTap('present', later).typed },
			{ by: 'teresa', typed: aTap('excused', null, 'person:paolo').typed },
			{ by: 'teresa', typed: aCount(30).typed },
			{ by: 'paolo', typed: aTap('excused').typed }
		])
	);
	expect(proposed).toHaveLength(4);
});

test('who ends up with what the minutes say takes back what they proposed', () => {
	const { id } = someMinutes({ state: 'in_review' });
	const ada = aGuest();
	keep(id, aTap('absent'));
	keep(id, aCount(20));
	keep(id, ada);

	keep(id, aTap('present'));
	keep(id, aCount(12));
	keep(id, { kind: 'presence_removed', typed: { attendanceId: ada.typed.id } });

	expect(listProposals(id)).toEqual([]);
	expect(told().filter((line) => line === `teresa minutes.correction_left ${id}`)).toHaveLength(3);
});

test('what could never be written is refused with its sentence, also when it is late', () => {
	const { id } = someMinutes({ state: 'published' });
	const wrong = { party: 'person:lucia', state: 'present' as const };
	const hours = { arrivedAt: '2026-03-19T19:00:00.000Z', leftAt: '2026-03-19T18:00:00.000Z' };
	const before = photograph();

	expect(() => keep(id, { kind: 'presence', typed: { ...wrong, ...hours } })).toThrow(
		'attendance_left_before'
	);
	expect(() => keep(id, aTap('present', null, 'person:bruna'))).toThrow('not_found');
	expect(() => keep(id, { kind: 'presence_removed', typed: { attendanceId: newId() } })).toThrow('not_found');
	expect(() => keep(id, { kind: 'decision_removed', typed: { decisionId: newId() } })).toThrow('not_found');
	expect(() => keep(id, { kind: 'commitment_removed', typed: { commitmentId: newId() } })).toThrow(
		'not_found'
	);

	expect(changed(before, photograph())).toEqual([]);
});

test('nobody takes back what somebody else proposed', () => {
	const { id } = someMinutes({ state: 'in_review' });
	const ada = aGuest();
	keep(id, ada);

	expect(() =>
		keep(id, { kind: 'presence_removed', typed: { attendanceId: ada.typed.id } }, 'paolo')
	).toThrow('not_found');

	expect(listProposals(id)).toHaveLength(1);
});

test('what somebody wrote meanwhile is not lost: an old page takes nothing', () => {
	const { id } = someMinutes({ state: 'published' });
	const [tap, count] = [keep(id, aTap())?.proposed ?? '', keep(id, aCount())?.proposed ?? ''];
	openRectification(as('elena'), id, 'Mancava una presenza.');
	const [seenTap, seenCount] = [seenBeside(id, tap), seenBeside(id, count)];
	recordAttendance(as('paolo'), id, { personId: 'lucia' }, { state: 'excused' });
	setCounts(as('paolo'), id, { ...NUMBERS, residents: 13 });

	for (const [proposalId, seen] of [
		[tap, seenTap],
		[count, seenCount]
	] as const)
		expect(() => takeProposal(as('teresa'), id, proposalId, { joining: 'instead', seen })).toThrow('stale');

	expect([lucia(id)?.state, findCounts(id).residents]).toEqual(['excused', 13]);
	expect(shown(id).flatMap(({ sides }) => sides)).toEqual(
		expect.arrayContaining([
			{ label: '', now: 'Assente giustificato', said: 'Assente' },
			{ label: '', now: 'Residenti: 13', said: 'Residenti: 15' }
		])
	);
});

test('what is gone meanwhile, or written meanwhile, is settled without writing anything', () => {
	const { id, proposalId } = late('presence_removed');
	const tap = keep(id, aTap())?.proposed ?? '';
	returnMinutes(as('elena'), id, 'Guardate le correzioni.');
	keep(id, { kind: 'presence_removed', typed: { attendanceId: guestIn(id)?.id ?? '' } });
	keep(id, aTap());
	const before = standing(id);

	expect(shown(id).map(({ same }) => same)).toEqual([true, true]);
	expect(shown(id).flatMap(({ notes }) => notes)).toEqual(
		expect.arrayContaining(["Nel verbale non c'è già più.", 'Il verbale dice già le stesse cose.'])
	);
	take(id, proposalId);
	take(id, tap);

	expect([listProposals(id), standing(id)]).toEqual([[], before]);
});

test('what was published is not taken away: the page says what to do, and so does the refusal', () => {
	const { id, meetingId } = someMinutes({ state: 'published' });
	const decision = keep(id, LATE.decision_removed(id))?.proposed ?? '';
	const promise = keep(id, LATE.commitment_removed(id))?.proposed ?? '';
	openRectification(as('elena'), id, 'Due sbagli.');

	const told = shown(id).map(({ text, barred }) => [text, barred?.why, barred?.href]);
	expect(told.toSorted().toReversed()).toEqual([
		[
			'Il telefono amico comincia a ottobre. (Approvata)',
			'Questa decisione è pubblica: non si toglie. Scrivine una che prende il suo posto.',
			`/incontri/${meetingId}/verbale/scrivi?punto=1&nuovo=decisione`
		],
		[
			'Chiedere la sala alla parrocchia (Entro il 31 dicembre 2026)',
			'Questo impegno è già pubblico: non si può togliere, ma si può dire che viene lasciato e perché.',
			`/impegni/${listCommitmentsIn(id)[0]?.id}`
		]
	]);
	expect(() => take(id, decision)).toThrow('decision_published');
	expect(() => take(id, promise)).toThrow('commitment_bound');
	expect(listProposals(id)).toHaveLength(2);
});

test('names are read by who keeps the attendance, and never by who only leads; the register holds none', () => {
	joinTavolo(as('lucia'), 'tavolo-san-giorgio', { organizationId: 'il-ponte' });
	const { id } = someMinutes({ state: 'published' });
	keep(id, aTap('absent'));
	keep(id, aTap('present', null, 'organization:il-ponte'));
	keep(id, aGuest());
	keep(id, LATE.presence_removed(id));

	expect(
		shown(id)
			.map(({ heading }) => heading)
			.toSorted()
	).toEqual([
		'Ospite da aggiungere: Ada Neri, Biblioteca',
		'Presenza da togliere: Rosa Bianchi, Farmacia',
		'Presenza: Associazione Il Ponte',
		'Presenza: Lucia Monti'
	]);
	const led = shown(id, 'elena');
	expect(led.map(({ heading }) => heading).toSorted()).toEqual([
		'Ospite da aggiungere: una persona',
		'Presenza da togliere: una persona',
		'Presenza: Associazione Il Ponte',
		'Presenza: una persona'
	]);
	expect(JSON.stringify(led)).not.toMatch(/Lucia|Ada|Rosa|lucia/);
	const written = db.select().from(events).where(eq(events.action, 'minutes.correction_proposed')).all();
	expect(JSON.stringify(written)).not.toMatch(/Lucia|Ada|Rosa|lucia/);
});

test('what is written about a point that is only proposed is proposed with it, and taken with it', () => {
	const { id } = someMinutes({ state: 'in_review' });
	const point = aPoint();
	const words = { summary: 'Si segnalano al Comune.', notes: '', positions: '', documents: '' };
	const text = { ...words, treatment: 'treated' as const, revision: 0 };
	keep(id, point);

	expect(keepItem(as('teresa'), id, point.typed.id, text)).toEqual({ proposed: point.typed.id });
	expect(() => keepItem(as('paolo'), id, point.typed.id, text)).toThrow('minutes_item_waits');
	const decided = LATE.decision_removed(id);
	expect(() => keepAct(as('teresa'), id, point.typed.id, decided)).toThrow('minutes_item_waits');
	expect(shown(id)).toMatchObject([
		{ heading: 'Punto da aggiungere: Buche in via Po', text: 'Riassunto: Si segnalano al Comune.' }
	]);

	returnMinutes(as('elena'), id, 'Guardate le correzioni.');
	take(id, point.typed.id, 'paolo');
	expect(listItems(id).at(-1)).toMatchObject({
		title: 'Buche in via Po',
		summary: 'Si segnalano al Comune.'
	});
});

test('a late point that is sent a second time keeps what was written about it', () => {
	const { id } = someMinutes({ state: 'published' });
	const point = aPoint();
	const words = { summary: 'Si segnalano al Comune.', notes: '', positions: '', documents: '' };
	keep(id, point);
	keepItem(as('teresa'), id, point.typed.id, { ...words, treatment: 'treated', revision: 0 });

	expect(keep(id, point)).toEqual({ proposed: point.typed.id });

	expect(listProposals(id)).toMatchObject([
		{ proposed: { typed: { title: 'Buche in via Po', words: { summary: 'Si segnalano al Comune.' } } } }
	]);
});

test('a point of another meeting is not added to this one, in time or late', () => {
	const [open, closed, other] = [
		someMinutes(),
		someMinutes({ state: 'published' }),
		someMinutes({ state: 'in_review' })
	];
	const { kind, typed } = aPoint();
	const theirs = { kind, typed: { ...typed, id: other.firstItemId } };
	const before = photograph();

	for (const { id } of [open, closed]) expect(() => keep(id, theirs)).toThrow('already_done');

	expect(changed(before, photograph())).toEqual([]);
});

test('a late point that is internal says so', () => {
	const { id } = someMinutes({ state: 'in_review' });
	const { kind, typed } = aPoint();
	keep(id, { kind, typed: { ...typed, visibility: 'internal' } });

	expect(shown(id)).toMatchObject([{ heading: 'Punto da aggiungere: Buche in via Po (punto interno)' }]);
});

test('a year after publication no proposed correction names anybody, also before the names are taken out', () => {
	const { id } = someMinutes({ state: 'published' });
	keep(id, aTap('absent'));
	keep(id, aGuest());
	travelTo(new Date(now().getTime() + 400 * DAY));
	const minutes = findMinutes(id);

	const mine = minutes ? listProposedBy(as('teresa'), minutes) : [];

	expect(mine.map(({ heading }) => heading).toSorted()).toEqual([
		'Ospite da aggiungere: una persona',
		'Presenza: una persona'
	]);
	expect(JSON.stringify(shown(id).map(({ heading, notes }) => [heading, notes]))).not.toMatch(/Lucia|Ada/);
	expect(shown(id)[0]?.notes).toEqual(["È passato un anno: i nomi di chi c'era non si leggono più."]);
});
