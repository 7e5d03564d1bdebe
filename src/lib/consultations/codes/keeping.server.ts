import { randomInt } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { keyed, secretOf } from '../../accounts/secrets.server';
import { db, prepared } from '../../db.server';
import { consultationChannels } from '../tables.server';
import { codeFrom } from './rules';
import { votingCodes } from './tables.server';

/** A code that nobody can guess. It is shown once; what stays is its keyed hash. */
export const aCode = () => codeFrom(randomInt);

/** Without the installation's secret nobody finds a code by trying them all, not even with the database in hand. */
export const hashOf = (code: string) => keyed(secretOf('codes'), code);

const p = sql.placeholder;

/** A code wherever it is: looked for in the votes that hand codes out, each by its key. */
const byHash = prepared(() =>
	db
		.select({
			consultationId: votingCodes.consultationId,
			codeHash: votingCodes.codeHash,
			serial: votingCodes.serial,
			voterKey: votingCodes.voterKey,
			lastsUntil: votingCodes.lastsUntil,
			usedOn: votingCodes.usedOn
		})
		.from(consultationChannels)
		.innerJoin(
			votingCodes,
			and(
				eq(votingCodes.consultationId, consultationChannels.consultationId),
				eq(votingCodes.codeHash, p('hash'))
			)
		)
		.where(
			sql`${consultationChannels.channel} = case when ${votingCodes.serial} is null then 'assisted' else 'code' end`
		)
		.prepare()
);

export const findCode = (code: string) => byHash().get({ hash: hashOf(code) });
export type Code = NonNullable<ReturnType<typeof findCode>>;

const sessionById = prepared(() =>
	db
		.select({
			voterKey: votingCodes.voterKey,
			lastsUntil: votingCodes.lastsUntil,
			usedOn: votingCodes.usedOn
		})
		.from(votingCodes)
		.where(
			and(
				eq(votingCodes.consultationId, p('consultationId')),
				eq(votingCodes.codeHash, p('session')),
				isNull(votingCodes.serial)
			)
		)
		.prepare()
);

/** An assisted vote, by the name its operator knows it by. */
export const findSession = (consultationId: string, session: string) =>
	sessionById().get({ consultationId, session });

const held = prepared(() =>
	db
		.select({ codeHash: votingCodes.codeHash, serial: votingCodes.serial })
		.from(votingCodes)
		.where(
			and(
				eq(votingCodes.consultationId, p('consultationId')),
				eq(votingCodes.voterKey, p('voterKey')),
				isNull(votingCodes.usedOn)
			)
		)
		.prepare()
);

/** What somebody was given and has not used. */
export const findHeld = (consultationId: string, voterKey: string) =>
	held().get({ consultationId, voterKey });

const use = prepared(() =>
	db
		.update(votingCodes)
		.set({ usedOn: sql`${p('day')}` })
		.where(
			and(
				eq(votingCodes.consultationId, p('consultationId')),
				eq(votingCodes.codeHash, p('codeHash')),
				isNull(votingCodes.usedOn)
			)
		)
		.prepare()
);

/** Marks a code as used; false when it already was. */
export const markUsed = (
	{ consultationId, codeHash }: Pick<Code, 'consultationId' | 'codeHash'>,
	day: string
) => use().run({ consultationId, codeHash, day }).changes === 1;

/** Takes a code that nobody used away; false when there is none. */
export const dropUnused = (consultationId: string, codeHash: string) =>
	db
		.delete(votingCodes)
		.where(
			and(
				eq(votingCodes.consultationId, consultationId),
				eq(votingCodes.codeHash, codeHash),
				isNull(votingCodes.usedOn)
			)
		)
		.run().changes === 1;
