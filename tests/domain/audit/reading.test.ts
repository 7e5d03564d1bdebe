import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { people } from '../../../src/lib/accounts/tables.server';
import { ACTIONS } from '../../../src/lib/audit/actions';
import * as can from '../../../src/lib/audit/policy';
import { record } from '../../../src/lib/audit/record.server';
import type { Action } from '../../../src/lib/audit/actions';
import { db } from '../../../src/lib/db.server';
import { actionInWords, actsTable, countActs, listActs } from '../../../src/lib/tavoli/acts.server';
import { as, inDays, settle, travelTo } from '../../support/world';

beforeEach(settle);

const tell = (action: Action, who: Parameters<typeof as>[0], neighbourhoodId?: string) =>
	record(as(who), action, { id: 'thing' }, { neighbourhoodId }, { personal: { words: 'Bruna' } });
const read = (who: Parameters<typeof as>[0], filter = {}) =>
	listActs(as(who), filter, 1).map(({ what, who: actor, where }) => `${what} · ${actor} · ${where}`);

test('every act has its words', () => {
	for (const action of ACTIONS) expect(actionInWords(action)).not.toContain('.');
});

test('a coordinator reads of their area only, newest first; a resident is not named', () => {
	tell('meeting.convened', 'elena', 'san-giorgio');
	tell('initiative.submitted', 'bruna', 'borgo-antico');
	tell('meeting.convened', 'dario', 'stazione');
	tell('pact.published', 'carla');

	expect(read('elena')).toEqual([
		'Iniziativa inviata · Una persona · Borgo Antico',
		'Incontro convocato · Elena Marchi · San Giorgio'
	]);
	expect(read('carla')).toHaveLength(4);
	expect(read('carla')[0]).toBe('Patto pubblicato · Carla Fonti · Tutta la città');
});

test('whoever has a public role is not named in what they do as a resident, unless they show their name', () => {
	tell('initiative.supported', 'teresa', 'san-giorgio');
	tell('meeting.registered', 'paolo', 'san-giorgio');
	tell('need.recorded', 'teresa', 'san-giorgio');
	tell('account.name_hidden', 'teresa', 'san-giorgio');
	const who = () => new Set(listActs(as('carla'), {}, 1).map((act) => act.who));
	db.update(people).set({ nameShownAt: null }).run();

	expect([...who()]).toEqual(['Una persona']);

	db.update(people)
		.set({ nameShownAt: inDays(0) })
		.where(eq(people.id, 'paolo'))
		.run();
	expect([...who()].sort()).toEqual(['Paolo Bassi', 'Una persona']);
});

test('an administrator reads of the whole city, but for drafts, presences and people’s own matters', () => {
	tell('rules.changed', 'ines');
	tell('resident.verified', 'omar', 'san-giorgio');
	tell('attendance.recorded', 'teresa', 'san-giorgio');
	tell('decision.recorded', 'teresa', 'san-giorgio');
	tell('initiative.saved', 'bruna', 'san-giorgio');
	tell('minutes.published', 'paolo', 'san-giorgio');

	expect(read('ines')).toEqual([
		'Verbale pubblicato · Paolo Bassi · San Giorgio',
		'Regole della città cambiate · Ines Leoni · Tutta la città'
	]);
});

test('acts are found by what and by day', () => {
	tell('rules.changed', 'ines');
	travelTo(inDays(1));
	tell('rules.changed', 'ines');
	tell('district.created', 'ines');

	expect(countActs(as('ines'), { action: 'rules.changed' })).toBe(2);
	expect(countActs(as('ines'), { action: 'rules.changed', day: '2026-03-13' })).toBe(1);
	expect(countActs(as('ines'), { day: '2026-03-11' })).toBe(0);
});

test('the download holds what proves the chain, and never the erasable details', () => {
	tell('rules.changed', 'ines');

	const [header, line] = actsTable(as('ines'), {}).split('\r\n');
	expect(header).toBe('\uFEFFnumber,at,action,what,who,where,subject,hash');
	expect(line).toMatch(/^1,2026-03-12T11:00:00.000Z,rules\.changed,.*,[0-9a-f]{64}$/);
	expect(line).not.toContain('Bruna');
});

test.each(['bruna', 'lucia', 'teresa', 'paolo', 'omar'] as const)(
	'%s does not read the record of acts',
	(someone) => {
		expect(can.read(as(someone))).toBe(false);
		tell('meeting.convened', 'elena', 'san-giorgio');
		expect(read(someone)).toEqual([]);
	}
);
