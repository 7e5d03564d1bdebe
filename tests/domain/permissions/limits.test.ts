import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { forgetUnconfirmed } from '../../../src/lib/accounts/commands.server';
import { hideName, showName, updateProfile } from '../../../src/lib/accounts/profile/commands.server';
import { resolveConflict, verifyResident } from '../../../src/lib/accounts/residents/commands.server';
import { listOpenConflicts } from '../../../src/lib/accounts/residents/queries.server';
import { createAdministrator, giveRole } from '../../../src/lib/accounts/staff/commands.server';
import { eraseUnused } from '../../../src/lib/accounts/unused/commands.server';
import { CONSOLE, SYSTEM } from '../../../src/lib/actor';
import { forgetActs } from '../../../src/lib/audit/forgetting/commands.server';
import { destroyVoterSecrets } from '../../../src/lib/consultations/roll/commands.server';
import { forgetDrafts } from '../../../src/lib/initiatives/drafts/forgetting/commands.server';
import { forgetRatingNotes } from '../../../src/lib/municipality/ratings/commands.server';
import { forgetReports } from '../../../src/lib/municipality/reports/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { approveMinutes, publishMinutes } from '../../../src/lib/minutes/commands.server';
import { emailOf } from '../../../src/cli/demo/cast';
import { ACTS } from '../../support/acts/every';
import { actorOf } from '../../support/consultations';
import { someMinutes } from '../../support/minutes';
import { forgetRegistrations } from '../../../src/lib/meetings/registrations/commands.server';
import { forgetAttendanceNames } from '../../../src/lib/minutes/forgetting/commands.server';
import { ACT_ROWS, NAMED } from '../../support/permissions';
import { changed, photograph } from '../../support/photograph';
import { arrive, KNOWN, settleRoles } from '../../support/roles';
import { as } from '../../support/world';

beforeEach(settleRoles);

/** Every command there is: what `commands.server.ts` exports, and what brings files in on somebody's behalf. */
const commands = readdirSync('src/lib', { recursive: true, encoding: 'utf8' })
	.filter((path) => /(commands|imports)\.server\.ts$/.test(path))
	.flatMap((path) => {
		const source = readFileSync(`src/lib/${path}`, 'utf8');
		const exported = path.endsWith('imports.server.ts')
			? /^export (?:function|const) (\w+)[ =]*\(\s*actor: Actor/gm
			: /^export (?:async )?function (\w+)/gm;
		return [...source.matchAll(exported)].map(([, name]) => name ?? '');
	});

test('every act there is has its line in the document', () => {
	expect(commands.length).toBeGreaterThan(100);
	expect(commands.filter((name) => !NAMED.has(name))).toEqual([]);
});

test('the document names no act that is not there, and each of its lines is tried', () => {
	const names = ACT_ROWS.map(({ name }) => name);

	expect(names.filter((name) => !commands.includes(name.split(' ')[0] ?? ''))).toEqual([]);
	expect(names.toSorted()).toEqual(Object.keys(ACTS).toSorted());
});

test('whoever kept the minutes never approves them nor publishes their correction, in any role', () => {
	const review = someMinutes({ state: 'in_review', by: 'paolo' });
	const correction = someMinutes({ state: 'rectifying', by: 'paolo' });
	const before = photograph();

	expect(() => approveMinutes(as('paolo'), review.id)).toThrow('forbidden');
	expect(() => publishMinutes(as('paolo'), correction.id)).toThrow('forbidden');

	expect(changed(before, photograph())).toEqual([]);
});

test('an operator verifies nobody but others, and settles no double identity of their own', () => {
	const shown = { deskNumber: 'SG-0001' };
	const tie = { neighbourhoodId: 'san-giorgio', relation: 'residente', ofAge: 'confirmed' } as const;
	const seen = (id: string) => ({ id: newId(), email: emailOf(id), shown, ...tie });
	verifyResident(as('omar'), seen(arrive('first')));
	giveRole(as('ines'), arrive('colleague'), { id: newId(), role: 'operator', districtId: null });
	expect(() => verifyResident(actorOf('colleague'), seen('omar'))).toThrow('identity_conflict');
	const conflict = listOpenConflicts()[0]?.id ?? '';
	const before = photograph();

	expect(() => verifyResident(as('omar'), seen('omar'))).toThrow('forbidden');
	expect(() => resolveConflict(as('omar'), conflict, 'kept')).toThrow('forbidden');

	expect(changed(before, photograph())).toEqual([]);
});

test('an account is looked after by whoever it belongs to: neither the clock nor the machine touches it', () => {
	const before = photograph();

	for (const actor of [SYSTEM, CONSOLE]) {
		expect(() => updateProfile(actor, { displayName: 'Altro nome', language: 'en' })).toThrow('forbidden');
		expect(() => showName(actor)).toThrow('forbidden');
		expect(() => hideName(actor)).toThrow('forbidden');
	}

	expect(changed(before, photograph())).toEqual([]);
});

test('what the clock and the machine do, nobody in any role may do', async () => {
	const before = photograph();
	const someone = { displayName: 'Un’altra', email: 'altra@vallefiorita.example' };

	for (const actor of ['nadia', ...KNOWN].map(actorOf)) {
		expect(() => forgetUnconfirmed(actor)).toThrow('forbidden');
		expect(() => destroyVoterSecrets(actor)).toThrow('forbidden');
		expect(() => forgetAttendanceNames(actor)).toThrow('forbidden');
		expect(() => forgetRegistrations(actor)).toThrow('forbidden');
		expect(() => forgetDrafts(actor)).toThrow('forbidden');
		expect(() => forgetReports(actor)).toThrow('forbidden');
		expect(() => forgetRatingNotes(actor)).toThrow('forbidden');
		expect(() => forgetActs(actor)).toThrow('forbidden');
		expect(() => eraseUnused(actor, { forget: () => {}, awaited: () => new Set() })).toThrow('forbidden');
		await expect(createAdministrator(actor, someone)).rejects.toThrow('forbidden');
	}

	expect(changed(before, photograph())).toEqual([]);
});
