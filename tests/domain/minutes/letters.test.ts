import { eq, like } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { emailOf } from '../../../src/cli/demo/cast';
import { people } from '../../../src/lib/accounts/tables.server';
import { db } from '../../../src/lib/db.server';
import { recordAttendance } from '../../../src/lib/minutes/attendance/commands.server';
import { returnMinutes, submitMinutes } from '../../../src/lib/minutes/commands.server';
import { setRules } from '../../../src/lib/municipality/commands.server';
import { nameDelegate } from '../../../src/lib/organizations/delegates/commands.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { settings } from '../../../src/lib/settings.server';
import { joinTavolo } from '../../../src/lib/tavoli/members/commands.server';
import { lettersTo } from '../../support/accounts';
import { someMinutes } from '../../support/minutes';
import { as, settle } from '../../support/world';

beforeEach(settle);

/** Who was asked to read minutes, once for each letter. */
const asked = () =>
	db
		.select({ recipient: letters.recipient })
		.from(letters)
		.where(like(letters.subject, 'Verbale da leggere: %'))
		.all()
		.map(({ recipient }) => recipient)
		.sort();

test('minutes that go to review are sent to those who were there: what is asked, until when, where', () => {
	const { meetingId } = someMinutes({ state: 'in_review' });

	expect(asked()).toEqual([emailOf('lucia'), emailOf('paolo')]);
	const letter = lettersTo(emailOf('lucia'))[0];
	expect(letter?.subject).toBe('Verbale da leggere: Incontro di marzo, domenica 22 marzo 2026');
	for (const said of [
		"di' se va bene",
		'chiedi una correzione',
		'Hai tempo fino a domenica 29 marzo 2026, ore 14:00.',
		`${settings().ORIGIN}/incontri/${meetingId}/verbale`
	])
		expect(letter?.body).toContain(said);
	for (const other of ['Paolo', 'Teresa', 'Rosa Bianchi', 'Farmacia'])
		expect(letter?.body).not.toContain(other);
});

test('the delegates of an organisation that was there are asked too, and nobody twice', () => {
	nameDelegate(as('ines'), 'il-ponte', { email: emailOf('giulia') });
	joinTavolo(as('lucia'), 'tavolo-san-giorgio', { organizationId: 'il-ponte' });
	const { id } = someMinutes();
	recordAttendance(as('teresa'), id, { organizationId: 'il-ponte' }, { state: 'present' });

	submitMinutes(as('teresa'), id);

	expect(asked()).toEqual(['giulia', 'lucia', 'paolo'].map(emailOf));
});

test('who was excused, who sends them to review and who wants no letters are not written to', () => {
	const { id } = someMinutes();
	recordAttendance(as('teresa'), id, { personId: 'teresa' }, { state: 'present' });
	recordAttendance(as('teresa'), id, { personId: 'lucia' }, { state: 'excused' });
	db.update(people).set({ channel: 'none' }).where(eq(people.id, 'paolo')).run();

	submitMinutes(as('teresa'), id);

	expect(asked()).toEqual([]);
});

test('each version that goes to review is asked for once, in the language of who reads', () => {
	db.update(people).set({ language: 'en' }).where(eq(people.id, 'paolo')).run();
	const { id } = someMinutes({ state: 'in_review' });
	returnMinutes(as('teresa'), id, 'Manca un nome');
	expect(asked()).toEqual([emailOf('lucia')]);

	submitMinutes(as('teresa'), id);

	expect(asked()).toEqual([emailOf('lucia'), emailOf('lucia')]);
	expect(lettersTo(emailOf('paolo'))[0]?.body).toContain('You have time until Sunday');
});

test.each([
	['takes silence for a yes', 1, true],
	['does not', 0, false]
])('whether silence is a yes is said where the city %s', (_, silent_approval, said) => {
	setRules(as('ines'), { silent_approval });

	someMinutes({ state: 'in_review' });

	expect(lettersTo(emailOf('lucia'))[0]?.body.includes('Se nessuno chiede correzioni')).toBe(said);
});
