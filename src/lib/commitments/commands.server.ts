import { and, eq, inArray, isNull } from 'drizzle-orm';
import { people } from '../accounts/tables.server';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now } from '../clock';
import { db, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import { organizations } from '../organizations/tables.server';
import { confirmAll } from '../privacy/findings/authors.server';
import type { Confirmation } from '../privacy/findings/confirming';
import { knownIn } from '../tavoli/known.server';
import { tavoli } from '../tavoli/tables.server';
import * as can from './policy';
import type { Within } from './policy';
import { findCommitment } from './queries.server';
import { canUpdateTo, ownersNamed, type CommitmentState, type Owner, type Priority } from './rules';
import { commitments, commitmentSteps } from './tables.server';

type Promised = Owner & {
	readonly id?: string;
	readonly what: string;
	readonly tavoloId?: string | null;
	/** The person named as owner agreed to be named. */
	readonly consent?: boolean;
	readonly startsOn?: string | null;
	readonly dueOn: string;
	readonly priority?: Priority;
	/** Where it is made when no tavolo says it: the neighbourhoods of a project and who leads it. */
	readonly within?: Within;
};

/** A promise, not yet binding: `bindCommitments` makes it so when what holds it is published. */
export function makeCommitment(actor: Actor, promised: Promised) {
	return transact(() => {
		const { id, what, consent = false, dueOn, priority } = promised;
		const tavoloId = promised.tavoloId ?? null;
		const startsOn = promised.startsOn || null;
		const place = { ...promised.within, ...placeOf(tavoloId) };

		authorize(can.make(actor, place));
		ensureValid(ownersNamed(promised) === 1, 'owner_required', { field: 'owner' });
		ensureValid(isKnown(promised), 'owner_unknown', { field: 'owner' });
		ensureValid(!promised.ownerPersonId || consent, 'owner_consent', { field: 'consent' });
		ensureValid(startsOn === null || startsOn <= dueOn, 'due_before_start', { field: 'dueOn' });

		const made = db
			.insert(commitments)
			.values({
				id,
				what,
				tavoloId,
				ownerOrganizationId: promised.ownerOrganizationId || null,
				ownerRole: promised.ownerRole || null,
				ownerPersonId: promised.ownerPersonId || null,
				startsOn,
				dueOn,
				priority,
				madeBy: actor.id
			})
			.returning({ id: commitments.id })
			.get();
		db.insert(commitmentSteps).values({ commitmentId: made.id, state: 'open', by: actor.id }).run();

		record(actor, 'commitment.made', made, place, {
			details: { dueOn, organizationId: promised.ownerOrganizationId, role: promised.ownerRole },
			personal: { what, personId: promised.ownerPersonId }
		});
		return made.id;
	});
}

/** Only while it binds nobody. Whoever holds a link to it unlinks it first. */
export function removeCommitment(actor: Actor, id: string, within: Within = {}) {
	return transact(() => {
		const commitment = found(findCommitment(id));

		authorize(can.remove(actor, { ...within, ...commitment }));
		ensure(commitment.boundAt === null, 'commitment_bound');

		db.delete(commitmentSteps).where(eq(commitmentSteps.commitmentId, id)).run();
		db.delete(commitments).where(eq(commitments.id, id)).run();

		record(actor, 'commitment.removed', commitment, commitment);
	});
}

/** From now on these bind, and are public. Those that already bound keep their moment. Returns the new ones. */
export function bindCommitments(actor: Actor, ids: readonly string[], within: Within = {}) {
	return transact(() => {
		const given = db
			.select({
				id: commitments.id,
				boundAt: commitments.boundAt,
				tavoloId: commitments.tavoloId,
				neighbourhoodId: tavoli.neighbourhoodId
			})
			.from(commitments)
			.leftJoin(tavoli, eq(tavoli.id, commitments.tavoloId))
			.where(inArray(commitments.id, [...ids]))
			.all();

		found(given.length === new Set(ids).size || undefined);
		authorize(given.every((commitment) => can.bind(actor, { ...within, ...commitment })));

		const fresh = given.filter(({ boundAt }) => boundAt === null);
		db.update(commitments)
			.set({ boundAt: now() })
			.where(and(inArray(commitments.id, [...ids]), isNull(commitments.boundAt)))
			.run();

		for (const commitment of fresh)
			record(actor, 'commitment.bound', commitment, { ...within, ...commitment });
		return fresh.map(({ id }) => id);
	});
}

export type Progress = {
	/** The step the person saw when they wrote this. */
	readonly seen?: string;
	readonly state: CommitmentState;
	readonly note?: string;
	readonly evidence?: string;
};

/** How it goes, read by everybody at once. Before publication there is nothing to update. */
export function updateCommitment(
	actor: Actor,
	id: string,
	progress: Progress,
	within: Within = {},
	confirmed: readonly Confirmation[] = []
) {
	return transact(() => {
		const commitment = found(findCommitment(id));
		const { seen = commitment.stepId, state, note = '', evidence = '' } = progress;
		const place = { ...within, ...commitment };
		found(commitment.boundAt);

		authorize(can.update(actor, place));
		ensure(seen === commitment.stepId, 'stale');
		ensure(canUpdateTo(commitment.state, state), 'commitment_settled');
		ensureValid(state !== 'dropped' || note.length > 0, 'dropped_needs_note', { field: 'note' });
		const known = knownIn(`${note}\n${evidence}`, { allowed: [commitment.owner] });
		const written = [
			{ place: 'note', text: note },
			{ place: 'evidence', text: evidence }
		];
		const allRight = confirmAll(actor, { subject: 'commitment', id, written, known }, confirmed);

		db.update(commitmentSteps).set({ endedAt: now() }).where(eq(commitmentSteps.id, commitment.stepId)).run();
		db.insert(commitmentSteps).values({ commitmentId: id, state, note, evidence, by: actor.id }).run();

		record(actor, 'commitment.updated', commitment, place, {
			details: { from: commitment.state, to: state, ...(allRight > 0 && { confirmed: allRight }) },
			personal: { note, evidence }
		});
	});
}

function placeOf(tavoloId: string | null) {
	if (tavoloId === null) return {};
	const tavolo = db
		.select({ neighbourhoodId: tavoli.neighbourhoodId })
		.from(tavoli)
		.where(eq(tavoli.id, tavoloId))
		.get();
	return { tavoloId, neighbourhoodId: found(tavolo).neighbourhoodId };
}

function isKnown({ ownerOrganizationId, ownerPersonId }: Owner) {
	if (ownerOrganizationId) {
		const open = and(eq(organizations.id, ownerOrganizationId), isNull(organizations.archivedAt));
		return db.select({ id: organizations.id }).from(organizations).where(open).get() !== undefined;
	}
	if (!ownerPersonId) return true;
	const there = and(eq(people.id, ownerPersonId), isNull(people.erasedAt));
	return db.select({ id: people.id }).from(people).where(there).get() !== undefined;
}
