import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { keyed } from '../../accounts/secrets.server';
import { db, prepared } from '../../db.server';
import type { HandedChannel } from '../rules';
import { voterParticipations, voterSecrets } from './tables.server';

/** The key of an identity on the roll of one consultation. */
export const voterKey = (secret: Buffer, identityKey: string) => keyed(secret, identityKey);

/** The same for a consultation already called; nothing without a verified identity or once the secret is gone. */
export function keyOf(consultationId: string, identityKey: string | null | undefined) {
	const secret = secretOf().get({ consultationId })?.secret;
	return secret && identityKey ? voterKey(secret, identityKey) : undefined;
}

/** Which of these stand on the roll of a called consultation; two questions, however many they are. */
export function amongEntries(consultationId: string, voters: readonly string[]): ReadonlySet<string> {
	const secret = secretOf().get({ consultationId })?.secret;
	if (!secret) return new Set();
	const voterOf = new Map(voters.map((voter) => [voterKey(secret, voter), voter]));
	const found = entriesByKeys().all({ consultationId, keys: JSON.stringify([...voterOf.keys()]) });
	return new Set(found.map(({ key }) => voterOf.get(key) ?? ''));
}

export type Entry = NonNullable<ReturnType<typeof findEntry>>;

/** What the roll says of an identity: the channel it is tied to and the day of the vote, and nothing else. */
export function findEntry(consultationId: string, key: string | undefined) {
	return key === undefined ? undefined : entryByKey().get({ consultationId, key });
}

/** Marks that somebody voted online; false unless exactly their row was free. */
export const markCastOnline = (consultationId: string, key: string, day: string) =>
	castOnline().run({ consultationId, key, day }).changes === 1;

/** Marks that what was handed over to somebody has become a vote; false unless exactly that row was waiting. */
export const markCastBy = (channel: HandedChannel, consultationId: string, key: string, day: string) =>
	castBy().run({ channel, consultationId, key, day }).changes === 1;

/** Ties a row to a channel before anything is handed over; false unless the row was there and free. */
export const markIssued = (channel: HandedChannel, consultationId: string, key: string, day: string) =>
	issue().run({ channel, consultationId, key, day }).changes === 1;

/** What was handed over is void: the row is free again; false once it was cast. */
export const markFree = (channel: HandedChannel, consultationId: string, key: string) =>
	free().run({ channel, consultationId, key }).changes === 1;

const p = sql.placeholder;

const thisRow = and(
	eq(voterParticipations.consultationId, p('consultationId')),
	eq(voterParticipations.voterKey, p('key'))
);
const uncast = and(thisRow, isNull(voterParticipations.castOn));
const untouched = and(uncast, isNull(voterParticipations.channel));
const issued = and(
	uncast,
	eq(voterParticipations.channel, p('channel')),
	isNotNull(voterParticipations.issuedOn)
);

const castOnline = prepared(() =>
	db
		.update(voterParticipations)
		.set({ castOn: sql`${p('day')}`, channel: 'online' })
		.where(untouched)
		.prepare()
);

const castBy = prepared(() =>
	db
		.update(voterParticipations)
		.set({ castOn: sql`${p('day')}` })
		.where(issued)
		.prepare()
);

const issue = prepared(() =>
	db
		.update(voterParticipations)
		.set({ issuedOn: sql`${p('day')}`, channel: sql`${p('channel')}` })
		.where(untouched)
		.prepare()
);

const free = prepared(() =>
	db.update(voterParticipations).set({ issuedOn: null, channel: null }).where(issued).prepare()
);

const secretOf = prepared(() =>
	db
		.select({ secret: voterSecrets.secret })
		.from(voterSecrets)
		.where(eq(voterSecrets.consultationId, p('consultationId')))
		.prepare()
);

const entryByKey = prepared(() =>
	db
		.select({ castOn: voterParticipations.castOn, channel: voterParticipations.channel })
		.from(voterParticipations)
		.where(thisRow)
		.prepare()
);

const entriesByKeys = prepared(() =>
	db
		.select({ key: voterParticipations.voterKey })
		.from(voterParticipations)
		.where(
			and(
				eq(voterParticipations.consultationId, p('consultationId')),
				sql`${voterParticipations.voterKey} in (select value from json_each(${p('keys')}))`
			)
		)
		.prepare()
);
