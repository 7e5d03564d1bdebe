import { eq } from 'drizzle-orm';
import { db } from '../../db.server';
import { votingCodes } from '../codes/tables.server';
import { listedVoters, voterSecrets } from './tables.server';

/** From here on nobody can tell whose a row of the roll is. Inside a transaction, after which the file is scrubbed. */
export function forgetVoters(consultationId: string) {
	db.delete(voterSecrets).where(eq(voterSecrets.consultationId, consultationId)).run();
	db.delete(votingCodes).where(eq(votingCodes.consultationId, consultationId)).run();
	db.delete(listedVoters).where(eq(listedVoters.consultationId, consultationId)).run();
}
