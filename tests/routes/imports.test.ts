import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/lib/columns.server';
import { listMeetings } from '../../src/lib/meetings/queries.server';
import { load as meetingPage } from '../../src/routes/incontri/[meeting]/+page.server';
import { actions as fileActions, load as loadFile } from '../../src/routes/incontri/importa/+page.server';
import {
	actions as columnActions,
	load as loadColumns
} from '../../src/routes/incontri/importa/[draft]/colonne/+page.server';
import {
	actions as trialActions,
	load as loadTrial
} from '../../src/routes/incontri/importa/[draft]/prova/+page.server';
import { A_LIST, aNewList, bringIn } from '../support/imports';
import { request } from '../support/request';
import { as, settle, told } from '../support/world';

beforeEach(settle);

const sent = async (text: string, fields: Record<string, string> = {}) => {
	const id = newId();
	const answer = await fileActions
		.default(request({ actor: as('carla'), form: { id, text, ...fields } }))
		.catch((thrown: unknown) => thrown);
	return { id, answer, by: { actor: as('carla'), params: { draft: id } } };
};

test('a file leads to its columns, the columns to the trial, the trial to the meetings', async () => {
	const { id, answer, by } = await sent(A_LIST, { source: 'Archivio' });
	expect(answer).toMatchObject({ status: 303, location: `/incontri/importa/${id}/colonne` });

	const { columns, columnsForm } = await loadColumns(request(by));
	expect(columns[0]).toEqual({ heading: 'Quartiere', sample: 'San Giorgio' });
	await expect(
		columnActions.default(request({ ...by, form: { columns: columnsForm.data.columns } }))
	).rejects.toMatchObject({ status: 303, location: `/incontri/importa/${id}/prova` });

	const { trial } = await loadTrial(request(by));
	expect(trial).toMatchObject({ ready: 3, bad: 0, problems: [] });
	expect(trial.first[0]).toMatchObject({ title: 'Primo incontro; si comincia', people: '21' });
	await expect(trialActions.import(request({ ...by, form: { seen: trial.seen } }))).rejects.toMatchObject({
		status: 303,
		location: '/incontri'
	});
	expect(listMeetings({ when: 'past' })).toHaveLength(3);
});

test.each([
	['nothing', '', 'Scegli un file o incolla le righe.'],
	['one column', 'Quartiere\nSan Giorgio', "C'è una colonna sola."]
])('%s is told beside the field, and no file is kept', async (_, text, sentence) => {
	const { answer, by } = await sent(text);

	expect(answer).toMatchObject({
		status: 400,
		data: { form: { errors: { text: [expect.stringContaining(sentence)] } } }
	});
	await expect(loadColumns(request(by))).rejects.toMatchObject({ status: 404 });
});

test('a workbook is told beside the field, and no file is kept', async () => {
	const id = newId();
	const body = new FormData();
	body.set('id', id);
	body.set('file', new File(['PK\u0003\u0004'], 'elenco.xlsx'));
	const event: { request: Request } = request({ actor: as('carla') });
	const sent = new Request('http://localhost:3000/', { method: 'POST', body });

	expect(await fileActions.default(Object.assign(event, { request: sent }) as never)).toMatchObject({
		status: 400,
		data: { form: { errors: { file: [expect.stringContaining('È un file di Excel.')] } } }
	});
	await expect(loadColumns(request({ actor: as('carla'), params: { draft: id } }))).rejects.toMatchObject({
		status: 404
	});
});

test('rows with a problem keep everything out, until the person leaves them out', async () => {
	const { by } = await sent(`${aNewList()}Borgo Antco;12/03/2021;X;1\n`);
	const { trial } = await loadTrial(request(by));
	expect(trial).toMatchObject({
		ready: 1,
		bad: 1,
		unknown: ['“Borgo Antco”, in 1 riga. Forse: Borgo Antico.']
	});

	const refused = await trialActions.import(request({ ...by, form: { seen: trial.seen } }));
	expect(refused).toMatchObject({
		status: 400,
		data: { form: { errors: { skipBad: [expect.stringContaining('non è entrato niente')] } } }
	});
	expect(told()).toEqual([]);

	await expect(
		trialActions.import(request({ ...by, form: { seen: trial.seen, skipBad: 'on' } }))
	).rejects.toMatchObject({ status: 303 });
	expect(listMeetings({ when: 'past' })).toHaveLength(1);
});

test('a file thrown away is gone', async () => {
	const { by } = await sent(aNewList());

	await expect(trialActions.drop(request(by))).rejects.toMatchObject({ location: '/incontri/importa' });

	await expect(loadTrial(request(by))).rejects.toMatchObject({ status: 404 });
});

test('the pages are for coordinators, and a file for its sender alone', async () => {
	const { by } = await sent(aNewList());

	for (const who of ['bruna', 'paolo', 'ines'] as const)
		await expect(loadFile(request({ actor: as(who) }))).rejects.toMatchObject({ status: 403 });
	await expect(loadFile(request())).rejects.toMatchObject({ status: 303 });
	for (const page of [loadColumns, loadTrial])
		await expect(page(request({ ...by, actor: as('elena') }))).rejects.toMatchObject({ status: 404 });
});

test('the page of an imported meeting says where it comes from; numbers under five are not told', async () => {
	bringIn(as('carla'), `${aNewList({ Presenti: '3' })}San Giorgio;13/03/2021;Altro;30\n`);
	const [many, few] = listMeetings({ when: 'past' });
	const of = async (meeting = '') => (await meetingPage(request({ params: { meeting } }))).imported;

	expect(await of(many?.id)).toMatchObject({
		source: 'Elenco dell’ufficio',
		there: [{ term: 'Persone presenti', value: '30' }]
	});
	expect(await of(few?.id)).toMatchObject({ there: [{ term: 'Persone presenti', value: 'meno di 5' }] });
});
