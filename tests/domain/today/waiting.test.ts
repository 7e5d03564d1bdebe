import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { countQueries } from '../../../src/lib/db.server';
import { DEFAULTS } from '../../../src/lib/municipality/rules';
import { promiseForProject } from '../../../src/lib/projects/promises/commands.server';
import { listWaiting } from '../../../src/lib/today/queries.server';
import { hrefOf, isLate } from '../../../src/lib/today/rules';
import { aCommitment } from '../../support/commitments';
import { aConsultation } from '../../support/consultations';
import { anInitiative } from '../../support/initiatives';
import { aMeeting } from '../../support/meetings';
import { someMinutes } from '../../support/minutes';
import { aMilestone, aProject } from '../../support/projects';
import { as, dayIn, inDays, NOW, settle, travelTo } from '../../support/world';

beforeEach(() => settle());

const callsOf = (who: Parameters<typeof as>[0]) => listWaiting(as(who)).map(({ call }) => call);

test('when nothing waits, the list is empty', () => {
	expect(listWaiting(as('elena'))).toEqual([]);
	expect(listWaiting(as('carla'))).toEqual([]);
});

test('promises past their day stand at the top, the oldest first', () => {
	aConsultation({ state: 'closed' });
	travelTo(NOW);
	const [newer, older] = [aCommitment({ dueOn: dayIn(6) }), aCommitment({ dueOn: dayIn(5) })];
	travelTo(inDays(40));

	expect(
		listWaiting(as('elena'))
			.map(({ id }) => id)
			.slice(0, 2)
	).toEqual([older, newer]);
	expect(callsOf('elena')).toContain('vote_to_count');
});

test('however many promises are past their day, what else waits is still in sight', () => {
	for (let i = 0; i < 30; i++) aCommitment({ dueOn: dayIn(5) });
	anInitiative();
	travelTo(inDays(9));

	expect(callsOf('elena').filter((call) => call === 'commitment_overdue')).toHaveLength(10);
	expect(callsOf('elena')).toContain('initiative_unanswered');
});

test('a vote that is over waits to be counted, before what else is asked of the coordinator', () => {
	const initiativeId = anInitiative();
	const { id } = aConsultation({ state: 'closed' });

	const [first, second] = listWaiting(as('elena'));

	expect(first).toMatchObject({ call: 'vote_to_count', id, place: 'san-giorgio' });
	expect(second).toMatchObject({ call: 'initiative_unanswered', id: initiativeId });
});

test('a counted vote waits to be proclaimed', () => {
	const { id } = aConsultation({ state: 'counted' });

	expect(listWaiting(as('elena'))).toMatchObject([{ call: 'vote_to_proclaim', id }]);
});

test('an approved initiative waits for its project', () => {
	const id = anInitiative({ state: 'approved' });

	expect(listWaiting(as('elena'))).toMatchObject([{ call: 'initiative_approved', id }]);
});

test.each(['open', 'called', 'draft', 'proclaimed'] as const)('a vote that is %s does not wait', (state) => {
	aConsultation({ state });

	expect(callsOf('elena')).toEqual([]);
});

test('the initiative that has waited longest comes first', () => {
	const older = anInitiative({ title: 'La prima' });
	travelTo(inDays(3));
	const newer = anInitiative({ title: 'La seconda' });

	expect(listWaiting(as('elena')).map(({ id }) => id)).toEqual([older, newer]);
});

test.each(['admitted', 'not_admissible', 'withdrawn', 'draft'] as const)(
	'an initiative that is %s waits for nobody',
	(state) => {
		anInitiative({ state });

		expect(callsOf('elena')).toEqual([]);
	}
);

test('from the third day after a meeting its minutes are missed', () => {
	const id = aMeeting({ state: 'held' });
	travelTo(inDays(12));
	expect(callsOf('elena')).toEqual([]);

	travelTo(inDays(14));
	expect(listWaiting(as('elena'))).toMatchObject([{ call: 'minutes_missing', id }]);
});

test('a cancelled meeting has no minutes to wait for', () => {
	aMeeting({ state: 'cancelled' });
	travelTo(inDays(40));

	expect(callsOf('elena')).toEqual([]);
});

test('minutes sent to review wait to be approved; once public they do not', () => {
	const { meetingId } = someMinutes({ state: 'in_review' });
	expect(listWaiting(as('elena'))).toMatchObject([{ call: 'minutes_to_approve', id: meetingId }]);
});

test('what has waited longer than the city allows is late', () => {
	const { meetingId } = someMinutes({ state: 'approved' });
	const [line] = listWaiting(as('elena'));
	expect(line).toMatchObject({ call: 'minutes_to_publish', id: meetingId });

	const after = (days: number) => new Date((line?.since.getTime() ?? 0) + days * 86_400_000);
	expect(line && isLate(line, DEFAULTS, after(5))).toBe(false);
	expect(line && isLate(line, DEFAULTS, after(5.1))).toBe(true);
});

test('a commitment of published minutes waits from the day after its due day', () => {
	someMinutes({ state: 'published', commitment: { dueOn: dayIn(30) } });
	travelTo(inDays(30));
	expect(callsOf('elena')).toEqual([]);

	travelTo(inDays(32));
	expect(callsOf('elena')).toEqual(['commitment_overdue']);
});

test('a commitment made for a project waits too', () => {
	const projectId = aProject();
	promiseForProject(as('elena'), projectId, {
		id: newId(),
		what: 'Portare le sedie',
		ownerOrganizationId: 'il-ponte',
		dueOn: dayIn(5)
	});
	travelTo(inDays(7));

	expect(callsOf('elena')).toContain('commitment_overdue');
	expect(callsOf('dario')).toEqual([]);
});

test('a project past a milestone waits since the day of the milestone', () => {
	const projectId = aProject();
	aMilestone(projectId, { dueIn: 5 });
	expect(callsOf('elena')).toEqual([]);

	travelTo(inDays(6));
	expect(listWaiting(as('elena'))).toMatchObject([
		{ call: 'milestone_missed', id: projectId, since: new Date(`${dayIn(5)}T12:00:00Z`) }
	]);
});

test('a coordinator sees their own quartieri, the coordinator of the city all of them', () => {
	anInitiative({ neighbourhoodId: 'san-giorgio' });
	anInitiative({ neighbourhoodId: 'stazione', by: 'bruna' });
	anInitiative({ neighbourhoodId: null });

	expect(listWaiting(as('elena')).map(({ place }) => place)).toEqual(['san-giorgio']);
	expect(listWaiting(as('dario')).map(({ place }) => place)).toEqual(['stazione']);
	expect(listWaiting(as('carla'))).toHaveLength(3);
});

test('nothing waits for who coordinates no quartiere', () => {
	anInitiative();
	aConsultation({ state: 'closed' });

	for (const who of ['bruna', 'teresa', 'paolo', 'omar', 'ines'] as const) expect(callsOf(who)).toEqual([]);
});

test('every line leads to where it is resolved', () => {
	const line = { id: 'x', since: new Date('2026-02-10T12:00:00Z') };

	expect(hrefOf({ ...line, call: 'vote_to_proclaim' })).toBe('/consultazioni/x/gestione');
	expect(hrefOf({ ...line, call: 'initiative_unanswered' })).toBe('/iniziative/x/risposta');
	expect(hrefOf({ ...line, call: 'initiative_approved' })).toBe('/progetti/nuovo?iniziativa=x');
	expect(hrefOf({ ...line, call: 'minutes_to_approve' })).toBe('/incontri/x/verbale');
	expect(hrefOf({ ...line, call: 'commitment_overdue' })).toBe('/impegni/x');
	expect(hrefOf({ ...line, call: 'measurement_due' }), 'the month that was to be measured by then').toBe(
		'/progetti/x/misure/mese?mese=2026-01'
	);
});

test('the list is six queries, however many things wait', async () => {
	for (let i = 0; i < 8; i++) anInitiative();

	expect(await countQueries(() => listWaiting(as('elena')))).toBe(
		6 + (await countQueries(() => as('elena')))
	);
});
