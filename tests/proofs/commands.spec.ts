import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { newId } from '../../src/lib/columns.server';
import { copyDatabase } from '../../src/lib/db-copies.server';
import { db } from '../../src/lib/db.server';
import { meetings } from '../../src/lib/meetings/tables.server';
import { listMeasurements } from '../../src/lib/projects/measurements/queries.server';
import { aProject, indicatorId } from '../support/projects';
import { tavoli } from '../support/tavoli';
import { expect, test } from '../journeys/fixtures';

test.use({ town: 'cast' });

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

	const trial = await tavoli(city.env, ...asked, '--dry-run', '--skip-bad');
	expect(trial).toMatchObject({ code: 0, err: expect.stringContaining('Riga 3, quartiere: “Stazzione”') });
	expect(trial.out).toContain('Note → lasciata fuori');
	expect(trial.out).toContain('“Stazzione”, in 1 riga. Forse: Stazione.');
	expect(trial.out).toContain('Prova, senza cambiare niente. Entrerebbe 1 incontro.');
	expect(here()).toBe(0);

	const refused = await tavoli(city.env, ...asked);
	expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('non è entrato niente') });
	expect(here()).toBe(0);

	const done = await tavoli(city.env, ...asked, '--skip-bad', '--source', 'Archivio');
	expect(done).toMatchObject({ code: 0, out: expect.stringContaining('È entrato 1 incontro.') });
	expect(here()).toBe(1);

	const again = await tavoli(city.env, 'import', 'incontri', file, '--skip-bad');
	expect(again).toMatchObject({
		code: 0,
		out: expect.stringContaining('Sono entrati 0 incontri. Già presenti: 1.')
	});
	expect(here()).toBe(1);

	const unknown = await tavoli(city.env, 'import', 'incontri', file, '--map', 'Titolo=sogno');
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

	const trial = await tavoli(city.env, ...asked, '--dry-run', '--skip-bad');
	expect(trial).toMatchObject({ code: 0, err: expect.stringContaining('Riga 4, progetto') });
	expect(trial.out).toContain('Osservatore → lasciata fuori');
	expect(trial.out).toContain('Prova, senza cambiare niente. Entrerebbero 2 misure.');
	expect(listMeasurements(id)).toEqual([]);

	const refused = await tavoli(city.env, ...asked);
	expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('non è entrato niente') });
	expect(listMeasurements(id)).toEqual([]);

	const done = await tavoli(city.env, ...asked, '--skip-bad', '--source', 'Archivio');
	expect(done).toMatchObject({ code: 0, out: expect.stringContaining('Sono entrate 2 misure.') });

	const again = await tavoli(city.env, 'import', 'misure', file, '--skip-bad');
	expect(again.out).toContain('Sono entrate 0 misure. Già presenti: 2.');
	expect(listMeasurements(id)).toHaveLength(2);
});

test('whoever holds the machine is told, a line for each thing, what is well in a file and what is not', async ({
	city
}) => {
	const env = { ...city.env, DATA_DIR: join(city.folder, 'copy') };
	const looked = () => tavoli(env, 'check');
	const none = await looked();
	mkdirSync(env.DATA_DIR);
	copyDatabase(`${city.env.DATA_DIR}/tavoli.db`, `${env.DATA_DIR}/tavoli.db`);

	const well = await looked();
	const copy = new Database(`${env.DATA_DIR}/tavoli.db`);
	copy.exec('drop index events_by_action; drop trigger events_never_change');
	copy.exec("update events set subject_id = 'another' where number = 2");
	copy.close();
	const spoilt = await looked();

	expect(none).toMatchObject({ code: 1, err: expect.stringContaining("non c'è nessun database") });
	expect(well).toMatchObject({ code: 0, err: '' });
	expect(well.out.match(/^✓ /gm)).toHaveLength(7);
	expect(spoilt).toMatchObject({ code: 1, err: expect.stringContaining('ripristina una copia') });
	expect(spoilt.out.match(/^✓ /gm)).toHaveLength(5);
	expect(spoilt.out).toContain(
		"✗ Tabelle, indici e regole dello schema: manca la regola events_never_change; manca l'indice events_by_action"
	);
	expect(spoilt.out).toContain('✗ Catena del registro degli atti: la riga 2 non segue dalla precedente');
});
