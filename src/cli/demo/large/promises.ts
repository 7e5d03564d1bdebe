import { isNotNull } from 'drizzle-orm';
import { dayOf } from '../../../lib/clock';
import { newId } from '../../../lib/columns.server';
import type { CommitmentState } from '../../../lib/commitments/rules';
import { commitments, commitmentSteps } from '../../../lib/commitments/tables.server';
import { db, inBulk } from '../../../lib/db.server';
import { agendaItems, meetings, meetingSteps } from '../../../lib/meetings/tables.server';
import { decisions, minutesCommitments } from '../../../lib/minutes/decisions/tables.server';
import { minutes, minutesSteps } from '../../../lib/minutes/tables.server';
import { organizations } from '../../../lib/organizations/tables.server';
import { tavoli } from '../../../lib/tavoli/tables.server';
import { after, DAY, HOUR } from '../timeline';
import { sealWritten } from './sealing';
import type { Size } from './size';

const YEARS = 6 * 365;
/** As many rows as one statement holds. */
const ROWS = 1_000;

/** Fills the register to the size of a large city. */
export function promiseMuch(end: Date, size: Size) {
	const everybody = db
		.select({ id: organizations.id })
		.from(organizations)
		.where(isNotNull(organizations.id))
		.all();
	const places = db.select({ id: tavoli.id, slug: tavoli.slug }).from(tavoli).all();
	const held = Array.from({ length: size.meetings }, (_, i) => {
		const place = at(places, i);
		const startsAt = after(end, -Math.floor((YEARS * DAY * (size.meetings - i)) / size.meetings) - 20 * DAY);
		return { meetingId: newId(), minutesId: newId(), itemId: newId(), place, startsAt, number: 10_000 + i };
	});
	const given = Array.from({ length: size.decisions }, (_, i) => ({
		id: newId(),
		at: at(held, spread(i, size.meetings))
	}));
	const made = Array.from({ length: size.commitments }, (_, i) => ({
		id: newId(),
		i,
		at: at(held, spread(i, size.meetings)),
		owner: at(everybody, i * 7)
	}));

	inBulk(() =>
		db.transaction(() => {
			for (const some of chunks(held)) keep(some);
			for (const some of chunks(given)) decide(some);
			for (const some of chunks(made)) promise(some, end);
		})
	);
	sealWritten(
		by,
		held.map((one) => ({ minutesId: one.minutesId, publishedAt: published(one) }))
	);
}

type Held = {
	readonly meetingId: string;
	readonly minutesId: string;
	readonly itemId: string;
	readonly place: { readonly id: string; readonly slug: string };
	readonly startsAt: Date;
	readonly number: number;
};

const by = 'carla';
const published = ({ startsAt }: Held) => after(startsAt, 10 * DAY);

/** Meetings with their one point and their published minutes. */
function keep(held: readonly Held[]) {
	db.insert(meetings)
		.values(
			held.map(({ meetingId, place, startsAt, number }) => ({
				id: meetingId,
				tavoloId: place.id,
				year: startsAt.getUTCFullYear(),
				number,
				title: `Incontro ${number}`,
				startsAt,
				endsAt: after(startsAt, 2 * HOUR),
				place: 'Centro sociale',
				createdBy: by
			}))
		)
		.run();
	db.insert(meetingSteps)
		.values(held.map(({ meetingId, startsAt }) => ({ meetingId, state: 'held' as const, by, at: startsAt })))
		.run();
	db.insert(agendaItems)
		.values(
			held.map(({ itemId, meetingId }) => ({
				id: itemId,
				meetingId,
				position: 1,
				title: 'Che cosa serve al quartiere',
				kind: 'decisione' as const
			}))
		)
		.run();
	db.insert(minutes)
		.values(
			held.map(({ minutesId, meetingId, place, startsAt, number }) => ({
				id: minutesId,
				meetingId,
				number: `TQ-${place.slug}-${startsAt.getUTCFullYear()}-${number}`,
				secretaryId: by
			}))
		)
		.run();
	db.insert(minutesSteps)
		.values(
			held.map((one) => ({ minutesId: one.minutesId, state: 'published' as const, by, at: published(one) }))
		)
		.run();
}

function decide(given: readonly { readonly id: string; readonly at: Held }[]) {
	db.insert(decisions)
		.values(
			given.map(({ id, at: one }) => ({
				id,
				minutesId: one.minutesId,
				agendaItemId: one.itemId,
				text: `Si chiede al Comune di aprire la sala il giovedì, come detto all'incontro ${one.number}.`,
				manner: 'consensus' as const,
				outcome: 'approved' as const,
				takenAt: one.startsAt,
				recordedBy: by,
				publishedAt: published(one)
			}))
		)
		.run();
}

type Made = {
	readonly id: string;
	readonly i: number;
	readonly at: Held;
	readonly owner: { readonly id: string };
};

/** Some are kept; of the others some lie ahead and some are long overdue. */
function promise(made: readonly Made[], end: Date) {
	db.insert(commitments)
		.values(
			made.map(({ id, i, at: one, owner }) => ({
				id,
				what: `Portare le sedie e aprire la sala dell'incontro ${one.number}.`,
				tavoloId: one.place.id,
				...(i % 5 === 0 ? { ownerRole: 'facilitatore' as const } : { ownerOrganizationId: owner.id }),
				dueOn: dayOf(i % 2 === 0 ? after(one.startsAt, 60 * DAY) : after(end, (30 + (i % 150)) * DAY)),
				madeBy: by,
				boundAt: published(one)
			}))
		)
		.run();
	db.insert(commitmentSteps)
		.values(
			made.map(({ id, i, at: one }) => ({
				commitmentId: id,
				state: stateOf(i),
				note: stateOf(i) === 'dropped' ? 'Non serve più' : '',
				by,
				at: one.startsAt
			}))
		)
		.run();
	db.insert(minutesCommitments)
		.values(
			made.map(({ id, at: one }) => ({
				commitmentId: id,
				minutesId: one.minutesId,
				agendaItemId: one.itemId
			}))
		)
		.run();
}

const STATES = ['done', 'open', 'done', 'in_progress', 'done', 'open', 'open', 'dropped'] as const;
const stateOf = (i: number): CommitmentState => at(STATES, i);

/** The same every time, and not in order. */
const spread = (i: number, over: number) => (i * 7_919) % over;

function at<T>(things: readonly T[], i: number): T {
	const thing = things[i % things.length];
	if (thing === undefined) throw new Error('the city has nothing of the kind');
	return thing;
}

const chunks = <T>(things: readonly T[]) =>
	Array.from({ length: Math.ceil(things.length / ROWS) }, (_, i) => things.slice(i * ROWS, (i + 1) * ROWS));
