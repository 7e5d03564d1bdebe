import Database from 'better-sqlite3';
import { actorOf } from '../src/cli/demo/settling';
import { after, DAY, HOUR } from '../src/cli/demo/timeline';
import { verifyResident } from '../src/lib/accounts/residents/commands.server';
import { people } from '../src/lib/accounts/tables.server';
import { dayOf, now, setClock } from '../src/lib/clock';
import { newId } from '../src/lib/columns.server';
import { callConsultation } from '../src/lib/consultations/calling/commands.server';
import { draftConsultation } from '../src/lib/consultations/commands.server';
import { consultationForm } from '../src/lib/consultations/forms';
import { db, inBulk } from '../src/lib/db.server';
import { wallClock } from '../src/lib/formats/dates';
import { letters } from '../src/lib/outbox/tables.server';
import { cookieOf } from './people';

/** An open vote, and the cookie of each person who may cast one ballot in it. */
export type Vote = { readonly id: string; readonly cookies: readonly string[] };

/** A vote called at that moment, open since an hour after, with as many people on its roll who are signed in. */
export async function aVoteWith(voters: number, neighbourhoodId: string, calledAt: Date): Promise<Vote> {
	const consultationId = newId();
	const ids = Array.from({ length: voters }, newId);
	setClock(() => calledAt);
	inBulk(() => {
		for (const id of ids) arrive(id, neighbourhoodId);
		call(consultationId, neighbourhoodId);
		db.delete(letters).run();
	});
	setClock();

	const cookies: string[] = [];
	for (const id of ids) cookies.push(await cookieOf(id));
	return { id: consultationId, cookies };
}

/** An account of somebody who came to the desk: the password is no part of what is measured, so there is none. */
function arrive(id: string, neighbourhoodId: string) {
	const email = `${id}@vallefiorita.example`;
	db.insert(people).values({ id, displayName: 'Una residente', email, emailConfirmedAt: now() }).run();
	verifyResident(actorOf('omar'), {
		id: newId(),
		email,
		neighbourhoodId,
		relation: 'residente',
		shown: { deskNumber: id },
		ofAge: { on: dayOf(now()) }
	});
}

function call(id: string, neighbourhoodId: string) {
	const coordinator = actorOf('carla');
	draftConsultation(
		coordinator,
		consultationForm.parse({
			id,
			question: 'Vuoi che il quartiere apra la biblioteca anche di sera?',
			explanation: 'Il tavolo ne ha discusso in due incontri. Ora decide chi abita nel quartiere.',
			ifYes: 'La biblioteca apre anche il martedì e il giovedì, dalle 19 alle 22.',
			ifNo: 'Restano gli orari di oggi.',
			neighbourhoodIds: [neighbourhoodId],
			opensAt: wallClock(after(now(), HOUR)),
			closesAt: wallClock(after(now(), HOUR + 30 * DAY))
		})
	);
	callConsultation(coordinator, id);
}

/** What stands in the file after the load: every ballot that was sent, once, beside its mark. Read behind the server's back. */
export function ballotBoxOf({ id }: Vote, file: string) {
	const database = new Database(file, { readonly: true });
	const read = (query: string) => Number(database.prepare(query).pluck().get(id));
	const box = {
		ballots: read('select count(*) from sealed_ballots where consultation_id = ?'),
		marks: read('select count(*) from voter_participations where consultation_id = ? and cast_on is not null')
	};
	database.close();
	return box;
}
