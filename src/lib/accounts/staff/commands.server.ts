import { eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { newId } from '../../columns.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { bearer } from '../actor.server';
import { invite, tellNewRole } from '../letters.server';
import { hashPassword } from '../passwords.server';
import * as can from '../policy';
import { findCredentials, findPerson, findPersonByEmail } from '../queries.server';
import { isGuessable, type CityRole, type Language } from '../rules';
import { cityRoles, people } from '../tables.server';
import { endTokens, findBearer, issueToken } from '../tokens.server';
import { administers, findOpenRole, isLastAdministrator } from './queries.server';
import { fitsDistrict } from './rules';

type Given = { readonly id: string; readonly role: CityRole; readonly districtId: string | null };
type Invited = { readonly displayName: string; readonly email: string; readonly language?: Language };

/** Gives a role to somebody who may not have an account yet: the letter lets them choose a password. */
export function inviteStaff(actor: Actor, typed: Given & Invited) {
	return transact(() => {
		authorize(can.manageStaff(actor));
		const personId = findPersonByEmail(typed.email)?.id ?? welcome(actor, typed);
		openRole(actor, personId, typed);
		record(actor, 'role.given', { id: personId }, {}, { details: told(typed) });
		return personId;
	});
}

/** The first letter was lost or its link has expired. */
export function inviteAgain(actor: Actor, personId: string) {
	transact(() => {
		authorize(can.manageStaff(actor));
		const person = found(findPerson(personId));
		ensure(person.emailConfirmedAt === null, 'invitation_accepted');
		invite(person, issueToken(personId, 'invite'));
		record(actor, 'account.invited', person, {}, { details: { again: true } });
	});
}

/** The password of somebody invited by the city, by the link from a letter. It confirms the address too. */
export async function acceptInvitation(token: string, password: string) {
	const { email } = found(findBearer(token, 'invite'));
	ensureValid(!isGuessable(password, email ?? ''), 'password_guessable', { field: 'password' });
	const passwordHash = await hashPassword(password);

	transact(() => {
		const person = found(findBearer(token, 'invite'));
		db.update(people).set({ passwordHash, emailConfirmedAt: now() }).where(eq(people.id, person.id)).run();
		endTokens(person.id);
		record(bearer(person.id), 'account.confirmed', person, {});
	});
}

export function giveRole(actor: Actor, personId: string, given: Given) {
	transact(() => {
		authorize(can.manageStaff(actor));
		openRole(actor, personId, given);
		record(actor, 'role.given', { id: personId }, {}, { details: told(given) });
	});
}

/** From this moment the role is gone; the city is never left without an administrator. */
export function endRole(actor: Actor, roleId: string) {
	transact(() => {
		authorize(can.manageStaff(actor));
		const { personId, role, districtId } = found(findOpenRole(roleId));
		ensure(role !== 'administrator' || !isLastAdministrator(personId), 'last_administrator');
		db.update(cityRoles).set({ until: now() }).where(eq(cityRoles.id, roleId)).run();
		record(actor, 'role.ended', { id: personId }, {}, { details: { role, districtId } });
	});
}

/**
 * The first administrator, from the command line: with a password they sign in at once, without one the
 * answer holds the secret of an invitation link. Once more for the same person gives a new password or link.
 */
export async function createAdministrator(actor: Actor, typed: Invited & { readonly password?: string }) {
	const { email, password } = typed;
	ensureValid(password === undefined || !isGuessable(password, email), 'password_guessable');
	const passwordHash = password === undefined ? undefined : await hashPassword(password);

	return transact(() => {
		authorize(can.makeAdministrator(actor));
		const known = findCredentials(email);
		const personId = known?.id ?? arrive(actor, typed);
		if (!administers(personId)) {
			const given = { id: newId(), role: 'administrator', districtId: null } as const;
			openRole(actor, personId, given);
			record(actor, 'role.given', { id: personId }, {}, { details: told(given) });
		}
		if (passwordHash) {
			db.update(people).set({ passwordHash, emailConfirmedAt: now() }).where(eq(people.id, personId)).run();
			record(actor, 'account.password_changed', { id: personId }, {});
			return { personId, invitation: undefined };
		}
		const invitation = known?.passwordHash ? undefined : issueToken(personId, 'invite');
		return { personId, invitation };
	});
}

function welcome(actor: Actor, invited: Invited) {
	const personId = arrive(actor, invited);
	invite({ language: 'it', ...invited }, issueToken(personId, 'invite'));
	return personId;
}

function arrive(actor: Actor, { displayName, email, language = 'it' }: Invited) {
	const id = newId();
	db.insert(people).values({ id, displayName, email, language }).run();
	record(actor, 'account.invited', { id }, {}, { personal: { displayName } });
	return id;
}

function openRole(actor: Actor, personId: string, { id, role, districtId }: Given) {
	ensureValid(fitsDistrict(role, districtId), 'administrator_city_wide', { field: 'districtId' });
	const person = found(findPerson(personId));
	db.insert(cityRoles).values({ id, personId, role, districtId, givenBy: actor.id }).run();
	if (person.emailConfirmedAt !== null) tellNewRole(person);
}

const told = ({ role, districtId }: Given) => ({ role, districtId });
