import { beforeEach, expect, test } from 'vitest';
import { countQueries } from '../../src/lib/db.server';
import { findPactInForce, listTargets } from '../../src/lib/pacts/queries.server';
import { countActivity } from '../../src/lib/projects/activities/commands.server';
import { updateProject } from '../../src/lib/projects/commands.server';
import { listMeasurements } from '../../src/lib/projects/measurements/queries.server';
import { findProject } from '../../src/lib/projects/queries.server';
import { load as editing } from '../../src/routes/progetti/[project]/modifica/+page.server';
import { actions as measure } from '../../src/routes/progetti/[project]/misure/+page.server';
import { load as measurePage } from '../../src/routes/progetti/[project]/misure/+page.server';
import { load as page } from '../../src/routes/progetti/[project]/+page.server';
import { load as list } from '../../src/routes/progetti/+page.server';
import { actions as pact, load as writing } from '../../src/routes/amministrazione/patto/[pact]/+page.server';
import { load as pactPage } from '../../src/routes/patto/+page.server';
import { load as dashboard } from '../../src/routes/cruscotto/+page.server';
import { actions as create, load as creating } from '../../src/routes/progetti/nuovo/+page.server';
import { aPact } from '../support/pacts';
import { aMeasurement, aMilestone, anActivity, aProject, indicatorId } from '../support/projects';
import { request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(settle);

const measured = (given: Record<string, string> = {}) => ({
	id: 'abcdefgh23',
	indicatorId: indicatorId('persone-raggiunte'),
	month: '2026-02',
	value: '40',
	source: 'Registro',
	...given
});

test('whoever leads measures on the phone and stays on the page for the next number', async () => {
	const project = aProject();

	const sent = measure.measure(
		request({
			actor: as('lucia'),
			params: { project },
			form: measured(),
			path: `/progetti/${project}/misure`
		})
	);

	await expect(sent).rejects.toMatchObject({ status: 303, location: `/progetti/${project}/misure` });
	expect(listMeasurements(project)).toHaveLength(1);
});

test('the second who measures the same month reads what the first one wrote', async () => {
	const project = aProject();
	aMeasurement(project, 'persone-raggiunte', 38);

	const answer = await measure.measure(
		request({ actor: as('lucia'), params: { project }, form: measured() })
	);

	expect(answer).toMatchObject({ status: 409 });
	expect(JSON.stringify(answer)).toContain('38');
});

test('what cannot be a value is refused beside its field, and stays typed', async () => {
	const project = aProject();

	const answer = await measure.measure(
		request({ actor: as('lucia'), params: { project }, form: measured({ value: 'quaranta' }) })
	);

	expect(answer).toMatchObject({ status: 400, data: { form: { data: { value: 'quaranta' } } } });
});

test('less than nobody is told beside its field, and stays typed', async () => {
	const project = aProject();

	const answer = await measure.measure(
		request({ actor: as('lucia'), params: { project }, form: measured({ value: '-4' }) })
	);

	expect(answer).toMatchObject({
		status: 400,
		data: {
			form: { data: { value: '-4' }, errors: { value: ['Il valore non può essere sotto lo zero.'] } }
		}
	});
});

const cost = (given: Record<string, string>) =>
	measured({ indicatorId: indicatorId('costo-per-persona-raggiunta'), sample: '9', ...given });

test('euros measured and corrected are kept as cents', async () => {
	const project = aProject();
	const asked = (form: Record<string, string>) => request({ actor: as('lucia'), params: { project }, form });

	await expect(measure.measure(asked(cost({ value: '1.500' })))).rejects.toMatchObject({ status: 303 });
	const [first] = listMeasurements(project);
	expect(first?.value).toBe(150000);

	const correction = { id: 'abcdefgh25', correctsId: first?.id ?? '', note: 'Due fogli', value: '12,50' };
	await expect(measure.correct(asked(cost(correction)))).rejects.toMatchObject({ status: 303 });
	expect(listMeasurements(project)).toMatchObject([{ value: 1250 }]);
});

test('an amount with half a cent is refused with the sentence of euros, and stays typed', async () => {
	const project = aProject();

	const answer = await measure.measure(
		request({ actor: as('lucia'), params: { project }, form: cost({ value: '12,505' }) })
	);

	expect(answer).toMatchObject({
		status: 400,
		data: { form: { data: { value: '12,505' }, errors: { value: [expect.stringContaining('euro')] } } }
	});
	expect(listMeasurements(project)).toEqual([]);
});

test('euros promised by the pact are kept as cents and said as euros, and nothing typed is no promise', async () => {
	const { id, objectives } = aPact({ draft: true });
	const form = {
		objectiveId: objectives[0]?.id ?? '',
		indicatorId: indicatorId('costo-per-persona-raggiunta'),
		...{ year: '2026', baseline: '1.500', target: '12,50' }
	};
	const asked = (given = {}) =>
		request({ actor: as('carla'), params: { pact: id }, form: { ...form, ...given } });

	expect(await pact.target(asked({ target: '' }))).toMatchObject({ status: 400 });
	expect(await pact.target(asked({ baseline: '0.500' }))).toMatchObject({ status: 400 });
	expect(listTargets(id)).toEqual([]);

	await expect(pact.target(asked())).rejects.toMatchObject({ status: 303 });
	expect(listTargets(id)).toMatchObject([{ baseline: 150000, target: 1250 }]);
	const { targets } = await writing(request({ actor: as('carla'), params: { pact: id } }));
	expect(targets[0]?.said).toContain('1.500,00\u00a0€ → 12,50\u00a0€');
});

test('nobody else sees the page to measure, and an unknown project is not there', async () => {
	const project = aProject();
	const asked = (actor: ReturnType<typeof as> | null, id: string) =>
		measurePage(request({ actor, params: { project: id } }));

	await expect(asked(as('bruna'), project)).rejects.toMatchObject({ status: 403 });
	await expect(asked(as('lucia'), 'nowhere')).rejects.toMatchObject({ status: 404 });
	await expect(asked(null, project)).rejects.toMatchObject({ status: 303 });
});

test('a coordinator creates a project with a hand-made form, a resident is refused', async () => {
	const form = {
		id: 'abcdefgh24',
		title: 'Telefono amico',
		summary: 'Una telefonata al giorno.',
		theme: 'anziani_socialita',
		targets: ['anziani'],
		neighbourhoodIds: ['san-giorgio'],
		plannedStart: '2026-03-01',
		plannedEnd: '2026-12-31'
	};

	await expect(create.default(request({ actor: as('bruna'), form }))).resolves.toMatchObject({ status: 403 });
	await expect(create.default(request({ actor: as('elena'), form }))).rejects.toMatchObject({
		location: '/progetti/abcdefgh24'
	});
	await expect(creating(request({ actor: as('bruna') }))).rejects.toMatchObject({ status: 403 });
});

test('the pages of a project, of the list, of the pact and of the dashboard ask as many queries for many rows', async () => {
	const { objectives } = aPact();
	const objectiveIds = [objectives[0]?.id ?? ''];
	const id = aProject({ objectiveIds });
	aMilestone(id);
	aMeasurement(id, 'partecipazioni', 30);
	const visit = async () => [
		await countQueries(() => list(request())),
		await countQueries(() => page(request({ params: { project: id } }))),
		await countQueries(() => pactPage())
	];
	const figures = () => countQueries(() => dashboard(request()));
	const grow = (...months: number[]) => {
		for (const month of months) {
			const other = aProject({ objectiveIds });
			aMilestone(other);
			aMilestone(id);
			aMeasurement(other, 'partecipazioni', 30);
			aMeasurement(id, 'persone-raggiunte', 30, { month: `2025-${String(month).padStart(2, '0')}` });
		}
	};
	// What was added up before is read otherwise than the first time.
	await figures();
	grow(1);
	const before = [await visit(), await figures()] as const;

	grow(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

	expect(await visit()).toEqual(before[0]);
	expect(before[0]).toEqual([6, 22, 9]);
	expect(await figures()).toBeLessThanOrEqual(before[1]);
});

test('a small number of people is on no page', async () => {
	const id = aProject({ targets: ['donne_violenza'] });
	aMeasurement(id, 'persone-raggiunte', 8);

	const shown = await page(request({ params: { project: id } }));

	expect(shown.outcomes[0]).toMatchObject({ value: 'Meno di 10' });
	expect(shown.measurements[0]).toMatchObject({ value: 'Meno di 10' });
});

const shownOf = async (project: string) => page(request({ params: { project } }));
const totalOf = async (project: string) => (await shownOf(project)).outcomes[1]?.value;

test('a small month is not what is left of the total: it is in it only together with another', async () => {
	const id = aProject();
	aMeasurement(id, 'partecipazioni', 3);
	expect(await totalOf(id)).toBe('Troppo pochi per dirlo');

	aMeasurement(id, 'partecipazioni', 20, { month: '2026-01' });
	aMeasurement(id, 'partecipazioni', 40, { month: '2025-11' });
	expect(await totalOf(id)).toBe('Almeno 60');

	aMeasurement(id, 'partecipazioni', 4, { month: '2025-12' });
	expect(await totalOf(id)).toBe('Almeno 60');

	aMeasurement(id, 'partecipazioni', 2, { month: '2025-10' });
	expect(await totalOf(id)).toBe('Almeno 66');
});

test('who took part in a month is told like any count of people, and a mean only from five answers on', async () => {
	const id = aProject();
	aMeasurement(id, 'partecipazioni', 3, { month: '2026-02' });
	aMeasurement(id, 'soddisfazione', 4, { month: '2026-01', sample: 3 });
	aMeasurement(id, 'soddisfazione', 4, { month: '2025-12', sample: 12 });

	expect((await shownOf(id)).measurements.map(({ value }) => value)).toEqual([
		'Meno di 5',
		'Troppo pochi per dirlo',
		'4 punti da 1 a 5'
	]);
});

test('who came to an activity is told there, unless a month that holds it is told too', async () => {
	const id = aProject();
	const activity = anActivity(id, { days: -2 });
	countActivity(as('elena'), activity, {
		participants: 12,
		volunteers: null,
		volunteerMinutes: null,
		counts: []
	});
	expect((await shownOf(id)).activities[0]?.came).toBe('12 partecipanti');

	aMeasurement(id, 'partecipazioni', 15);
	expect((await shownOf(id)).activities[0]?.came).toBeNull();
	expect(await totalOf(id)).toBe('15');
});

test('the form offers what a project promised to an older pact, so that saving keeps it', async () => {
	const past = aPact().objectives[0];
	const id = aProject({ objectiveIds: [past?.id ?? ''] });
	const { title, objectives } = { title: findPactInForce()?.title, ...aPact() };
	const form = await editing(request({ params: { project: id }, actor: as('elena') }));

	expect(form.options.objectives.map(({ value }) => value)).toEqual([
		...objectives.map((one) => one.id),
		past?.id
	]);
	expect(form.options.objectives.at(-1)?.label).toBe(`${past?.title} — ${title}`);
	expect(form.textForm.data.objectiveIds).toEqual([past?.id]);

	updateProject(as('elena'), id, form.textForm.data);
	expect(findProject(id)?.objectiveIds).toEqual([past?.id]);
});
