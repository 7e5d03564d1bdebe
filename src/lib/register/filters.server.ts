import { and, eq, exists, inArray, isNotNull, isNull, notExists, or, sql, type SQL } from 'drizzle-orm';
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { today } from '../clock';
import { ownerFrom } from '../commitments/rules';
import { commitments, commitmentSteps } from '../commitments/tables.server';
import { db } from '../db.server';
import { meetings } from '../meetings/tables.server';
import { decisions, minutesCommitments } from '../minutes/decisions/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { projectCommitments, projectNeighbourhoods, projects } from '../projects/tables.server';
import { aboutTheme, inTavoli, minutesWhere, within } from './narrowing.server';
import { isOfDecisions, isOfPromises, isOfTavoli, type RegisterFilter } from './rules';

/**
 * What is asked of each kind. Only what is asked for is looked at, so that a list nobody narrowed is read in
 * the order of its index and stops at the end of the page.
 */
const corrections = alias(decisions, 'corrections');

/** Published decisions in force; `undefined` when the filter is about promises alone. */
export function decisionsAsked(filter: RegisterFilter): SQL | undefined {
	const { kind, state, owner, text, year } = filter;
	if (kind === 'commitment' || owner !== undefined || !isOfDecisions(state)) return undefined;
	const corrected = db
		.select({ one: sql`1` })
		.from(corrections)
		.where(and(eq(corrections.correctsId, decisions.id), isNotNull(corrections.publishedAt)));
	const ofMeetings = and(inTavoli(meetings.tavoloId, filter), within(meetings.startsAt, year));
	return and(
		isNotNull(decisions.publishedAt),
		notExists(corrected),
		state ? sql`${decisions.outcome} = ${state}` : undefined,
		text ? says(decisions.text, text) : undefined,
		ofMeetings && inArray(decisions.minutesId, minutesWhere(ofMeetings)),
		aboutTheme(decisions.initiativeId, filter)
	);
}

/** Promises that bind, wherever they were made; `undefined` when the filter is about decisions alone. */
export function promisesAsked(filter: RegisterFilter): SQL | undefined {
	const { kind, state, owner, text } = filter;
	if (kind === 'decision' || !isOfPromises(state)) return undefined;
	const named = owner === undefined ? undefined : ownerFrom(owner);
	return and(
		isNotNull(commitments.boundAt),
		state ? standing(state) : undefined,
		text ? says(commitments.what, text) : undefined,
		named?.ownerOrganizationId ? eq(commitments.ownerOrganizationId, named.ownerOrganizationId) : undefined,
		named?.ownerRole ? eq(commitments.ownerRole, named.ownerRole) : undefined,
		promisedThere(filter),
		promisedIn(filter),
		promisedAbout(filter)
	);
}

/** Words are found anywhere in the text, as they were typed: no sign has a meaning of its own. */
const says = (column: SQLiteColumn, text: string) => sql`instr(lower(${column}), lower(${text})) > 0`;

function standing(state: string) {
	const open = (condition: SQL) =>
		exists(
			db
				.select({ one: sql`1` })
				.from(commitmentSteps)
				.where(
					and(eq(commitmentSteps.commitmentId, commitments.id), isNull(commitmentSteps.endedAt), condition)
				)
		);
	// Most days that were promised are past: told so, SQLite walks the order of the list, not all those days.
	const past = sql`likelihood(${commitments.dueOn} < ${today()}, 0.9)`;
	return state === 'overdue'
		? and(past, open(inArray(commitmentSteps.state, ['open', 'in_progress'])))
		: open(sql`${commitmentSteps.state} = ${state}`);
}

/** At a tavolo there, or for a project that is there. */
function promisedThere(filter: RegisterFilter) {
	const atTavolo = inTavoli(commitments.tavoloId, filter);
	const { neighbourhood, tavolo, theme } = filter;
	if (!atTavolo || !neighbourhood || tavolo || (theme && isOfTavoli(theme))) return atTavolo;
	const forProject = db
		.select({ id: projectCommitments.commitmentId })
		.from(projectCommitments)
		.innerJoin(projectNeighbourhoods, eq(projectNeighbourhoods.projectId, projectCommitments.projectId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, projectNeighbourhoods.neighbourhoodId))
		.where(eq(neighbourhoods.slug, neighbourhood));
	return or(atTavolo, inArray(commitments.id, forProject));
}

/** Promised at a meeting of that year, or outside meetings within it. */
function promisedIn({ year }: RegisterFilter) {
	const ofMeetings = within(meetings.startsAt, year);
	if (!ofMeetings) return undefined;
	const made = db.select({ id: minutesCommitments.commitmentId }).from(minutesCommitments);
	return or(
		inArray(commitments.id, made.where(inArray(minutesCommitments.minutesId, minutesWhere(ofMeetings)))),
		and(
			within(commitments.boundAt, year),
			notExists(
				db
					.select({ one: sql`1` })
					.from(minutesCommitments)
					.where(eq(minutesCommitments.commitmentId, commitments.id))
			)
		)
	);
}

/** From a decision about an initiative of that theme, or for a project of it. */
function promisedAbout(filter: RegisterFilter) {
	const decided = aboutTheme(decisions.initiativeId, filter);
	const { theme } = filter;
	if (!decided || !theme || isOfTavoli(theme)) return undefined;
	const fromDecision = db
		.select({ id: minutesCommitments.commitmentId })
		.from(minutesCommitments)
		.innerJoin(decisions, eq(decisions.id, minutesCommitments.decisionId))
		.where(decided);
	const forProject = db
		.select({ id: projectCommitments.commitmentId })
		.from(projectCommitments)
		.innerJoin(projects, eq(projects.id, projectCommitments.projectId))
		.where(eq(projects.theme, theme));
	return or(inArray(commitments.id, fromDecision), inArray(commitments.id, forProject));
}
