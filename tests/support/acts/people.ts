import { emailOf } from '../../../src/cli/demo/cast';
import {
	endVerification,
	resolveConflict,
	verifyResident
} from '../../../src/lib/accounts/residents/commands.server';
import { listOpenConflicts } from '../../../src/lib/accounts/residents/queries.server';
import { endRole, giveRole, inviteAgain, inviteStaff } from '../../../src/lib/accounts/staff/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { arrive, liveIn } from '../roles';
import { as } from '../world';
import type { Acts } from './act';

const STAFF = '/amministrazione/persone';

/** Somebody who comes to the desk with a number that nobody else has, unless it is given. */
const atTheDesk = (deskNumber = `SG-${newId()}`.toUpperCase()) => ({
	...{ id: newId(), email: emailOf(arrive(newId())), neighbourhoodId: 'san-giorgio' },
	...{ relation: 'residente' as const, shown: { deskNumber }, ofAge: 'confirmed' as const }
});

/** The same number on two accounts: the second is refused, and waits for somebody to look. */
function aConflict() {
	const number = `SG-${newId()}`.toUpperCase();
	const [first, second] = [atTheDesk(number), atTheDesk(number)];
	verifyResident(as('omar'), first);
	try {
		verifyResident(as('omar'), second);
	} catch (refusal) {
		const conflict = listOpenConflicts().at(-1);
		if (conflict) return conflict.id;
		throw refusal;
	}
	throw new Error('two accounts have one identity');
}

const anInvitation = () => {
	const id = newId();
	const email = emailOf(id);
	return { id, displayName: 'Una collega', email, role: 'operator' as const, districtId: null };
};

export const OF_PEOPLE: Acts = {
	verifyResident: () => {
		const seen = atTheDesk();
		const { shown, ...tie } = seen;
		const fields = { ...tie, ...shown, fiscalCode: '', ofAge: 'on', ofAgeOn: '' };
		return { does: (actor) => verifyResident(actor, seen), post: ['/sportello?/verify', fields] };
	},
	endVerification: () => {
		const person = arrive(newId());
		liveIn(person, 'san-giorgio');
		const [email, reason] = [emailOf(person), 'Ha cambiato città'];
		return {
			does: (actor) => endVerification(actor, email, reason),
			post: ['/sportello/chiudi', { email, reason }]
		};
	},
	resolveConflict: () => {
		const conflictId = aConflict();
		return {
			does: (actor) => resolveConflict(actor, conflictId, 'kept'),
			post: ['/sportello?/resolve', { conflictId, resolution: 'kept' }]
		};
	},
	inviteStaff: () => {
		const invited = anInvitation();
		return {
			does: (actor) => inviteStaff(actor, invited),
			post: [`${STAFF}?/invite`, { ...invited, districtId: '' }]
		};
	},
	inviteAgain: () => {
		const personId = inviteStaff(as('ines'), anInvitation());
		return { does: (actor) => inviteAgain(actor, personId), post: [`${STAFF}?/again`, { personId }] };
	},
	giveRole: () => {
		const person = arrive(newId());
		const given = { id: newId(), role: 'operator' as const, districtId: null };
		return { does: (actor) => giveRole(actor, person, given) };
	},
	endRole: () => {
		const invited = anInvitation();
		inviteStaff(as('ines'), invited);
		return {
			does: (actor) => endRole(actor, invited.id),
			post: [`${STAFF}?/end`, { roleId: invited.id }]
		};
	}
};
