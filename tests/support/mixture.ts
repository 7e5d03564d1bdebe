import { request } from 'node:http';
import { eq } from 'drizzle-orm';
import { openSession } from '../../src/lib/accounts/sessions.server';
import { newId } from '../../src/lib/columns.server';
import { sealedBallots } from '../../src/lib/consultations/ballots/tables.server';
import { opener } from '../../src/lib/consultations/keys/keys.server';
import { findConsultation } from '../../src/lib/consultations/queries.server';
import { votedOnline } from '../../src/lib/consultations/roll/roll.server';
import { db } from '../../src/lib/db.server';
import { findSupport } from '../../src/lib/initiatives/supports/queries.server';
import { registrations } from '../../src/lib/meetings/tables.server';
import { findItem, listItems } from '../../src/lib/minutes/queries.server';
import { aConsultation, aNonce } from './consultations';
import { anInitiative } from './initiatives';
import { aMeeting } from './meetings';
import { someMinutes } from './minutes';

/** The nonces of the ballots in the box of the file that is open, opened with the key of the vote. */
export type Box = ReadonlySet<string>;

/** Something that a person does with one request, and that is promised to them when they are answered. */
export type Act = {
	readonly what: 'ballot' | 'support' | 'sign-up' | 'note';
	readonly cookie: string;
	readonly path: string;
	readonly method: 'POST' | 'PUT';
	readonly body: string;
	/** What is answered when it is done, and when it was done before. */
	readonly done: number;
	readonly already: number;
	/** Whether the file that is open holds it, whole. */
	readonly kept: (box: Box) => boolean;
	/** Whether that file holds none of it. */
	readonly absent: (box: Box) => boolean;
};

/**
 * A city in which much goes on at once: people vote, support, sign up, and two points of minutes are written. The
 * notes of one point come one after the other, as a phone sends them.
 */
export async function aMixture(people: number, { sentence = 'Si è parlato di panchine.' } = {}) {
	const initiativeId = anInitiative({ state: 'admitted' });
	const { id: minutesId, meetingId } = someMinutes();
	const nextId = aMeeting();
	const { id, voters } = aConsultation({ voters: people });
	const cookieOf = async (person: string) => {
		const { name, value } = await openSession(person, 'proof');
		return `${name}=${value}`;
	};
	const acts: Act[] = [];
	for (const voter of voters) {
		const cookie = await cookieOf(voter);
		acts.push(
			aBallotOf(voter, cookie, id),
			aSupportOf(voter, cookie, initiativeId),
			aSignUpOf(voter, cookie, nextId)
		);
	}
	const secretary = await cookieOf('teresa');
	const notebooks = listItems(minutesId).map(({ id: itemId }) => {
		let written = 0;
		/** The next note of the point, after what the file that is open says of it. */
		return (revision = findItem(minutesId, itemId)?.revision ?? 0): Act & { revision: number } => {
			const summary = `Frase ${++written}: ${sentence}`;
			const now = () => findItem(minutesId, itemId);
			return {
				what: 'note',
				cookie: secretary,
				path: `/incontri/${meetingId}/verbale/scrivi/taccuino`,
				method: 'PUT',
				body: JSON.stringify({
					itemId,
					summary,
					revision,
					notes: sentence,
					positions: sentence,
					documents: ''
				}),
				done: 200,
				already: 200,
				revision,
				kept: () => (now()?.revision ?? 0) > revision + 1 || now()?.summary === summary,
				absent: () => now()?.summary !== summary
			};
		};
	});
	return { consultationId: id, acts, notebooks, voters };
}

/** Every ballot of the file that is open, opened; one that cannot be is a broken promise. */
export function boxOf(consultationId: string): Box {
	const { publicKey } = findConsultation(consultationId) ?? {};
	if (!publicKey) throw new Error('no such vote');
	const open = opener(consultationId, publicKey);
	const sealed = db
		.select({ sealed: sealedBallots.sealed })
		.from(sealedBallots)
		.where(eq(sealedBallots.consultationId, consultationId))
		.all();
	return new Set(sealed.map((row) => String(JSON.parse(open?.(row.sealed) ?? '').nonce)));
}

/** Sends it on a line of its own, from that port where one is given. Nothing when nobody answered. */
export const perform = (origin: string, { method, path, body, cookie }: Act, localPort?: number) =>
	new Promise<{ status: number; text: string } | undefined>((resolve) => {
		const type = method === 'POST' ? 'application/x-www-form-urlencoded' : 'application/json';
		const asked = request(
			new URL(path, origin.replace('localhost', '127.0.0.1')),
			{
				method,
				localPort,
				agent: false,
				headers: {
					...{ cookie, origin, host: new URL(origin).host, connection: 'close' },
					...{ 'content-type': type, 'content-length': Buffer.byteLength(body), accept: 'text/html' }
				}
			},
			(answer) => {
				let text = '';
				answer.setEncoding('utf8');
				answer.on('data', (chunk: string) => (text += chunk));
				answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
				answer.on('error', () => resolve(undefined));
			}
		);
		asked.on('error', () => resolve(undefined));
		asked.end(body);
	});

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

function aBallotOf(voter: string, cookie: string, id: string): Act {
	const nonce = aNonce();
	return {
		...{ what: 'ballot', cookie, method: 'POST', done: 200, already: 409 },
		path: `/consultazioni/${id}/vota/ricevuta`,
		body: form({ choice: nonce < '8' ? 'yes' : 'no', nonce }),
		kept: (box) => votedOnline(voter, id) && box.has(nonce),
		absent: (box) => !votedOnline(voter, id) && !box.has(nonce)
	};
}

function aSupportOf(person: string, cookie: string, id: string): Act {
	const kept = () => findSupport(id, person) !== undefined;
	return {
		...{ what: 'support', cookie, method: 'POST', done: 303, already: 409 },
		...{ path: `/iniziative/${id}?/support`, body: '' },
		...{ kept, absent: () => !kept() }
	};
}

function aSignUpOf(person: string, cookie: string, meetingId: string): Act {
	const kept = () =>
		db.select().from(registrations).where(eq(registrations.personId, person)).get()?.meetingId === meetingId;
	return {
		...{ what: 'sign-up', cookie, method: 'POST', done: 303, already: 409 },
		...{ path: `/incontri/${meetingId}?/register`, body: form({ id: newId() }) },
		...{ kept, absent: () => !kept() }
	};
}
