import { eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { now } from '../../clock';
import { db } from '../../db.server';
import { ensureValid } from '../../errors';
import { indicators } from '../../indicators/tables.server';
import { dropImages } from '../images/rows.server';
import { needs } from '../../needs/tables.server';
import type { TargetGroup } from '../../vocabulary';
import {
	initiativeCosts,
	initiativeIndicators,
	initiativeNeeds,
	initiativeNeighbourhoods,
	initiatives,
	initiativeSteps,
	initiativeTargets,
	initiativeVersions
} from '../tables.server';
import { knownNeighbourhoods } from './queries.server';
import type { Author, Begun } from './rules';

export function insertInitiative(actor: Actor, author: Author, begun: Begun, state: 'draft' | 'submitted') {
	const { id, title, summary, theme, problem } = begun;
	const submittedAt = state === 'draft' ? null : now();
	db.insert(initiatives)
		.values({ id, ...authorship(actor, author), createdBy: actor.id, submittedAt })
		.run();
	db.insert(initiativeVersions)
		.values({ initiativeId: id, number: 1, title, summary, theme, problem, by: actor.id })
		.run();
	db.insert(initiativeSteps).values({ initiativeId: id, state, by: actor.id }).run();
	setTargets(id, begun.targets);
	setNeeds(id, begun.needIds);
}

/** A draft goes, with everything that only it holds. */
export function removeDraft({ id, versionId }: { readonly id: string; readonly versionId: string }) {
	setCosts(versionId, []);
	dropImages(versionId);
	setTargets(id, []);
	setNeeds(id, []);
	setPlace(id, true, []);
	setIndicators(id, []);
	db.delete(initiativeVersions).where(eq(initiativeVersions.initiativeId, id)).run();
	db.delete(initiativeSteps).where(eq(initiativeSteps.initiativeId, id)).run();
	db.delete(initiatives).where(eq(initiatives.id, id)).run();
}

function authorship(actor: Actor, author: Author) {
	switch (author.kind) {
		case 'person':
			return { authorPersonId: actor.id };
		case 'organization':
			return { authorOrganizationId: author.organizationId };
		case 'meeting':
			return {};
		case 'assisted':
			return { authorPersonId: author.personId, assistance: author.how, assistedBy: actor.id };
	}
}

/** One or several quartieri that exist, or the whole city. */
export function setPlace(id: string, cityWide: boolean, neighbourhoodIds: readonly string[]) {
	const quartieri = cityWide ? [] : [...new Set(neighbourhoodIds)];
	ensureValid(knownNeighbourhoods(quartieri).length === quartieri.length, 'initiative_where_unknown', {
		field: 'neighbourhoodIds'
	});
	ensureValid(cityWide || quartieri.length > 0, 'initiative_where_unknown', { field: 'neighbourhoodIds' });
	db.update(initiatives).set({ cityWide }).where(eq(initiatives.id, id)).run();
	db.delete(initiativeNeighbourhoods).where(eq(initiativeNeighbourhoods.initiativeId, id)).run();
	const rows = quartieri.map((neighbourhoodId) => ({ initiativeId: id, neighbourhoodId }));
	if (rows.length > 0) db.insert(initiativeNeighbourhoods).values(rows).run();
}

/** Each of these replaces the rows of one initiative, inside the transaction of a command. */
export function setTargets(initiativeId: string, targets: readonly TargetGroup[]) {
	db.delete(initiativeTargets).where(eq(initiativeTargets.initiativeId, initiativeId)).run();
	const rows = [...new Set(targets)].map((target) => ({ initiativeId, target }));
	if (rows.length > 0) db.insert(initiativeTargets).values(rows).run();
}

export function setNeeds(initiativeId: string, needIds: readonly string[]) {
	const ids = [...new Set(needIds)];
	const known = db.select({ id: needs.id }).from(needs).where(inArray(needs.id, ids)).all();
	ensureValid(known.length === ids.length, 'need_unknown', { field: 'needIds' });
	db.delete(initiativeNeeds).where(eq(initiativeNeeds.initiativeId, initiativeId)).run();
	const rows = ids.map((needId) => ({ initiativeId, needId }));
	if (rows.length > 0) db.insert(initiativeNeeds).values(rows).run();
}

export function setCosts(versionId: string, costs: readonly { line: string; cents: number }[]) {
	db.delete(initiativeCosts).where(eq(initiativeCosts.versionId, versionId)).run();
	const rows = costs.map((cost, index) => ({ versionId, position: index + 1, ...cost }));
	if (rows.length > 0) db.insert(initiativeCosts).values(rows).run();
}

export function setIndicators(initiativeId: string, indicatorIds: readonly string[]) {
	const ids = [...new Set(indicatorIds)];
	const known = db.select({ id: indicators.id }).from(indicators).where(inArray(indicators.id, ids)).all();
	ensureValid(known.length === ids.length, 'initiative_indicator_unknown', { field: 'indicatorIds' });
	db.delete(initiativeIndicators).where(eq(initiativeIndicators.initiativeId, initiativeId)).run();
	const rows = ids.map((indicatorId) => ({ initiativeId, indicatorId }));
	if (rows.length > 0) db.insert(initiativeIndicators).values(rows).run();
}
