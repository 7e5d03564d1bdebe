import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { connect, db } from '../../../src/lib/db.server';
import { fromWallClock } from '../../../src/lib/formats/dates';
import { registerForMeeting } from '../../../src/lib/meetings/registrations/commands.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { actorOf } from '../../support/consultations';
import { aCommitment } from '../../support/commitments';
import { aMeeting } from '../../support/meetings';
import { aNeighbour } from '../../support/settling';
import { dayIn, settle } from '../../support/world';

const folder = mkdtempSync(join(tmpdir(), 'processes-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The eve of the meeting, which is also a week before the promises are due. */
const MORNING = fromWallClock(`${dayIn(9)}T09:00`) ?? new Date(NaN);

/** Another process on the same file, that looks at everything that is due at that moment. */
async function aProcess(database: string) {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', 'tests/support/reminding.ts', database, MORNING.toISOString()],
		{ stdio: ['ignore', 'pipe', 'inherit'] }
	);
	let said = '';
	child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const [code] = await once(child, 'exit');
	expect(code).toBe(0);
	return Number(said);
}

test(
	'processes that look at the same moment at what is due write each letter once',
	{ timeout: 60_000 },
	async () => {
		const database = join(folder, 'tavoli.db');
		connect(database);
		settle();
		const meeting = aMeeting();
		for (let i = 0; i < 30; i++) {
			registerForMeeting(actorOf(aNeighbour()), meeting);
			aCommitment({ dueOn: dayIn(16) });
		}
		db.delete(letters).run();

		const written = await Promise.all([aProcess(database), aProcess(database), aProcess(database)]);

		expect(written.reduce((sum, count) => sum + count, 0)).toBe(60);
		expect(db.select({ id: letters.id }).from(letters).all()).toHaveLength(60);
	}
);
