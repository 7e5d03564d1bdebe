import { beforeEach, expect, test } from 'vitest';
import { findCommitment } from '../../src/lib/commitments/queries.server';
import { countQueries, db } from '../../src/lib/db.server';
import { actions, load } from '../../src/routes/impegni/[commitment]/+page.server';
import { newId } from '../../src/lib/columns.server';
import { events } from '../../src/lib/audit/tables.server';
import { promiseForProject } from '../../src/lib/projects/promises/commands.server';
import { aCommitment } from '../support/commitments';
import { aProject } from '../support/projects';
import { request } from '../support/request';
import { as, dayIn, settle } from '../support/world';

beforeEach(settle);

const update = (commitment: string, actor: ReturnType<typeof as> | null, form: Record<string, string>) =>
	actions.update(
		request({
			actor,
			params: { commitment },
			form: { seen: findCommitment(commitment)?.stepId ?? '', ...form }
		})
	);

test('everybody reads a commitment that binds; before, it is not there', async () => {
	const bound = aCommitment();
	const unbound = aCommitment({ bound: false });

	expect(await load(request({ params: { commitment: bound } }))).toMatchObject({
		commitment: { owner: 'Associazione Il Ponte' },
		mayUpdate: false
	});
	for (const actor of [null, as('carla')]) {
		await expect(load(request({ params: { commitment: unbound }, actor }))).rejects.toMatchObject({
			status: 404
		});
	}
	expect(await countQueries(() => load(request({ params: { commitment: bound } })))).toBe(4);
});

test('the name of a person who promised never reaches the page', async () => {
	const commitment = aCommitment({ ownerPersonId: 'bruna', consent: true });

	const page = JSON.stringify(await load(request({ params: { commitment } })));

	expect(page).not.toContain('Bruna');
	expect(page).not.toContain('"bruna"');
});

test('its owner says how it goes; others are refused; giving up needs a reason', async () => {
	const commitment = aCommitment();

	expect(await load(request({ params: { commitment }, actor: as('lucia') }))).toMatchObject({
		mayUpdate: true
	});
	await expect(update(commitment, null, { state: 'done' })).rejects.toMatchObject({ status: 307 });
	expect(await update(commitment, as('bruna'), { state: 'done' })).toMatchObject({ status: 403 });
	expect(await update(commitment, as('lucia'), { state: 'dropped' })).toMatchObject({
		status: 400,
		data: { form: { errors: { note: [expect.any(String)] } } }
	});
	await expect(update(commitment, as('lucia'), { state: 'done' })).rejects.toMatchObject({
		status: 303,
		location: `/impegni/${commitment}`
	});
	expect(await update(commitment, as('lucia'), { state: 'done' })).toMatchObject({ status: 409 });
});

test('a project’s promise is updated by who coordinates its area or leads it, and recorded there', async () => {
	const commitment = newId();
	const promised = { what: 'Portare le sedie', ownerOrganizationId: 'mano-amica', dueOn: dayIn(60) };
	promiseForProject(as('elena'), aProject({ leadId: 'il-ponte' }), { id: commitment, ...promised });

	expect(await update(commitment, as('dario'), { state: 'in_progress' })).toMatchObject({ status: 403 });
	for (const [someone, state] of [
		['lucia', 'in_progress'],
		['elena', 'done']
	] as const) {
		expect(await load(request({ params: { commitment }, actor: as(someone) }))).toMatchObject({
			mayUpdate: true
		});
		await expect(update(commitment, as(someone), { state })).rejects.toMatchObject({ status: 303 });
	}

	const told = db.select().from(events).all();
	expect(told.at(-1)).toMatchObject({ actorId: 'elena', neighbourhoodIds: ['san-giorgio'] });
});
