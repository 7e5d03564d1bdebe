import { demoPasswordHashes } from '../src/cli/demo/accounts';
import { openSession } from '../src/lib/accounts/sessions.server';
import { eligibilities, people } from '../src/lib/accounts/tables.server';
import { dayOf } from '../src/lib/clock';
import { newId } from '../src/lib/columns.server';
import { db, inBulk } from '../src/lib/db.server';

const ROWS = 1_000;
/** More than may sign in at the same moment: each address may be tried ten times at once, no more. */
const SIGNERS = 60;

/** Residents verified at the desk, straight into the tables: they will stand on the roll of the vote. */
export function manyResidents(count: number, neighbourhoodId: string, at: Date) {
	inBulk(() =>
		db.transaction(() => {
			for (let from = 0; from < count; from += ROWS)
				settle(Math.min(ROWS, count - from), neighbourhoodId, at);
		})
	);
}

function settle(count: number, neighbourhoodId: string, at: Date) {
	const ids = Array.from({ length: count }, newId);
	const on = dayOf(at);
	db.insert(people)
		.values(
			ids.map((id) => ({
				...{ id, displayName: 'Un residente', email: `${id}@vallefiorita.example`, emailConfirmedAt: at },
				...{ ofAgeOn: on, identityKey: id, createdAt: at }
			}))
		)
		.run();
	db.insert(eligibilities)
		.values(
			ids.map((personId) => ({
				...{ personId, neighbourhoodId, relation: 'residente' as const, method: 'sportello' as const },
				...{ validFrom: on, verifiedBy: 'omar', createdAt: at }
			}))
		)
		.run();
}

/** Addresses of people who all have the password of the demo. */
export async function manySigners(): Promise<readonly string[]> {
	const [passwordHash] = (await demoPasswordHashes()).values();
	const ids = Array.from({ length: SIGNERS }, newId);
	const emailOf = (id: string) => `${id}@vallefiorita.example`;
	db.insert(people)
		.values(
			ids.map((id) => ({
				...{ id, displayName: 'Chi entra', email: emailOf(id), emailConfirmedAt: new Date() },
				passwordHash
			}))
		)
		.run();
	return ids.map(emailOf);
}

/** What the browser of somebody signed in sends along. */
export async function cookieOf(personId: string) {
	const { name, value } = await openSession(personId, 'Firefox, Linux');
	return `${name}=${value}`;
}
