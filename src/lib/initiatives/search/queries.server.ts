import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { alikeOf } from '../../formats/matching';
import { currentStep, initiativeColumns } from '../queries.server';
import type { InitiativeState } from '../rules';
import { initiatives, initiativeSteps } from '../tables.server';
import { initiativeEntries } from './tables.server';

/** So many are shown beside what is being written: more would be a list. */
const FEW = 5;

const p = sql.placeholder;

/** A word in the title says most of what an initiative is about, then one in its summary. */
const far = sql`bm25(initiative_index, 8.0, 2.0, 1.0)`;

const alike = prepared(() =>
	db
		.select({
			id: initiativeEntries.initiativeId,
			title: initiativeEntries.title,
			state: initiativeSteps.state,
			cityWide: initiatives.cityWide,
			quartieri: initiativeColumns.quartieri,
			supports: sql<number>`(select count(*) from supports s where s.initiative_id = ${initiatives.id})`
		})
		.from(sql`initiative_index`)
		.innerJoin(initiativeEntries, eq(initiativeEntries.id, sql`initiative_index.rowid`))
		.innerJoin(initiatives, eq(initiatives.id, initiativeEntries.initiativeId))
		.innerJoin(initiativeSteps, currentStep)
		.where(
			and(
				sql`initiative_index match ${p('match')}`,
				ne(initiatives.id, p('except')),
				sql`${initiativeSteps.state} in (select value from json_each(${p('states')}))`
			)
		)
		.orderBy(far, asc(initiatives.id))
		.limit(p('limit'))
		.prepare()
);

type Asked = {
	/** Whatever somebody typed: no sign in it has a meaning of its own. */
	readonly text: string;
	readonly states: readonly InitiativeState[];
	/** The one that they are compared with. */
	readonly except?: string | undefined;
	readonly limit?: number;
};

/** Initiatives already sent that speak of the same, the likest first. */
export function listAlike({ text, states, except = '', limit = FEW }: Asked) {
	const match = alikeOf(text);
	return match === undefined ? [] : alike().all({ match, except, states: JSON.stringify(states), limit });
}
