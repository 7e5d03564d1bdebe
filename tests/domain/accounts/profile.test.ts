import { beforeEach, expect, test } from 'vitest';
import { publicName } from '../../../src/lib/accounts/rules';
import {
	endOtherSessions,
	endOwnSession,
	eraseOwnAccount,
	hideName,
	showName,
	updateProfile
} from '../../../src/lib/accounts/profile/commands.server';
import { countTies } from '../../../src/lib/accounts/profile/erasure.server';
import { exportAccount, findOwnProfile } from '../../../src/lib/accounts/profile/queries.server';
import { listSessions, openSession, readSession } from '../../../src/lib/accounts/sessions.server';
import { people } from '../../../src/lib/accounts/tables.server';
import { CONSOLE } from '../../../src/lib/actor';
import { brokenLinks } from '../../../src/lib/audit/queries.server';
import { events } from '../../../src/lib/audit/tables.server';
import { eq } from 'drizzle-orm';
import { newId } from '../../../src/lib/columns.server';
import { db, integrityProblems } from '../../../src/lib/db.server';
import { initiatives, initiativeVersions } from '../../../src/lib/initiatives/tables.server';
import { beginImport } from '../../../src/lib/imports/commands.server';
import { importDrafts } from '../../../src/lib/imports/tables.server';
import { registerForMeeting } from '../../../src/lib/meetings/registrations/commands.server';
import { registrations } from '../../../src/lib/meetings/tables.server';
import { delegates } from '../../../src/lib/organizations/tables.server';
import { findActor } from '../../../src/lib/tavoli/actor.server';
import { memberships } from '../../../src/lib/tavoli/tables.server';
import { lettersTo, PASSWORD, withPassword } from '../../support/accounts';
import { aNewList } from '../../support/imports';
import { anInitiative } from '../../support/initiatives';
import { aMeeting } from '../../support/meetings';
import { as, NOW, settle, told } from '../../support/world';

beforeEach(settle);

const shownNow = (id: string) =>
	publicName(findOwnProfile(id) ?? { displayName: 'nobody', nameShownAt: null });

test('a name is hidden until its owner shows it, and hidden again when they wish', () => {
	expect(shownNow('bruna')).toBeUndefined();

	showName(as('bruna'));
	expect(shownNow('bruna')).toBe('Bruna Ferrari');
	expect(findOwnProfile('bruna')?.nameShownAt).toEqual(NOW);

	hideName(as('bruna'));
	expect(shownNow('bruna')).toBeUndefined();
	expect(told()).toEqual(['bruna account.name_shown bruna', 'bruna account.name_hidden bruna']);
});

test('a person changes how they are called and in which language we write', () => {
	updateProfile(as('bruna'), { displayName: 'Bruna F.', language: 'en' });

	expect(findOwnProfile('bruna')).toMatchObject({ displayName: 'Bruna F.', language: 'en' });
	expect(told()).toEqual(['bruna account.profile_updated bruna']);
});

test('only people have an account to look after', () => {
	expect(() => showName(CONSOLE)).toThrow('forbidden');
	expect(() => hideName(CONSOLE)).toThrow('forbidden');
	expect(() => updateProfile(CONSOLE, { displayName: 'X Y', language: 'it' })).toThrow('forbidden');
	expect(() => endOtherSessions(CONSOLE, '')).toThrow('forbidden');
	expect(() => endOwnSession(CONSOLE, '')).toThrow('forbidden');
});

test('a person sees what they are verified for', () => {
	expect(findOwnProfile('ahmed')).toMatchObject({ neighbourhood: 'San Giorgio', relation: 'lavora' });
	expect(findOwnProfile('nadia')).toMatchObject({ neighbourhood: null, relation: null });
});

test('a person ends one of their sessions, or all but the one in use', async () => {
	const here = await openSession('bruna', 'Firefox, Linux');
	await openSession('bruna', 'Safari, iPhone');
	await openSession('bruna', 'Chrome, Android');
	const inUse = (await readSession(here.value))?.sessionKey ?? '';
	const phone = listSessions('bruna').find(({ device }) => device === 'Safari, iPhone')?.id ?? '';

	endOwnSession(as('bruna'), phone);
	expect(listSessions('bruna')).toHaveLength(2);

	endOtherSessions(as('bruna'), inUse);
	expect(listSessions('bruna').map(({ device }) => device)).toEqual(['Firefox, Linux']);
});

test('nobody ends the session of somebody else', async () => {
	await openSession('bruna', '');
	const [session] = listSessions('bruna');

	expect(() => endOwnSession(as('giulia'), session?.id ?? '')).toThrow('not_found');
	expect(listSessions('bruna')).toHaveLength(1);
});

test('a person takes away everything we keep about them, and no secret', async () => {
	await withPassword('bruna');
	await openSession('bruna', 'Firefox, Linux');
	updateProfile(as('bruna'), { displayName: 'Bruna F.', language: 'it' });

	const taken = exportAccount('bruna');

	expect(taken.person).toMatchObject({ email: 'bruna@vallefiorita.example', identityVerified: true });
	expect(taken.eligibilities).toMatchObject([{ neighbourhood: 'San Giorgio', relation: 'residente' }]);
	expect(taken.sessions).toMatchObject([{ device: 'Firefox, Linux' }]);
	expect(taken.acts).toMatchObject([{ action: 'account.profile_updated' }]);
	expect(JSON.stringify(taken)).not.toMatch(/argon2|key-bruna/);
});

test('only a person erases their own account: the console does not act as one', async () => {
	const { password } = await withPassword('bruna');

	await expect(eraseOwnAccount({ ...CONSOLE, id: 'bruna' }, password)).rejects.toThrow('forbidden');
	expect(findActor('bruna')).toBeDefined();
});

test('an erased account keeps its row and nothing else, and the audit chain stays whole', async () => {
	const { email, password } = await withPassword('bruna');
	await openSession('bruna', '');
	updateProfile(as('bruna'), { displayName: 'Bruna F.', language: 'it' });

	await eraseOwnAccount(as('bruna'), password);

	const kept = db.select().from(people).where(eq(people.id, 'bruna')).get();
	expect(kept).toMatchObject({ displayName: '—', email: null, identityKey: null, passwordHash: null });
	expect(kept?.erasedAt).toEqual(NOW);
	expect(findActor('bruna')).toBeUndefined();
	expect(listSessions('bruna')).toEqual([]);
	expect(lettersTo(email)).toEqual([]);
	expect(countTies('bruna')).toEqual({ eligibilities: 0, openRoles: 0 });
	expect(JSON.stringify(db.select().from(events).all())).not.toContain('Bruna');
	expect(told()).toEqual(['bruna account.profile_updated bruna', 'bruna account.erased bruna']);
	expect(brokenLinks()).toEqual([]);
	const { value } = await openSession('bruna', 'that was on its way');
	expect(await readSession(value)).toBeUndefined();
});

test('whoever erases their account leaves the tavolo and acts for nobody any more', async () => {
	const { password } = await withPassword('lucia');

	await eraseOwnAccount(as('lucia'), password);

	const seats = db.select().from(memberships).where(eq(memberships.personId, 'lucia')).all();
	expect(seats).toMatchObject([{ until: NOW, endedBy: 'lucia' }]);
	expect(db.select().from(delegates).where(eq(delegates.personId, 'lucia')).get()?.until).toEqual(NOW);
});

test('whoever erases their account takes their drafts and registrations, and leaves what they sent', async () => {
	const { password } = await withPassword('bruna');
	const meeting = aMeeting({ capacity: 1 });
	registerForMeeting(as('bruna'), meeting, { id: newId(), services: ['signLanguage'] });
	registerForMeeting(as('giulia'), meeting, { id: newId() });
	const draft = anInitiative({ state: 'draft' });
	const sent = anInitiative();
	const draftOfOther = anInitiative({ state: 'draft', by: 'giulia' });

	await eraseOwnAccount(as('bruna'), password);

	expect(db.select().from(registrations).all()).toMatchObject([{ personId: 'giulia', waiting: false }]);
	const kept = db.select({ id: initiatives.id }).from(initiatives).all();
	expect(kept.map(({ id }) => id).sort()).toEqual([sent, draftOfOther].sort());
	expect(
		db
			.select()
			.from(initiativeVersions)
			.all()
			.map(({ initiativeId }) => initiativeId)
	).not.toContain(draft);
	expect(integrityProblems()).toEqual([]);
});

test('a coordinator who erases their account takes the file they had laid ready', async () => {
	const { password } = await withPassword('elena');
	beginImport(as('elena'), { source: 'Elenco', text: aNewList() });
	beginImport(as('carla'), { source: 'Elenco', text: aNewList() });

	await eraseOwnAccount(as('elena'), password);

	expect(db.select().from(importDrafts).all()).toMatchObject([{ personId: 'carla' }]);
});

test('an account is not erased without its password', async () => {
	await withPassword('bruna');

	await expect(eraseOwnAccount(as('bruna'), 'not the right words')).rejects.toThrow('password_not_yours');

	expect(findOwnProfile('bruna')?.displayName).toBe('Bruna Ferrari');
	expect(told()).toEqual([]);
});

test('the last administrator cannot leave the city without one', async () => {
	await withPassword('ines');

	await expect(eraseOwnAccount(as('ines'), PASSWORD)).rejects.toThrow('last_administrator');
});

test('a person without an account has none to erase', async () => {
	await expect(eraseOwnAccount(CONSOLE, PASSWORD)).rejects.toThrow('not_found');
});
