import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../actor';
import { now } from '../clock';
import { db, prepared } from '../db.server';
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

const asked = ({
	phase,
	neighbourhoodId,
	initiativeId,
	decisionId,
	tavoloId,
	secrecy
}: ConsultationFilter) => ({
	phase: phase ?? null,
	neighbourhoodId: neighbourhoodId ?? null,
	initiativeId: initiativeId ?? null,
	decisionId: decisionId ?? null,
	tavoloId: tavoloId ?? null,
	secrecy: secrecy ?? null,
	now: now().getTime()
});

const matching = and(
	sql`case ${p('phase')}
		when 'open' then ${annulments.at} is null and ${consultations.opensAt} <= ${p('now')} and ${consultations.closesAt} > ${p('now')}
		when 'coming' then ${annulments.at} is null and ${consultations.opensAt} > ${p('now')}
		when 'ended' then ${annulments.at} is not null or ${consultations.closesAt} <= ${p('now')}
		else 1 end`,
	sql`(${p('neighbourhoodId')} is null or ${consultations.cityWide} or exists (select 1 from consultation_neighbourhoods x
		where x.consultation_id = ${consultations.id} and x.neighbourhood_id = ${p('neighbourhoodId')}))`,
	sql`(${p('initiativeId')} is null or ${consultations.initiativeId} = ${p('initiativeId')})`,
	sql`(${p('decisionId')} is null or ${consultations.decisionId} = ${p('decisionId')})`,
	sql`(${p('tavoloId')} is null or ${consultations.tavoloId} = ${p('tavoloId')})`,
	sql`(${p('secrecy')} is null or ${consultations.secrecy} = ${p('secrecy')})`
);

const called = prepared(() =>
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
		.where(matching)
		.orderBy(desc(consultations.closesAt), asc(consultations.id))
		.limit(p('limit'))
		.offset(p('offset'))
		.prepare()
);

/** Consultations that were called, last to close first; 20 unless asked for fewer or up to 100. */
export const listConsultations = (filter: ConsultationFilter = {}) =>
	called().all({ ...asked(filter), limit: Math.min(filter.limit ?? 20, 100), offset: filter.offset ?? 0 });

const counted = prepared(() =>
	db
		.select({ count: sql<number>`count(*)` })
		.from(consultations)
		.innerJoin(manifests, eq(manifests.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(matching)
		.prepare()
);

export const countConsultations = (filter: ConsultationFilter = {}) =>
	counted().get(asked(filter))?.count ?? 0;

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
