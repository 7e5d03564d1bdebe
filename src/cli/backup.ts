import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { kindOfArchive } from '../lib/backups/archive.server';
import { makeKey, readKey } from '../lib/backups/key.server';
import { backUpData, backUpKeys, rotate } from '../lib/backups/making.server';
import { restore } from '../lib/backups/restoring.server';
import type { Contents } from '../lib/backups/rules';
import { settings } from '../lib/settings.server';
import { said } from './troubles';
import { subcommand } from './words';

export function addBackupCommands(tavoli: Command) {
	subcommand(tavoli, 'backup', 'Fa una copia chiusa a chiave dei dati; può farla mentre il servizio va.')
		.argument('<cartella>', 'dove mettere la copia, meglio se su un altro disco')
		.option('--key <file>', 'la chiave che chiude la copia; altrimenti BACKUP_KEY')
		.option('--keys <cartella>', 'dove mettere la copia di KEYS_DIR; altrimenti <cartella>-chiavi')
		.option('--keys-key <file>', 'la chiave che chiude quella; altrimenti BACKUP_KEYS_KEY')
		.option('--without-keys', 'non copia KEYS_DIR')
		.option('--daily <numero>', 'di quanti giorni tenere una copia', whole, 7)
		.option('--weekly <numero>', 'di quante settimane', whole, 4)
		.option('--monthly <numero>', 'di quanti mesi', whole, 2)
		.action((folder, options) => spoken(() => backUp(resolve(folder), options)));
	subcommand(tavoli, 'backup-key', 'Fa una chiave nuova per le copie.')
		.argument('<file>', 'dove scriverla; poi portane una copia lontano da questa macchina')
		.action((file) => spoken(() => makeKey(resolve(file))));
	subcommand(tavoli, 'restore', 'Rimette i dati di una copia in una cartella vuota, dopo averli controllati.')
		.argument('<file>', 'la copia')
		.option('--key <file>', 'la chiave con cui è chiusa; altrimenti BACKUP_KEY o BACKUP_KEYS_KEY')
		.option('--to <cartella>', 'la cartella vuota; altrimenti DATA_DIR, o KEYS_DIR per le chiavi')
		.action((file, options) => spoken(() => bringBack(resolve(file), options)));
}

type Options = {
	readonly key?: string;
	readonly keys?: string;
	readonly keysKey?: string;
	readonly withoutKeys?: boolean;
	readonly daily: number;
	readonly weekly: number;
	readonly monthly: number;
};

async function backUp(folder: string, { key, keys, keysKey, withoutKeys, ...rotation }: Options) {
	const apart = resolve(keys ?? `${folder}-chiavi`);
	ensureApart(folder, apart);
	const { BACKUP_KEY, BACKUP_KEYS_KEY, DATA_DIR, KEYS_DIR } = settings();
	const opens = keyAt(key, BACKUP_KEY);
	const opensKeys = withoutKeys ? undefined : keyAt(keysKey, BACKUP_KEYS_KEY);
	if (opensKeys?.equals(opens)) {
		throw new Error('Dati e chiavi delle votazioni non si chiudono con la stessa chiave: fanne due.');
	}

	const { path, contents } = await backUpData(DATA_DIR, folder, opens);
	console.log(`✓ Dati: ${path} (${inWords(contents)}), riaperta e controllata`);
	if (opensKeys) {
		const made = await backUpKeys(KEYS_DIR, apart, opensKeys);
		console.log(
			made
				? `✓ Chiavi: ${made.path} (${inWords(made.contents)}), riaperta e controllata`
				: '✓ Chiavi: nessuna'
		);
		if (made)
			console.log(
				'Tieni dati e chiavi in due luoghi: chi ha tutti e due legge le schede delle votazioni aperte.'
			);
	}
	for (const name of rotate(folder, rotation)) console.log(`− ${name}: tolta, ce ne sono di più nuove`);
}

type Back = { readonly key?: string; readonly to?: string };

async function bringBack(file: string, { key, to }: Back) {
	if (!existsSync(file)) throw new Error(`Il file ${file} non c'è.`);
	const { BACKUP_KEY, BACKUP_KEYS_KEY, DATA_DIR, KEYS_DIR } = settings();
	const isData = kindOfArchive(file) === 'data';
	const into = resolve(to ?? (isData ? DATA_DIR : KEYS_DIR));
	const contents = await restore(file, readKey(key ?? (isData ? BACKUP_KEY : BACKUP_KEYS_KEY)), into);
	console.log(`✓ Ripristinato e controllato in ${into}: ${inWords(contents)}, del ${contents.at}`);
	if (isData) console.log('Ora scrivi “npm run tavoli -- check”, poi avvia il servizio.');
}

/** A key that was named must be there; the one of the settings is made the first time. */
function keyAt(named: string | undefined, usual: string) {
	if (named === undefined && !existsSync(usual)) {
		makeKey(usual);
		console.log(
			`Ho fatto la chiave ${usual}. Portane una copia lontano da questa macchina: senza, la copia non si apre.`
		);
	}
	return readKey(resolve(named ?? usual));
}

/** What is copied, its copy and that of the keys: each lies outside the others. */
function ensureApart(folder: string, keys: string) {
	const { DATA_DIR, KEYS_DIR, KEYS_COPY_DIR } = settings();
	const places = [folder, keys, DATA_DIR, KEYS_DIR, KEYS_COPY_DIR].map((place) => `${place}/`);
	for (const copy of places.slice(0, 2)) {
		const other = places.find((place, i) => i !== places.indexOf(copy) && copy.startsWith(place));
		if (other || places.lastIndexOf(copy) !== places.indexOf(copy)) {
			throw new Error(
				`La cartella ${copy} non può stare dentro ${other ?? copy}: dati, chiavi e le loro copie vivono separati.`
			);
		}
	}
}

function inWords({ rows, files }: Contents) {
	const sum = Object.values(rows).reduce((all, some) => all + some, 0);
	const held = files.length === 1 ? '1 file' : `${files.length} file`;
	return sum > 0 ? `${sum} righe, ${held}` : held;
}

function whole(text: string) {
	if (!/^\d{1,4}$/.test(text)) throw new Error(`“${text}” non è un numero intero.`);
	return Number(text);
}

async function spoken(work: () => unknown) {
	try {
		await work();
	} catch (error) {
		throw said(error);
	}
}
