import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { db } from '../../../src/lib/db.server';
import { openRectification, publishMinutes } from '../../../src/lib/minutes/commands.server';
import { documentOf, makeDocuments } from '../../../src/lib/minutes/documents/making.server';
import { protocolPackage } from '../../../src/lib/minutes/documents/package.server';
import { minutesPdf } from '../../../src/lib/minutes/documents/paper.server';
import { findKept, listPublished } from '../../../src/lib/minutes/documents/queries.server';
import { recordDecision } from '../../../src/lib/minutes/decisions/commands.server';
import { saveItem } from '../../../src/lib/minutes/items/commands.server';
import { listItems } from '../../../src/lib/minutes/queries.server';
import { minutesDocuments } from '../../../src/lib/minutes/documents/tables.server';
import { municipality } from '../../../src/lib/municipality/tables.server';
import { MOST_ATTEMPTS } from '../../../src/lib/outbox/rules';
import { now } from '../../../src/lib/clock';
import { listWaiting } from '../../../src/lib/today/queries.server';
import { aDecision, aMeetingToRecord, someMinutes } from '../../support/minutes';
import { hearPdf } from '../../support/pdf';
import { as, DAY, settle, travelTo } from '../../support/world';

beforeEach(settle);

const later = (ms: number) => travelTo(new Date(now().getTime() + ms));
const waiting = () => db.select().from(minutesDocuments).all();
const fails = () => Promise.reject(new Error('no room on the disk'));

function published(given: Parameters<typeof someMinutes>[0] = {}) {
	const { id, meetingId } = someMinutes({ ...given, state: 'published' });
	const [version] = listPublished(meetingId);
	if (!version) throw new Error('nothing published');
	return { id, meetingId, version };
}

test('minutes that become public wait for their PDF, which is made once and kept', async () => {
	const { version } = published();
	expect(waiting()).toMatchObject([{ versionId: version.versionId, attempts: 0, madeAt: null, pdf: null }]);

	expect(await makeDocuments()).toBe(1);
	expect(await makeDocuments()).toBe(0);

	const kept = findKept(version.versionId);
	expect(kept?.pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
	expect(kept?.sha256).toBe(
		createHash('sha256')
			.update(kept?.pdf ?? '')
			.digest('hex')
	);
	expect(waiting()).toMatchObject([{ attempts: 1, lastError: null }]);
});

test('minutes that are not public have no PDF', async () => {
	someMinutes({ state: 'approved' });

	expect(waiting()).toEqual([]);
	expect(await makeDocuments()).toBe(0);
});

test('a PDF that fails is tried again, each time later, and is never given up', async () => {
	const { version } = published();

	expect(await makeDocuments(fails)).toBe(0);
	expect(waiting()).toMatchObject([{ attempts: 1, lastError: 'no room on the disk', madeAt: null }]);
	expect(await makeDocuments()).toBe(0);

	for (let i = 0; i < MOST_ATTEMPTS + 2; i++) {
		later(2 * DAY);
		await makeDocuments(fails);
	}
	expect(waiting()[0]?.attempts).toBe(MOST_ATTEMPTS + 3);

	later(2 * DAY);
	expect(await makeDocuments()).toBe(1);
	expect(findKept(version.versionId)).toBeDefined();
	expect(waiting()[0]?.lastError).toBeNull();
});

test('the coordinator of the area reads that a PDF failed until it is made', async () => {
	const { meetingId } = published();
	const told = (someone: 'elena' | 'carla') =>
		listWaiting(as(someone)).filter(({ call }) => call === 'document_failed');
	expect(told('elena')).toEqual([]);

	await makeDocuments(fails);
	expect(told('elena')).toMatchObject([{ id: meetingId, title: 'Incontro di marzo' }]);
	expect(told('carla')).toHaveLength(1);

	later(DAY);
	await makeDocuments();
	expect(told('elena')).toEqual([]);
});

test('whoever asks for a PDF not yet made gets it at once, and from then on the same', async () => {
	const { version } = published();

	const first = await documentOf(version);
	const second = await documentOf(version, fails);

	expect(second).toEqual(first);
	expect(await makeDocuments(fails)).toBe(0);
	expect((await minutesPdf(version)).equals(first.pdf)).toBe(true);
});

test('a PDF once made is never changed nor deleted', async () => {
	const { version } = published();
	await makeDocuments();
	const mine = eq(minutesDocuments.versionId, version.versionId);

	expect(() => db.update(minutesDocuments).set({ sha256: 'x' }).where(mine).run()).toThrow(/never changed/);
	expect(() => db.delete(minutesDocuments).where(mine).run()).toThrow(/never deleted/);
});

test(
	'the PDF says what everybody reads: number, version, who was there as numbers, decisions, promises, seal',
	{ timeout: 60_000 },
	async () => {
		const { version } = published({
			decision: { manner: 'open_vote', inFavour: 2, against: 0, abstained: 0, options: 'Subito\nA gennaio' }
		});

		const { structure, info } = hearPdf((await documentOf(version)).pdf);
		const heard = structure.replace(/"\n\s*"/g, '');

		expect(info).toMatchObject({
			Title: `Verbale: Incontro di marzo (${version.number})`,
			Author: 'Comune di Vallefiorita',
			Tagged: 'yes'
		});
		for (const said of [
			version.number,
			'Tavolo di San Giorgio',
			'Il telefono amico comincia a ottobre.',
			'Approvata. Voto palese. I membri presenti erano pochi e il numero non si pubblica.',
			'Subito',
			'Chiedere la sala alla parrocchia',
			'Associazione Il Ponte, entro il 31 dicembre 2026',
			'15 persone in tutto',
			version.sha256,
			`/incontri/${version.meetingId}/verbale/versioni/1`
		])
			expect(heard).toContain(said);
	}
);

test('the PDF holds no name, no note and no internal point', { timeout: 60_000 }, async () => {
	const meetingId = aMeetingToRecord({ internal: true });
	const { version } = published({ meetingId });

	const { structure } = hearPdf((await documentOf(version)).pdf);

	for (const hidden of ['Cose nostre', 'Da dire solo tra noi', 'Lucia', 'Paolo', 'Rosa', 'Teresa', 'Elena'])
		expect(structure).not.toContain(hidden);
});

test(
	'a corrected version has a PDF of its own that says why, and the one before stays',
	{ timeout: 60_000 },
	async () => {
		const { id, meetingId } = someMinutes({ state: 'rectifying' });
		const [item] = listItems(id);
		if (!item) throw new Error('no item');
		saveItem(as('teresa'), id, item.id, {
			treatment: 'treated',
			summary: 'Si è parlato anche del trasporto.',
			notes: '',
			positions: '',
			documents: '',
			revision: item.revision
		});
		publishMinutes(as('elena'), id);

		const [before, after] = listPublished(meetingId);
		if (!before || !after) throw new Error('two versions were expected');
		const [old, corrected] = [await documentOf(before), await documentOf(after)].map(
			({ pdf }) => hearPdf(pdf).structure
		);

		expect(waiting()).toHaveLength(2);
		expect(old).not.toContain('trasporto');
		expect(corrected).toContain('trasporto');
		expect(corrected).toContain('Mancava una parola.');
	}
);

test('the package for the protocol office holds PDF, data, metadata and the fingerprints of all three', async () => {
	db.update(municipality).set({ ipaCode: 'c_v001' }).run();
	const { version, meetingId } = published();

	const files = unzipSync(await protocolPackage(version));
	const name = `${version.number}-v1`;

	expect(Object.keys(files).sort()).toEqual(
		[`${name}.json`, `${name}.pdf`, 'SHA256SUMS', 'metadati.json'].sort()
	);
	const sums = strFromU8(files['SHA256SUMS'] ?? new Uint8Array())
		.trimEnd()
		.split('\n');
	expect(sums).toHaveLength(3);
	for (const line of sums) {
		const [sum, file = ''] = line.split('  ');
		expect(
			createHash('sha256')
				.update(files[file] ?? '')
				.digest('hex')
		).toBe(sum);
	}
	const metadata = JSON.parse(strFromU8(files['metadati.json'] ?? new Uint8Array()));
	expect(metadata).toMatchObject({
		oggetto: "Tavolo di San Giorgio: verbale dell'incontro di domenica 22 marzo 2026",
		numero: version.number,
		versione: 1,
		dataPubblicazione: '2026-03-22',
		soggettoProduttore: { denominazione: 'Comune di Vallefiorita', codiceIPA: 'c_v001' },
		formato: { nomeFile: `${name}.pdf`, formato: 'PDF/A-2a' },
		identificativo: { impronta: findKept(version.versionId)?.sha256, algoritmo: 'SHA-256' },
		improntaDelTesto: { impronta: version.sha256 }
	});
	expect(strFromU8(files[`${name}.json`] ?? new Uint8Array())).toContain(`/incontri/${meetingId}/oparl`);
	expect(
		Buffer.from(await protocolPackage(version)).equals(Buffer.from(await protocolPackage(version)))
	).toBe(true);
});

test(
	'the package of a version is the same, byte for byte, after a later version is published',
	{ timeout: 60_000 },
	async () => {
		const { id, meetingId, version } = published();
		const filed = await protocolPackage(version);

		later(DAY);
		openRectification(as('elena'), id, 'Mancava il trasporto.');
		const [item] = listItems(id);
		if (!item) throw new Error('no item');
		recordDecision(as('teresa'), id, item.id, aDecision({ text: 'Si cerca un furgone.' }));
		publishMinutes(as('elena'), id);
		const [before, after] = listPublished(meetingId);
		if (!before || !after) throw new Error('two versions were expected');

		expect(Buffer.from(await protocolPackage(before)).equals(Buffer.from(filed))).toBe(true);
		const inside = async (one: typeof before) =>
			strFromU8(
				unzipSync(await protocolPackage(one))[`${one.number}-v${one.version}.json`] ?? new Uint8Array()
			);
		expect(await inside(before)).not.toContain('furgone');
		expect(await inside(before)).toContain(`${version.number}-v1.pdf`);
		expect(await inside(after)).toContain('furgone');
		expect(await inside(after)).toContain(`${version.number}-v2.pdf`);
	}
);
