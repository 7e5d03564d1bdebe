import { eq } from 'drizzle-orm';
import { emailOf } from '../../src/cli/demo/cast';
import { people } from '../../src/lib/accounts/tables.server';
import { newId } from '../../src/lib/columns.server';
import { db } from '../../src/lib/db.server';
import { createTavolo } from '../../src/lib/tavoli/commands.server';
import { joinTavolo, nameSeat } from '../../src/lib/tavoli/members/commands.server';
import { actorOf } from '../support/consultations';
import { aMeeting } from '../support/meetings';
import { aNeighbour } from '../support/settling';
import { as } from '../support/world';
import { expect, test } from './fixtures';
import { told } from './steps/accounts';
import { problems } from './steps/barriers';
import { arrived, button, decide, publish, submit } from './steps/evening';

test('somebody leaves before a vote: each decision says how many were there, and whether they were enough @everywhere', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(new Date('2026-03-12T11:00:00Z'));
	const meeting = aMeetingWithQuorum({ members: 10, percent: 60 });

	// Six of ten are there, as many as are needed.
	moveTo(new Date('2026-03-26T17:15:00Z'));
	await signIn('teresa');
	await page.goto(`${meeting}/verbale`);
	await button(page, 'Apri il verbale').click();
	await told(page, 'Verbale aperto');
	for (let i = 1; i <= 6; i++) {
		const present = page.getByRole('button', { name: new RegExp(`^È presente.*Vicina ${i}$`) });
		await present.first().click();
		await expect(present).toBeHidden();
	}
	await arrived(page);
	moveTo(new Date('2026-03-26T17:30:00Z'));
	await decide(page, meeting, 'Le panchine', 'Le panchine si cambiano.');
	await expect(page.getByText('6 presenti su 10 membri')).toBeVisible();

	// One goes home; the next decision is taken half an hour later.
	moveTo(new Date('2026-03-26T17:45:00Z'));
	await page.goto(`${meeting}/presenze`);
	await page.getByText('Altro su Vicina 6').click();
	await page.getByRole('button', { name: /Va via adesso.*Vicina 6$/ }).click();
	await expect(page.getByText('va via alle 18:45')).toBeVisible();
	await arrived(page);
	moveTo(new Date('2026-03-26T18:15:00Z'));
	await decide(page, meeting, 'La fontana', 'La fontana si ripara.');
	await page.goto(`${meeting}/verbale`);
	await expect(page.getByText('Punto 2: una decisione è presa senza il numero legale.')).toBeVisible();
	await submit(page, meeting);

	moveTo(new Date('2026-03-27T10:00:00Z'));
	await signIn('elena');
	await page.goto(`${meeting}/verbale`);
	await button(page, 'Approva il verbale').click();
	await told(page, 'Verbale approvato');
	await publish(page, meeting);

	await page.context().clearCookies();
	await page.goto(`${meeting}/verbale`);
	const [benches, fountain] = [
		page.getByRole('region', { name: /Le panchine/ }),
		page.getByRole('region', { name: /La fontana/ })
	];
	await expect(benches).toContainText('Membri del tavolo presenti: 6 su 10. Numero legale raggiunto.');
	await expect(fountain).toContainText('Membri del tavolo presenti: 5 su 10. Numero legale non raggiunto.');
	expect(await problems(page)).toEqual([]);
});

/** A tavolo of its own with so many members, Teresa its secretary, called for 26 March at 18; returns the address. */
function aMeetingWithQuorum({ members, percent }: { readonly members: number; readonly percent: number }) {
	const tavoloId = newId();
	createTavolo(as('elena'), {
		id: tavoloId,
		neighbourhoodId: 'san-giorgio',
		theme: 'disabilita',
		name: 'Tavolo senza barriere',
		quorumPercent: percent
	});
	nameSeat(as('elena'), tavoloId, { email: emailOf('teresa'), role: 'secretary' });
	for (let i = 1; i < members; i++) {
		const id = aNeighbour();
		db.update(people)
			.set({ displayName: `Vicina ${i}` })
			.where(eq(people.id, id))
			.run();
		joinTavolo(actorOf(id), tavoloId);
	}
	const [startsAt, endsAt] = [new Date('2026-03-26T17:00:00Z'), new Date('2026-03-26T19:00:00Z')];
	return `/incontri/${aMeeting({ tavoloId, startsAt, endsAt, items: ['Le panchine', 'La fontana'] })}`;
}
