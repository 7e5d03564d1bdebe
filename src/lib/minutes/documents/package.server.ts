import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { dayOf } from '../../clock';
import { inItalian } from '../../formats/italian.server';
import { findMunicipality } from '../../municipality/queries.server';
import { oparlVersion } from './oparl.server';
import { documentOf } from './making.server';
import { minutesPaper } from './paper.server';
import type { Published } from './queries.server';
import { documentName } from './rules';

/**
 * What the protocol office files of a version, for ever the same: its PDF, its data as machines read them, what
 * the archive must know of the document (the names are those of the AgID guidelines on documents) and the
 * fingerprints of all three.
 */
export async function protocolPackage(published: Published): Promise<Uint8Array> {
	const name = documentName(published.number, published.version);
	const { pdf, sha256 } = await documentOf(published);
	const files: Record<string, Uint8Array> = {
		[`${name}.pdf`]: new Uint8Array(pdf),
		[`${name}.json`]: json(oparlVersion(published)),
		'metadati.json': json(inItalian(() => metadata(published, `${name}.pdf`, sha256)))
	};
	const sums = Object.entries(files).map(([file, bytes]) => `${fingerprint(bytes)}  ${file}\n`);
	return zipSync(
		{ ...files, SHA256SUMS: strToU8(sums.join('')) },
		{ mtime: noonOf(published.publishedAt), level: 6 }
	);
}

/** A zip writes hours as its machine reads them: noon of the day, so that the same version gives the same package. */
const noonOf = (at: Date) => new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 12);

function metadata(published: Published, file: string, sha256: string) {
	const city = findMunicipality();
	const { about } = minutesPaper(published);
	return {
		identificativo: { impronta: sha256, algoritmo: 'SHA-256', identificativo: published.versionId },
		modalitaDiFormazione: 'creazione tramite l’utilizzo di strumenti software',
		tipologiaDocumentale: 'verbale',
		oggetto: about.subject,
		paroleChiave: about.keywords,
		lingua: about.language,
		numero: published.number,
		versione: published.version,
		motivoDellaVersione: published.why || null,
		dataIncontro: dayOf(new Date(JSON.parse(published.publicSnapshot).meeting.startsAt)),
		dataApprovazione: published.approvedAt && dayOf(published.approvedAt),
		dataPubblicazione: dayOf(published.publishedAt),
		soggettoProduttore: {
			denominazione: about.author,
			codiceIPA: city?.ipaCode ?? null,
			ufficio: city?.office || null
		},
		riservato: false,
		formato: { nomeFile: file, mimeType: 'application/pdf', formato: 'PDF/A-2a' },
		improntaDelTesto: { impronta: published.sha256, algoritmo: 'SHA-256' }
	};
}

const json = (content: unknown) => strToU8(`${JSON.stringify(content, null, '\t')}\n`);
const fingerprint = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
