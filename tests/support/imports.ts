import { readTable } from '../../src/lib/formats/tables';
import { importMeetings } from '../../src/lib/meetings/imports/commands.server';
import { guessMapping, type ImportField, type Mapping } from '../../src/lib/meetings/imports/rules';
import type { Actor } from '../../src/lib/actor';

/** A list as an office keeps it: semicolons, Italian days, hours in more ways than one, notes about people. */
export const A_LIST = [
	'Quartiere;Tavolo;Data;Ora inizio;Ora fine;Titolo;Luogo;Presenti totali;Organizzazioni presenti;Residenti;Under 30;Over 65;Note',
	'San Giorgio;generale;12/03/2023;18;20.30;Panchine e ombra;Centro sociale;34;Associazione Il Ponte, Gruppo dei nonni;20;6;12;Parla il signor Bianchi',
	'SAN GIORGIO;;14 gennaio 2023;18:30;;"Primo incontro; si comincia";Sala civica;21;3;;;;',
	'Le Fornaci;Anziani;2023-05-09;;;Caffè del martedì;;8;;;;;',
	''
].join('\r\n');

/** A table from its text, which has to be one. */
export function tableOf(text: string) {
	const table = readTable(text);
	if (typeof table === 'string') throw new Error(table);
	return table;
}

/** What a file is for an import, with the columns it seems to have. */
export function anUpload(text: string = A_LIST, mapping?: Mapping) {
	const table = tableOf(text);
	return { source: 'Elenco dell’ufficio', table, mapping: mapping ?? guessMapping(table.headings) };
}

/** Brings a list in, by the real command. */
export const bringIn = (actor: Actor, text?: string, choice: { readonly skipBad?: boolean } = {}) =>
	importMeetings(actor, anUpload(text), choice);

let made = 0;

/** A list nobody has brought in yet: one meeting of San Giorgio on a day of its own. */
export function aNewList(fields: Partial<Record<'Quartiere' | 'Titolo' | 'Presenti', string>> = {}) {
	const { Quartiere = 'San Giorgio', Titolo = `Incontro di prova ${++made}`, Presenti = '12' } = fields;
	return `Quartiere;Data;Titolo;Presenti\n${Quartiere};12/03/2021;${Titolo};${Presenti}\n`;
}

export type { ImportField };
