import { eq } from 'drizzle-orm';
import { emailOf, NEIGHBOURHOODS } from '../../src/cli/demo/cast';
import { inviteStaff } from '../../src/lib/accounts/staff/commands.server';
import { people } from '../../src/lib/accounts/tables.server';
import { now } from '../../src/lib/clock';
import { newId } from '../../src/lib/columns.server';
import { db } from '../../src/lib/db.server';
import { createOrganization, verifyOrganization } from '../../src/lib/organizations/commands.server';
import { createTavolo } from '../../src/lib/tavoli/commands.server';
import { aVoter } from './consultations';
import { as } from './world';

/** Somebody of San Giorgio with an address. Returns the id. */
export function aNeighbour() {
	const id = aVoter();
	db.update(people)
		.set({ email: emailOf(id), emailConfirmedAt: now() })
		.where(eq(people.id, id))
		.run();
	return id;
}

/** Somebody invited to serve at the desk, who has not answered yet. Returns the address. */
export function anInvitation() {
	const id = newId();
	const email = emailOf(id);
	inviteStaff(as('ines'), { id, displayName: 'Una persona', email, role: 'operator', districtId: null });
	return email;
}

/** A circle for old people, verified. Returns the id. */
export function anOrganization(i: number) {
	const { id } = createOrganization(as('ines'), {
		name: `Circolo ${i}`,
		kind: 'associazione',
		description: 'Un circolo di quartiere.',
		themes: ['anziani_socialita'],
		targets: ['anziani']
	});
	verifyOrganization(as('ines'), id);
	return id;
}

const SMALL = ['anziani', 'famiglie', 'disabilita'] as const;

/** A tavolo on one theme: three in each quartiere. */
export function aSmallTavolo(i: number) {
	const neighbourhoodId = NEIGHBOURHOODS[i % NEIGHBOURHOODS.length]?.id ?? '';
	const theme = SMALL[Math.floor(i / NEIGHBOURHOODS.length)] ?? 'anziani';
	createTavolo(as('carla'), { neighbourhoodId, theme, name: `Tavolo ${theme} ${i}` });
}
