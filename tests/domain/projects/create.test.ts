import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { db } from '../../../src/lib/db.server';
import { publishMinutes } from '../../../src/lib/minutes/commands.server';
import { decisions } from '../../../src/lib/minutes/decisions/tables.server';
import { createProject, updateProject } from '../../../src/lib/projects/commands.server';
import { found } from '../../../src/lib/errors';
import { kinOf } from '../../../src/lib/projects/replicas.server';
import { load as beginning } from '../../../src/routes/progetti/nuovo/+page.server';
import { aProgramme } from '../../support/programmes';
import { request } from '../../support/request';
import { findProject } from '../../../src/lib/projects/queries.server';
import { anInitiative } from '../../support/initiatives';
import { someMinutes } from '../../support/minutes';
import { aPact } from '../../support/pacts';
import { aProject, typedProject } from '../../support/projects';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const approved = () => anInitiative({ state: 'approved' });

test('an approved initiative becomes a project', () => {
	const initiativeId = approved();
	const before = told().length;

	const id = createProject(as('elena'), typedProject({ initiativeId }));

	expect(findProject(id)).toMatchObject({
		origin: 'initiative',
		initiativeId,
		state: 'to_start',
		lead: 'Associazione Il Ponte',
		neighbourhoodIds: ['san-giorgio'],
		targets: ['anziani']
	});
	expect(findInitiative(initiativeId)?.state).toBe('project');
	expect(told().slice(before)).toEqual([
		`elena initiative.advanced ${initiativeId}`,
		`elena project.created ${id}`
	]);
});

test('an initiative becomes one project only', () => {
	const initiativeId = approved();
	createProject(as('elena'), typedProject({ initiativeId }));

	expect(() => createProject(as('elena'), typedProject({ initiativeId }))).toThrow('project_not_approved');
});

test('an initiative that nobody approved does not become a project, and stays where it is', () => {
	const initiativeId = anInitiative({ state: 'to_tavolo' });
	const before = told();

	expect(() => createProject(as('elena'), typedProject({ initiativeId }))).toThrow('project_not_approved');
	expect(findInitiative(initiativeId)?.state).toBe('to_tavolo');
	expect(told()).toEqual(before);
});

test('what a tavolo decided becomes a project once its minutes are public', () => {
	const initiativeId = anInitiative({ state: 'admitted' });
	const { id: minutesId } = someMinutes({ state: 'approved', initiativeId });
	expect(() => createProject(as('elena'), typedProject({ initiativeId }))).toThrow('project_not_approved');

	publishMinutes(as('elena'), minutesId);
	const id = createProject(as('elena'), typedProject({ initiativeId }));

	expect(findInitiative(initiativeId)?.state).toBe('project');
	expect(findProject(id)).toMatchObject({ origin: 'initiative', initiativeId });
	expect(findProject(id)?.decisionId).not.toBeNull();
});

test('a project grows from a published decision without an initiative, never from a "no"', () => {
	someMinutes({ state: 'published' });
	const decisionId = theDecision();

	const id = createProject(as('elena'), typedProject({ decisionId }));
	expect(findProject(id)).toMatchObject({ origin: 'decision', decisionId, initiativeId: null });

	someMinutes({ state: 'published', decision: { outcome: 'rejected' } });
	const refused = db.select().from(decisions).where(eq(decisions.outcome, 'rejected')).get()?.id ?? '';
	expect(() => createProject(as('elena'), typedProject({ decisionId: refused }))).toThrow('not_found');
});

test('the office creates a project of its own', () => {
	const id = createProject(as('elena'), typedProject({ leadId: '' }));

	expect(findProject(id)).toMatchObject({ origin: 'office', lead: null, initiativeId: null });
	expect(told()).toEqual([`elena project.created ${id}`]);
});

test('the same form sent twice makes one project', () => {
	const typed = typedProject();
	createProject(as('elena'), typed);

	expect(() => createProject(as('elena'), typed)).toThrow('already_done');
});

test('where a pact is in force, a project keeps at least one of its promises', () => {
	const { objectives } = aPact();
	const old = aPact({ draft: true }).objectives[0]?.id ?? '';

	expect(() => createProject(as('elena'), typedProject())).toThrow('project_objective_missing');
	expect(() => createProject(as('elena'), typedProject({ objectiveIds: [old] }))).toThrow(
		'project_objective_unknown'
	);
	const id = aProject({ objectiveIds: [objectives[0]?.id ?? ''] });
	expect(findProject(id)?.objectiveIds).toEqual([objectives[0]?.id]);
});

test('after the pact has changed a project may keep the promise it was made for', () => {
	const objectiveIds = [aPact().objectives[0]?.id ?? ''];
	const id = aProject({ objectiveIds });
	aPact();

	updateProject(as('elena'), id, typedProject({ objectiveIds, title: 'Ginnastica al parco' }));

	expect(findProject(id)).toMatchObject({ title: 'Ginnastica al parco', objectiveIds });
	expect(told().at(-1)).toBe(`elena project.updated ${id}`);
});

test.each(['dario', 'lucia', 'paolo', 'bruna', 'ines', 'omar'] as const)(
	'%s does not create projects in San Giorgio, nor rewrite them',
	(someone) => {
		const id = aProject();
		const before = told();

		expect(() => createProject(as(someone), typedProject())).toThrow('forbidden');
		expect(() => updateProject(as(someone), id, typedProject())).toThrow('forbidden');
		expect(told()).toEqual(before);
	}
);

test('a project for the whole city is of those who coordinate the whole city', () => {
	const typed = typedProject({ cityWide: true, neighbourhoodIds: [] });

	expect(() => createProject(as('elena'), typed)).toThrow('forbidden');
	createProject(as('carla'), typed);
	expect(findProject(typed.id)).toMatchObject({ cityWide: true, quartieri: [] });
});

test('a coordinator does not move a project into another area', () => {
	const id = aProject();

	expect(() => updateProject(as('elena'), id, typedProject({ neighbourhoodIds: ['stazione'] }))).toThrow(
		'forbidden'
	);
});

test('what does not exist is refused beside its field, or not found', () => {
	expect(() =>
		createProject(as('carla'), typedProject({ neighbourhoodIds: ['san-giorgio', 'atlantide'] }))
	).toThrow('project_scope_unknown');
	expect(() => createProject(as('elena'), typedProject({ leadId: 'nobody' }))).toThrow(
		'project_organization_unknown'
	);
	expect(() => createProject(as('elena'), typedProject({ initiativeId: 'nowhere' }))).toThrow('not_found');
	expect(() => createProject(as('elena'), typedProject({ decisionId: 'nowhere' }))).toThrow('not_found');
	expect(() => updateProject(as('elena'), 'nowhere', typedProject())).toThrow('not_found');
});

test('a project is done again in another quartiere, and each knows of the other', () => {
	const original = aProject();

	const id = createProject(
		as('carla'),
		typedProject({ replicatedFromId: original, neighbourhoodIds: ['stazione'] })
	);

	expect(kinOf(found(findProject(id)), as('bruna'))).toMatchObject({
		original: { id: original, where: 'San Giorgio' },
		replicas: [],
		mayReplicate: false
	});
	expect(kinOf(found(findProject(original)), as('dario'))).toMatchObject({
		original: null,
		replicas: [{ id, where: 'Stazione' }],
		mayReplicate: true
	});
	expect(told().at(-1)).toBe(`carla project.created ${id}`);
});

test('a project is not done again where it is done already, nor is one of the whole city', () => {
	const [original, everywhere] = [
		aProject(),
		aProject({ by: 'carla', cityWide: true, neighbourhoodIds: [] })
	];
	const again = (given: Parameters<typeof typedProject>[0]) => () =>
		createProject(as('carla'), typedProject({ replicatedFromId: original, ...given }));

	expect(again({})).toThrow('project_replica_same_place');
	expect(again({ replicatedFromId: everywhere, neighbourhoodIds: ['stazione'] })).toThrow(
		'project_replica_same_place'
	);
	expect(again({ replicatedFromId: 'nowhere' })).toThrow('not_found');
	expect(kinOf(found(findProject(everywhere)), as('carla')).mayReplicate).toBe(false);
	again({ neighbourhoodIds: ['san-giorgio', 'stazione'] })();
});

test('the form to do it again holds the text, the programme, the groups and the promises of the first', async () => {
	const objectiveIds = [aPact().objectives[0]?.id ?? ''];
	const programmeId = aProgramme();
	const original = aProject({ objectiveIds, programmeId, targets: ['anziani', 'caregiver'] });
	const asking = request({ actor: as('dario'), path: `/progetti/nuovo?da=${original}` });

	const { data } = (await beginning(asking)).projectForm;

	expect(data).toMatchObject({
		...{ replicatedFromId: original, objectiveIds, programmeId, title: 'Ginnastica in cortile' },
		...{
			targets: ['anziani', 'caregiver'],
			neighbourhoodIds: [],
			cityWide: false,
			plannedStart: '',
			leadId: ''
		}
	});
});

const theDecision = () => db.select({ id: decisions.id }).from(decisions).get()?.id ?? '';
