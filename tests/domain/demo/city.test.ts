import { eq, isNull, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { CAST } from '../../../src/cli/demo/cast';
import { buildCity } from '../../../src/cli/demo/city';
import { after, DAY } from '../../../src/cli/demo/timeline';
import { SCHOOLS } from '../../../src/cli/demo/undertakings';
import { people } from '../../../src/lib/accounts/tables.server';
import { listLinks } from '../../../src/lib/agendas/links.server';
import { brokenLinks } from '../../../src/lib/audit/queries.server';
import { setClock } from '../../../src/lib/clock';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { standingOf } from '../../../src/lib/consultations/roll/roll.server';
import { listConsultations } from '../../../src/lib/consultations/lists.server';
import { results } from '../../../src/lib/consultations/tables.server';
import { db, integrityProblems } from '../../../src/lib/db.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { findMunicipality } from '../../../src/lib/municipality/queries.server';
import { listNeighbourhoods, findNeighbourhood } from '../../../src/lib/neighbourhoods/queries.server';
import { findNextMeeting } from '../../../src/lib/meetings/queries.server';
import { minutesSteps } from '../../../src/lib/minutes/tables.server';
import { listTrends } from '../../../src/lib/needs/trends/queries.server';
import { LEAST_VOICES, TRENDS, trendOf } from '../../../src/lib/needs/trends/rules';
import { organizations } from '../../../src/lib/organizations/tables.server';
import { findPactInForce, listTargets } from '../../../src/lib/pacts/queries.server';
import { listActivitiesBetween } from '../../../src/lib/projects/activities/queries.server';
import { listProjects } from '../../../src/lib/projects/queries.server';

/** In the middle of August, when nobody meets, and on a leap day near midnight. */
const DAYS = ['2027-08-16T05:00:00Z', '2028-02-29T23:30:00Z'];

const inAState = (state: string) =>
	db.$count(minutesSteps, sql`${minutesSteps.state} = ${state} and ended_at is null`);

test.each(DAYS)(
	'on %s the demo city has something of everything, as in a city that lived',
	{ timeout: 120_000 },
	async (day) => {
		const today = new Date(day);

		buildCity(today, new Map([['bruna', 'a-hash']]), () => {});
		setClock(() => today);

		expect(findMunicipality()).toMatchObject({ name: 'Vallefiorita', demo: true });
		expect(listNeighbourhoods()).toHaveLength(12);
		expect(await db.$count(organizations)).toBe(40);
		expect(listProjects({ standing: 'finished' }).length).toBeGreaterThanOrEqual(3);
		expect(listProjects({ standing: 'late' }).length).toBeGreaterThanOrEqual(1);
		expect(await inAState('published')).toBeGreaterThan(200);
		expect(await inAState('draft')).toBeGreaterThan(0);
		expect(
			new Set(
				db
					.select({ outcome: results.outcome })
					.from(results)
					.all()
					.map((row) => row.outcome)
			)
		).toEqual(new Set(['approved', 'not_approved', 'not_valid']));
		expect(listTargets(findPactInForce()?.id ?? '').length).toBeGreaterThan(20);

		expect(integrityProblems()).toEqual([]);
		expect(brokenLinks()).toEqual([]);
		expect(await db.$count(letters)).toBe(0);
		expect(db.select().from(people).where(isNull(people.passwordHash)).all().length).toBeGreaterThan(100);
		expect(db.select({ id: people.id }).from(people).where(eq(people.passwordHash, 'a-hash')).all()).toEqual([
			{ id: CAST[0].id }
		]);

		const home = findNeighbourhood('san-giorgio')?.id ?? '';
		const [vote] = listConsultations({ neighbourhoodId: home, phase: 'open' });
		const found = findConsultation(vote?.id ?? '');
		expect(found && standingOf('bruna', found)).toBe('may_vote');
		const next = findNextMeeting({ neighbourhoodId: home });
		const links = Object.values(listLinks(next?.id ?? ''));
		expect(links.flatMap(({ from }) => from?.meetingId ?? [])).not.toEqual([]);
		expect(listProjects({ neighbourhoodId: home, standing: 'in_progress' })).not.toEqual([]);
		const month = { from: today, to: after(today, 40 * DAY) };
		expect(listActivitiesBetween(month).length).toBeGreaterThan(2);
		const trends = listTrends({ least: LEAST_VOICES, limit: 200 }).map((voices) => trendOf(voices));
		expect(new Set(trends)).toEqual(new Set(TRENDS));
		expect(listProjects({ programmeId: SCHOOLS.id }).length).toBeGreaterThan(1);
	}
);
