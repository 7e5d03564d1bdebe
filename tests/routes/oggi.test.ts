import { beforeEach, expect, test } from 'vitest';
import { listStuckLetters } from '../../src/lib/outbox/queries.server';
import { load as own } from '../../src/routes/io/+page.server';
import { actions, load } from '../../src/routes/oggi/+page.server';
import { aCommitment } from '../support/commitments';
import { request } from '../support/request';
import { aStuckLetter } from '../support/stuckletters';
import { as, dayIn, inDays, settle, travelTo } from '../support/world';

beforeEach(settle);

test('a coordinator reads which letters do not leave, and never to whom nor what they say', () => {
	aStuckLetter();
	aStuckLetter('Incontro spostato', 'lucia@vallefiorita.example');

	const page = load(request({ actor: as('elena') }));

	expect(page.stuck).toEqual([
		{ subject: 'Incontro spostato', letters: 2, since: 'giovedì 12 marzo 2026', givenUp: 2 }
	]);
	expect(JSON.stringify(page)).not.toMatch(/@|Bruna/);
});

test.each([
	['sendAgain', actions.sendAgain],
	['setAside', actions.setAside]
])('%s: the button resolves the line; others are refused', async (_, press) => {
	const form = { subject: aStuckLetter() };

	expect(await press(request({ actor: as('ines'), form }))).toMatchObject({ status: 403 });
	expect(listStuckLetters()).toHaveLength(1);
	await expect(press(request({ actor: as('elena'), form }))).rejects.toMatchObject({
		status: 303,
		location: '/oggi'
	});
	expect(listStuckLetters()).toEqual([]);
});

test('in the personal area a promise past its day stands at the top of everything', async () => {
	const later = aCommitment({ dueOn: dayIn(40) });
	const late = aCommitment({ dueOn: dayIn(5) });
	const lists = async () => (await own(request({ actor: as('lucia') }))).lists;
	expect((await lists())[0]?.id).not.toBe('impegni');

	travelTo(inDays(6));

	const [first] = await lists();
	expect(first).toMatchObject({
		id: 'impegni',
		items: [
			{ href: `/impegni/${late}`, note: expect.stringContaining('In ritardo') },
			{ href: `/impegni/${later}` }
		]
	});
});
