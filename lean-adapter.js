import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = 'build';

/**
 * What is built, without its source maps: nothing reads them while it runs, and they weigh as much as the rest.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export const withoutMaps = (adapter) => ({
	...adapter,
	async adapt(builder) {
		await adapter.adapt(builder);
		const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' });
		for (const file of files.filter((name) => name.endsWith('.js.map'))) rmSync(join(BUILT, file));
	}
});
