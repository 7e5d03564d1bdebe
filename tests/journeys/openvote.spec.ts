import { now } from '../../src/lib/clock';
import { signInCookie } from '../support/accounts';
import { aConsultation, aNonce } from '../support/consultations';
import { anInitiative } from '../support/initiatives';
import { pageRoutes } from '../support/pages';
import { post, visit } from '../support/visitor';
import { NOW } from '../support/world';
import { expect, test } from './fixtures';

/** What can be downloaded, beside the pages. */
const EXPORTS = ['/registro/registro.csv', '/amministrazione/registro-atti/registro-atti.csv', '/salute'];

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
	city.travelTo(now());
	const addresses = [
		...pageRoutes().map((route) =>
			route
				.replace('[consultation]', id)
				.replace('[initiative]', initiativeId)
				.replace('[neighbourhood]', 'san-giorgio')
				.replace('[tavolo]', 'san-giorgio')
				.replace('[target]', 'anziani')
		),
		...EXPORTS
	].filter((address) => !address.includes('['));
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
		const cast = await post(city.origin, cookie, `/consultazioni/${id}/vota?/cast`, ballot);
		expect(cast.status).toBe(200);
	}

	const after = await everything();
	expect(before.get(`0 /consultazioni/${id}`)).toContain('Vogliamo le panchine nuove nel parco?');
	expect([...after].filter(([where, html]) => html !== before.get(where)).map(([where]) => where)).toEqual(
		[]
	);
});
