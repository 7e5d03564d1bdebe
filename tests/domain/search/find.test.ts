import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../src/lib/db.server';
import { addItem, removeItem, updateItem } from '../../../src/lib/meetings/agenda/commands.server';
import { listAgenda } from '../../../src/lib/meetings/agenda/queries.server';
import {
	cancelMeeting,
	conveneMeeting,
	postponeMeeting
} from '../../../src/lib/meetings/convening/commands.server';
import { updateMeeting } from '../../../src/lib/meetings/commands.server';
import { findMeeting } from '../../../src/lib/meetings/queries.server';
import {
	approveMinutes,
	openRectification,
	publishMinutes,
	submitMinutes
} from '../../../src/lib/minutes/commands.server';
import { recordDecision } from '../../../src/lib/minutes/decisions/commands.server';
import { saveItem } from '../../../src/lib/minutes/items/commands.server';
import { listItems } from '../../../src/lib/minutes/queries.server';
import { updateNeighbourhood } from '../../../src/lib/neighbourhoods/commands.server';
import { search } from '../../../src/lib/search/reading.server';
import { searchEntries } from '../../../src/lib/search/tables.server';
import { bringIn } from '../../support/imports';
import { aMeeting } from '../../support/meetings';
import { aDecision, aMeetingToRecord, someMinutes } from '../../support/minutes';
import { openFile } from '../../support/schema';
import { as, inDays, settle } from '../../support/world';

beforeEach(settle);

/** What everybody finds: how many meetings, and each passage as `kind title` and where it leads. */
function found(text: string, filter: Partial<Parameters<typeof search>[0]> = {}) {
	const { count, meetings } = search({ text, ...filter });
	const passages = meetings(1).flatMap(({ passages }) => passages);
	return {
		count,
		kinds: passages.map(({ kind }) => kind),
		hrefs: passages.map(({ href }) => href),
		passages
	};
}

const marked = (text: string) =>
	found(text).passages.flatMap(({ title, passage }) =>
		[...title, ...passage].filter((part) => part.marked).map((part) => part.text)
	);

const write = (minutesId: string, position: number, fields: Record<string, string>) => {
	const item = listItems(minutesId).find((one) => one.position === position);
	if (!item) throw new Error('no such point');
	saveItem(as('teresa'), minutesId, item.id, {
		treatment: 'treated',
		summary: '',
		notes: '',
		positions: '',
		documents: '',
		...fields,
		revision: item.revision
	});
	return item.id;
};

describe('only what everybody may read is found', () => {
	test('a meeting in preparation is not, until people are called to it', () => {
		const id = aMeeting({ state: 'draft', title: 'Merenda segreta', items: ['Zabaione'] });
		expect(found('merenda').count + found('zabaione').count).toBe(0);

		conveneMeeting(as('carla'), id);

		expect(found('merenda').hrefs).toEqual([`/incontri/${id}`]);
		expect(found('zabaione').count).toBe(1);
	});

	test('internal points never are, nor what is written about them', () => {
		const meetingId = aMeetingToRecord({ internal: true });
		const { id } = someMinutes({ meetingId, state: 'published' });

		expect(found('cose nostre').count).toBe(0);
		expect(listItems(id).map(({ title }) => title)).toContain('Cose nostre');
	});

	test('a point that becomes internal before publication is found no more', () => {
		const id = aMeeting({ items: ['Carciofi', 'Altro'] });
		const [item] = listAgenda(id);
		expect(found('carciofi').count).toBe(1);

		updateItem(as('carla'), item?.id ?? '', findMeeting(id)?.revision ?? 0, {
			title: 'Carciofi',
			kind: 'discussione',
			visibility: 'internal'
		});

		expect(found('carciofi').count).toBe(0);
	});

	test.each(['draft', 'in_review', 'approved'] as const)('minutes that are %s are not', (state) => {
		someMinutes({ state, decision: { text: 'Si compra una mongolfiera.' } });

		expect(found('mongolfiera').count).toBe(0);
	});

	test('notes for those of the tavolo never are, published or not', () => {
		someMinutes({ state: 'published' });

		expect(found('"da dire solo tra noi"').count).toBe(0);
		expect(
			db
				.select()
				.from(searchEntries)
				.all()
				.map(({ body }) => body)
				.join()
		).not.toContain('tra noi');
	});

	test('names of those who were there never are', () => {
		someMinutes({ state: 'published' });

		for (const name of ['Rosa Bianchi', 'Lucia Monti', 'Teresa Galli', 'Paolo Bassi'])
			expect(found(`"${name}"`).count).toBe(0);
	});

	test('a rectification takes the place of what it corrects; while it is written the old text stays', () => {
		const { id } = someMinutes({ state: 'published' });
		openRectification(as('elena'), id, 'Una parola sbagliata.');
		write(id, 2, { summary: 'Si è parlato di altalene.' });
		expect([found('altalene').count, found('"parlato di: panchine"').count]).toEqual([0, 1]);

		publishMinutes(as('elena'), id);

		expect([found('altalene').count, found('"parlato di: panchine"').count]).toEqual([1, 0]);
	});

	test('a decision written in a rectification is not, until it is published', () => {
		const { id, firstItemId } = someMinutes({
			state: 'published',
			decision: { text: 'Si pianta un gelso.' }
		});
		openRectification(as('elena'), id, 'Mancava una decisione.');
		recordDecision(as('teresa'), id, firstItemId, aDecision({ text: 'Si pianta un bagolaro.' }));
		expect(found('bagolaro').count).toBe(0);

		publishMinutes(as('elena'), id);

		expect(found('bagolaro').kinds).toEqual(['decision']);
		expect(found('gelso').kinds).toEqual(['decision']);
	});
});

describe('each thing leads to where it is read', () => {
	test('a point to its place in the minutes, a decision to itself, a promise to its page', () => {
		const { meetingId } = someMinutes({ state: 'published', commitment: { what: 'Chiedere la sala' } });

		expect(found('panchine').hrefs).toContain(`/incontri/${meetingId}/verbale#punto-2`);
		expect(found('telefono comincia ottobre').hrefs[0]).toMatch(
			new RegExp(`^/incontri/${meetingId}/verbale#decisione-\\w+$`)
		);
		expect(found('chiedere la sala').hrefs[0]).toMatch(/^\/impegni\/\w+$/);
	});

	test('a meeting is told once, with its best passages and how many more there are', () => {
		const meetingId = aMeetingToRecord();
		const { id, firstItemId } = someMinutes({ meetingId });
		for (const text of ['Uno', 'Due', 'Tre', 'Quattro', 'Cinque'])
			recordDecision(as('teresa'), id, firstItemId, aDecision({ text: `${text}: girandole in piazza.` }));
		publish(id);

		const [meeting, ...others] = search({ text: 'girandole' }).meetings(1);

		expect(others).toEqual([]);
		expect(meeting).toMatchObject({ id: meetingId, neighbourhood: 'San Giorgio', more: 1 });
		expect(meeting?.passages).toHaveLength(4);
	});
});

describe('what changes is found as it is now', () => {
	test('a meeting that is renamed, moved or postponed', () => {
		const id = aMeeting({ title: 'Prima si chiamava così' });
		updateMeeting(as('carla'), id, findMeeting(id)?.revision ?? 0, {
			...findMeeting(id)!,
			title: 'Lanterne',
			place: 'Bocciodromo'
		});
		postponeMeeting(as('carla'), id, { startsAt: inDays(30), endsAt: inDays(30.1), reason: 'Neve' });

		expect([found('lanterne').count, found('bocciodromo').count, found('chiamava').count]).toEqual([1, 1, 0]);
	});

	test('whoever asks the same again after a change reads what is so now', () => {
		const id = aMeeting({ title: 'Lanterne sul fiume' });
		const said = () => search({ text: 'lanterne' }).meetings(1);
		const [before] = said();

		postponeMeeting(as('carla'), id, { startsAt: inDays(30), endsAt: inDays(30.1), reason: 'Neve' });
		const [postponed] = said();
		updateNeighbourhood(as('ines'), 'san-giorgio', { name: 'San Zeno', districtId: 'nord' });

		expect(postponed?.when).not.toBe(before?.when);
		expect([postponed?.neighbourhood, said()[0]?.neighbourhood]).toEqual(['San Giorgio', 'San Zeno']);
	});

	test('an agenda to which a point is added or from which one is taken', () => {
		const id = aMeeting({ items: ['Aquiloni', 'Altro'] });
		addItem(as('carla'), id, { title: 'Girasoli', kind: 'discussione' });
		removeItem(as('carla'), listAgenda(id)[0]?.id ?? '');

		expect([found('girasoli').count, found('aquiloni').count]).toEqual([1, 0]);
	});

	test('a quartiere that takes another name', () => {
		aMeeting();

		updateNeighbourhood(as('ines'), 'san-giorgio', { name: 'San Zeno', districtId: 'nord' });

		expect(found('"san zeno"').count).toBe(1);
	});

	test('a meeting that was cancelled is still found: who was called reads why', () => {
		const id = aMeeting({ title: 'Tombola' });

		cancelMeeting(as('carla'), id, 'Neve');

		expect(found('tombola').count).toBe(1);
	});

	test('the past that was brought in', () => {
		bringIn(as('carla'));

		expect(found('ombra').count).toBe(1);
	});
});

describe('words', () => {
	beforeEach(() => {
		aMeeting({ title: 'Perché i parchi? Spazi e comunità', items: ['L’orto della scuola', 'Panchine'] });
	});

	test.each([
		['without accents', 'perche comunita'],
		['in capitals', 'PERCHÉ'],
		['in the singular', 'parco spazio'],
		['in another gender or number', 'panchina orti scuole'],
		['only begun', 'panch'],
		['with the small words of a sentence', 'gli orti di una scuola'],
		['as an exact phrase', '"orto della scuola"'],
		['in curly quotation marks', '“orto della scuola”']
	])('are found %s', (_, text) => {
		expect(found(text).count).toBe(1);
	});

	test.each([
		['a phrase in another order', '"scuola orto"'],
		['a word that is only begun, before the last', 'panch scuola'],
		['one word that is nowhere', 'panchine dirigibile']
	])('are not found by %s', (_, text) => {
		expect(found(text).count).toBe(0);
	});

	test('are marked where they stand', () => {
		expect(marked('parco')).toEqual(['parchi']);
		expect(marked('scuole')).toEqual(['scuola']);
	});

	test.each([
		'"',
		'""',
		'*',
		'AND',
		'NEAR(a b)',
		'title:x',
		'-x',
		'(',
		'a" OR "b',
		"'; drop table meetings; --",
		'^',
		'\u0000',
		'{a b}',
		' ',
		'🙂',
		'x'.repeat(100)
	])('“%s” is no mistake and no command', (text) => {
		expect(() => found(text)).not.toThrow();
		expect(db.select().from(searchEntries).all()).toHaveLength(1);
	});
});

describe('filters', () => {
	test('narrow by quartiere, year and kind', () => {
		const { meetingId } = someMinutes({ state: 'published' });
		aMeeting({ tavoloId: 'tavolo-stazione', title: 'Telefono anche qui' });

		expect(found('telefono').count).toBe(2);
		expect(found('telefono', { neighbourhood: 'stazione' }).count).toBe(1);
		expect(found('telefono', { year: 1999 }).count).toBe(0);
		expect(found('telefono', { year: 2026 }).count).toBe(2);
		expect(found('telefono', { kind: 'decision' })).toMatchObject({ count: 1, kinds: ['decision'] });
		expect(search({ text: 'telefono', kind: 'decision' }).meetings(1)[0]?.id).toBe(meetingId);
	});
});

test('ten meetings stand on a page, and the next ten on the next', () => {
	for (let i = 0; i < 12; i++) aMeeting({ title: `Coriandoli ${i}` });

	const { count, meetings } = search({ text: 'coriandoli' });
	const ids = [...meetings(1), ...meetings(2)].map(({ id }) => id);

	expect(count).toBe(12);
	expect(meetings(1)).toHaveLength(10);
	expect(new Set(ids).size).toBe(12);
});

test('the index says what its entries say, whatever happened to them', () => {
	const { id } = someMinutes({ state: 'published' });
	openRectification(as('elena'), id, 'Una parola.');
	write(id, 2, { summary: 'Altalene.' });
	publishMinutes(as('elena'), id);
	aMeeting({ items: ['Uno', 'Due'] });

	expect(() =>
		openFile().exec("insert into search_index (search_index, rank) values ('integrity-check', 1)")
	).not.toThrow();
});

function publish(id: string) {
	submitMinutes(as('teresa'), id);
	approveMinutes(as('elena'), id);
	publishMinutes(as('elena'), id);
}
