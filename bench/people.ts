import { demoPasswordHashes } from '../src/cli/demo/accounts';
import { openSession } from '../src/lib/accounts/sessions.server';
import { people } from '../src/lib/accounts/tables.server';
import { newId } from '../src/lib/columns.server';
import { db } from '../src/lib/db.server';

/** More than may sign in at the same moment: each address may be tried ten times at once, no more. */
const SIGNERS = 60;

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
