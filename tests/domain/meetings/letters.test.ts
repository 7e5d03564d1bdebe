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
import { registerForMeeting } from '../../../src/lib/meetings/registrations/commands.server';
import { endDelegate, nameDelegate } from '../../../src/lib/organizations/delegates/commands.server';
import { listDelegates } from '../../../src/lib/organizations/queries.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { settings } from '../../../src/lib/settings.server';
import { joinTavolo } from '../../../src/lib/tavoli/members/commands.server';
import { lettersTo } from '../../support/accounts';
import { aMeeting } from '../../support/meetings';
import { as, inDays, settle } from '../../support/world';

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
