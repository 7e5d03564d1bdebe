import { and, asc, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { db } from '../../db.server';
import { neighbourhoods } from '../../neighbourhoods/tables.server';
import { maskedEmail } from '../rules';
import { eligibilities, identityConflicts, people } from '../tables.server';

/** The neighbourhood a person is verified for now, if any. */
export const findOpenEligibility = (personId: string) =>
	db
		.select({
			id: eligibilities.id,
			neighbourhoodId: eligibilities.neighbourhoodId,
			relation: eligibilities.relation
		})
		.from(eligibilities)
		.where(and(eq(eligibilities.personId, personId), isNull(eligibilities.validTo)))
		.get();

export const findIdentity = (personId: string) =>
	db.select({ identityKey: people.identityKey }).from(people).where(eq(people.id, personId)).get()
		?.identityKey;

/** Whoever was verified with this identity. */
export const findByIdentity = (identityKey: string) =>
	db.select({ id: people.id }).from(people).where(eq(people.identityKey, identityKey)).get();

export const findOpenConflict = (id: string) =>
	db
		.select({
			id: identityConflicts.id,
			personId: identityConflicts.personId,
			otherPersonId: identityConflicts.otherPersonId
		})
		.from(identityConflicts)
		.where(and(eq(identityConflicts.id, id), isNull(identityConflicts.resolvedAt)))
		.get();

/** Identities shown twice, oldest first; at most 100. Addresses are masked: enough to call the right person. */
export function listOpenConflicts() {
	const other = alias(people, 'other');
	return db
		.select({
			id: identityConflicts.id,
			name: people.displayName,
			email: people.email,
			otherName: other.displayName,
			otherEmail: other.email,
			noticedAt: identityConflicts.createdAt
		})
		.from(identityConflicts)
		.innerJoin(people, eq(people.id, identityConflicts.personId))
		.innerJoin(other, eq(other.id, identityConflicts.otherPersonId))
		.where(isNull(identityConflicts.resolvedAt))
		.orderBy(asc(identityConflicts.createdAt))
		.limit(100)
		.all()
		.map((row) => ({
			...row,
			email: maskedEmail(row.email ?? ''),
			otherEmail: maskedEmail(row.otherEmail ?? '')
		}));
}

export const findNeighbourhoodName = (id: string) =>
	db.select({ name: neighbourhoods.name }).from(neighbourhoods).where(eq(neighbourhoods.id, id)).get()?.name;

/** The neighbourhoods a person may be verified for; at most 500. */
export const listChoosableNeighbourhoods = () =>
	db
		.select({ id: neighbourhoods.id, name: neighbourhoods.name })
		.from(neighbourhoods)
		.orderBy(asc(neighbourhoods.name))
		.limit(500)
		.all();
