import { strToU8, zipSync } from 'fflate';
import { WORDS } from '../ballots/words';
import { lastRecord, listChain } from '../chain/records.server';
import { reconciliationOf } from '../counts/reconciling.server';
import { readManifest, type Manifest } from '../manifest';
import { countedBatches, toldBatches } from '../paper/counted.server';
import { findConsultation, type Found } from '../queries.server';
import { LIST_FLOOR } from '../rules';
import { codesText, everyBallot, publishedBallots } from './ballots.server';
import { ballotsCsv, blt, pabulib } from './exports.server';

export type PublishedFile = { readonly type: string; readonly body: string | Uint8Array<ArrayBuffer> };

type Counted = Found & { readonly manifest: string; readonly tally: NonNullable<Found['tally']> };
type Making = (consultation: Counted, manifest: Manifest) => string | undefined;

const JSON_TYPE = 'application/json';
const TEXT = 'text/plain; charset=utf-8';

/** What is published of a count, by the names of docs/recount.md; a maker gives nothing where there is no such file. */
const FILES: Readonly<Record<string, { readonly type: string; readonly make: Making }>> = {
	'manifesto.json': { type: JSON_TYPE, make: ({ manifest }) => manifest },
	'catena.json': { type: JSON_TYPE, make: ({ id }) => JSON.stringify({ records: listChain(id) }) },
	'schede.json': {
		type: JSON_TYPE,
		make: (consultation, manifest) =>
			JSON.stringify({ ballots: isListed(consultation) ? publishedBallots(consultation, manifest) : null })
	},
	'carta.json': { type: JSON_TYPE, make: (...vote) => JSON.stringify({ batches: paperOf(...vote) }) },
	'risultato.json': { type: JSON_TYPE, make: (consultation) => JSON.stringify(resultOf(consultation)) },
	'parole.json': { type: JSON_TYPE, make: () => JSON.stringify(WORDS) },
	'codici.txt': { type: TEXT, make: ({ id, hash }) => codesText(codesIn(id, hash)) },
	'schede.csv': {
		type: 'text/csv; charset=utf-8',
		make: whenListed((consultation, manifest) => ballotsCsv(manifest, everyBallot(consultation, manifest)))
	},
	'schede.pb': {
		type: TEXT,
		make: whenListed((consultation, manifest) => pabulib(manifest, everyBallot(consultation, manifest)))
	},
	'schede.blt': {
		type: TEXT,
		make: whenListed((consultation, manifest) => blt(manifest, everyBallot(consultation, manifest)))
	}
};

/** A published file of a vote that was counted; nothing before that, and where the vote has no such file. */
export function publishedFile(consultationId: string, name: string): PublishedFile | undefined {
	const consultation = findConsultation(consultationId);
	if (!isCounted(consultation)) return undefined;
	if (name === 'pacchetto.zip') return { type: 'application/zip', body: packageOf(consultation) };
	const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
	const body = file?.make(consultation, readManifest(consultation.manifest));
	return file && body !== undefined ? { type: file.type, body } : undefined;
}

/** The names of the files that this vote has. */
export function publishedNames(consultation: Found): string[] {
	if (!isCounted(consultation)) return [];
	const { method } = readManifest(consultation.manifest);
	const ranked = method === 'preferences' || method === 'yes_no';
	const lists = isListed(consultation) ? ['schede.csv', ranked ? 'schede.blt' : 'schede.pb'] : [];
	return ['manifesto.json', 'catena.json', 'schede.json', 'carta.json', 'risultato.json', ...lists];
}

/** The hash of the last record: whoever printed it can tell a chain that was made anew. */
export const headOf = (consultationId: string) => lastRecord(consultationId)?.hash;

function packageOf(consultation: Counted) {
	const manifest = readManifest(consultation.manifest);
	const made = [...publishedNames(consultation), 'parole.json', 'codici.txt'].flatMap((name) => {
		const text = FILES[name]?.make(consultation, manifest);
		return text === undefined ? [] : [[name, strToU8(text)] as const];
	});
	return zipSync(Object.fromEntries(made), { mtime: DATED, level: 6 });
}

/** Batch by batch; the sheets of those that stand in the list of ballots are told there. */
const paperOf: (...vote: Parameters<Making>) => unknown = (consultation, manifest) =>
	isListed(consultation)
		? toldBatches(countedBatches(consultation.id, manifest), consultation.tally.cast).map(
				({ number, sheets, note }) => ({ number, sheets, note })
			)
		: null;

/** The same files give the same package, byte for byte. */
const DATED = new Date(2026, 0, 1, 12);

function resultOf(consultation: Counted) {
	const { outcome, tied, tally, seed, seedSource, drawnAt } = consultation;
	return {
		outcome,
		tied: tied === true && drawnAt === null,
		tally,
		lot: seed === null ? null : { seed, source: seedSource },
		reconciliation: reconciliationOf(consultation)
	};
}

function whenListed(make: Making): Making {
	return (consultation, manifest) => (isListed(consultation) ? make(consultation, manifest) : undefined);
}

/** An open vote hides nothing: its ballots are listed however few they are. */
const isListed = ({ tally, secrecy }: Counted) => secrecy === 'open' || tally.cast >= LIST_FLOOR;

const isCounted = (consultation: Found | undefined): consultation is Counted =>
	consultation?.countedAt !== null && consultation?.manifest != null && consultation.tally !== null;

/** Codes say nothing without their nonces, so that they are listed however few they are. */
function codesIn(id: string, hash: string | null): string[] {
	const record = listChain(id).find(({ type }) => type === 'ballots');
	return hash && record ? JSON.parse(record.payload).codes : [];
}
