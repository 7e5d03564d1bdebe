import { statSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { identityKey } from '../../../src/lib/accounts/identity.server';
import {
	endVerification,
	resolveConflict,
	verifyResident
} from '../../../src/lib/accounts/residents/commands.server';
import { verifyForm } from '../../../src/lib/accounts/residents/forms';
import { listOpenConflicts } from '../../../src/lib/accounts/residents/queries.server';
import { eligibilities, people } from '../../../src/lib/accounts/tables.server';
import { isA } from '../../../src/lib/actor';
import { events } from '../../../src/lib/audit/tables.server';
import { newId } from '../../../src/lib/columns.server';
import { identityIn } from '../../../src/lib/consultations/roll/listed/rules';
import { db } from '../../../src/lib/db.server';
import { isFiscalCode, normalFiscalCode } from '../../../src/lib/formats/fiscalcodes';
import { settings } from '../../../src/lib/settings.server';
import { accountOf, anAccount, aRegistration, lettersTo } from '../../support/accounts';
import { as, dayIn, settle, told, travelTo, inDays } from '../../support/world';

beforeEach(settle);

const NADIA = 'nadia@vallefiorita.example';
const FISCAL_CODE = 'RSSMRA85T10A562S';
const asTyped = (given: Partial<Parameters<typeof verifyResident>[1]> = {}) => ({
	id: newId(),
	email: NADIA,
	neighbourhoodId: 'san-giorgio',
	relation: 'residente' as const,
	shown: { fiscalCode: FISCAL_CODE },
	ofAge: 'confirmed' as const,
	...given
});
const verified = (given?: Partial<Parameters<typeof verifyResident>[1]>) =>
	verifyResident(as('omar'), asTyped(given));
const nadia = () => db.select().from(people).where(eq(people.id, 'nadia')).get();
const tiesOf = (personId: string) =>
	db.select().from(eligibilities).where(eq(eligibilities.personId, personId)).all();

test('an operator verifies a person, who is then a resident of that neighbourhood', () => {
	expect(isA('resident', as('nadia'), { neighbourhoodId: 'san-giorgio' })).toBe(false);

	verified();

	expect(isA('resident', as('nadia'), { neighbourhoodId: 'san-giorgio' })).toBe(true);
	expect(isA('resident', as('nadia'), { neighbourhoodId: 'stazione' })).toBe(false);
	expect(told()).toEqual(['omar resident.verified nadia']);
	expect(lettersTo(NADIA)).toHaveLength(1);
});

test('the fiscal code is kept nowhere, only a hash with the key of this installation', () => {
	verified();

	expect(nadia()?.identityKey).toMatch(/^[0-9a-f]{64}$/);
	expect(JSON.stringify([db.select().from(people).all(), db.select().from(events).all()])).not.toContain(
		FISCAL_CODE
	);
	expect(statSync(`${settings().KEYS_DIR}/identity.secret`).mode & 0o777).toBe(0o600);
});

test('the day on which somebody reaches the minimum age is kept, a birth date never', () => {
	verified({ ofAge: { on: '2026-10-01' } });

	expect(nadia()).toMatchObject({ ofAgeOn: '2026-10-01', ofAgeConfirmedBy: null });
});

test.each([
	['2026-10-01', true],
	['2026-02-31', false],
	['2026-13-01', false],
	['', false]
])('"%s" as the day on which they reach it: accepted is %s', (ofAgeOn, accepted) => {
	const { shown, ...typed } = asTyped();
	const form = { ...typed, ...shown, deskNumber: '', ofAge: false, ofAgeOn };

	expect(verifyForm.safeParse(form).success).toBe(accepted);
});

test('without that day, what counts is that the desk has seen the document', () => {
	verified();

	expect(nadia()).toMatchObject({ ofAgeOn: dayIn(0), ofAgeConfirmedBy: 'omar' });
});

test('whoever has no fiscal code is verified with a number from the desk', () => {
	verified({ shown: { deskNumber: 'S-0001' } });

	expect(nadia()?.identityKey).toBe(identityKey({ deskNumber: 'S-0001' }));
	expect(identityKey({ deskNumber: 'S-0001' })).not.toBe(identityKey({ fiscalCode: 'S-0001' }));
});

test.each(['ab-12', 'AB/12', 'ab 12', 'AB12'])(
	'however the number %s is written it is one person',
	(written) => {
		expect(identityKey({ deskNumber: written })).toBe(identityKey({ deskNumber: 'AB12' }));
		expect(identityIn(written)).toEqual({ deskNumber: 'AB12' });
	}
);

test('moving ends the tie with the old neighbourhood', () => {
	verified();
	travelTo(inDays(10));

	verified({ neighbourhoodId: 'stazione' });

	expect(tiesOf('nadia')).toMatchObject([
		{ neighbourhoodId: 'san-giorgio', validTo: dayIn(10) },
		{ neighbourhoodId: 'stazione', validFrom: dayIn(10), validTo: null }
	]);
	expect(isA('resident', as('nadia'), { neighbourhoodId: 'san-giorgio' })).toBe(false);
	expect(isA('resident', as('nadia'), { neighbourhoodId: 'stazione' })).toBe(true);
});

test('a second account with the same identity is refused and put where somebody will look', async () => {
	verified();
	const second = await anAccount();

	expect(() => verified({ email: second.email })).toThrow('identity_conflict');
	expect(() => verified({ email: second.email })).toThrow('identity_conflict');

	expect(tiesOf(second.id)).toEqual([]);
	expect(listOpenConflicts()).toMatchObject([
		{ name: 'Rita', email: 'r…a@vallefiorita.example', otherName: 'Nadia Serra' }
	]);
	expect(told().filter((line) => line.includes('identity.conflict'))).toEqual([
		`omar identity.conflict ${second.id}`
	]);
});

test('a double identity is settled: the new account takes over and the old one is no longer verified', async () => {
	verified();
	const second = await anAccount();
	expect(() => verified({ email: second.email })).toThrow('identity_conflict');

	resolveConflict(as('omar'), listOpenConflicts()[0]?.id ?? '', 'moved');
	verified({ email: second.email });

	expect(listOpenConflicts()).toEqual([]);
	expect(isA('resident', as('nadia'), { neighbourhoodId: 'san-giorgio' })).toBe(false);
	expect(tiesOf(second.id)).toHaveLength(1);
	expect(told()).toContain(`omar identity.conflict_resolved ${second.id}`);
});

test('a double identity that was a slip changes nobody, and is settled once', async () => {
	verified();
	const second = await anAccount();
	expect(() => verified({ email: second.email })).toThrow('identity_conflict');
	const id = listOpenConflicts()[0]?.id ?? '';

	resolveConflict(as('omar'), id, 'mistaken');

	expect(isA('resident', as('nadia'), { neighbourhoodId: 'san-giorgio' })).toBe(true);
	expect(() => resolveConflict(as('omar'), id, 'moved')).toThrow('not_found');
});

test('an account keeps the identity it was verified with', () => {
	verified();

	expect(() => verified({ neighbourhoodId: 'stazione', shown: { deskNumber: 'S-0001' } })).toThrow(
		'identity_differs'
	);
});

test('verifying again for the same neighbourhood changes nothing', () => {
	verified();

	expect(() => verified()).toThrow('already_verified');
	expect(tiesOf('nadia')).toHaveLength(1);
});

test('an address without an account, or not confirmed, is refused', async () => {
	const { email } = await aRegistration();

	expect(() => verified({ email: 'nobody@vallefiorita.example' })).toThrow('no_account_with_email');
	expect(() => verified({ email })).toThrow('account_unconfirmed');
});

test('a verification ends with a reason, and the identity stays known', async () => {
	verified();
	endVerification(as('omar'), NADIA, 'Si è trasferita in un’altra città');

	expect(isA('resident', as('nadia'), { neighbourhoodId: 'san-giorgio' })).toBe(false);
	expect(told().at(-1)).toBe('omar resident.verification_ended nadia');
	expect(() => endVerification(as('omar'), NADIA, 'Ancora')).toThrow('not_verified');
	const second = await anAccount();
	expect(() => verified({ email: second.email })).toThrow('identity_conflict');
});

test('an address without an account has no verification to end', () => {
	expect(() => endVerification(as('omar'), 'nobody@vallefiorita.example', 'Errore')).toThrow(
		'no_account_with_email'
	);
});

test.each(['bruna', 'teresa', 'paolo', 'elena', 'ines'] as const)('%s verifies nobody', async (someone) => {
	verified();
	const second = await anAccount();
	expect(() => verified({ email: second.email })).toThrow('identity_conflict');
	const before = told();

	expect(() => verifyResident(as(someone), asTyped({ neighbourhoodId: 'stazione' }))).toThrow('forbidden');
	expect(() => endVerification(as(someone), NADIA, 'Errore')).toThrow('forbidden');
	expect(() => resolveConflict(as(someone), listOpenConflicts()[0]?.id ?? '', 'moved')).toThrow('forbidden');
	expect(told()).toEqual(before);
	expect(accountOf(second.email)).toBeDefined();
});

test('an operator does not verify themselves', () => {
	expect(() => verified({ email: 'omar@vallefiorita.example' })).toThrow('forbidden');
});

test.each([
	['RSSMRA85T10A562S', true],
	['rss mra 85t10 a562s', true],
	['RSSMRA85T10A562T', false],
	['RSSMRA85T10A56S', false],
	['RSSMRA85Z10A562S', false],
	['', false]
])('a fiscal code typed as "%s" is right: %s', (typed, right) => {
	expect(isFiscalCode(normalFiscalCode(typed))).toBe(right);
});
