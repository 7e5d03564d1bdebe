import { Refusal } from '../lib/errors';
import { sentence } from '../lib/sentences';

const SENTENCES: Readonly<Record<string, string>> = {
	ENOSPC: 'Il disco è pieno: fai spazio e riprova. Non è rimasto niente a metà.',
	SQLITE_FULL: 'Il disco è pieno: fai spazio e riprova. Non è rimasto niente a metà.',
	EACCES: 'Manca il permesso di leggere o scrivere qui.',
	EROFS: 'Qui non si può scrivere.',
	SQLITE_BUSY: 'Il database è occupato: riprova tra poco.',
	SQLITE_NOTADB: 'Il file del database non è un database, o è rovinato: ripristina una copia di sicurezza.',
	SQLITE_CORRUPT: 'Il database è rovinato: ripristina una copia di sicurezza.'
};

/** What a disk or a database says, as a sentence with what to do; nothing for anything else. */
function troubleOf(error: unknown): Error | undefined {
	if (!(error instanceof Error) || !('code' in error)) return undefined;
	const sentence = SENTENCES[String(error.code)];
	return sentence === undefined ? undefined : new Error(`${sentence} (${error.message})`, { cause: error });
}

/** A refusal and what a disk may say as sentences; anything else as it is. */
export const said = (error: unknown) =>
	error instanceof Refusal ? new Error(sentence(error)) : (troubleOf(error) ?? error);
