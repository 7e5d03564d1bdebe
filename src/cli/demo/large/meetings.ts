import { dayOf } from '../../../lib/clock';
import { newId } from '../../../lib/columns.server';
import { db, inBulk } from '../../../lib/db.server';
import { agendaItems, meetings, meetingSteps } from '../../../lib/meetings/tables.server';
import { minutes, minutesItems, minutesSteps } from '../../../lib/minutes/tables.server';
import { neighbourhoods } from '../../../lib/neighbourhoods/tables.server';
import { memberships, tavoli } from '../../../lib/tavoli/tables.server';
import { after, DAY, HOUR } from '../timeline';
import { sealWritten, type Written } from './sealing';
import type { Size } from './size';

const QUARTIERI = 60;
const ITEMS = 10;
/** Meetings that are going on, their minutes being written: one in each quartiere, or fewer in a small city. */
const openAmong = (count: number) => Math.min(QUARTIERI, Math.ceil(count / 10));

/** What somebody writes about an item by the end of it. */
export const PARAGRAPH = 'Se ne è parlato a lungo, e alla fine si è deciso di provare per tre mesi. '.repeat(
	8
);

/** An item of minutes that are being written, and the meeting at which it is. */
export type OpenItem = { readonly meetingId: string; readonly itemId: string };

/**
 * As many quartieri with a tavolo each, whose secretary is that person, and years of meetings with their minutes. The
 * latest meetings are going on, their minutes empty: those items are returned.
 */
export function meetMuch(
	end: Date,
	secretaryId: string,
	districtId: string,
	{ meetings: count }: Size
): readonly OpenItem[] {
	const items: OpenItem[] = [];
	const written: Written[] = [];
	inBulk(() =>
		db.transaction(() => {
			const seats = Array.from({ length: QUARTIERI }, (_, n) =>
				aTavolo(n, secretaryId, districtId, after(end, -2_000 * DAY))
			);
			for (let n = 0; n < count; n++) {
				const open = n >= count - openAmong(count);
				const startsAt = after(end, open ? -HOUR : -Math.floor((2 + (1_500 * (count - n)) / count) * DAY));
				const meetingId = aMeeting(seats[n % QUARTIERI] ?? '', n, startsAt, open);
				const { minutesId, itemIds } = itsMinutes(meetingId, n, secretaryId, open);
				if (open) items.push(...itemIds.map((itemId) => ({ meetingId, itemId })));
				else written.push({ minutesId, publishedAt: after(startsAt, DAY) });
			}
		})
	);
	sealWritten('carla', written);
	return items;
}

function aTavolo(n: number, personId: string, districtId: string, since: Date) {
	const [neighbourhoodId, tavoloId] = [newId(), newId()];
	const slug = `quartiere-${n}`;
	db.insert(neighbourhoods)
		.values({ id: neighbourhoodId, slug, name: `Quartiere ${n}`, districtId, colour: n % 12 })
		.run();
	db.insert(tavoli)
		.values({ id: tavoloId, slug, neighbourhoodId, theme: 'generale', name: `Tavolo ${n}` })
		.run();
	db.insert(memberships).values({ tavoloId, personId, role: 'secretary', addedBy: personId, since }).run();
	return tavoloId;
}

function aMeeting(tavoloId: string, n: number, startsAt: Date, open: boolean) {
	const id = newId();
	const times = { startsAt, endsAt: after(startsAt, 12 * HOUR) };
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
	const itemIds = Array.from({ length: ITEMS }, (_, position) => {
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
	return { minutesId, itemIds };
}
