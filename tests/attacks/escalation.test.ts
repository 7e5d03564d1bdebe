import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '../../src/lib/db.server';
import { cityUnderAttack, STRANGER } from '../support/attacks/city';
import { EVERY_FIELD, filled } from '../support/attacks/fields';
import { send } from '../support/attacks/send';
import { theWalk } from '../support/attacks/walk';

const city = cityUnderAttack();

/** Where it stands who may do what, and whose things are. */
const POWERS = [
	`select person_id, role, district_id from city_roles order by 1, 2`,
	`select tavolo_id, person_id, organization_id, role from memberships where until is null and person_id <> $ order by 1, 2, 3`,
	`select organization_id, person_id from delegates order by 1, 2`,
	`select person_id, neighbourhood_id, relation, valid_to from eligibilities order by 1, 2, 3`,
	`select id, email, email_confirmed_at, password_hash, identity_key, erased_at from people order by 1`,
	`select id, author_person_id from initiatives where author_person_id <> $ order by 1`,
	`select c.id, c.person_id from comments c where c.person_id <> $ order by 1`
];

const powers = (who: string) =>
	POWERS.map((query) => JSON.stringify(db.values(sql.raw(query.replaceAll('$', `'${who}'`)))));

/** What a form could be asked to believe of whoever sends it. */
const CLAIMS = (who: string): [string, string][] => [
	...['role', 'roles', 'cityRole', 'userRole', 'seat'].map((name): [string, string] => [
		name,
		'administrator'
	]),
	...['admin', 'isAdmin', 'verified', 'staff', 'mayPublish', 'confirmed', 'system'].map(
		(name): [string, string] => [name, 'true']
	),
	...['actor', 'actorId', 'actor.id', 'actor[role]', 'by', 'verifiedBy', 'givenBy', 'sessionKey'].map(
		(name): [string, string] => [name, 'ines']
	),
	...['emailConfirmedAt', 'verifiedAt', 'publishedAt', 'approvedAt', 'state', 'passwordHash'].map(
		(name): [string, string] => [name, '1']
	),
	...['__proto__', '__proto__.role', 'constructor.prototype.role', 'prototype'].map(
		(name): [string, string] => [name, 'administrator']
	),
	['personId', who],
	['authorPersonId', 'elena'],
	['districtId', 'nord'],
	['memberships[0].role', 'secretary'],
	['__superform_id', 'x'],
	['__superform_json', '[{"role":1,"actor":2},"administrator",{"id":3,"roles":4},"ines",["administrator"]]']
];

const ENDS = ['/io/dati', '/esci', '/accedi', '/accedi/di-nuovo?/accedi', '/iniziative/nuova/carta'];

test.each([STRANGER, 'marco', 'bruna'])(
	'whatever %s adds to a form, nobody gets a role, a seat, a name or an account by it',
	{ timeout: 300_000 },
	async (who) => {
		const { forms } = await theWalk(city);
		const before = powers(who);
		const problems: string[] = [];
		let cookie = await city.cookieOf(who);
		const tried = new Set(ENDS);
		for (const { action, address, form, role } of forms) {
			// What residents may do by themselves is not what is tried here: joining, leaving, asking by a link.
			if (tried.has(action) || action.includes('[token]') || role.person === null) continue;
			tried.add(action);
			const typed = filled(form);
			const own = new Set(typed.map(([name]) => name));
			const claims = CLAIMS(who).filter(([name]) => !own.has(name));
			const rest = EVERY_FIELD.filter((name) => !own.has(name)).map((name): [string, string] => [
				name,
				'ines'
			]);
			for (const more of [claims, [...claims.filter(([name]) => !name.startsWith('__superform')), ...rest]]) {
				const { status } = await send(city, address, [...typed, ...more], {
					cookie,
					multipart: form.multipart
				});
				if (status >= 500) problems.push(`${action}: ${status}`);
				if (status === 307) cookie = await city.cookieOf(who);
			}
			const after = powers(who);
			POWERS.forEach((query, i) => {
				if (before[i] !== after[i]) problems.push(`${action}: ${query}`);
				before[i] = after[i] ?? '';
			});
		}

		expect(tried.size).toBeGreaterThan(150);
		expect(problems).toEqual([]);
	}
);
