import { expect, test } from 'vitest';
import { cityUnderAttack, STRANGER } from '../support/attacks/city';
import { endpoints } from '../support/attacks/routes';
import { get } from '../support/attacks/send';
import { theWalk } from '../support/attacks/walk';

const city = cityUnderAttack();

/** What is no page and not for everybody: whoever is not signed in is sent to sign in, or finds nothing. */
const PRIVATE: Readonly<Record<string, readonly string[]>> = {
	'/amministrazione/registro-atti/registro-atti.csv': ['elena', 'ines'],
	'/immagini/[picture].webp': [],
	'/incontri/[meeting]/verbale/[document].zip': ['elena', 'carla'],
	'/incontri/[meeting]/verbale/scrivi/taccuino': ['teresa'],
	'/io/dati/esporta': ['bruna', STRANGER],
	'/piano-di-zona/piano.[ending]': ['elena', 'carla']
};

/** Reached by no link of a page: a script, or nothing but somebody's memory, knows them. */
const UNLINKED: Readonly<Record<string, (file: ReadonlyMap<string, readonly string[]>) => string[]>> = {
	'/dati/[dataset].csv': () => ['/dati/misure.csv', '/dati/consultazioni.csv'],
	'/dati/[dataset].json': () => ['/dati/misure.json'],
	'/immagini/[picture].webp': () => [`/immagini/${'0'.repeat(64)}.webp`],
	'/incontri/[meeting]/verbale/scrivi/taccuino': (files) =>
		(files.get('/incontri/[meeting]/calendario.ics') ?? []).map((link) =>
			link.replace('calendario.ics', 'verbale/scrivi/taccuino')
		)
};

test(
	'whoever has the address of a file but no session gets only what everybody may read',
	{ timeout: 300_000 },
	async () => {
		const { files } = await theWalk(city);
		const problems: string[] = [];
		for (const { route, methods } of endpoints()) {
			if (!methods.includes('GET')) continue;
			const found = files.get(route) ?? [];
			const addresses = found.length > 0 ? found : (UNLINKED[route]?.(files) ?? []);
			if (addresses.length === 0) problems.push(`${route}: nothing leads there`);
			for (const address of addresses.slice(0, 6)) {
				const { status, headers, body } = await get(city, address);
				const secret = route in PRIVATE;
				if (secret && ![303, 401, 404].includes(status))
					problems.push(`${address} without a session: ${status}`);
				if (!secret && ![200, 303, 404].includes(status))
					problems.push(`${address} for everybody: ${status}`);
				if (secret && /@vallefiorita\.example/.test(body)) problems.push(`${address}: an address`);
				const forged = await get(city, address, 'sessione=0123456789abcdefghijklmnopqrstuvwxyzabcd');
				if (secret && ![303, 401, 404].includes(forged.status))
					problems.push(`${address} with a made-up session: ${forged.status}`);
				if (/private/.test(headers.get('cache-control') ?? '') && !secret && status === 200)
					problems.push(`${address}: private, yet open`);
			}
		}

		expect(problems).toEqual([]);
	}
);

test('what is for some is kept by nobody on the way, and not given to others who are signed in', async () => {
	const { files } = await theWalk(city);
	const problems: string[] = [];
	for (const [route, readers] of Object.entries(PRIVATE)) {
		const found = files.get(route) ?? [];
		const [address = ''] = found.length > 0 ? found : (UNLINKED[route]?.(files) ?? []);
		const others = route === '/io/dati/esporta' ? [] : ['bruna', STRANGER, 'marco'];
		for (const who of others.filter((one) => !readers.includes(one))) {
			const { status } = await get(city, address, await city.cookieOf(who));
			if (![403, 404].includes(status)) problems.push(`${address} for ${who}: ${status}`);
		}
		const opened: number[] = [];
		for (const who of readers) {
			const { status, headers } = await get(city, address, await city.cookieOf(who));
			opened.push(status);
			if (status === 200 && !/no-store/.test(headers.get('cache-control') ?? ''))
				problems.push(`${address} for ${who}: ${headers.get('cache-control')}`);
		}
		if (readers.length > 0 && !opened.some((status) => status === 200 || status === 404))
			problems.push(`${address}: ${opened.join()}`);
	}
	const own = await get(city, '/io/dati/esporta', await city.cookieOf('bruna'));

	expect(problems).toEqual([]);
	expect(JSON.parse(own.body)).toMatchObject({
		account: { person: { email: 'bruna@vallefiorita.example' } }
	});
	expect(own.body).not.toContain('elena@');
});
