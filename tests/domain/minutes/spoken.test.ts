import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { MOST_ITEMS } from '../../../src/lib/meetings/rules';
import { spokenItemForm } from '../../../src/lib/meetings/forms';
import { listAuthorIds } from '../../../src/lib/minutes/authors.server';
import {
	approveMinutes,
	publishMinutes,
	returnMinutes,
	submitMinutes
} from '../../../src/lib/minutes/commands.server';
import { addSpokenItem, saveItem } from '../../../src/lib/minutes/items/commands.server';
import { actsAt } from '../../../src/lib/minutes/offline/optimism';
import type { Act } from '../../../src/lib/minutes/offline/vault';
import { findItem, findMinutes, listItems, listVersions } from '../../../src/lib/minutes/queries.server';
import { listMeetings } from '../../../src/lib/meetings/queries.server';
import { openMinutes } from '../../../src/lib/minutes/commands.server';
import { bringIn } from '../../support/imports';
import { someMinutes } from '../../support/minutes';
import { as, settle, told } from '../../support/world';

beforeEach(() => settle());

const aPoint = (typed: Partial<Record<'id' | 'title' | 'minutesPlanned', unknown>> = {}) =>
	spokenItemForm.parse({ id: newId(), title: 'Varie ed eventuali', ...typed });
const titles = (id: string) => listItems(id).map(({ title }) => title);
const said = {
	treatment: 'treated',
	summary: 'Si è parlato anche delle buche.',
	...{ notes: '', positions: '', documents: '' },
	revision: 0
} as const;

test('what was spoken of and was not on the agenda is written at its end', () => {
	const { id, meetingId } = someMinutes();

	const added = addSpokenItem(as('teresa'), id, aPoint());
	saveItem(as('teresa'), id, added, said);

	expect(titles(id)).toEqual(['Telefono amico', 'Panchine', 'Varie ed eventuali']);
	expect(findItem(id, added)).toMatchObject({
		kind: 'discussione',
		visibility: 'public',
		minutesPlanned: 0,
		summary: said.summary
	});
	expect(told()).toContain(`teresa agenda.changed ${meetingId}`);
});

test('a double tap does not make two', () => {
	const { id } = someMinutes();
	const point = aPoint();

	addSpokenItem(as('teresa'), id, point);
	const before = told();
	expect(addSpokenItem(as('teresa'), id, point)).toBe(point.id);

	expect(titles(id)).toHaveLength(3);
	expect(told()).toEqual(before);
});

test('whoever adds a point is one of the authors, and does not approve', () => {
	const { id } = someMinutes();

	addSpokenItem(as('paolo'), id, aPoint());

	expect(listAuthorIds(id)).toContain('paolo');
});

test('the meeting is over: minutes that came back, or are rectified, still take a point', () => {
	const { id } = someMinutes({ state: 'in_review' });
	returnMinutes(as('elena'), id, 'Mancano le varie.');
	expect(findMinutes(id)?.meetingState).toBe('held');

	const added = addSpokenItem(as('teresa'), id, aPoint());
	saveItem(as('teresa'), id, added, said);
	submitMinutes(as('teresa'), id);
	approveMinutes(as('elena'), id);
	publishMinutes(as('elena'), id);

	expect(titles(id)).toContain('Varie ed eventuali');
	expect(listVersions(id)[0]?.publishedAt).not.toBeNull();
	const rectified = someMinutes({ state: 'rectifying' });
	addSpokenItem(as('teresa'), rectified.id, aPoint());
	expect(titles(rectified.id)).toHaveLength(3);
});

test('a meeting of the past without an agenda gets its first point from its minutes', () => {
	bringIn(as('elena'), 'Quartiere;Data;Titolo;Presenti\nSan Giorgio;12/03/2021;Incontro antico;12\n');
	const meetingId = listMeetings({ when: 'past' }).find(({ title }) => title === 'Incontro antico')?.id ?? '';
	const id = openMinutes(as('teresa'), meetingId);
	expect(titles(id)).toEqual([]);

	addSpokenItem(as('teresa'), id, aPoint());

	expect(listItems(id)).toMatchObject([{ position: 1, title: 'Varie ed eventuali' }]);
});

test.each(['lucia', 'bruna', 'elena', 'carla', 'omar', 'ines'] as const)('%s adds nothing', (who) => {
	const { id } = someMinutes();
	const before = told();

	expect(() => addSpokenItem(as(who), id, aPoint())).toThrow('forbidden');

	expect(titles(id)).toHaveLength(2);
	expect(told()).toEqual(before);
});

test.each(['in_review', 'approved', 'published'] as const)('minutes %s take no point', (state) => {
	const { id } = someMinutes({ state });

	expect(() => addSpokenItem(as('teresa'), id, aPoint())).toThrow('minutes_not_open');

	expect(titles(id)).toHaveLength(2);
});

test('an agenda that is full takes no other point', () => {
	const { id } = someMinutes();
	for (let n = 2; n < MOST_ITEMS; n++) addSpokenItem(as('teresa'), id, aPoint());

	expect(() => addSpokenItem(as('teresa'), id, aPoint())).toThrow('agenda_full');

	expect(titles(id)).toHaveLength(MOST_ITEMS);
});

test('a title is enough; without one there is a sentence', () => {
	const nothing = spokenItemForm.safeParse({ id: newId(), title: '  ' });

	expect(nothing.error?.issues.map(({ message }) => message)).toEqual(['Scrivi di che cosa si parla.']);
	expect(spokenItemForm.safeParse({ id: newId(), title: 'Buche', minutesPlanned: 601 }).success).toBe(false);
});

test('with a point goes what was done at it, and not a point that was added from there', () => {
	const act = (address: string): Act => ({
		...{ personId: 'teresa', minutesId: 'verbale', fields: [], at: 0 },
		...{ action: `/incontri/uno/verbale/scrivi?/${address}`, label: address }
	});
	const acts = [
		'decide&punto=qui',
		'promise&punto=qui&nuovo=impegno',
		'decide&punto=altrove',
		'add&punto=qui'
	];

	expect(actsAt(acts.map(act), 'qui').map(({ label }) => label)).toEqual(acts.slice(0, 2));
});
