import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../src/lib/columns.server';
import { db } from '../../src/lib/db.server';
import { meetings } from '../../src/lib/meetings/tables.server';
import { listMeasurements } from '../../src/lib/projects/measurements/queries.server';
import { aProject, indicatorId } from '../support/projects';
import type { Server } from '../support/server';
import { expect, test } from '../journeys/fixtures';

test.use({ town: 'cast' });

/** A command of the operator as its own process: how it ended and what it said. */
const tavoli = ({ env }: Server, ...args: string[]) =>
	new Promise<{ code: number; out: string; err: string }>((resolve) =>
		execFile(
			'npm',
			['run', '--silent', 'tavoli', '--', ...args],
			{ env: { ...process.env, ...env } },
			(error, out, err) => resolve({ code: error ? 1 : 0, out, err })
		)
	);

test('whoever holds the machine brings the past in from the command line', async ({ city }) => {
	const title = `Assemblea ${newId()}`;
	const file = join(city.folder, 'elenco.csv');
	writeFileSync(
		file,
		[
			'Quartiere;Quando è stato;Ora;Titolo;Presenti;Under 30;Note',
			`Stazione;13/05/2022;18;${title};40;4;`,
			'Stazzione;13/05/2022;18;X;;;'
		].join('\r\n')
	);
	const here = () =>
		db
			.select({ title: meetings.title })
			.from(meetings)
			.all()
			.filter((one) => one.title === title).length;
	const asked = ['import', 'incontri', file, '--map', 'Quando è stato=data'];

	const trial = await tavoli(city, ...asked, '--dry-run', '--skip-bad');
	expect(trial).toMatchObject({ code: 0, err: expect.stringContaining('Riga 3, quartiere: “Stazzione”') });
	expect(trial.out).toContain('Note → lasciata fuori');
	expect(trial.out).toContain('“Stazzione”, in 1 riga. Forse: Stazione.');
	expect(trial.out).toContain('Prova, senza cambiare niente. Entrerebbe 1 incontro.');
	expect(here()).toBe(0);

	const refused = await tavoli(city, ...asked);
	expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('non è entrato niente') });
	expect(here()).toBe(0);

	const done = await tavoli(city, ...asked, '--skip-bad', '--source', 'Archivio');
	expect(done).toMatchObject({ code: 0, out: expect.stringContaining('È entrato 1 incontro.') });
	expect(here()).toBe(1);

	const again = await tavoli(city, 'import', 'incontri', file, '--skip-bad');
	expect(again).toMatchObject({
		code: 0,
		out: expect.stringContaining('Sono entrati 0 incontri. Già presenti: 1.')
	});
	expect(here()).toBe(1);

	const unknown = await tavoli(city, 'import', 'incontri', file, '--map', 'Titolo=sogno');
	expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('“sogno” non è un campo.') });
});

test('whoever holds the machine brings measurements in from the command line', async ({ city }) => {
	indicatorId('persone-raggiunte');
	const title = `Cammini ${newId()}`;
	const id = aProject({ title });
	const file = join(city.folder, 'misure.csv');
	writeFileSync(
		file,
		[
			'Progetto;Indicatore;Quando;Valore;Fonte;Osservatore',
			`${title};Persone raggiunte;02/2026;40;Registro firme;Signora Rosa`,
			`${title};Ore di volontariato;gennaio 2026;12,5;;`,
			`${title} bis;Persone raggiunte;02/2026;9;;`
		].join('\r\n')
	);
	const asked = ['import', 'misure', file, '--map', 'Quando=periodo o primo giorno'];

	const trial = await tavoli(city, ...asked, '--dry-run', '--skip-bad');
	expect(trial).toMatchObject({ code: 0, err: expect.stringContaining('Riga 4, progetto') });
	expect(trial.out).toContain('Osservatore → lasciata fuori');
	expect(trial.out).toContain('Prova, senza cambiare niente. Entrerebbero 2 misure.');
	expect(listMeasurements(id)).toEqual([]);

	const refused = await tavoli(city, ...asked);
	expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('non è entrato niente') });
	expect(listMeasurements(id)).toEqual([]);

	const done = await tavoli(city, ...asked, '--skip-bad', '--source', 'Archivio');
	expect(done).toMatchObject({ code: 0, out: expect.stringContaining('Sono entrate 2 misure.') });

	const again = await tavoli(city, 'import', 'misure', file, '--skip-bad');
	expect(again.out).toContain('Sono entrate 0 misure. Già presenti: 2.');
	expect(listMeasurements(id)).toHaveLength(2);
});
