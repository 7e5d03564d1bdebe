import { beforeEach, expect, test } from 'vitest';
import { copyMeeting } from '../../../src/lib/agendas/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { addItem } from '../../../src/lib/meetings/agenda/commands.server';
import { listAgenda } from '../../../src/lib/meetings/agenda/queries.server';
import { withInstants } from '../../../src/lib/meetings/forms';
import { findMeeting } from '../../../src/lib/meetings/queries.server';
import { aMeetingThatLeaves, aNextMeeting, takeUpAll } from '../../support/agendas';
import { aCommitment } from '../../support/commitments';
import { aMeeting } from '../../support/meetings';
import { refusalOf } from '../../support/refusals';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const like = (given: { readonly withAgenda?: boolean; readonly tavoloId?: string } = {}) => ({
	...withInstants({ startsAt: '2026-06-11T18:00', endsAt: '2026-06-11T20:00' }),
	id: newId(),
	tavoloId: 'tavolo-san-giorgio',
	title: 'Incontro di giugno',
	place: 'Centro sociale',
	stepFree: true,
	withAgenda: true,
	...given
});
const titles = (id: string) => listAgenda(id).map(({ title }) => title);

test('a meeting is prepared like another: its data, a new day, its points', () => {
	const source = aMeeting({ items: ['Comunicazioni', 'Varie'] });

	const id = copyMeeting(as('paolo'), source, like());

	expect(findMeeting(id)).toMatchObject({
		title: 'Incontro di giugno',
		stepFree: true,
		state: 'draft',
		number: null
	});
	expect(titles(id)).toEqual(['Comunicazioni', 'Varie']);
	expect(told().at(-1)).toBe(`paolo meeting.copied ${id}`);
});

test('its points come only where asked', () => {
	const id = copyMeeting(as('paolo'), aMeeting(), like({ withAgenda: false }));

	expect(titles(id)).toEqual([]);
});

test('what came back from the past is not copied, but for what comes back each time', () => {
	aCommitment();
	aMeetingThatLeaves({ state: 'in_review' });
	const source = aNextMeeting();
	addItem(as('paolo'), source, { title: 'Bilancio', kind: 'decisione', minutesPlanned: 25 });
	takeUpAll(source);

	const id = copyMeeting(as('paolo'), source, like());

	expect(
		listAgenda(id).map(({ title, minutesPlanned, recurring }) => [title, minutesPlanned, recurring])
	).toEqual([
		['Comunicazioni', 10, false],
		['Bilancio', 25, false],
		['Notizie dal quartiere', 10, true]
	]);
});

test.each([
	['the secretary', 'teresa', {}],
	['a coordinator of another district', 'dario', {}],
	['the facilitator, for another tavolo', 'paolo', { tavoloId: 'tavolo-stazione' }]
] as const)('%s copies nothing', (_, who, given) => {
	const source = aMeeting();
	const before = told();

	expect(() => copyMeeting(as(who), source, like(given))).toThrow('forbidden');

	expect(told()).toEqual(before);
});

test('a copy ends after it begins, and is made once', () => {
	const [source, twice] = [aMeeting(), like()];
	const backwards = { ...like(), endsAt: like().startsAt };

	expect(() => copyMeeting(as('paolo'), source, backwards)).toThrow('meeting_ends_before_start');
	copyMeeting(as('paolo'), source, twice);
	expect(() => copyMeeting(as('paolo'), source, twice)).toThrow('already_done');
});

test('what a copy says about a person is asked about, and once confirmed it is copied', () => {
	const source = aMeeting();
	const notes = { ...like(), accessNotes: 'Per la chiave del bagno: 333 1234567.' };
	const before = told();

	const refused = refusalOf(() => copyMeeting(as('paolo'), source, notes));

	expect(refused).toMatchObject({ reason: 'text_reveals', about: { found: [{ words: '333 1234567' }] } });
	expect(findMeeting(notes.id)).toBeUndefined();
	expect(told()).toEqual(before);

	const reason = 'È il numero del centralino';
	const confirmed = (refused.about.found ?? []).map(({ fingerprint }) => ({ fingerprint, reason }));
	copyMeeting(as('paolo'), source, notes, confirmed);
	expect(findMeeting(notes.id)?.accessNotes).toBe(notes.accessNotes);
	expect(told().at(-1)).toBe(`paolo meeting.copied ${notes.id}`);
});
