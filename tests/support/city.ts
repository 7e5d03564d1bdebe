import { writeFileSync } from 'node:fs';
import { identityKey } from '../../src/lib/accounts/identity.server';
import { ready } from '../../src/lib/consultations/keys/keys.server';
import { connect, disconnect } from '../../src/lib/db.server';
import { settings } from '../../src/lib/settings.server';
import { prepareFolder, removeFolder, startServer, type Server } from './server';
import { NOW } from './world';

/** A real server on a real file, filled by `settle` and opened by the test too, as long as `use` lasts. */
export async function withCity(settle: () => void, use: (city: Server) => Promise<void>) {
	const folder = await prepareFolder();
	const { KEYS_DIR, KEYS_COPY_DIR } = settings();
	const prepared = { ...folder, env: { ...folder.env, KEYS_DIR, KEYS_COPY_DIR } };
	Object.assign(process.env, prepared.env);
	writeFileSync(prepared.env.TEST_CLOCK, NOW.toISOString());
	await ready;
	connect(`${prepared.env.DATA_DIR}/tavoli.db`);
	identityKey({ deskNumber: 'first' });
	settle();
	const server = await startServer(prepared);
	await use(server);
	await server.stop();
	disconnect();
	removeFolder(prepared.folder);
}
