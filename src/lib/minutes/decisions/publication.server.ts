import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { now } from '../../clock';
import { bindCommitments } from '../../commitments/commands.server';
import { db } from '../../db.server';
import { advanceInitiative } from '../../initiatives/commands.server';
import { initiativeSteps } from '../../initiatives/tables.server';
import type { MinutesFound } from '../queries.server';
import type { Content } from '../snapshot';
import { listCommitmentsIn, listDecisionsIn } from './queries.server';
import { decisions } from './tables.server';

/** Writes beside each decision who was there when it was taken: part of submitting. */
export function freezeQuorum({ items }: Content) {
	for (const { id, present, members } of items.flatMap((item) => item.decisions)) {
		db.update(decisions).set({ present, members }).where(eq(decisions.id, id)).run();
	}
}

/** What publishing sets in motion: decisions enter the register, promises bind, a "no" closes its initiative. */
export function publishDecided(actor: Actor, minutes: MinutesFound) {
	const fresh = listDecisionsIn(minutes.id).filter(({ publishedAt }) => publishedAt === null);
	db.update(decisions)
		.set({ publishedAt: now() })
		.where(and(eq(decisions.minutesId, minutes.id), isNull(decisions.publishedAt)))
		.run();

	const promised = listCommitmentsIn(minutes.id).filter(({ boundAt }) => boundAt === null);
	if (promised.length > 0) {
		bindCommitments(
			actor,
			promised.map(({ id }) => id)
		);
	}

	const refused = new Map(
		fresh
			.filter(({ outcome }) => outcome === 'rejected')
			.flatMap(({ initiativeId, text }) => (initiativeId === null ? [] : [[initiativeId, text] as const]))
	);
	for (const id of waitingAtTavolo([...refused.keys()])) {
		advanceInitiative(actor, id, 'not_approved', { reason: refused.get(id), office: minutes.tavolo });
	}
}

/** An initiative that has gone on meanwhile stays where it went. */
const waitingAtTavolo = (ids: readonly string[]) =>
	db
		.select({ id: initiativeSteps.initiativeId })
		.from(initiativeSteps)
		.where(
			and(
				inArray(initiativeSteps.initiativeId, [...ids]),
				eq(initiativeSteps.state, 'to_tavolo'),
				isNull(initiativeSteps.endedAt)
			)
		)
		.all()
		.map(({ id }) => id);
