import { beforeEach, expect, test } from 'vitest';
import { updateCommitment } from '../../../src/lib/commitments/commands.server';
import { countQueries } from '../../../src/lib/db.server';
import { lookUp } from '../../../src/lib/register/lookup.server';
import { countRegister, listRegister } from '../../../src/lib/register/queries.server';
import { filterFrom } from '../../../src/lib/register/rules';
import { aCommitment } from '../../support/commitments';
import { someMinutes } from '../../support/minutes';
import { as, settle, travelTo } from '../../support/world';

beforeEach(() => settle());

const asked = (query: string) => filterFrom(new URLSearchParams(query));

/** What a page of the register says of a question. */
function read(query: string) {
	const { total, entriesOf } = lookUp(asked(query));
	return { total, entries: entriesOf(1) };
}

test.each(['', 'cosa=decision', 'stato=overdue', 'stato=open', 'testo=sala', 'stato=nonsense'])(
	'the page asked for “%s” has what the list has, the first time and every time',
	(query) => {
		someMinutes({ state: 'published', commitment: { dueOn: '2026-04-30' } });
		aCommitment({ ownerRole: 'tavolo', dueOn: '2026-04-29', what: 'Aprire la sala.' });
		travelTo(new Date('2026-05-01T10:00:00Z'));
		const filter = asked(query);
		const whole = { total: countRegister(filter), entries: listRegister(filter) };

		expect(read(query)).toEqual(whole);
		expect(read(query)).toEqual(whole);
	}
);

test('a promise that is kept, and one made since, are told at once', () => {
	someMinutes({ state: 'published', commitment: { dueOn: '2026-04-30' } });
	travelTo(new Date('2026-05-01T10:00:00Z'));
	const late = read('stato=overdue');

	updateCommitment(as('lucia'), late.entries[0]?.id ?? '', { state: 'done' });

	expect(late.total).toBe(1);
	expect(read('stato=overdue')).toEqual({ total: 0, entries: [] });
	expect(read('stato=done').total).toBe(1);
});

test('a promise is late from the day after, though nothing happened meanwhile', () => {
	someMinutes({ state: 'published', commitment: { dueOn: '2026-04-30' } });
	travelTo(new Date('2026-04-30T10:00:00Z'));

	const onItsDay = read('stato=overdue').total;
	travelTo(new Date('2026-05-01T10:00:00Z'));

	expect([onItsDay, read('stato=overdue').total]).toEqual([0, 1]);
});

test('who reads what somebody just read costs the city fewer questions', async () => {
	someMinutes({ state: 'published' });
	const first = await countQueries(() => read(''));

	const second = await countQueries(() => read(''));

	expect([first, second]).toEqual([5, 3]);
});

test('each page is another, and each question too', () => {
	for (let i = 0; i < 25; i++) aCommitment({ ownerRole: 'tavolo', what: `Stampare ${i} volantini.` });

	const { total, entriesOf } = lookUp(asked(''));
	const ids = [...entriesOf(1), ...entriesOf(2)].map(({ id }) => id);

	expect([total, new Set(ids).size]).toEqual([25, 25]);
	expect(read('testo=volantini').total).toBe(25);
	expect(read('testo=manifesti').total).toBe(0);
});
