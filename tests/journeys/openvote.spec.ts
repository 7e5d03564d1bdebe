import { now } from '../../src/lib/clock';
import { signInCookie } from '../support/accounts';
import { aChoice, aConsultation, aNonce, choiceOf } from '../support/consultations';
import { anInitiative } from '../support/initiatives';
import { pageRoutes } from '../support/pages';
import { post, visit } from '../support/visitor';
import { NOW } from '../support/world';
import { expect, test } from './fixtures';
import { WAYS } from './steps/choices';

/** What can be downloaded, beside the pages. */
const EXPORTS = ['/registro/registro.csv', '/amministrazione/registro-atti/registro-atti.csv', '/salute'];

/** The files that a vote publishes once it is counted, and not before. */
const FILES = [
	...['manifesto.json', 'schede.json', 'catena.json', 'risultato.json', 'schede.csv'],
	...['schede.pb', 'schede.blt']
].map((file) => `/consultazioni/[consultation]/dati/${file}`);

/** An open vote of that method, and the ballot that each of its voters casts. */
function aVoteByMethod(way: (typeof WAYS)[string]) {
	const { fill, said, ballot, ...given } = way;
	void [fill, said];
	const made = aChoice({ ...given, state: 'open', voters: 12 });
	return { id: made.id, voters: made.voters, choice: choiceOf(ballot, made.idOf) };
}

/** What differs at each reading of the same page: the ids and nonces made for its forms. */
const settled = (html: string) =>
	html
		.replace(/nonce="[^"]*"/g, '')
		.replace(/[0-9a-f]{32}/g, 'NONCE')
		.replace(/((?:value="|id:")[a-z0-9]{10}")/g, 'ID"');

test('while people vote no page and no download changes, whoever looks', async ({ city, moveTo }) => {
	moveTo(NOW);
	const initiativeId = anInitiative({ state: 'to_tavolo' });
	const { id, voters } = aConsultation({ initiativeId, voters: 23 });
	const choices = Object.values(WAYS).map(aVoteByMethod);
	city.travelTo(now());
	const routes = [...pageRoutes(), ...FILES].map((route) =>
		route
			.replace('[initiative]', initiativeId)
			.replace('[neighbourhood]', 'san-giorgio')
			.replace('[tavolo]', 'san-giorgio')
			.replace('[target]', 'anziani')
	);
	const ofVotes = [id, ...choices.map((choice) => choice.id)].flatMap((vote) =>
		routes.map((route) => route.replace('[consultation]', vote))
	);
	const addresses = [...new Set([...ofVotes, ...EXPORTS])].filter((address) => !address.includes('['));
	const readers = ['', ...(await Promise.all(['elena', 'carla', 'ines', 'omar', 'bruna'].map(signInCookie)))];
	const everything = async () => {
		const read = new Map<string, string>();
		for (const [reader, cookie] of readers.entries())
			for (const address of addresses)
				read.set(`${reader} ${address}`, settled((await visit(city.origin, cookie, address)).html));
		return read;
	};
	const before = await everything();

	for (const [i, voter] of voters.entries()) {
		const ballot = { choice: i % 4 === 0 ? 'no' : 'yes', nonce: aNonce() };
		const cookie = await signInCookie(voter);
		const cast = await post(city.origin, cookie, `/consultazioni/${id}/vota/ricevuta`, ballot);
		expect(cast.status).toBe(200);
	}
	for (const { id: vote, voters: people, choice } of choices)
		for (const voter of people) {
			const cookie = await signInCookie(voter);
			const sent = { choice, nonce: aNonce() };
			expect((await post(city.origin, cookie, `/consultazioni/${vote}/vota/ricevuta`, sent)).status).toBe(
				200
			);
		}

	const after = await everything();
	expect(before.get(`0 /consultazioni/${id}`)).toContain('Vogliamo le panchine nuove nel parco?');
	expect([...after].filter(([where, html]) => html !== before.get(where)).map(([where]) => where)).toEqual(
		[]
	);
});
