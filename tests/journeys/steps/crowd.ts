import { castBallot } from '../../../src/lib/consultations/ballots/commands.server';
import type { Choice } from '../../../src/lib/consultations/rules';
import { confirmEmail, register } from '../../../src/lib/accounts/commands.server';
import { findPersonByEmail } from '../../../src/lib/accounts/queries.server';
import { verifyResident } from '../../../src/lib/accounts/residents/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { listNeighbourhoods } from '../../../src/lib/neighbourhoods/queries.server';
import { actorOf, aNonce } from '../../support/consultations';
import { linkSentTo } from '../../support/letters';
import type { Server } from '../../support/server';
import { PASSWORD } from './accounts';

const actorBy = (email: string) => actorOf(findPersonByEmail(email)?.id ?? '');

type Crowd = { readonly count: number; readonly quartiere: string; readonly operator: string };

/** More residents, who do by command what the others do in the browser: register, confirm, go to the desk. */
export async function aCrowd(city: Server, { count, quartiere, operator }: Crowd) {
	const emails = Array.from({ length: count }, (_, i) => `vicina${i + 1}@vallefiorita.example`);
	const neighbourhoodId = listNeighbourhoods().find(({ name }) => name === quartiere)?.id ?? '';
	for (const email of emails)
		await register({ displayName: 'Una vicina', email, password: PASSWORD, language: 'it' }, email);
	for (const [i, email] of emails.entries()) {
		const link = await linkSentTo(city, email, 'Conferma il tuo indirizzo');
		await confirmEmail(link.split('/').at(-1) ?? '', PASSWORD, email);
		verifyResident(actorBy(operator), {
			id: newId(),
			email,
			neighbourhoodId,
			relation: 'residente',
			shown: { deskNumber: `FOLLA-${i + 1}` },
			ofAge: 'confirmed'
		});
	}
	return emails;
}

/** They vote, each with a nonce of their own. */
export const castFor = (emails: readonly string[], consultationId: string, choice: Choice) =>
	emails.forEach((email) => castBallot(actorBy(email), consultationId, { choice, nonce: aNonce() }));
