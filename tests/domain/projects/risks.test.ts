import { beforeEach, expect, test } from 'vitest';
import { events } from '../../../src/lib/audit/tables.server';
import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import { addRisk, closeRisk } from '../../../src/lib/projects/risks/commands.server';
import { countOpenRisks, listRisks } from '../../../src/lib/projects/risks/queries.server';
import { load as publicPage } from '../../../src/routes/progetti/[project]/+page.server';
import { load as risksPage } from '../../../src/routes/progetti/[project]/rischi/+page.server';
import { aProject, aRisk } from '../../support/projects';
import { request } from '../../support/request';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const rain = () => ({ id: newId(), words: 'Piove per tutto il mese.', remedy: '', level: 'low' as const });

test('who leads tells what could go wrong, and closes it with how it went', () => {
	const id = aProject();
	const riskId = aRisk(id, { by: 'lucia', level: 'low' });
	const heavy = aRisk(id, { level: 'high' });

	expect(listRisks(id).map((risk) => risk.id)).toEqual([heavy, riskId]);
	closeRisk(as('lucia'), { riskId: heavy, outcome: 'Ci hanno dato la palestra.' });

	expect(listRisks(id)).toMatchObject([
		{ id: riskId, closedAt: null },
		{ id: heavy, outcome: 'Ci hanno dato la palestra.' }
	]);
	expect(countOpenRisks(id)).toBe(1);
	expect(told().slice(2)).toEqual([
		`lucia risk.added ${id}`,
		`elena risk.added ${id}`,
		`lucia risk.closed ${id}`
	]);
});

test('the record of acts tells that there is a risk, never its words', () => {
	const id = aProject();
	closeRisk(as('elena'), { riskId: aRisk(id), outcome: 'Ci hanno dato la palestra.' });

	const kept = JSON.stringify(db.select().from(events).all());
	expect(kept).toContain('risk.added');
	expect(kept).not.toMatch(/Piove|palestra/);
});

test('a risk is closed once, with words; and a project that ended takes no new ones', () => {
	const id = aProject();
	const riskId = aRisk(id);
	const closed = { riskId, outcome: 'Non è successo.' };

	expect(() => closeRisk(as('elena'), { riskId, outcome: ' ' })).toThrow('risk_outcome_missing');
	closeRisk(as('elena'), closed);
	expect(() => closeRisk(as('elena'), closed)).toThrow('risk_closed');
	expect(() => closeRisk(as('elena'), { ...closed, riskId: 'nowhere' })).toThrow('not_found');
	expect(() => addRisk(as('elena'), 'nowhere', rain())).toThrow('not_found');
	expect(() => addRisk(as('elena'), aProject({ state: 'finished' }), rain())).toThrow('project_ended');
});

test.each(['bruna', 'paolo', 'teresa', 'dario', 'omar', 'ines'] as const)(
	'%s neither writes nor reads the risks of a project',
	async (someone) => {
		const id = aProject();
		const riskId = aRisk(id);
		const before = told();
		const asking = request({ actor: as(someone), params: { project: id } });

		expect(() => addRisk(as(someone), id, rain())).toThrow('forbidden');
		expect(() => closeRisk(as(someone), { riskId, outcome: 'Fatto' })).toThrow('forbidden');
		await expect(risksPage(asking)).rejects.toMatchObject({ status: 403 });
		expect(JSON.stringify(await publicPage(asking))).not.toMatch(/Piove|openRisks":1/);
		expect(told()).toEqual(before);
	}
);

test('those who run the project read them, and see on its page that there are some', async () => {
	const id = aProject();
	aRisk(id);

	for (const who of ['lucia', 'elena'] as const) {
		const asking = request({ actor: as(who), params: { project: id } });
		expect((await risksPage(asking)).risks.open).toMatchObject([{ words: 'Piove per tutto il mese.' }]);
		expect((await publicPage(asking)).openRisks).toBe(1);
	}
});
