import { randomBytes } from 'node:crypto';
import { setClock } from '../../../lib/clock';
import { newId } from '../../../lib/columns.server';
import { castBallot } from '../../../lib/consultations/ballots/commands.server';
import { callConsultation } from '../../../lib/consultations/calling/commands.server';
import { draftConsultation } from '../../../lib/consultations/commands.server';
import { countConsultation } from '../../../lib/consultations/counts/commands.server';
import { consultationForm } from '../../../lib/consultations/forms';
import { db, inBulk } from '../../../lib/db.server';
import { wallClock } from '../../../lib/formats/dates';
import { letters } from '../../../lib/outbox/tables.server';
import { actorOf } from '../settling';
import { after, DAY, HOUR } from '../timeline';

const CITY = 'carla';
const LASTS = 14 * DAY;
/** Of ten voters six are in favour, three against, and one abstains. */
const CHOICES = ['yes', 'no', 'yes', 'yes', 'abstain', 'yes', 'no', 'yes', 'no', 'yes'] as const;

/** A vote of the quartiere that is called at that moment and opens an hour later: its id. */
export function callVote(question: string, neighbourhoodId: string, calledAt: Date) {
	const id = newId();
	const opensAt = after(calledAt, HOUR);
	at(calledAt, () => {
		draftConsultation(
			actorOf(CITY),
			consultationForm.parse({
				id,
				question,
				explanation: 'Il tavolo ne ha discusso in due incontri. Ora decide chi abita nel quartiere.',
				ifYes: 'Si comincia il mese prossimo, dalle 19 alle 22.',
				ifNo: 'Restano gli orari di oggi.',
				neighbourhoodIds: [neighbourhoodId],
				opensAt: wallClock(opensAt),
				closesAt: wallClock(after(opensAt, LASTS))
			})
		);
		callConsultation(actorOf(CITY), id);
	});
	return id;
}

/** A vote of those people, from the call to the count: everything through the commands of a real one. */
export function voteMuch(voters: readonly string[], neighbourhoodId: string, calledAt: Date) {
	const id = callVote('Vuoi che la palestra della scuola apra anche di sera?', neighbourhoodId, calledAt);
	const opensAt = after(calledAt, HOUR);
	at(after(opensAt, DAY), () => {
		for (const [i, voter] of voters.entries()) {
			const choice = CHOICES[i % CHOICES.length] ?? 'yes';
			castBallot(actorOf(voter), id, { choice, nonce: randomBytes(16).toString('hex') });
		}
	});
	at(after(opensAt, LASTS + HOUR), () => countConsultation(actorOf(CITY), id));
}

/** Done as if it were that moment, and no letter tells of it. */
function at(moment: Date, work: () => void) {
	setClock(() => moment);
	try {
		inBulk(() => {
			work();
			db.delete(letters).run();
		});
	} finally {
		setClock();
	}
}
