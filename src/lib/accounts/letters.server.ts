import { dayInWords } from '../formats/dates';
import { findMunicipality } from '../municipality/queries.server';
import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';
import { writeTo } from './readers.server';
import type { Language } from './rules';

type Reader = {
	readonly email: string | null;
	readonly displayName: string;
	readonly language: Language;
};

type Values = { name: string; link: string; city: string };
type Words = (values: Values, options: { locale: Language }) => string;

/** One letter about somebody's own account. Nobody without an address gets one. */
function write({ email, displayName: name, language }: Reader, subject: Words, text: Words, link = '') {
	if (email === null) return;
	const locale = { locale: language };
	const city = findMunicipality()?.name ?? '';
	const values = { name, link: link && `${settings().ORIGIN}${link}`, city };
	writeTo({ email, name, language }, subject(values, locale), text(values, locale));
}

export const askToConfirm = (reader: Reader, token: string) =>
	write(reader, m.account_letter_confirm_subject, m.account_letter_confirm, `/conferma/${token}`);

/** Nobody came in for a long time: unless they do by that day, the account goes. */
export const warnUnused = (reader: Reader, until: string) =>
	write(
		reader,
		m.account_letter_unused_subject,
		(values, options) =>
			m.account_letter_unused({ ...values, day: dayInWords(until, options.locale) }, options),
		'/accedi'
	);

/** To whoever already has an account with the address that somebody just registered. */
export const tellAlreadyRegistered = (reader: Reader) =>
	write(reader, m.account_letter_known_subject, m.account_letter_known, '/recupera');

export const offerReset = (reader: Reader, token: string) =>
	write(reader, m.account_letter_reset_subject, m.account_letter_reset, `/reimposta/${token}`);

export const tellPasswordChanged = (reader: Reader) =>
	write(reader, m.account_letter_changed_subject, m.account_letter_changed, '/recupera');

export const invite = (reader: Reader, token: string) =>
	write(reader, m.account_letter_invite_subject, m.account_letter_invite, `/invito/${token}`);

export const tellNewRole = (reader: Reader) =>
	write(reader, m.account_letter_role_subject, m.account_letter_role, '/io');

export const tellVerified = (reader: Reader) =>
	write(reader, m.account_letter_verified_subject, m.account_letter_verified, '/io');
