import { beforeEach, expect, test } from 'vitest';
import { signIn } from '../../../src/lib/accounts/commands.server';
import {
	acceptInvitation,
	createAdministrator,
	endRole,
	giveRole,
	inviteAgain,
	inviteStaff
} from '../../../src/lib/accounts/staff/commands.server';
import { listStaff } from '../../../src/lib/accounts/staff/queries.server';
import { CONSOLE, isA, isCityWide } from '../../../src/lib/actor';
import { newId } from '../../../src/lib/columns.server';
import { findActor } from '../../../src/lib/tavoli/actor.server';
import { accountOf, lettersTo, linkSentTo, PASSWORD } from '../../support/accounts';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const RITA = 'rita@vallefiorita.example';
const invited = { displayName: 'Rita Sala', email: RITA, role: 'coordinator', districtId: 'nord' } as const;
const anInvitation = () => inviteStaff(as('ines'), { ...invited, id: newId() });
const roleOf = (personId: string) => listStaff().find((held) => held.personId === personId)?.roleId ?? 'none';

test('an administrator invites somebody, who chooses a password and has the role', async () => {
	const id = anInvitation();

	await acceptInvitation(linkSentTo(RITA, 'invito'), PASSWORD);

	expect(await signIn({ email: RITA, password: PASSWORD }, 'home')).toMatchObject({ id });
	const rita = findActor(id);
	expect(rita && isA('coordinator', rita, { neighbourhoodId: 'san-giorgio' })).toBe(true);
	expect(rita && isA('coordinator', rita, { neighbourhoodId: 'stazione' })).toBe(false);
	expect(told()).toEqual([
		`ines account.invited ${id}`,
		`ines role.given ${id}`,
		`${id} account.confirmed ${id}`
	]);
});

test('whoever has an account already gets the role at once, and a letter', () => {
	const id = inviteStaff(as('ines'), { ...invited, id: newId(), email: 'bruna@vallefiorita.example' });

	expect(id).toBe('bruna');
	expect(isA('coordinator', as('bruna'), { neighbourhoodId: 'san-giorgio' })).toBe(true);
	expect(lettersTo('bruna@vallefiorita.example')).toMatchObject([{ subject: 'Hai un nuovo compito' }]);
});

test('an invitation works once', async () => {
	anInvitation();
	const token = linkSentTo(RITA, 'invito');
	await acceptInvitation(token, PASSWORD);

	await expect(acceptInvitation(token, PASSWORD)).rejects.toThrow('not_found');
	expect(() => inviteAgain(as('ines'), accountOf(RITA)?.id ?? '')).toThrow('invitation_accepted');
});

test('an easy password is refused', async () => {
	anInvitation();

	await expect(acceptInvitation(linkSentTo(RITA, 'invito'), 'aaaaaaaaaaaa')).rejects.toThrow(
		'password_guessable'
	);
});

test('a lost invitation is sent again, and the first link ends', async () => {
	const id = anInvitation();
	const first = linkSentTo(RITA, 'invito');

	inviteAgain(as('ines'), id);

	await expect(acceptInvitation(first, PASSWORD)).rejects.toThrow('not_found');
	await acceptInvitation(linkSentTo(RITA, 'invito'), PASSWORD);
	expect(told()).toContain(`ines account.invited ${id}`);
});

test('a role is given and ended', () => {
	giveRole(as('ines'), 'bruna', { id: newId(), role: 'operator', districtId: null });
	expect(isCityWide('operator', as('bruna'))).toBe(true);

	endRole(as('ines'), roleOf('bruna'));
	expect(isCityWide('operator', as('bruna'))).toBe(false);
	expect(told()).toEqual(['ines role.given bruna', 'ines role.ended bruna']);
});

test('a role is given once', () => {
	const given = { role: 'operator', districtId: null } as const;
	giveRole(as('ines'), 'bruna', { ...given, id: newId() });

	expect(() => giveRole(as('ines'), 'bruna', { ...given, id: newId() })).toThrow('already_done');
});

test('an administrator looks after the whole city, never one district', () => {
	expect(() =>
		giveRole(as('ines'), 'bruna', { id: newId(), role: 'administrator', districtId: 'nord' })
	).toThrow('administrator_city_wide');
});

test('the last administrator cannot be ended, the last but one can', () => {
	expect(() => endRole(as('ines'), roleOf('ines'))).toThrow('last_administrator');

	giveRole(as('ines'), 'carla', { id: newId(), role: 'administrator', districtId: null });
	endRole(as('ines'), roleOf('ines'));

	expect(isCityWide('administrator', as('ines'))).toBe(false);
});

test('an administrator who has not accepted the invitation yet does not count', () => {
	inviteStaff(as('ines'), { ...invited, id: newId(), role: 'administrator', districtId: null });

	expect(() => endRole(as('ines'), roleOf('ines'))).toThrow('last_administrator');
});

test.each(['bruna', 'teresa', 'paolo', 'omar', 'elena', 'carla'] as const)(
	'%s does not decide who works for the city',
	(someone) => {
		const given = { id: newId(), role: 'operator', districtId: null } as const;

		expect(() => inviteStaff(as(someone), { ...invited, ...given })).toThrow('forbidden');
		expect(() => inviteAgain(as(someone), 'bruna')).toThrow('forbidden');
		expect(() => giveRole(as(someone), someone, given)).toThrow('forbidden');
		expect(() => endRole(as(someone), roleOf('ines'))).toThrow('forbidden');
		expect(told()).toEqual([]);
	}
);

test('an unknown person or role is not found', () => {
	expect(() => giveRole(as('ines'), 'nobody', { id: newId(), role: 'operator', districtId: null })).toThrow(
		'not_found'
	);
	expect(() => endRole(as('ines'), 'nothing')).toThrow('not_found');
	expect(() => inviteAgain(as('ines'), 'nobody')).toThrow('not_found');
});

test('the command line makes the first administrator, with a password', async () => {
	const { personId, invitation } = await createAdministrator(CONSOLE, {
		displayName: 'Rita',
		email: RITA,
		password: PASSWORD
	});

	expect(invitation).toBeUndefined();
	expect(await signIn({ email: RITA, password: PASSWORD }, 'home')).toMatchObject({ id: personId });
	expect(told()).toContain(`console role.given ${personId}`);
});

test('the command line makes an administrator without a password, who accepts an invitation', async () => {
	const { personId, invitation } = await createAdministrator(CONSOLE, { displayName: 'Rita', email: RITA });

	await acceptInvitation(invitation ?? '', PASSWORD);

	expect(await signIn({ email: RITA, password: PASSWORD }, 'home')).toMatchObject({ id: personId });
});

test('who lost the first link gets another from the command line, and the role is given once', async () => {
	const typed = { displayName: 'Rita', email: RITA };
	const { personId } = await createAdministrator(CONSOLE, typed);

	const { invitation } = await createAdministrator(CONSOLE, typed);

	await acceptInvitation(invitation ?? '', PASSWORD);
	expect(told().filter((line) => line === `console role.given ${personId}`)).toHaveLength(1);
});

test('only the command line makes administrators out of nothing', async () => {
	await expect(createAdministrator(as('ines'), { displayName: 'Rita', email: RITA })).rejects.toThrow(
		'forbidden'
	);
	await expect(
		createAdministrator(CONSOLE, { displayName: 'Rita', email: RITA, password: 'aaaaaaaaaaaa' })
	).rejects.toThrow('password_guessable');
});
