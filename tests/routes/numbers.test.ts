import { beforeEach, expect, test } from 'vitest';
import { countQueries } from '../../src/lib/db.server';
import { listMeasurements } from '../../src/lib/projects/measurements/queries.server';
import { nameOf } from '../../src/lib/projects/months/rules';
import { load as indicatorsPage } from '../../src/routes/amministrazione/indicatori/+page.server';
import { load as own } from '../../src/routes/io/+page.server';
import { load as organization } from '../../src/routes/organizzazioni/[organization]/+page.server';
import { actions, load } from '../../src/routes/progetti/[project]/misure/mese/+page.server';
import { load as collecting } from '../../src/routes/progetti/[project]/misure/cosa/+page.server';
import {
	actions as trialActions,
	load as trial
} from '../../src/routes/progetti/importa/[draft]/prova/+page.server';
import { load as file } from '../../src/routes/progetti/importa/+page.server';
import { aMeasuresFileReady, aMeasuresList } from '../support/acts/measures';
import { aCollected, aMeasurement, aProject, indicatorId } from '../support/projects';
import { request } from '../support/request';
import { as, settle, travelTo } from '../support/world';

beforeEach(settle);

const PEOPLE = 'persone-raggiunte';

/** Under way since January; measures people and hours. */
function aMeasuredProject() {
	travelTo(new Date('2026-01-15T11:00:00Z'));
	const id = aProject({ plannedStart: '2026-01-10' });
	travelTo(new Date('2026-03-12T11:00:00Z'));
	for (const slug of [PEOPLE, 'ore-di-volontariato']) aCollected(id, slug);
	return id;
}

const typed = (slug: string, value: string, source = 'Registro') => ({
	[nameOf('value', indicatorId(slug))]: value,
	[nameOf('source', indicatorId(slug))]: source
});
const asked = (project: string, form?: Record<string, string>, month = '2026-02') =>
	request({
		actor: as('lucia'),
		params: { project },
		path: `/progetti/${project}/misure/mese?mese=${month}`,
		...(form && { form })
	});

test('a month that is saved leads to the next one that lacks a number, and at last back to the project', async () => {
	const project = aMeasuredProject();
	const both = { ...typed(PEOPLE, '40'), ...typed('ore-di-volontariato', '12,5') };

	await expect(actions.default(asked(project, both))).rejects.toMatchObject({
		status: 303,
		location: `/progetti/${project}/misure/mese`
	});
	await expect(actions.default(asked(project, both, '2026-01'))).rejects.toMatchObject({
		location: `/progetti/${project}`
	});
	expect(listMeasurements(project)).toHaveLength(4);
});

test('what is wrong is told beside its own field, and nothing that was typed is lost', async () => {
	const project = aMeasuredProject();
	const form = { ...typed(PEOPLE, '-3'), ...typed('ore-di-volontariato', 'tante') };

	const answer = await actions.default(asked(project, form));

	expect(answer).toMatchObject({
		status: 400,
		data: {
			form: {
				data: form,
				errors: {
					[nameOf('value', indicatorId(PEOPLE))]: ['Il valore non può essere sotto lo zero.'],
					[nameOf('value', indicatorId('ore-di-volontariato'))]: [expect.stringContaining('non è chiaro')]
				}
			}
		}
	});
	expect(listMeasurements(project)).toEqual([]);
});

test('the second of two people gets a choice beside the number of the first', async () => {
	const project = aMeasuredProject();
	aMeasurement(project, PEOPLE, 38);

	const answer = await actions.default(asked(project, typed(PEOPLE, '40')));

	expect(answer).toMatchObject({
		status: 409,
		data: {
			form: {
				data: typed(PEOPLE, '40'),
				errors: {
					[nameOf('answer', indicatorId(PEOPLE))]: [
						'Qualcuno ha già scritto 38. Tu hai scritto 40. Scegli quale vale.'
					]
				}
			}
		}
	});
	const { page } = await load(asked(project));
	expect(page?.numbers.find(({ id }) => id === indicatorId(PEOPLE))?.measured).toMatchObject({ value: '38' });
});

test('nobody else sees the pages to measure', async () => {
	const project = aMeasuredProject();

	for (const page of [load, collecting]) {
		await expect(page(request({ actor: as('bruna'), params: { project } }))).rejects.toMatchObject({
			status: 403
		});
		await expect(page(request({ params: { project } }))).rejects.toMatchObject({ status: 303 });
		await expect(page(request({ actor: as('lucia'), params: { project: 'nowhere' } }))).rejects.toMatchObject(
			{ status: 404 }
		);
	}
	for (const who of ['bruna', 'lucia', 'ines'] as const)
		await expect(file(request({ actor: as(who) }))).rejects.toMatchObject({ status: 403 });
});

test('who acts for an organisation finds the numbers to write on their own page and on its page, nobody else does', async () => {
	aMeasuredProject();
	const page = async (someone: 'lucia' | 'bruna') =>
		organization(request({ actor: as(someone), params: { organization: 'il-ponte' } })).numbers;

	expect(await page('lucia')).toMatchObject([{ title: 'Ginnastica in cortile', late: true }]);
	expect(await page('bruna')).toEqual([]);
	const { lists } = await own(request({ actor: as('lucia') }));
	expect(lists[0]).toMatchObject({ id: 'numeri', urgent: true, items: [{ label: 'Ginnastica in cortile' }] });
	const others = await own(request({ actor: as('bruna') }));
	expect(others.lists.map(({ id }) => id)).not.toContain('numeri');
});

test('the month asks as many queries for many numbers', async () => {
	const project = aMeasuredProject();
	const visit = () => {
		const event = asked(project);
		return countQueries(() => load(event));
	};
	const before = await visit();

	for (const slug of ['partecipazioni', 'nuovi-partecipanti', 'volontari-attivi']) aCollected(project, slug);
	for (const month of ['2026-01', '2026-02']) aMeasurement(project, PEOPLE, 30, { month });

	expect([before, await visit()]).toEqual([3, 3]);
});

test('a row that names what the city does not have keeps the file out, until it is left out', async () => {
	const { id } = aMeasuresFileReady('carla', `${aMeasuresList()}Sogno;Persone raggiunte;02/2026;9\n`);
	const by = { actor: as('carla'), params: { draft: id } };
	const { trial: shown } = await trial(request(by));
	expect(shown).toMatchObject({ ready: 1, bad: 1, unknown: ['“Sogno”, in 1 riga.'] });

	expect(await trialActions.import(request({ ...by, form: { seen: shown.seen } }))).toMatchObject({
		status: 400,
		data: { form: { errors: { skipBad: [expect.stringContaining('non è entrato niente')] } } }
	});
	await expect(
		trialActions.import(request({ ...by, form: { seen: shown.seen, skipBad: 'on' } }))
	).rejects.toMatchObject({ status: 303, location: '/progetti' });
	await expect(trial(request(by))).rejects.toMatchObject({ status: 404 });
});

test('the page of indicators says which may be deleted', async () => {
	const project = aMeasuredProject();
	aMeasurement(project, PEOPLE, 30);

	const { used } = await indicatorsPage(request({ actor: as('carla') }));

	expect(used.sort()).toEqual([indicatorId(PEOPLE), indicatorId('ore-di-volontariato')].sort());
});
