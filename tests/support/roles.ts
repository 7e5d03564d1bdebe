import { eq } from 'drizzle-orm';
import { emailOf } from '../../src/cli/demo/cast';
import { giveRole } from '../../src/lib/accounts/staff/commands.server';
import { eligibilities, people } from '../../src/lib/accounts/tables.server';
import type { Relation } from '../../src/lib/accounts/rules';
import { newId } from '../../src/lib/columns.server';
import { db } from '../../src/lib/db.server';
import { joinTavolo, nameSeat } from '../../src/lib/tavoli/members/commands.server';
import { actorOf } from './consultations';
import { as, NOW, settle } from './world';

/** The columns of docs/permissions.md. */
export const COLUMNS = [
	'anyone',
	'resident',
	'member',
	'secretary',
	'facilitator',
	'operator',
	'coordinator',
	'administrator'
] as const;
export type Column = (typeof COLUMNS)[number];

/**
 * Who stands for a role. What is tried happens in San Giorgio: `here` hold the role there or for the whole city,
 * `elsewhere` hold the same role in another place, `city` for the whole city. Those called `only-…` hold it and
 * nothing else, so that what they may follows from it alone.
 */
type Holders = Readonly<Record<'here' | 'elsewhere' | 'city', readonly string[]>>;

export const HOLDERS: Readonly<Record<Column, Holders>> = {
	anyone: { here: ['nadia'], elsewhere: [], city: [] },
	resident: { here: ['bruna'], elsewhere: ['marco'], city: [] },
	member: { here: ['lucia', 'only-member'], elsewhere: ['other-member'], city: [] },
	secretary: { here: ['teresa', 'only-secretary'], elsewhere: ['other-secretary'], city: [] },
	facilitator: { here: ['paolo', 'only-facilitator'], elsewhere: ['other-facilitator'], city: [] },
	operator: { here: ['omar'], elsewhere: ['other-operator'], city: ['omar'] },
	coordinator: { here: ['elena', 'carla'], elsewhere: ['dario'], city: ['carla'] },
	administrator: { here: ['ines'], elsewhere: [], city: ['ines'] }
};

/** Those whom the city knows in some role. */
export const KNOWN = COLUMNS.filter((column) => column !== 'anyone').flatMap((column) => [
	...HOLDERS[column].here,
	...HOLDERS[column].elsewhere
]);

/** Vallefiorita with the cast, and with somebody for each role who holds nothing else, here and elsewhere. */
export function settleRoles() {
	settle();
	addElsewhere();
}

/** Somebody for each role who holds nothing else, in San Giorgio and in another place. */
export function addElsewhere() {
	const seated = { only: 'tavolo-san-giorgio', other: 'tavolo-stazione' };
	for (const [whose, tavoloId] of Object.entries(seated)) {
		for (const role of ['secretary', 'facilitator'] as const) {
			nameSeat(as('carla'), tavoloId, { email: emailOf(arrive(`${whose}-${role}`)), role });
		}
		sitDown(arrive(`${whose}-member`), tavoloId);
	}
	giveRole(as('ines'), arrive('other-operator'), { id: newId(), role: 'operator', districtId: 'sud' });
}

/** Somebody with a confirmed account, whom nobody has verified yet. */
export function arrive(id: string) {
	const email = emailOf(id);
	db.insert(people).values({ id, displayName: 'Una persona', email, emailConfirmedAt: NOW }).run();
	return id;
}

/** A member who does not live in the city any more: they sat down while they did. */
function sitDown(id: string, tavoloId: string) {
	liveIn(id, 'le-vigne');
	joinTavolo(actorOf(id), tavoloId);
	db.delete(eligibilities).where(eq(eligibilities.personId, id)).run();
	db.update(people).set({ identityKey: null }).where(eq(people.id, id)).run();
}

/** From now on this is their quartiere, whatever it was. */
export function liveIn(personId: string, neighbourhoodId: string, relation: Relation = 'residente') {
	db.delete(eligibilities).where(eq(eligibilities.personId, personId)).run();
	db.update(people)
		.set({ identityKey: `key-${personId}`, ofAgeOn: '2020-01-01' })
		.where(eq(people.id, personId))
		.run();
	db.insert(eligibilities)
		.values({
			personId,
			neighbourhoodId,
			relation,
			method: 'sportello',
			validFrom: '2026-01-01',
			verifiedBy: 'omar'
		})
		.run();
}
