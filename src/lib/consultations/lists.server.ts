import { asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../actor';
import { now } from '../clock';
import { db, prepared } from '../db.server';
import { filtered, type Conditions } from '../filtered.server';
import * as can from './policy';
import { channels, moments, neighbourhoodIds, quartieri } from './queries.server';
import { tavoli } from '../tavoli/tables.server';
import type { Outcome, Phase, Secrecy } from './rules';
import { lots } from './draws/tables.server';
import { annulments, consultations, manifests, proclamations, results } from './tables.server';

const p = sql.placeholder;

export type ConsultationFilter = {
	readonly phase?: Phase;
	/** Consultations of the whole city are in the list of each quartiere. */
	readonly neighbourhoodId?: string;
	readonly initiativeId?: string;
	readonly decisionId?: string;
	/** Open votes of one tavolo. */
	readonly tavoloId?: string;
	readonly secrecy?: Secrecy;
	readonly limit?: number;
	readonly offset?: number;
};

const asked = (filter: ConsultationFilter) => ({
	phase: filter.phase,
	neighbourhoodId: filter.neighbourhoodId,
	initiativeId: filter.initiativeId,
	decisionId: filter.decisionId,
	tavoloId: filter.tavoloId,
	secrecy: filter.secrecy
});

const CONDITIONS: Conditions<ReturnType<typeof asked>> = {
	phase: sql`case ${p('phase')}
		when 'open' then ${annulments.at} is null and ${consultations.opensAt} <= ${p('now')} and ${consultations.closesAt} > ${p('now')}
		when 'coming' then ${annulments.at} is null and ${consultations.opensAt} > ${p('now')}
		else ${annulments.at} is not null or ${consultations.closesAt} <= ${p('now')} end`,
	neighbourhoodId: sql`(${consultations.cityWide} or exists (select 1 from consultation_neighbourhoods x
		where x.consultation_id = ${consultations.id} and x.neighbourhood_id = ${p('neighbourhoodId')}))`,
	initiativeId: eq(consultations.initiativeId, p('initiativeId')),
	decisionId: eq(consultations.decisionId, p('decisionId')),
	tavoloId: eq(consultations.tavoloId, p('tavoloId')),
	secrecy: eq(consultations.secrecy, p('secrecy'))
};

const called = filtered(CONDITIONS, (where) =>
	db
		.select({
			...moments,
			id: consultations.id,
			question: consultations.question,
			cityWide: consultations.cityWide,
			quartieri,
			channels,
			secrecy: consultations.secrecy,
			tavolo: tavoli.name,
			initiativeId: consultations.initiativeId,
			decisionId: consultations.decisionId,
			outcome: sql<Outcome | null>`coalesce(${lots.outcome}, ${results.outcome})`
		})
		.from(consultations)
		.innerJoin(manifests, eq(manifests.consultationId, consultations.id))
		.leftJoin(results, eq(results.consultationId, consultations.id))
		.leftJoin(lots, eq(lots.consultationId, consultations.id))
		.leftJoin(proclamations, eq(proclamations.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.leftJoin(tavoli, eq(tavoli.id, consultations.tavoloId))
		.where(where)
		.orderBy(desc(consultations.closesAt), asc(consultations.id))
		.limit(p('limit'))
		.offset(p('offset'))
		.prepare()
);

/** Consultations that were called, last to close first; 20 unless asked for fewer or up to 100. */
export function listConsultations({ limit = 20, offset = 0, ...filter }: ConsultationFilter = {}) {
	const values = asked(filter);
	return called(values).all({ ...values, now: now().getTime(), limit: Math.min(limit, 100), offset });
}

const counted = filtered(CONDITIONS, (where) =>
	db
		.select({ count: count() })
		.from(consultations)
		.innerJoin(manifests, eq(manifests.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(where)
		.prepare()
);

export function countConsultations(filter: ConsultationFilter = {}) {
	const values = asked(filter);
	return counted(values).get({ ...values, now: now().getTime() })?.count ?? 0;
}

const drafts = prepared(() =>
	db
		.select({
			id: consultations.id,
			question: consultations.question,
			cityWide: consultations.cityWide,
			neighbourhoodIds,
			tavoloId: consultations.tavoloId,
			createdAt: consultations.createdAt
		})
		.from(consultations)
		.leftJoin(manifests, eq(manifests.consultationId, consultations.id))
		.where(sql`${manifests.calledAt} is null`)
		.orderBy(desc(consultations.createdAt))
		.limit(100)
		.prepare()
);

/** The drafts that this person may go on with. */
export const listDraftConsultations = (actor: Actor) =>
	drafts()
		.all()
		.filter((draft) => can.call(actor, draft));
