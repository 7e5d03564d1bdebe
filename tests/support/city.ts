import { writeFileSync } from 'node:fs';
import { identityKey } from '../../src/lib/accounts/identity.server';
import { connect, disconnect } from '../../src/lib/db.server';
import { prepared } from './folder';
import { removeFolder, startServer, type Server } from './server';
import { NOW } from './world';

/** The real server of this worker on a real file, filled by `settle` and opened by the test too, as long as `use` lasts. */
export async function withCity(settle: () => void, use: (city: Server) => Promise<void>) {
	if (!prepared) throw new Error('a city lives in a worker');
	writeFileSync(prepared.env.TEST_CLOCK, NOW.toISOString());
	connect(`${prepared.env.DATA_DIR}/tavoli.db`);
	identityKey({ deskNumber: 'first' });
	settle();
	const server = await startServer(prepared);
	await use(server);
	await server.stop();
	disconnect();
	removeFolder(prepared.folder);
}
