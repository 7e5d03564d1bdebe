import { beforeEach, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { emailOf, type Someone } from '../../../src/cli/demo/cast';
import { people } from '../../../src/lib/accounts/tables.server';
import { db } from '../../../src/lib/db.server';
import { addItem } from '../../../src/lib/meetings/agenda/commands.server';
import {
	cancelMeeting,
	conveneMeeting,
	postponeMeeting
} from '../../../src/lib/meetings/convening/commands.server';
import { updateMeeting, type MeetingFields } from '../../../src/lib/meetings/commands.server';
import { findMeeting } from '../../../src/lib/meetings/queries.server';
import {
	cancelRegistration,
	registerForMeeting
} from '../../../src/lib/meetings/registrations/commands.server';
import { endDelegate, nameDelegate } from '../../../src/lib/organizations/delegates/commands.server';
import { listDelegates } from '../../../src/lib/organizations/queries.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { settings } from '../../../src/lib/settings.server';
import { joinTavolo } from '../../../src/lib/tavoli/members/commands.server';
import { lettersTo } from '../../support/accounts';
import { aMeeting } from '../../support/meetings';
import { as, inDays, settle, travelTo } from '../../support/world';

beforeEach(settle);

/** Of the tavolo of San Giorgio. */
const MEMBERS = (['lucia', 'paolo', 'teresa'] as const).map(emailOf);
const NEW_DATE = { startsAt: inDays(17), endsAt: inDays(17.1), reason: 'Nevica' };

const toWhom = () =>
	db
		.select({ recipient: letters.recipient })
		.from(letters)
		.all()
		.map(({ recipient }) => recipient)
		.sort();
const newestTo = (someone: Someone) => lettersTo(emailOf(someone))[0];
const forget = () => db.delete(letters).run();
const write = (someone: Someone, changes: Partial<typeof people.$inferInsert>) =>
	db.update(people).set(changes).where(eq(people.id, someone)).run();

test('who sits at the tavolo is called with the day, the place and the agenda', () => {
	const id = aMeeting({ items: ['Panchine', 'Telefono amico'], stepFree: true, address: 'Via dei Mille 3' });

	expect(toWhom()).toEqual(MEMBERS);
	const letter = newestTo('teresa');
	expect(letter?.subject).toBe('Incontro: Tavolo di San Giorgio, domenica 22 marzo 2026, ore 12:00');
	for (const told of [
		'Centro sociale La Fornace, Via dei Mille 3',
		'Ingresso senza gradini',
		'- Panchine\n- Telefono amico',
		`${settings().ORIGIN}/incontri/${id}`
	])
		expect(letter?.body).toContain(told);
});

test('who acts for an organisation that sits there is called too, as long as they do', () => {
	nameDelegate(as('ines'), 'mano-amica', { email: emailOf('giulia') });
	joinTavolo(as('giulia'), 'tavolo-san-giorgio', { organizationId: 'mano-amica' });
	aMeeting();
	expect(toWhom()).toContain(emailOf('giulia'));

	forget();
	for (const { id } of listDelegates('mano-amica')) endDelegate(as('ines'), id);
	aMeeting();
	expect(toWhom()).toEqual(MEMBERS);
});

test('internal points and the link from afar are in no notice', () => {
	const id = aMeeting({ state: 'draft', mode: 'misto', joinLink: 'https://stanza.example/segreta' });
	addItem(as('paolo'), id, { title: 'Cose nostre', kind: 'discussione', visibility: 'internal' });

	conveneMeeting(as('paolo'), id);

	expect(newestTo('teresa')?.body).toContain('Comunicazioni');
	expect(newestTo('teresa')?.body).not.toContain('Cose nostre');
	expect(newestTo('teresa')?.body).not.toContain('stanza.example');
});

test('everybody reads the letter in their own language', () => {
	write('teresa', { language: 'en' });

	aMeeting({ stepFree: true });

	expect(newestTo('teresa')?.subject).toBe('Meeting: Tavolo di San Giorgio, Sunday, 22 March 2026, 12:00');
	expect(newestTo('teresa')?.body).toContain('We will talk about:');
	expect(newestTo('paolo')?.body).toContain('Si parla di:');
});

test.each([
	['wants no letters', { channel: 'none' as const }],
	['has not confirmed the address', { emailConfirmedAt: null }],
	['is gone', { erasedAt: inDays(-1) }]
])('who %s gets none', (_, changes) => {
	write('teresa', changes);

	aMeeting();

	expect(toWhom()).toEqual([emailOf('lucia'), emailOf('paolo')]);
});

test('a meeting that is moved says to who was called and who signed up which day it was, which it is, and why', () => {
	const id = aMeeting();
	registerForMeeting(as('bruna'), id);
	forget();

	postponeMeeting(as('paolo'), id, NEW_DATE);

	expect(toWhom()).toEqual([emailOf('bruna'), ...MEMBERS]);
	expect(newestTo('bruna')?.body).toContain('Prima era: domenica 22 marzo 2026, ore 12:00.');
	expect(newestTo('bruna')?.body).toContain('Adesso è: domenica 29 marzo 2026, ore 13:00.');
	expect(newestTo('bruna')?.body).toContain('Il motivo: Nevica');
});

test('a meeting that will not take place says so and why, once to each', () => {
	const id = aMeeting();
	registerForMeeting(as('teresa'), id);
	forget();

	cancelMeeting(as('paolo'), id, 'La sala è chiusa');

	expect(toWhom()).toEqual(MEMBERS);
	expect(newestTo('teresa')).toMatchObject({
		subject: 'Annullato: Incontro di marzo',
		body: expect.stringContaining('Il motivo: La sala è chiusa')
	});
});

test('nobody hears of a draft that goes, nor of what is refused', () => {
	const id = aMeeting({ state: 'draft' });
	cancelMeeting(as('paolo'), id, 'Non serve più');
	const convened = aMeeting();
	forget();

	expect(() => postponeMeeting(as('bruna'), convened, NEW_DATE)).toThrow('forbidden');
	expect(() => cancelMeeting(as('paolo'), convened, '')).toThrow('meeting_reason_missing');

	expect(toWhom()).toEqual([]);
});

/** What the page of its data sends, with something else in it. */
function change(id: string, changes: Partial<MeetingFields>) {
	const { title, startsAt, endsAt, place, mode, revision } = findMeeting(id) ?? expect.fail();
	updateMeeting(as('paolo'), id, revision, { title, startsAt, endsAt, place, mode, ...changes });
}

test('who waited and gets the place of somebody who does not come reads so, and nobody else', () => {
	const id = aMeeting({ capacity: 1, mode: 'misto', joinLink: 'https://stanza.example/qui' });
	(['bruna', 'giulia', 'marco'] as const).forEach((who, i) => {
		travelTo(new Date(inDays(0).getTime() + i));
		registerForMeeting(as(who), id);
	});
	forget();

	cancelRegistration(as('bruna'), id);

	expect(toWhom()).toEqual([emailOf('giulia')]);
	expect(newestTo('giulia')?.subject).toBe("C'è posto: Incontro di marzo, domenica 22 marzo 2026, ore 12:00");
	for (const told of ['Centro sociale La Fornace', 'https://stanza.example/qui', `/incontri/${id}`])
		expect(newestTo('giulia')?.body).toContain(told);
	for (const other of ['Bruna', 'Marco']) expect(newestTo('giulia')?.body).not.toContain(other);
});

test('a bigger room tells who waited that there is a place, once, even when the room is another', () => {
	const id = aMeeting({ capacity: 1 });
	for (const who of ['bruna', 'giulia'] as const) registerForMeeting(as(who), id);
	forget();

	change(id, { capacity: 2, place: 'Palestra' });

	expect(toWhom()).toEqual(['bruna', 'giulia'].map(emailOf));
	expect(newestTo('bruna')?.subject).toContain('Cambia qualcosa');
	expect(newestTo('giulia')?.subject).toContain("C'è posto");
	expect(newestTo('giulia')?.body).toContain('Palestra');
});

test.each([
	['place', { place: 'Palestra' }, 'Palestra'],
	['address', { address: 'Via Nuova 8' }, 'Via Nuova 8'],
	['end', { endsAt: inDays(10.5) }, 'fino alle 00:00'],
	['way of taking part', { mode: 'misto', joinLink: 'https://stanza.example/b' }, 'https://stanza.example/b']
] as const)('who signed up reads that the %s is another', (_, changes, said) => {
	const id = aMeeting();
	registerForMeeting(as('bruna'), id);
	forget();

	change(id, changes);

	expect(toWhom()).toEqual([emailOf('bruna')]);
	expect(newestTo('bruna')?.body).toContain(said);
});

test('a new link from afar goes to those who have a place, and to nobody who waits', () => {
	const id = aMeeting({ capacity: 1, mode: 'misto', joinLink: 'https://stanza.example/a' });
	for (const who of ['bruna', 'giulia'] as const) registerForMeeting(as(who), id);
	forget();

	change(id, { joinLink: 'https://stanza.example/b' });
	expect(toWhom()).toEqual([emailOf('bruna')]);
	expect(newestTo('bruna')?.body).toContain('https://stanza.example/b');

	forget();
	change(id, { place: 'Palestra' });
	expect(toWhom()).toEqual(['bruna', 'giulia'].map(emailOf));
	expect(newestTo('giulia')?.body).not.toContain('stanza.example');
});

test('nobody is written to when nothing they need changes', () => {
	const id = aMeeting();
	registerForMeeting(as('bruna'), id);
	forget();

	change(id, { title: 'Incontro di marzo, con merenda', capacity: 40 });

	expect(toWhom()).toEqual([]);
});
