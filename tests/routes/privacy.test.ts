import { beforeEach, expect, test } from 'vitest';
import { countQueries } from '../../src/lib/db.server';
import { saveStep } from '../../src/lib/initiatives/drafts/commands.server';
import { findMinutes } from '../../src/lib/minutes/queries.server';
import { actions as acts, load } from '../../src/routes/incontri/[meeting]/verbale/+page.server';
import { actions as editing } from '../../src/routes/iniziative/[initiative]/modifica/+page.server';
import { load as summary } from '../../src/routes/iniziative/[initiative]/proposta/riepilogo/+page.server';
import { aNewVersion, anInitiative, firstStep } from '../support/initiatives';
import { someMinutes } from '../support/minutes';
import { request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(() => settle());

const careless = () => someMinutes({ state: 'approved', decision: { text: 'Si chiama il 333 1234567.' } });
const at = (meetingId: string, someone: Parameters<typeof as>[0]) => ({
	params: { meeting: meetingId },
	actor: as(someone)
});
const findingsOn = async (meetingId: string, someone: Parameters<typeof as>[0]) =>
	(await load(request(at(meetingId, someone)))).desk?.findings ?? [];

test('who writes or publishes sees what to look at; who was only there does not', async () => {
	const { meetingId } = careless();

	expect(await findingsOn(meetingId, 'teresa')).toMatchObject([{ kind: 'phone', words: '333 1234567' }]);
	expect(await findingsOn(meetingId, 'elena')).toHaveLength(1);
	expect(await findingsOn(meetingId, 'lucia')).toEqual([]);
});

test('a choice without its reason comes back with a sentence and what was typed', async () => {
	const { id, meetingId } = careless();
	const [finding] = await findingsOn(meetingId, 'paolo');
	const form = { fingerprint: finding?.fingerprint ?? '', resolution: 'confirmed', reason: ' ' };

	const answer = await acts.resolve?.(request({ ...at(meetingId, 'paolo'), form }));

	expect(answer).toMatchObject({
		status: 400,
		data: {
			form: {
				data: { fingerprint: form.fingerprint, resolution: 'confirmed' },
				errors: { reason: ['Scrivi perché va bene che lo leggano tutti.'] }
			}
		}
	});
	expect(findMinutes(id)?.state).toBe('approved');
});

test('a finding for which nothing was chosen stays open', async () => {
	const { meetingId } = careless();
	const [finding] = await findingsOn(meetingId, 'paolo');
	const form = { fingerprint: finding?.fingerprint ?? '' };

	const answer = await acts.resolve?.(request({ ...at(meetingId, 'paolo'), form }));

	expect(answer).toMatchObject({
		status: 400,
		data: { form: { errors: { resolution: [expect.any(String)] } } }
	});
	expect(await findingsOn(meetingId, 'paolo')).toMatchObject([{ resolution: null }]);
});

test('a hand-made publication is refused with a sentence', async () => {
	const { id, meetingId } = careless();

	const answer = await acts.publish?.(request({ ...at(meetingId, 'elena'), form: {} }));

	expect(answer).toMatchObject({
		status: 409,
		data: { form: { message: { tone: 'danger', text: expect.stringContaining('dati personali') } } }
	});
	expect(findMinutes(id)?.state).toBe('approved');
});

test('a changed proposal comes back with what was found and all that was typed', async () => {
	const id = anInitiative();
	const typed = { ...aNewVersion(), place: 'A casa di Ugo Tondelli' };
	const form = Object.fromEntries(
		Object.entries(typed).map(([name, value]) => [name, Array.isArray(value) ? value : String(value ?? '')])
	);

	const answer = await editing.default?.(request({ params: { initiative: id }, actor: as('bruna'), form }));

	expect(answer).toMatchObject({
		status: 409,
		data: {
			form: {
				data: { place: 'A casa di Ugo Tondelli', costLine: ['Telefoni', 'Formazione'] },
				message: { found: [{ kind: 'name', words: 'Ugo Tondelli' }] }
			}
		}
	});
});

test('looking through the minutes takes a handful of queries, whatever they hold', async () => {
	const { meetingId } = careless();

	expect(await countQueries(() => load(request(at(meetingId, 'elena'))))).toBe(24);
});

test('the summary of a proposal shows its author what was found', async () => {
	const id = anInitiative({ state: 'draft' });
	saveStep(as('bruna'), id, { step: 1, ...firstStep(), problem: 'Chiamate il 333 1234567.' });

	const page = summary(request({ params: { initiative: id }, actor: as('bruna') }));

	expect(page.found).toMatchObject([{ kind: 'phone', words: '333 1234567' }]);
});
