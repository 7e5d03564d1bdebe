import { dayOf, now } from '../src/lib/clock';
import { newId } from '../src/lib/columns.server';
import { db, inBulk } from '../src/lib/db.server';
import { agendaItems, meetings, meetingSteps } from '../src/lib/meetings/tables.server';
import { minutes, minutesItems, minutesSteps } from '../src/lib/minutes/tables.server';
import { neighbourhoods } from '../src/lib/neighbourhoods/tables.server';
import { memberships, tavoli } from '../src/lib/tavoli/tables.server';
import { cookieOf } from './people';
import { PARAGRAPH } from './saving';
import { LARGE, type Size } from './size';

const QUARTIERI = 60;
const ITEMS = 10;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Minutes that are being written: as many as there are quartieri, each at its own meeting. */
const OPEN = QUARTIERI;

/** The items that may be written, each with its meeting; and the cookie of who writes them. */
export type Notes = {
	readonly cookie: string;
	readonly items: readonly { readonly meetingId: string; readonly itemId: string }[];
};

/**
 * A large city: as many quartieri with a tavolo each, and years of meetings with their minutes, filled as rows
 * because commands would take an hour. The latest meeting of each tavolo is going on, its minutes empty.
 */
export async function manyMeetings(
	writerId: string,
	districtId: string,
	{ meetings: count }: Size = LARGE
): Promise<Notes> {
	const items: { meetingId: string; itemId: string }[] = [];
	inBulk(() =>
		db.transaction(() => {
			const seats = Array.from({ length: QUARTIERI }, (_, n) => aTavolo(n, writerId, districtId));
			for (let n = 0; n < count; n++) {
				const open = n >= count - OPEN;
				const meetingId = aMeeting(seats[n % QUARTIERI] ?? '', n, count, open);
				const itemIds = itsMinutes(meetingId, n, writerId, open);
				if (open) items.push(...itemIds.map((itemId) => ({ meetingId, itemId })));
			}
		})
	);
	return { cookie: await cookieOf(writerId), items };
}

function aTavolo(n: number, personId: string, districtId: string) {
	const [neighbourhoodId, tavoloId] = [newId(), newId()];
	const slug = `quartiere-${n}`;
	db.insert(neighbourhoods)
		.values({ id: neighbourhoodId, slug, name: `Quartiere ${n}`, districtId, colour: n % 12 })
		.run();
	db.insert(tavoli)
		.values({ id: tavoloId, slug, neighbourhoodId, theme: 'generale', name: `Tavolo ${n}` })
		.run();
	db.insert(memberships)
		.values({ tavoloId, personId, role: 'secretary', addedBy: personId, since: daysAgo(2_000) })
		.run();
	return tavoloId;
}

function aMeeting(tavoloId: string, n: number, count: number, open: boolean) {
	const id = newId();
	const startsAt = open ? new Date(now().getTime() - HOUR) : daysAgo(2 + (1_500 * (count - n)) / count);
	const times = { startsAt, endsAt: new Date(startsAt.getTime() + 12 * HOUR) };
	const numbers = { year: Number(dayOf(startsAt).slice(0, 4)), number: 1_000 + n };
	db.insert(meetings)
		.values({
			id,
			tavoloId,
			title: `Incontro ${n}`,
			place: 'Sala civica',
			createdBy: 'carla',
			...times,
			...numbers
		})
		.run();
	db.insert(meetingSteps)
		.values({ meetingId: id, state: open ? 'in_progress' : 'held', by: 'carla' })
		.run();
	return id;
}

function itsMinutes(meetingId: string, n: number, secretaryId: string, open: boolean) {
	const minutesId = newId();
	db.insert(minutes)
		.values({ id: minutesId, meetingId, number: `TQ-prova-${n}`, secretaryId })
		.run();
	db.insert(minutesSteps)
		.values({ minutesId, state: open ? 'draft' : 'published', by: secretaryId })
		.run();
	return Array.from({ length: ITEMS }, (_, position) => {
		const itemId = newId();
		const title = `Argomento ${position + 1}`;
		db.insert(agendaItems)
			.values({ id: itemId, meetingId, position: position + 1, title, kind: 'discussione' })
			.run();
		if (!open) {
			const written = { summary: PARAGRAPH, updatedBy: secretaryId };
			db.insert(minutesItems)
				.values({ minutesId, agendaItemId: itemId, ...written })
				.run();
		}
		return itemId;
	});
}

const daysAgo = (days: number) => new Date(now().getTime() - days * DAY);
