import { beforeEach, expect, test } from 'vitest';
import { updateCommitment } from '../../../src/lib/commitments/commands.server';
import { countQueries } from '../../../src/lib/db.server';
import { csv } from '../../../src/lib/formats/csv';
import { countRegister, listRegister, listRegisterYears } from '../../../src/lib/register/queries.server';
import { filterFrom } from '../../../src/lib/register/rules';
import { registerTable } from '../../../src/lib/register/words.server';
import { someMinutes } from '../../support/minutes';
import { as, settle, travelTo } from '../../support/world';

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

test('the register takes two queries for a page, however long', async () => {
	someMinutes({ state: 'published' });

	expect(await countQueries(() => [listRegister({}), countRegister({})])).toBe(2);
});

test('the download holds the words, not the codes', () => {
	someMinutes({ state: 'published' });

	const table = registerTable(listRegister({}));

	expect(table.split('\r\n')).toHaveLength(4);
	expect(table).toContain('Approvata');
	expect(table).toContain('Associazione Il Ponte');
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
