import { now } from '../../src/lib/clock';
import { printCodes } from '../../src/lib/consultations/codes/commands.server';
import { startAssisted } from '../../src/lib/consultations/assisted/commands.server';
import { signInCookie } from '../support/accounts';
import { aCodeFor, aDeskVote } from '../support/channels';
import { aNonce } from '../support/consultations';
import { ballotsAndMarks } from '../support/storm';
import { post, type Answer } from '../support/visitor';
import { as, NOW } from '../support/world';
import { expect, test } from '../journeys/fixtures';

test.use({ town: 'cast' });

const ROUNDS = 30;
const AT_ONCE = 20;

const atOnce = <T>(act: (i: number) => Promise<T>) =>
	Promise.all(Array.from({ length: AT_ONCE }, (_, i) => act(i)));

const statusesOf = (answers: readonly Answer[]) => ({
	accepted: answers.filter(({ status }) => status === 200).length,
	already: answers.filter(({ status }) => status === 409).length
});

for (const channel of ['code', 'assisted'] as const) {
	test(`of twenty identical ballots sent at once by ${channel}, one counts, thirty times over`, async ({
		city,
		moveTo
	}) => {
		for (let round = 0; round < ROUNDS; round++) {
			moveTo(NOW);
			const { id, shown } = aDeskVote();
			city.travelTo(now());
			const given = channel === 'code' ? aCodeFor(id, shown) : startAssisted(as('omar'), id, shown);
			const ballot = { code: given.code, choice: 'yes', nonce: aNonce() };

			const answers = await atOnce(() => post(city.origin, '', '/vota/codice?/cast', ballot));

			expect(statusesOf(answers)).toEqual({ accepted: 1, already: AT_ONCE - 1 });
			expect(ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, id)).toEqual({ ballots: 1, marks: 1 });
		}
	});
}

test('of twenty identical ballots sent at once by account, one counts, thirty times over', async ({
	city,
	moveTo
}) => {
	for (let round = 0; round < ROUNDS; round++) {
		moveTo(NOW);
		const { id, voter } = aDeskVote();
		city.travelTo(now());
		const cookie = await signInCookie(voter);
		const ballot = { choice: 'yes', nonce: aNonce() };

		const answers = await atOnce(() =>
			post(city.origin, cookie, `/consultazioni/${id}/vota/ricevuta`, ballot)
		);

		expect(statusesOf(answers)).toEqual({ accepted: 1, already: AT_ONCE - 1 });
		expect(ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, id)).toEqual({ ballots: 1, marks: 1 });
	}
});

test('one person with an account, on the list of the Comune and with a code on paper counts once, thirty times over', async ({
	city,
	moveTo
}) => {
	for (let round = 0; round < ROUNDS; round++) {
		moveTo(NOW);
		const { id, shown, voter } = aDeskVote({ alsoListed: true });
		city.travelTo(now());
		const [online, desk] = [await signInCookie(voter), await signInCookie('omar')];
		const [sheet] = printCodes(as('elena'), id, 1).codes;
		const { code = '', serial = '' } = sheet ?? {};
		const byAccount = () =>
			post(city.origin, online, `/consultazioni/${id}/vota/ricevuta`, { choice: 'no', nonce: aNonce() });
		const byCode = async () => {
			await post(city.origin, desk, `/consultazioni/${id}/sportello?/issue`, {
				identity: shown.deskNumber,
				serial
			});
			return post(city.origin, '', '/vota/codice?/cast', { code, choice: 'yes', nonce: aNonce() });
		};

		const answers = await atOnce((i) => (i % 2 === round % 2 ? byAccount() : byCode()));

		expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
		expect(ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, id)).toEqual({ ballots: 1, marks: 1 });
	}
});

test('whoever tries their account and the desk at once votes once, thirty times over', async ({
	city,
	moveTo
}) => {
	for (let round = 0; round < ROUNDS; round++) {
		moveTo(NOW);
		const { id, shown, voter } = aDeskVote();
		city.travelTo(now());
		const [online, desk] = [await signInCookie(voter), await signInCookie('omar')];
		const assist = () =>
			post(city.origin, desk, `/consultazioni/${id}/sportello?/assist`, { identity: shown.deskNumber });
		const vote = () =>
			post(city.origin, online, `/consultazioni/${id}/vota/ricevuta`, { choice: 'no', nonce: aNonce() });

		const answers = await atOnce((i) => (i % 2 === round % 2 ? vote() : assist()));

		expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
		const code = answers
			.map(({ html }) => html.match(/translate="no"[^>]*>([\w ]{19})</)?.[1])
			.find((found) => found !== undefined);
		if (code)
			await atOnce(() =>
				post(city.origin, '', '/vota/codice?/cast', { code, choice: 'yes', nonce: aNonce() })
			);
		expect(ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, id)).toEqual({ ballots: 1, marks: 1 });
	}
});
