const SENTENCES: Readonly<Record<string, string>> = {
	ENOSPC: 'Il disco è pieno: fai spazio e riprova. Non è rimasto niente a metà.',
	SQLITE_FULL: 'Il disco è pieno: fai spazio e riprova. Non è rimasto niente a metà.',
	EACCES: 'Manca il permesso di leggere o scrivere qui.',
	EROFS: 'Qui non si può scrivere.',
	SQLITE_BUSY: 'Il database è occupato: riprova tra poco.',
	SQLITE_NOTADB: 'Il database non si legge: non è un database, o è rovinato.',
	SQLITE_CORRUPT: 'Il database è rovinato: ripristina una copia di prima.'
};

/** Runs the work; what a disk or a database may say comes out as a sentence. */
export async function spoken<T>(work: () => T | Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		const sentence = SENTENCES[code];
		throw sentence && error instanceof Error
			? new Error(`${sentence} (${error.message})`, { cause: error })
			: error;
	}
}
