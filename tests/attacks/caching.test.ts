import { expect, test } from 'vitest';
import { addressesOfPages, cityUnderAttack } from '../support/attacks/city';
import { get, send } from '../support/attacks/send';

const city = cityUnderAttack();

/** A form that makes something already holds the name of what it will make, another each time. */
const MAKES_SOMETHING = /name="(id|nonce)"|,data:\{id:"/;

test(
	'a public page that did not change is not sent again; one that a person was shown leaves no copy',
	{ timeout: 600_000 },
	async () => {
		const problems: string[] = [];
		let unchanged = 0;
		for (const address of addressesOfPages(1)) {
			const first = await get(city, address);
			if (first.status !== 200 || !isPage(first)) continue;
			const mark = first.headers.get('etag') ?? '';
			const again = await send(city, address, null, { method: 'GET', headers: { 'if-none-match': mark } });
			const cached = first.headers.get('cache-control') ?? '';

			if (!/private|no-store/.test(cached)) problems.push(`${address}: others may keep it (${cached})`);
			if (MAKES_SOMETHING.test(first.body) || cached.includes('no-store')) continue;
			if (again.status !== 304 || again.body) problems.push(`${address}: sent again (${again.status})`);
			// The copy holds the nonce of the policy it came with: a new one would stop its scripts.
			if (again.headers.has('content-security-policy')) problems.push(`${address}: another policy`);
			unchanged++;
		}
		for (const address of addressesOfPages(1)) {
			const shown = await get(city, address, await city.cookieOf('elena'));
			const cached = shown.headers.get('cache-control');
			if (isPage(shown) && (cached !== 'private, no-store' || shown.headers.has('etag')))
				problems.push(`${address}: of a person, and kept (${cached})`);
		}

		expect(problems).toEqual([]);
		expect(unchanged).toBeGreaterThan(40);
	}
);

const isPage = ({ headers }: { headers: Headers }) => headers.get('content-type')?.startsWith('text/html');
