import { beforeEach, expect, test } from 'vitest';
import { emailOf } from '../../../src/cli/demo/cast';
import { db } from '../../../src/lib/db.server';
import { nameDelegate } from '../../../src/lib/organizations/delegates/commands.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { numbersToWrite } from '../../../src/lib/projects/collecting/own.server';
import { remindToMeasure } from '../../../src/lib/projects/collecting/reminders.server';
import { settings } from '../../../src/lib/settings.server';
import { aCollected, aMeasurement, aProject } from '../../support/projects';
import { as, settle, travelTo } from '../../support/world';

beforeEach(settle);

const on = (day: string, hour = '09:00') => travelTo(new Date(`${day}T${hour}:00Z`));

/** Under way since February; measures people and hours. */
function aMeasuredProject(given: Parameters<typeof aProject>[0] = {}) {
	on('2026-02-03');
	const id = aProject({ plannedStart: '2026-02-01', by: 'carla', ...given });
	for (const slug of ['persone-raggiunte', 'ore-di-volontariato'])
		aCollected(id, slug, { since: '2026-02-01', by: 'carla' });
	db.delete(letters).run();
	return id;
}

const written = () => db.select().from(letters).all();

test('the day after the collection date, not before, who acts for the organisation that leads gets one letter', () => {
	const id = aMeasuredProject();
	on('2026-03-10');
	expect(remindToMeasure()).toBe(0);

	on('2026-03-11', '05:00');
	expect(remindToMeasure()).toBe(0);
	on('2026-03-11');
	expect(remindToMeasure()).toBe(1);
	expect(remindToMeasure()).toBe(0);
	on('2026-03-20');
	expect(remindToMeasure()).toBe(0);

	expect(written()).toMatchObject([
		{ recipient: emailOf('lucia'), subject: 'Numeri da scrivere: Ginnastica in cortile' }
	]);
	expect(written()[0]?.body).toContain(
		'Ore di volontariato, febbraio 2026\nPersone raggiunte, febbraio 2026'
	);
	expect(written()[0]?.body).toContain(`${settings().ORIGIN}/progetti/${id}/misure/mese?mese=2026-02`);
});

test('only what is still missing is asked for, and nothing once all is written', () => {
	const id = aMeasuredProject();
	on('2026-03-11');
	aMeasurement(id, 'persone-raggiunte', 40);

	remindToMeasure();

	expect(written()[0]?.body).not.toContain('Persone raggiunte');
	on('2026-04-11');
	for (const slug of ['persone-raggiunte', 'ore-di-volontariato'])
		aMeasurement(id, slug, 4, { month: '2026-03' });
	expect(remindToMeasure()).toBe(0);
});

test('the next month is another letter, and what is a month late is asked for no more', () => {
	aMeasuredProject();

	on('2026-03-11');
	expect(remindToMeasure()).toBe(1);
	on('2026-05-05');
	expect(remindToMeasure()).toBe(1);
	expect(written().at(-1)?.body).toContain('marzo 2026');
	expect(written().at(-1)?.body).not.toContain('febbraio 2026');
});

test('a project that nobody leads writes to nobody; whoever comes to act for the leader is written to', () => {
	aMeasuredProject({ leadId: '' });
	aMeasuredProject({ leadId: 'mano-amica' });
	on('2026-03-11');
	expect(remindToMeasure()).toBe(0);

	nameDelegate(as('ines'), 'mano-amica', { email: emailOf('paolo') });
	db.delete(letters).run();

	expect(remindToMeasure()).toBe(1);
	expect(written()).toMatchObject([{ recipient: emailOf('paolo') }]);
});

test('whoever acts for an organisation sees in one place what its projects wait for', () => {
	const id = aMeasuredProject();
	aMeasuredProject({ leadId: 'mano-amica' });
	on('2026-03-05');

	expect(numbersToWrite(['il-ponte'])).toEqual([
		{
			id,
			title: 'Ginnastica in cortile',
			href: `/progetti/${id}/misure/mese?mese=2026-02`,
			late: false,
			note: '2 numeri, entro il 10 marzo 2026'
		}
	]);
	on('2026-03-11');
	expect(numbersToWrite(['il-ponte'])[0]).toMatchObject({
		late: true,
		note: '2 numeri, erano da scrivere entro il 10 marzo 2026'
	});
	expect(numbersToWrite([])).toEqual([]);
});
