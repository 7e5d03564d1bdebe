import { asc, eq, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { currentStep, latestVersion } from '../../initiatives/queries.server';
import { initiatives, initiativeSteps, initiativeVersions } from '../../initiatives/tables.server';
import { agendaItemInitiatives, agendaItems } from '../tables.server';

const itemsOf = prepared(() =>
	db
		.select({
			id: agendaItems.id,
			position: agendaItems.position,
			title: agendaItems.title,
			kind: agendaItems.kind,
			minutesPlanned: agendaItems.minutesPlanned,
			presenter: agendaItems.presenter,
			visibility: agendaItems.visibility,
			recurring: agendaItems.recurring,
			carriedFromId: agendaItems.carriedFromId
		})
		.from(agendaItems)
		.where(eq(agendaItems.meetingId, sql.placeholder('meetingId')))
		.orderBy(asc(agendaItems.position))
		.prepare()
);

/** Every point, internal ones too: whoever shows them to the public leaves those out. */
export const listAgenda = (meetingId: string) => itemsOf().all({ meetingId });

const one = prepared(() =>
	db
		.select({ id: agendaItems.id })
		.from(agendaItems)
		.where(eq(agendaItems.id, sql.placeholder('id')))
		.prepare()
);

/** A point of whatever meeting has this id: nobody adds another with it. */
export const isOnAnAgenda = (id: string) => one().get({ id }) !== undefined;

const initiativesOf = prepared(() =>
	db
		.select({
			id: initiatives.id,
			agendaItemId: agendaItemInitiatives.agendaItemId,
			title: initiativeVersions.title,
			state: initiativeSteps.state
		})
		.from(agendaItemInitiatives)
		.innerJoin(agendaItems, eq(agendaItems.id, agendaItemInitiatives.agendaItemId))
		.innerJoin(initiatives, eq(initiatives.id, agendaItemInitiatives.initiativeId))
		.innerJoin(initiativeVersions, latestVersion)
		.innerJoin(initiativeSteps, currentStep)
		.where(eq(agendaItems.meetingId, sql.placeholder('meetingId')))
		.orderBy(asc(agendaItems.position), asc(initiatives.id))
		.prepare()
);

/** The initiatives a meeting discusses, each with the point it is discussed at. */
export const listAgendaInitiatives = (meetingId: string) => initiativesOf().all({ meetingId });

/** The agenda as it is read: each point with its initiatives. Internal points only where asked for. */
export function listAgendaShown(meetingId: string, { internal }: { readonly internal: boolean }) {
	const linked = listAgendaInitiatives(meetingId);
	return listAgenda(meetingId)
		.filter(({ visibility }) => internal || visibility === 'public')
		.map((item) => ({
			...item,
			initiatives: linked.filter(({ agendaItemId }) => agendaItemId === item.id)
		}));
}

export type AgendaItemShown = ReturnType<typeof listAgendaShown>[number];
