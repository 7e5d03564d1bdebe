import { z } from 'zod';
import { isFiscalCode, normalFiscalCode } from '../../formats/fiscalcodes';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';
import { emailField } from '../forms';
import { RELATIONS } from '../rules';
import { isDeskNumber, normalDeskNumber, RESOLUTIONS, type Verification } from './rules';

const day = z.iso.date();

/** One of fiscal code and desk number; one of "has the age" and the day on which they reach it. */
export const verifyForm = z
	.object({
		id: idField,
		email: emailField,
		neighbourhoodId: z.string().min(1, { error: () => m.resident_neighbourhood_required() }),
		relation: z.enum(RELATIONS),
		fiscalCode: z.string().max(30).transform(normalFiscalCode),
		deskNumber: z.string().max(30).transform(normalDeskNumber),
		ofAge: z.boolean(),
		ofAgeOn: z.string()
	})
	.check(({ value, issues }) => {
		const say = (field: string, message: string) =>
			issues.push({ code: 'custom', input: value, path: [field], message });

		if (value.fiscalCode === '' && value.deskNumber === '') say('fiscalCode', m.resident_identity_required());
		if (value.fiscalCode !== '' && value.deskNumber !== '') say('deskNumber', m.resident_identity_one());
		if (value.fiscalCode !== '' && !isFiscalCode(value.fiscalCode))
			say('fiscalCode', m.resident_fiscal_code_wrong());
		if (value.deskNumber !== '' && !isDeskNumber(value.deskNumber))
			say('deskNumber', m.resident_desk_number_wrong());
		if (!value.ofAge && !day.safeParse(value.ofAgeOn).success) say('ofAgeOn', m.resident_age_required());
	});

/** What was typed, as one of each pair. */
export const asVerification = ({
	fiscalCode,
	deskNumber,
	ofAge,
	ofAgeOn,
	...typed
}: z.infer<typeof verifyForm>): Verification => ({
	...typed,
	shown: fiscalCode ? { fiscalCode } : { deskNumber },
	ofAge: ofAge ? 'confirmed' : { on: ofAgeOn }
});

export const endVerificationForm = z.object({
	email: emailField,
	reason: z
		.string()
		.trim()
		.min(3, { error: () => m.resident_reason_required() })
		.max(300)
});

export const resolveForm = z.object({
	conflictId: z.string().min(1).max(40),
	resolution: z.enum(RESOLUTIONS)
});
