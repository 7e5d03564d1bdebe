import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { countQueries } from '../../../src/lib/db.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import {
	addItem,
	linkInitiative,
	moveItem,
	orderItems,
	removeItem,
	unlinkInitiative,
	updateItem
} from '../../../src/lib/meetings/agenda/commands.server';
import { listAgenda, listAgendaShown } from '../../../src/lib/meetings/agenda/queries.server';
import { findMeeting } from '../../../src/lib/meetings/queries.server';
import { anInitiative } from '../../support/initiatives';
import { aMeeting } from '../../support/meetings';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const point = { title: 'Portierato di quartiere', kind: 'decisione', minutesPlanned: 30 } as const;
const titles = (id: string) => listAgenda(id).map(({ title }) => title);
const itemOf = (id: string, index = 0) => listAgenda(id)[index]?.id ?? '';
const revisionOf = (id: string) => findMeeting(id)?.revision ?? -1;

test('points are added, changed, moved and taken away while the meeting is prepared', () => {
	const id = aMeeting({ state: 'draft', items: ['Uno', 'Due', 'Tre'] });

	const added = addItem(as('paolo'), id, point);
	moveItem(as('paolo'), added, 'up');
	moveItem(as('paolo'), itemOf(id), 'down');
	removeItem(as('paolo'), itemOf(id, 3));
	updateItem(as('paolo'), itemOf(id), revisionOf(id), { ...point, title: 'Due, riscritto' });

	expect(titles(id)).toEqual(['Due, riscritto', 'Uno', 'Portierato di quartiere']);
	expect(told().slice(-5)).toEqual(Array(5).fill(`paolo agenda.changed ${id}`));
});

test('a point cannot go above the first or below the last', () => {
	const id = aMeeting({ state: 'draft', items: ['Uno', 'Due'] });

	expect(() => moveItem(as('paolo'), itemOf(id), 'up')).toThrow('agenda_end');
	expect(() => moveItem(as('paolo'), itemOf(id, 1), 'down')).toThrow('agenda_end');

	expect(titles(id)).toEqual(['Uno', 'Due']);
});

test.each([
	['the secretary', 'teresa', {}, 'forbidden'],
	['a coordinator of another district', 'dario', {}, 'forbidden'],
	['the facilitator, after the meeting', 'paolo', { state: 'held' }, 'agenda_closed'],
	['the facilitator, of a cancelled meeting', 'paolo', { state: 'cancelled' }, 'agenda_closed']
] as const)('%s cannot touch the agenda', (_, who, given, reason) => {
	const id = aMeeting({ items: ['Uno', 'Due'], ...given });
	const before = told();
	const item = itemOf(id);
	const actor = as(who);

	expect(() => addItem(actor, id, point)).toThrow(reason);
	expect(() => updateItem(actor, item, revisionOf(id), point)).toThrow(reason);
	expect(() => moveItem(actor, item, 'down')).toThrow(reason);
	expect(() => removeItem(actor, item)).toThrow(reason);
	expect(() => linkInitiative(actor, item, 'any')).toThrow(reason);
	expect(() => unlinkInitiative(actor, item, 'any')).toThrow(reason);

	expect(titles(id)).toEqual(['Uno', 'Due']);
	expect(told()).toEqual(before);
});

test('during the meeting its secretary adds what comes up, and takes nothing away', () => {
	const id = aMeeting({ state: 'in_progress', items: ['Uno', 'Due'] });

	addItem(as('teresa'), id, { title: 'Varie', kind: 'informativo' });

	expect(titles(id)).toEqual(['Uno', 'Due', 'Varie']);
	expect(() => removeItem(as('paolo'), itemOf(id))).toThrow('agenda_closed');
});

test('who writes over a change they did not see is told', () => {
	const id = aMeeting({ state: 'draft' });
	const seen = revisionOf(id);
	updateItem(as('elena'), itemOf(id), seen, point);

	expect(() => updateItem(as('paolo'), itemOf(id), seen, { ...point, title: 'Altro' })).toThrow('stale');

	expect(titles(id)).toEqual(['Portierato di quartiere']);
});

test('a convened meeting keeps at least one point', () => {
	const id = aMeeting();

	expect(() => removeItem(as('paolo'), itemOf(id))).toThrow('agenda_empty');
});

test('an agenda has at most thirty points, and the same form adds one', () => {
	const id = aMeeting({ state: 'draft', items: Array.from({ length: 29 }, (_, i) => `Punto ${i}`) });
	const once = { ...point, id: newId() };
	addItem(as('paolo'), id, once);

	expect(() => addItem(as('paolo'), id, once)).toThrow('agenda_full');
	removeItem(as('paolo'), itemOf(id));
	expect(() => addItem(as('paolo'), id, once)).toThrow('already_done');
});

test('a point is about an initiative of the quartiere or of the whole city', () => {
	const id = aMeeting({ state: 'draft' });
	const here = anInitiative({ state: 'admitted' });
	const everywhere = anInitiative({ state: 'admitted', neighbourhoodId: null });

	linkInitiative(as('paolo'), itemOf(id), here);
	linkInitiative(as('paolo'), itemOf(id), everywhere);

	const [item] = listAgendaShown(id, { internal: false });
	expect(item?.initiatives.map((linked) => linked.id).sort()).toEqual([here, everywhere].sort());
	expect(findInitiative(here)?.state).toBe('admitted');
	expect(() => linkInitiative(as('paolo'), itemOf(id), here)).toThrow('already_done');

	unlinkInitiative(as('paolo'), itemOf(id), here);
	expect(listAgendaShown(id, { internal: false })[0]?.initiatives).toHaveLength(1);
	expect(() => unlinkInitiative(as('paolo'), itemOf(id), here)).toThrow('not_found');
});

test('an initiative put on the agenda of a convened meeting is at the tavolo', () => {
	const id = aMeeting();
	const initiativeId = anInitiative({ state: 'admitted' });

	linkInitiative(as('paolo'), itemOf(id), initiativeId);

	expect(findInitiative(initiativeId)?.state).toBe('to_tavolo');
});

test.each([
	['a draft', { state: 'draft' }],
	['one of another quartiere', { neighbourhoodId: 'stazione' }]
] as const)('%s cannot be linked', (_, given) => {
	const id = aMeeting({ state: 'draft' });
	const initiativeId = anInitiative(given);

	expect(() => linkInitiative(as('paolo'), itemOf(id), initiativeId)).toThrow('initiative_elsewhere');
});

test('internal points are shown only where asked for, and the agenda costs two queries', async () => {
	const id = aMeeting({ items: ['Uno', 'Due'] });
	addItem(as('paolo'), id, { ...point, visibility: 'internal' });

	expect(listAgendaShown(id, { internal: false })).toHaveLength(2);
	expect(listAgendaShown(id, { internal: true })).toHaveLength(3);
	expect(await countQueries(() => listAgendaShown(id, { internal: true }))).toBe(2);
});

test('the whole agenda is put in the order in which it was left', () => {
	const id = aMeeting({ items: ['Uno', 'Due', 'Tre', 'Quattro'] });
	const [one = '', two = '', three = '', four = ''] = listAgenda(id).map((item) => item.id);

	orderItems(as('paolo'), id, [three, one, four, two]);

	expect(titles(id)).toEqual(['Tre', 'Uno', 'Quattro', 'Due']);
	expect(listAgenda(id).map(({ position }) => position)).toEqual([1, 2, 3, 4]);
	expect(told().at(-1)).toBe(`paolo agenda.changed ${id}`);
});

test('whoever saw another agenda is told, and nothing moves', () => {
	const id = aMeeting({ items: ['Uno', 'Due'] });
	const [one = '', two = ''] = listAgenda(id).map((item) => item.id);
	const before = told();

	expect(() => orderItems(as('paolo'), id, [two])).toThrow('stale');
	expect(() => orderItems(as('paolo'), id, [two, two])).toThrow('stale');
	expect(() => orderItems(as('paolo'), id, [two, one, newId()])).toThrow('stale');
	expect(() => orderItems(as('teresa'), id, [two, one])).toThrow('forbidden');

	expect(titles(id)).toEqual(['Uno', 'Due']);
	expect(told()).toEqual(before);
});

test('the agenda of a meeting that was held stays in its order', () => {
	const id = aMeeting({ state: 'held', items: ['Uno', 'Due'] });
	const order = listAgenda(id)
		.map((item) => item.id)
		.reverse();

	expect(() => orderItems(as('paolo'), id, order)).toThrow('agenda_closed');
});

test('a point goes, and what took it up comes from where it came from itself', () => {
	const first = aMeeting({ items: ['Panchine'] });
	const second = aMeeting({ state: 'draft', items: ['Varie'] });
	const third = aMeeting({ state: 'draft', items: [] });
	const carried = addItem(as('paolo'), second, { ...point, carriedFromId: itemOf(first) });
	addItem(as('paolo'), third, { ...point, carriedFromId: carried });

	removeItem(as('paolo'), carried);

	expect(listAgenda(third)[0]?.carriedFromId).toBe(itemOf(first));
});
