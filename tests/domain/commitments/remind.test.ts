import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { emailOf, type Someone } from '../../../src/cli/demo/cast';
import { people } from '../../../src/lib/accounts/tables.server';
import { newId } from '../../../src/lib/columns.server';
import { updateCommitment } from '../../../src/lib/commitments/commands.server';
import { remindOwners } from '../../../src/lib/commitments/reminders/due.server';
import { roundOf } from '../../../src/lib/commitments/reminders/rules';
import { db } from '../../../src/lib/db.server';
import { fromWallClock } from '../../../src/lib/formats/dates';
import { endDelegate } from '../../../src/lib/organizations/delegates/commands.server';
import { listDelegates } from '../../../src/lib/organizations/queries.server';
import { letters, reminders } from '../../../src/lib/outbox/tables.server';
import { promiseForProject } from '../../../src/lib/projects/promises/commands.server';
import { whereMade } from '../../../src/lib/projects/promises/queries.server';
import { settings } from '../../../src/lib/settings.server';
import { changeContact } from '../../../src/lib/tavoli/commands.server';
import { nameSeat } from '../../../src/lib/tavoli/members/commands.server';
import { lettersTo } from '../../support/accounts';
import { aCommitment } from '../../support/commitments';
import { OFFICE, promisedFromAfar } from '../../support/owners';
import { aProject } from '../../support/projects';
import { as, dayIn, settle, travelTo } from '../../support/world';

beforeEach(settle);

/** Every promise of these tests is due in thirty days, and no other letter lies in the outbox. */
function promised(make: () => string) {
	const id = make();
	db.delete(letters).run();
	return id;
}

/** Nine in the morning in Rome, so many days from now. */
const goTo = (days: number, hour = '09:00') =>
	travelTo(fromWallClock(`${dayIn(days)}T${hour}`) ?? new Date(NaN));
const DUE = 30;

const toWhom = () =>
	db
		.select({ recipient: letters.recipient })
		.from(letters)
		.orderBy(letters.recipient)
		.all()
		.map(({ recipient }) => recipient);

test.each([
	['eight days before', -8, 0],
	['a week before', -7, 1],
	['three days before, for a server that slept', -3, 1],
	['on the day', 0, 1],
	['the day after', 1, 1],
	['three months after, when no letter helps any more', 91, 0]
])('%s', (_, days, expected) => {
	promised(aCommitment);
	goTo(DUE + days);

	expect(remindOwners()).toBe(expected);
});

test('before it is due its owner gets one letter, afterwards one the next day and one every two weeks', () => {
	promised(aCommitment);

	const days = Array.from({ length: 110 }, (_, day) => day).filter((day) => {
		goTo(day);
		return remindOwners() + remindOwners() > 0;
	});

	expect(days).toEqual([23, 31, 45, 59, 73, 87, 101, 115].filter((day) => day < 110));
	expect(lettersTo(emailOf('lucia'))).toHaveLength(days.length);
});

test('nobody is written to before eight in the morning', () => {
	promised(aCommitment);
	goTo(DUE - 7, '07:59');

	expect(remindOwners()).toBe(0);
});

test.each([
	['is not binding', () => aCommitment({ bound: false })],
	['is done', () => aCommitment({ state: 'done' })],
	['was given up', () => aCommitment({ state: 'dropped' })]
])('a promise that %s calls nobody', (_, make) => {
	promised(make);

	goTo(DUE - 7);
	expect(remindOwners()).toBe(0);
	goTo(DUE + 1);
	expect(remindOwners()).toBe(0);
});

test('who told that it goes on is left in peace for two weeks', () => {
	const id = promised(aCommitment);
	goTo(DUE - 2);
	remindOwners();
	updateCommitment(as('lucia'), id, { state: 'in_progress', note: 'Mancano le sedie' });

	goTo(DUE + 1);
	expect(remindOwners()).toBe(0);
	goTo(DUE + 15);
	expect(remindOwners()).toBe(1);
});

test('the letter says what was promised, where, by whom and by when, and where to tell how it goes', () => {
	const id = promised(aCommitment);
	goTo(DUE + 1);
	remindOwners();

	const [letter] = lettersTo(emailOf('lucia'));
	expect(letter?.subject).toBe("Come va l'impegno? La scadenza era: 11 aprile 2026");
	for (const said of [
		'«Aprire lo sportello del giovedì»',
		'Se ne occupa: Associazione Il Ponte',
		'Preso a: Tavolo di San Giorgio',
		'Scadenza: 11 aprile 2026',
		`${settings().ORIGIN}/impegni/${id}`
	])
		expect(letter?.body).toContain(said);
	expect(letter?.body).not.toContain('/aggiorna/');
});

test('who reads English is written to in English', () => {
	db.update(people).set({ language: 'en' }).where(eq(people.id, 'paolo')).run();
	promised(() => aCommitment({ ownerRole: 'facilitatore' }));
	goTo(DUE - 7);
	remindOwners();

	expect(lettersTo(emailOf('paolo'))[0]).toMatchObject({
		subject: 'Reminder: a commitment to keep by 11 April 2026',
		body: expect.stringContaining('Looked after by: Whoever facilitates the tavolo')
	});
});

test.each<[string, Parameters<typeof aCommitment>[0], readonly Someone[]]>([
	['a person', { ownerPersonId: 'bruna', consent: true }, ['bruna']],
	['an organisation', { ownerOrganizationId: 'il-ponte' }, ['lucia']],
	['who facilitates', { ownerRole: 'facilitatore' }, ['paolo']],
	['who keeps the minutes', { ownerRole: 'verbalizzante' }, ['teresa']],
	['the whole tavolo', { ownerRole: 'tavolo' }, ['paolo', 'teresa']],
	['the coordinator', { ownerRole: 'coordinatore' }, ['elena']],
	['social services, whom nobody stands for here', { ownerRole: 'servizio_sociale' }, ['elena']],
	['a referente that the tavolo does not have', { ownerRole: 'referente' }, ['elena']]
])('what %s promised', (_, owner, readers) => {
	promised(() => aCommitment(owner));
	goTo(DUE - 7);
	remindOwners();

	expect(toWhom()).toEqual(readers.map(emailOf));
});

test('an organisation that nobody acts for is written to at its public address, with a link that needs no account', () => {
	const id = promised(promisedFromAfar);
	goTo(DUE - 7);
	remindOwners();

	expect(toWhom()).toEqual([OFFICE]);
	expect(lettersTo(OFFICE)[0]?.body).toMatch(
		new RegExp(`^${settings().ORIGIN}/impegni/${id}/aggiorna/[\\w-]{32}$`, 'm')
	);
});

test('an organisation without any address is looked for once', () => {
	const id = promised(() => promisedFromAfar({}, ''));
	goTo(DUE - 7);

	expect(remindOwners()).toBe(0);

	expect(db.select().from(reminders).all()).toMatchObject([
		{ kind: 'commitment_soon', subjectId: id, recipientId: 'nobody' }
	]);
});

test('the referente gets a link: a seat that may read gives no account that may write', () => {
	changeContact(as('elena'), 'tavolo-san-giorgio', {
		role: 'Assistente sociale',
		email: 'polo@comune.example'
	});
	promised(() => aCommitment({ ownerRole: 'referente' }));
	goTo(DUE - 7);
	remindOwners();
	expect(toWhom()).toEqual(['polo@comune.example']);

	nameSeat(as('elena'), 'tavolo-san-giorgio', { email: emailOf('giulia'), role: 'contact_person' });
	db.delete(letters).run();
	goTo(DUE + 1);
	remindOwners();
	expect(toWhom()).toEqual([emailOf('giulia')]);
	expect(lettersTo(emailOf('giulia'))[0]?.body).toContain('/aggiorna/');
});

test.each([
	['left the organisation', () => endDelegate(as('ines'), listDelegates('il-ponte')[0]?.id ?? '')],
	['wants no letters', () => db.update(people).set({ channel: 'none' }).where(eq(people.id, 'lucia')).run()],
	['is gone', () => db.update(people).set({ erasedAt: new Date() }).where(eq(people.id, 'lucia')).run()]
])('who %s gets none', (_, happens) => {
	promised(aCommitment);
	happens();
	goTo(DUE - 7);
	remindOwners();

	expect(toWhom()).toEqual([]);
});

test('a role’s promise for a project goes to who coordinates where the project is', () => {
	promised(() => {
		const id = newId();
		const what = { id, what: 'Portare le sedie', ownerRole: 'facilitatore' as const, dueOn: dayIn(DUE) };
		promiseForProject(as('carla'), aProject({ by: 'carla', neighbourhoodIds: ['stazione'] }), what);
		return id;
	});
	goTo(DUE - 7);
	remindOwners(whereMade);

	expect(toWhom()).toEqual([emailOf('dario')]);
});

test.each([
	['2026-04-11', '2026-04-12', '2026-04-12'],
	['2026-04-11', '2026-04-25', '2026-04-12'],
	['2026-04-11', '2026-04-26', '2026-04-26'],
	['2026-03-27', '2026-03-29', '2026-03-28']
])('of a promise due on %s, on %s the letter of %s is due', (dueOn, today, round) => {
	expect(roundOf(dueOn, today)).toBe(round);
});
