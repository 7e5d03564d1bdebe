import { eq, isNull, ne } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { emailOf } from '../../../src/cli/demo/cast';
import { signIn } from '../../../src/lib/accounts/commands.server';
import { eraseOwnAccount, showName } from '../../../src/lib/accounts/profile/commands.server';
import { findOwnProfile } from '../../../src/lib/accounts/profile/queries.server';
import { openSession } from '../../../src/lib/accounts/sessions.server';
import { cityRoles, people } from '../../../src/lib/accounts/tables.server';
import { eraseUnused } from '../../../src/lib/accounts/unused/commands.server';
import { warnOfUnused } from '../../../src/lib/accounts/unused/due.server';
import { SYSTEM } from '../../../src/lib/actor';
import { now } from '../../../src/lib/clock';
import { newId } from '../../../src/lib/columns.server';
import { brokenLinks } from '../../../src/lib/audit/queries.server';
import { events } from '../../../src/lib/audit/tables.server';
import { countConsultation } from '../../../src/lib/consultations/counts/commands.server';
import { onRunningRolls } from '../../../src/lib/consultations/roll/awaited.server';
import { db, integrityProblems } from '../../../src/lib/db.server';
import { followInitiative } from '../../../src/lib/initiatives/follows/commands.server';
import { listFollowed } from '../../../src/lib/initiatives/follows/queries.server';
import { initiatives } from '../../../src/lib/initiatives/tables.server';
import { letters, reminders } from '../../../src/lib/outbox/tables.server';
import { forgetPerson } from '../../../src/lib/projects/own.server';
import { lettersTo, PASSWORD, withPassword } from '../../support/accounts';
import { aConsultation, aVoter } from '../../support/consultations';
import { anInitiative } from '../../support/initiatives';
import { anOpenVote } from '../../support/openvotes';
import { changed, photograph } from '../../support/photograph';
import { as, NOW, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

/** Everybody of the cast was here for the last time on 12 March 2026. */
const NOTICE_DAY = new Date('2028-02-11T10:00:00Z');
const LAST_DAY = new Date('2028-03-12T20:00:00Z');
const DAY_AFTER = new Date('2028-03-13T10:00:00Z');

/** What was written has left. */
function warn() {
	const told = warnOfUnused();
	db.update(letters).set({ sentAt: now() }).where(isNull(letters.sentAt)).run();
	return told;
}
const erase = () => eraseUnused(SYSTEM, { forget: forgetPerson, awaited: onRunningRolls });
const isThere = (id: string) => findOwnProfile(id) !== undefined;

/** All the others came in a moment ago, so that only one is looked at. */
function onlyUnused(someone: string, at: Date) {
	db.update(people).set({ lastSeenAt: at }).where(ne(people.id, someone)).run();
}

test('who did not come in for almost two years is told once, in their language, until when they may', () => {
	db.update(people).set({ language: 'en' }).where(eq(people.id, 'giulia')).run();
	travelTo(NOTICE_DAY);

	warnOfUnused();

	expect(warnOfUnused()).toBe(0);
	expect(lettersTo(emailOf('bruna'))).toMatchObject([{ subject: 'Entra, se vuoi tenere il tuo account' }]);
	expect(lettersTo(emailOf('bruna'))[0]?.body).toContain('12 marzo 2028');
	expect(lettersTo(emailOf('giulia'))[0]?.body).toContain('12 March 2028');
});

test.each([
	['the day before', new Date('2028-02-10T10:00:00Z')],
	['at night', new Date('2028-02-11T04:00:00Z')]
])('nobody is told %s', (_, at) => {
	travelTo(at);

	expect(warnOfUnused()).toBe(0);
});

test('who is told and does not come in is erased as if they had done it themselves', async () => {
	const draft = anInitiative({ state: 'draft' });
	const sent = anInitiative();
	const ofOther = anInitiative({ by: 'giulia' });
	followInitiative(as('bruna'), ofOther);
	await openSession('bruna', 'Firefox');
	onlyUnused('bruna', DAY_AFTER);
	travelTo(NOTICE_DAY);
	warn();
	travelTo(LAST_DAY);
	expect(erase()).toBe(0);
	travelTo(DAY_AFTER);

	expect(erase()).toBe(1);

	const kept = db.select().from(people).where(eq(people.id, 'bruna')).get();
	expect(kept).toMatchObject({ displayName: '—', email: null, identityKey: null, erasedAt: DAY_AFTER });
	const left = db.select({ id: initiatives.id }).from(initiatives).all();
	expect(left.map(({ id }) => id).sort()).toEqual([sent, ofOther].sort());
	expect(left.map(({ id }) => id)).not.toContain(draft);
	expect(listFollowed('bruna', 10)).toEqual([]);
	expect(lettersTo(emailOf('bruna'))).toEqual([]);
	expect(db.select().from(reminders).where(eq(reminders.kind, 'account_unused')).all()).toEqual([]);
	expect(told().at(-1)).toBe('system account.erased bruna');
	expect(JSON.stringify(db.select().from(events).all())).not.toContain('Bruna');
	expect([...brokenLinks(), ...integrityProblems()]).toEqual([]);
	expect(erase()).toBe(0);
});

test('who comes in after the notice keeps the account, and is told again after as long a time', async () => {
	const { email } = await withPassword('bruna');
	onlyUnused('bruna', new Date('2031-01-01T10:00:00Z'));
	travelTo(NOTICE_DAY);
	warn();

	await signIn({ email, password: PASSWORD }, 'home');

	travelTo(DAY_AFTER);
	expect(erase()).toBe(0);
	travelTo(new Date('2030-01-11T10:00:00Z'));
	expect(warnOfUnused()).toBe(0);
	travelTo(new Date('2030-01-12T10:00:00Z'));
	expect(warnOfUnused()).toBe(1);
	expect(lettersTo(email)).toHaveLength(2);
});

test('nobody is erased who was not told a month before, however long they were away', () => {
	travelTo(new Date('2035-06-01T10:00:00Z'));
	onlyUnused('bruna', new Date('2035-06-01T10:00:00Z'));

	expect(erase()).toBe(0);
	expect(warn()).toBe(1);
	travelTo(new Date('2035-07-01T10:00:00Z'));
	expect(erase()).toBe(0);
	travelTo(new Date('2035-07-02T10:00:00Z'));
	expect(erase()).toBe(1);
});

test('the last administrator is never erased', () => {
	onlyUnused('ines', DAY_AFTER);
	travelTo(NOTICE_DAY);
	warn();
	travelTo(DAY_AFTER);

	expect(erase()).toBe(0);
	expect(isThere('ines')).toBe(true);
});

test('of several administrators, all away, one stays', () => {
	db.insert(cityRoles)
		.values({ id: newId(), personId: 'omar', role: 'administrator', givenBy: 'ines' })
		.run();
	travelTo(NOTICE_DAY);
	warn();
	travelTo(DAY_AFTER);

	erase();

	expect(['ines', 'omar'].filter(isThere)).toHaveLength(1);
});

test('nobody is erased whose notice never left', () => {
	onlyUnused('bruna', DAY_AFTER);
	travelTo(NOTICE_DAY);
	warnOfUnused();
	db.update(letters).set({ attempts: 11, lastError: 'no mail today' }).run();
	travelTo(DAY_AFTER);

	expect(erase()).toBe(0);
	expect(isThere('bruna')).toBe(true);
});

/** Their time is up, and they were told. */
function timeIsUp(personId: string) {
	db.update(people).set({ lastSeenAt: NOW }).where(eq(people.id, personId)).run();
	const notice = { kind: 'account_unused', subjectId: personId, recipientId: personId } as const;
	db.insert(reminders)
		.values({ ...notice, dueOn: '2028-03-12', at: NOTICE_DAY })
		.run();
}

test('who stands on the roll of a vote goes only once it is counted', () => {
	travelTo(DAY_AFTER);
	const { id, voters } = aConsultation({ state: 'closed' });
	const [voter = ''] = voters;
	const stranger = aVoter();
	for (const person of [voter, stranger]) timeIsUp(person);

	expect(erase()).toBe(1);
	expect([voter, stranger].map(isThere)).toEqual([true, false]);

	countConsultation(as('elena'), id);
	expect(erase()).toBe(1);
	expect(isThere(voter)).toBe(false);
});

test('who sits at a tavolo that votes goes only once it is counted', () => {
	travelTo(DAY_AFTER);
	const { id } = anOpenVote({ state: 'closed' });
	timeIsUp('lucia');

	expect(erase()).toBe(0);
	expect(isThere('lucia')).toBe(true);

	countConsultation(as('paolo'), id);
	expect(erase()).toBe(1);
});

test('nothing is left of them that their own erasure would not leave', async () => {
	const { email, password } = await withPassword('lucia');
	anInitiative({ by: 'lucia', state: 'draft' });
	followInitiative(as('lucia'), anInitiative({ by: 'lucia' }));
	showName(as('lucia'));
	db.update(letters).set({ sentAt: now() }).run();
	travelTo(DAY_AFTER);
	timeIsUp('lucia');

	db.run('savepoint trial');
	expect(erase()).toBe(1);
	const unused = photograph();
	db.run('rollback to trial');
	await eraseOwnAccount(as('lucia'), password, forgetPerson);
	const own = photograph();

	// Who did it, and that they were told, is all that differs.
	expect(changed(unused, own)).toEqual(['events', 'reminders']);
	expect(lettersTo(email)).toEqual([]);
});

test('nobody erases accounts of others by hand', () => {
	expect(() => eraseUnused(as('ines'), { forget: forgetPerson, awaited: onRunningRolls })).toThrow(
		'forbidden'
	);
});
