import { beforeEach, expect, test } from 'vitest';
import { countQueries } from '../../src/lib/db.server';
import { listMeasurements } from '../../src/lib/projects/measurements/queries.server';
import { actions as measure } from '../../src/routes/progetti/[project]/misure/+page.server';
import { load as measurePage } from '../../src/routes/progetti/[project]/misure/+page.server';
import { load as page } from '../../src/routes/progetti/[project]/+page.server';
import { load as list } from '../../src/routes/progetti/+page.server';
import { load as pactPage } from '../../src/routes/patto/+page.server';
import { load as dashboard } from '../../src/routes/cruscotto/+page.server';
import { actions as create, load as creating } from '../../src/routes/progetti/nuovo/+page.server';
import { aPact } from '../support/pacts';
import { aMeasurement, aMilestone, aProject, indicatorId } from '../support/projects';
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
		await countQueries(() => pactPage()),
		await countQueries(() => dashboard(request()))
	];
	const before = await visit();

	for (let i = 0; i < 12; i++) {
		const other = aProject({ objectiveIds });
		aMilestone(other);
		aMilestone(id);
		aMeasurement(other, 'partecipazioni', 30);
		aMeasurement(id, 'persone-raggiunte', 30, { month: `2025-${String(i + 1).padStart(2, '0')}` });
	}

	expect(await visit()).toEqual(before);
	expect(before).toEqual([5, 21, 10, 18]);
});

test('a small number of people is on no page', async () => {
	const id = aProject({ targets: ['donne_violenza'] });
	aMeasurement(id, 'persone-raggiunte', 8);

	const shown = await page(request({ params: { project: id } }));

	expect(shown.outcomes[0]).toMatchObject({ value: 'Meno di 10' });
	expect(shown.measurements[0]).toMatchObject({ value: 'Meno di 10' });
});
