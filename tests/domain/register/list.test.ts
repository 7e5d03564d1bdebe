import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { updateCommitment } from '../../../src/lib/commitments/commands.server';
import { countQueries } from '../../../src/lib/db.server';
import { csv } from '../../../src/lib/formats/csv';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { publishMinutes } from '../../../src/lib/minutes/commands.server';
import { recordDecision } from '../../../src/lib/minutes/decisions/commands.server';
import { promiseForProject } from '../../../src/lib/projects/promises/commands.server';
import {
	countRegister,
	listRegister,
	listRegisterOwners,
	listRegisterYears
} from '../../../src/lib/register/queries.server';
import { filterFrom, MOST } from '../../../src/lib/register/rules';
import { registerTable } from '../../../src/lib/register/words.server';
import { settings } from '../../../src/lib/settings.server';
import { aCommitment } from '../../support/commitments';
import { anInitiative } from '../../support/initiatives';
import { aDecision, someMinutes } from '../../support/minutes';
import { aProject } from '../../support/projects';
import { as, dayIn, inDays, settle, travelTo } from '../../support/world';

beforeEach(() => settle());

const asked = (query: string) => filterFrom(new URLSearchParams(query));

test('before publication the register knows nothing', () => {
	someMinutes({ state: 'approved' });

	expect(listRegister({})).toEqual([]);
	expect(countRegister({})).toBe(0);
});

test('what is published is in the register: decisions and commitments', () => {
	const { meetingId } = someMinutes({ state: 'published' });

	expect(listRegister({})).toMatchObject([
		{
			kind: 'commitment',
			text: 'Chiedere la sala alla parrocchia',
			state: 'open',
			organization: 'Associazione Il Ponte',
			meetingId
		},
		{ kind: 'decision', state: 'approved', tavolo: 'Tavolo di San Giorgio', meetingId }
	]);
	expect(countRegister({})).toBe(2);
	expect(listRegisterYears()).toEqual([2026]);
});

test.each([
	['cosa=decision', 1],
	['cosa=commitment', 1],
	['quartiere=san-giorgio', 2],
	['quartiere=stazione', 0],
	['tavolo=san-giorgio', 2],
	['anno=2026', 2],
	['anno=2025', 0],
	['anno=abc', 2],
	['stato=approved', 1],
	['stato=open', 1],
	['stato=overdue', 0],
	['stato=nonsense', 2],
	['testo=telefono', 1],
	['testo=%25', 0],
	['testo=PARROCCHIA', 1]
])('the register asked for %s finds %i', (query, expected) => {
	someMinutes({ state: 'published' });

	expect(listRegister(asked(query))).toHaveLength(expected);
	expect(countRegister(asked(query))).toBe(expected);
});

test('a promise is overdue from the day after, until it is kept', () => {
	someMinutes({ state: 'published', commitment: { dueOn: '2026-04-30' } });
	travelTo(new Date('2026-05-01T10:00:00Z'));

	const [late] = listRegister(asked('stato=overdue'));
	expect(late?.overdue).toBe(true);

	updateCommitment(as('lucia'), late?.id ?? '', { state: 'done' });
	expect(listRegister(asked('stato=overdue'))).toEqual([]);
});

test('the register takes four queries for a page, however long', async () => {
	someMinutes({ state: 'published' });

	expect(await countQueries(() => [listRegister({}), countRegister({})])).toBe(4);
});

test('the download holds the words, not the codes, and where each thing is read whole', async () => {
	someMinutes({ state: 'published', commitment: { dueOn: '2026-04-30' } });
	travelTo(new Date('2026-05-01T10:00:00Z'));
	const [{ id } = { id: '' }] = listRegister({ kind: 'commitment' });

	const lines = (await tableOf('')).split('\r\n');

	expect(lines).toHaveLength(4);
	expect(lines[1]).toBe(
		`Impegno,Chiedere la sala alla parrocchia,Da cominciare,2026-03-22,2026-03-22,Tavolo di San Giorgio,Generale,San Giorgio,,Associazione Il Ponte,2026-04-30,In ritardo,,TQ-san-giorgio-2026-1,${settings().ORIGIN}/impegni/${id}`
	);
	expect(lines[2]).toContain('Approvata');
});

test('the download holds what the list was narrowed to, and all of it', async () => {
	for (let i = 0; i < 25; i++) aCommitment({ what: `Portare la sedia ${i}` });
	aCommitment({ what: 'Aprire la sala' });

	expect((await tableOf('testo=sedia')).split('\r\n')).toHaveLength(27);
});

async function tableOf(query: string) {
	let table = '';
	for await (const piece of registerTable(asked(query))) table += piece;
	return table;
}

test('one asks for the promises of an organisation or of a role, never for those of a person', () => {
	const theirs = aCommitment({ ownerOrganizationId: 'il-ponte' });
	const role = aCommitment({ ownerRole: 'facilitatore' });
	const person = aCommitment({ ownerPersonId: 'bruna', consent: true });
	const ids = (query: string) => listRegister(asked(query)).map(({ id }) => id);

	expect(ids('chi=organization:il-ponte')).toEqual([theirs]);
	expect(ids('chi=role:facilitatore')).toEqual([role]);
	expect(new Set(ids('chi=person:bruna'))).toEqual(new Set([theirs, role, person]));
	expect(listRegisterOwners()).toEqual([{ id: 'il-ponte', name: 'Associazione Il Ponte' }]);
});

test('a theme is that of the tavolo, or of the initiative that was decided on, or of the project', () => {
	const initiativeId = anInitiative({ state: 'to_tavolo' });
	someMinutes({ state: 'published', initiativeId });
	const forProject = newId();
	promiseForProject(as('elena'), aProject({ theme: 'minori' }), {
		id: forProject,
		what: 'Portare le sedie',
		ownerOrganizationId: 'il-ponte',
		dueOn: dayIn(60)
	});
	const texts = (query: string) => listRegister(asked(query)).map(({ text }) => text);

	expect(texts('tema=generale')).toHaveLength(2);
	expect(texts('tema=anziani')).toEqual([]);
	expect(texts(`tema=${findInitiative(initiativeId)?.theme}`)).toEqual([
		'Il telefono amico comincia a ottobre.'
	]);
	expect(texts('tema=minori')).toEqual(['Portare le sedie']);
	expect(texts('tema=nonsense')).toHaveLength(3);
});

test('a promise made for a project is found where the project is', () => {
	const id = newId();
	promiseForProject(as('carla'), aProject({ by: 'carla', neighbourhoodIds: ['stazione'] }), {
		id,
		what: 'Portare le sedie',
		ownerOrganizationId: 'il-ponte',
		dueOn: dayIn(60)
	});

	expect(listRegister(asked('quartiere=stazione'))).toMatchObject([
		{ id, project: { title: 'Ginnastica in cortile' }, meetingId: null }
	]);
	expect(listRegister(asked('quartiere=san-giorgio'))).toEqual([]);
	expect(listRegister(asked('anno=2026'))).toHaveLength(1);
});

test('a decision that was corrected is there once, as it stands now', () => {
	const { id, firstItemId } = someMinutes({ state: 'rectifying', commitment: false });
	const [first] = listRegister({});
	recordDecision(
		as('teresa'),
		id,
		firstItemId,
		aDecision({ correctsId: first?.id ?? '', text: 'Comincia a maggio.' })
	);
	publishMinutes(as('elena'), id);

	expect(listRegister({}).map(({ text }) => text)).toEqual(['Comincia a maggio.']);
	expect(countRegister({})).toBe(1);
});

test.each([
	'',
	'cosa=decision',
	'cosa=commitment',
	'stato=approved',
	'stato=open',
	'stato=done',
	'stato=overdue',
	'quartiere=san-giorgio',
	'tavolo=stazione',
	'anno=2026',
	'anno=2025',
	'chi=organization:il-ponte',
	'chi=role:tavolo',
	'tema=generale',
	'testo=a',
	'quartiere=san-giorgio&anno=2026&stato=open&testo=sala',
	'stato=approved&chi=role:tavolo'
])('page after page the register asked for “%s” shows everything once, in one order', (query) => {
	for (let i = 0; i < 5; i++) {
		travelTo(inDays(i % 3));
		someMinutes({ state: 'published', commitment: { what: `Aprire la sala ${i}` } });
		travelTo(inDays(40 + i));
		aCommitment({ ownerRole: 'tavolo', dueOn: dayIn(41), what: `Stampare ${i} volantini` });
		aCommitment({ tavoloId: 'tavolo-stazione', state: i % 2 ? 'done' : 'open' });
	}
	travelTo(inDays(60));
	const filter = asked(query);
	const total = countRegister(filter);

	const whole = listRegister(filter, 1, MOST).map(({ id }) => id);
	const paged = Array.from({ length: Math.ceil(total / 3) + 1 }, (_, i) => listRegister(filter, i + 1, 3));

	expect(whole).toHaveLength(total);
	expect(paged.flat().map(({ id }) => id)).toEqual(whole);
	expect(new Set(whole).size).toBe(total);
	const moments = paged.flat().map(({ publishedAt }) => publishedAt.getTime());
	expect(moments).toEqual(moments.toSorted((a, b) => b - a));
});

test.each([
	['=1+1', `"'=1+1"`],
	['+39 333', `"'+39 333"`],
	['-5', `"'-5"`],
	['@cmd', `"'@cmd"`],
	['\tx', `"'\tx"`],
	['Sala, piano terra', '"Sala, piano terra"'],
	['detto "Orto"', '"detto ""Orto"""'],
	['due\nrighe', '"due\nrighe"'],
	['così', 'così'],
	[-5, '-5'],
	[null, '']
])('in a spreadsheet %j stays a text', (value, expected) => {
	expect(csv(['a'], [[value]])).toBe(`\uFEFFa\r\n${expected}\r\n`);
});
