import { beforeEach, expect, test } from 'vitest';
import {
	changeContact,
	closeTavolo,
	createTavolo,
	updateTavolo
} from '../../../src/lib/tavoli/commands.server';
import { joinTavolo } from '../../../src/lib/tavoli/members/commands.server';
import { listOpenSeats } from '../../../src/lib/tavoli/members/queries.server';
import { findTavolo, listContacts, listTavoli } from '../../../src/lib/tavoli/queries.server';
import { as, DAY, NOW, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const families = {
	id: 'famiglie22',
	neighbourhoodId: 'san-giorgio',
	theme: 'famiglie',
	name: 'Tavolo delle famiglie'
} as const;

test('a coordinator opens a tavolo on a theme in their area, and says what it works on', () => {
	createTavolo(as('elena'), { ...families, mandate: 'Compiti e doposcuola' });
	updateTavolo(as('elena'), families.id, { mandate: 'Compiti, giochi e doposcuola', rhythm: 'bimestrale' });

	expect(findTavolo('san-giorgio-famiglie')).toMatchObject({
		name: 'Tavolo delle famiglie',
		mandate: 'Compiti, giochi e doposcuola',
		rhythm: 'bimestrale',
		neighbourhood: 'San Giorgio'
	});
	expect(told()).toEqual(['elena tavolo.created famiglie22', 'elena tavolo.updated famiglie22']);
});

test('a second tavolo on the same theme is refused; after closing, the theme is free and the address new', () => {
	createTavolo(as('elena'), families);
	expect(() => createTavolo(as('elena'), { ...families, id: 'famiglie33' })).toThrow('tavolo_theme_taken');

	closeTavolo(as('elena'), families.id);
	const { slug } = createTavolo(as('elena'), { ...families, id: 'famiglie33' });

	expect(slug).toBe('san-giorgio-famiglie-2');
});

test('closing a tavolo ends every seat, and it leaves the lists', () => {
	createTavolo(as('elena'), families);
	joinTavolo(as('bruna'), families.id);
	closeTavolo(as('elena'), families.id);

	expect(listOpenSeats([families.id])).toEqual([]);
	expect(listTavoli({ theme: 'famiglie' })).toEqual([]);
	expect(() => closeTavolo(as('elena'), families.id)).toThrow('tavolo_closed');
	expect(() => updateTavolo(as('elena'), families.id, {})).toThrow('tavolo_closed');
	expect(() => changeContact(as('elena'), families.id, { role: 'X' })).toThrow('tavolo_closed');
	expect(() => joinTavolo(as('bruna'), families.id)).toThrow('tavolo_closed');
});

test('the general tavolo of a quartiere stays open', () => {
	expect(() => closeTavolo(as('elena'), 'tavolo-san-giorgio')).toThrow('tavolo_general_stays');
});

test('a new referente takes the place of the one before, who stays in the history', () => {
	changeContact(as('elena'), 'tavolo-san-giorgio', { role: 'Assistente sociale', phone: '030 1' });
	travelTo(new Date(NOW.getTime() + DAY));
	changeContact(as('elena'), 'tavolo-san-giorgio', { role: 'Custode sociale', phone: '030 2' });

	expect(findTavolo('san-giorgio')?.contact).toMatchObject({ role: 'Custode sociale', phone: '030 2' });
	expect(listContacts('tavolo-san-giorgio').map(({ role, until }) => [role, until === null])).toEqual([
		['Custode sociale', true],
		['Assistente sociale', false]
	]);
	expect(told()).toEqual([
		'elena contact.changed tavolo-san-giorgio',
		'elena contact.changed tavolo-san-giorgio'
	]);
});

test.each(['bruna', 'lucia', 'teresa', 'paolo', 'omar', 'dario'] as const)(
	'%s may not arrange the tavoli of San Giorgio',
	(someone) => {
		expect(() => createTavolo(as(someone), families)).toThrow('forbidden');
		expect(() => updateTavolo(as(someone), 'tavolo-san-giorgio', { mandate: 'X' })).toThrow('forbidden');
		expect(() => closeTavolo(as(someone), 'tavolo-san-giorgio')).toThrow('forbidden');
		expect(() => changeContact(as(someone), 'tavolo-san-giorgio', { role: 'X' })).toThrow('forbidden');
		expect(told()).toEqual([]);
	}
);

test('a quartiere that is not there has no tavolo', () => {
	expect(() => createTavolo(as('ines'), { ...families, neighbourhoodId: 'mare' })).toThrow(
		'neighbourhood_unknown'
	);
});
