import { beforeEach, expect, test } from 'vitest';
import { findCalledBallot } from '../../src/lib/consultations/queries.server';
import { countQueries } from '../../src/lib/db.server';
import { updateMunicipality } from '../../src/lib/municipality/commands.server';
import { ratePage } from '../../src/lib/municipality/ratings/commands.server';
import { findActor } from '../../src/lib/tavoli/actor.server';
import { load as layout } from '../../src/routes/+layout.server';
import { fill } from '../support/fullcity';
import { pageRoutes } from '../support/pages';
import { request } from '../support/request';
import { addressOf, stopsOf } from '../support/stops';
import { as, settle } from '../support/world';

beforeEach(settle);

/** How many questions each page asks the database, whatever it holds. A new page gets its line here. */
const QUESTIONS: Readonly<Record<string, number>> = {
	'/': 14,
	'/accedi': 0,
	'/accedi/di-nuovo': 0,
	'/accessibilita': 1,
	'/aiuto': 1,
	'/amministrazione': 2,
	'/amministrazione/accessibilita': 1,
	'/amministrazione/comune': 1,
	'/amministrazione/indicatori': 2,
	'/amministrazione/organizzazioni': 2,
	'/amministrazione/organizzazioni/[organization]': 2,
	'/amministrazione/patto': 1,
	'/amministrazione/patto/[pact]': 7,
	'/amministrazione/persone': 2,
	'/amministrazione/programmi': 1,
	'/amministrazione/programmi/[programme]': 1,
	'/amministrazione/quartieri': 2,
	'/amministrazione/quartieri/[neighbourhood]': 2,
	'/amministrazione/quartieri/importa': 0,
	'/amministrazione/quartieri/poli/[district]': 1,
	'/amministrazione/registro-atti': 4,
	'/amministrazione/regole': 1,
	'/amministrazione/tavoli': 3,
	'/bisogni': 8,
	'/cerca': 2,
	'/conferma/[token]': 1,
	'/consultazioni': 4,
	'/consultazioni/[consultation]': 2,
	'/consultazioni/[consultation]/carta': 8,
	'/consultazioni/[consultation]/carta/[batch]': 4,
	'/consultazioni/[consultation]/carta/[batch]/[sheet]': 4,
	'/consultazioni/[consultation]/codici': 2,
	'/consultazioni/[consultation]/elenco': 4,
	'/consultazioni/[consultation]/gestione': 3,
	'/consultazioni/[consultation]/modifica': 2,
	'/consultazioni/[consultation]/opzioni': 4,
	'/consultazioni/[consultation]/opzioni/[option]': 3,
	'/consultazioni/[consultation]/opzioni/limiti': 5,
	'/consultazioni/[consultation]/ricalcolo': 1,
	'/consultazioni/[consultation]/scheda': 1,
	'/consultazioni/[consultation]/schede': 4,
	'/consultazioni/[consultation]/sportello': 1,
	'/consultazioni/[consultation]/sportello/[session]': 2,
	'/consultazioni/[consultation]/vota': 4,
	'/consultazioni/[consultation]/vota/ricevuta': 1,
	'/consultazioni/[consultation]/voto-palese': 5,
	'/consultazioni/nuova': 2,
	'/cruscotto': 41,
	'/cruscotto/[figure]': 9,
	'/cruscotto/definizioni': 1,
	'/dati': 1,
	'/dati/[dataset]': 0,
	'/impegni/[commitment]': 6,
	'/impegni/[commitment]/aggiorna/[token]': 3,
	'/incontri': 7,
	'/incontri/[meeting]': 13,
	'/incontri/[meeting]/avviso': 4,
	'/incontri/[meeting]/bisogno': 1,
	'/incontri/[meeting]/copia': 4,
	'/incontri/[meeting]/iniziativa': 3,
	'/incontri/[meeting]/locandina': 4,
	'/incontri/[meeting]/modifica': 2,
	'/incontri/[meeting]/ordine-del-giorno': 11,
	'/incontri/[meeting]/presenze': 11,
	'/incontri/[meeting]/verbale': 9,
	'/incontri/[meeting]/verbale/impegni': 3,
	'/incontri/[meeting]/verbale/protocollo': 2,
	'/incontri/[meeting]/verbale/scrivi': 10,
	'/incontri/[meeting]/verbale/una-pagina': 3,
	'/incontri/[meeting]/verbale/versioni/[number]': 5,
	'/incontri/importa': 0,
	'/incontri/importa/[draft]/colonne': 2,
	'/incontri/importa/[draft]/prova': 10,
	'/incontri/nuovo': 2,
	'/iniziative': 3,
	'/iniziative/[initiative]': 18,
	'/iniziative/[initiative]/commenti': 3,
	'/iniziative/[initiative]/commenti/[comment]/segnala': 2,
	'/iniziative/[initiative]/immagini': 3,
	'/iniziative/[initiative]/modifica': 2,
	'/iniziative/[initiative]/proposta/1': 5,
	'/iniziative/[initiative]/proposta/2': 3,
	'/iniziative/[initiative]/proposta/3': 3,
	'/iniziative/[initiative]/proposta/riepilogo': 8,
	'/iniziative/[initiative]/ricevuta': 2,
	'/iniziative/[initiative]/risposta': 1,
	'/iniziative/[initiative]/ritiro': 1,
	'/iniziative/[initiative]/segui': 2,
	'/iniziative/[initiative]/segui/[token]': 2,
	'/iniziative/[initiative]/unisci': 2,
	'/iniziative/[initiative]/versioni': 2,
	'/iniziative/bacheca': 6,
	'/iniziative/modulo': 2,
	'/iniziative/nuova': 4,
	'/iniziative/nuova/carta': 1,
	'/invito/[token]': 1,
	'/io': 9,
	'/io/dati': 2,
	'/io/sessioni': 1,
	'/moderazione': 2,
	'/moderazione/[comment]': 5,
	'/note-legali': 1,
	'/oggi': 9,
	'/organizzazioni': 2,
	'/organizzazioni/[organization]': 5,
	'/organizzazioni/[organization]/modifica': 3,
	'/patto': 9,
	'/patto/[pact]': 8,
	'/patto/[pact]/anni': 8,
	'/patto/[pact]/anni/[year]': 9,
	'/patto/[pact]/numeri/[indicator]': 8,
	'/per/[target]': 6,
	'/piano-di-zona': 4,
	'/privacy': 2,
	'/progetti': 6,
	'/progetti/[project]': 24,
	'/progetti/[project]/attivita': 3,
	'/progetti/[project]/denaro': 1,
	'/progetti/[project]/impegni': 2,
	'/progetti/[project]/misure': 5,
	'/progetti/[project]/misure/cosa': 3,
	'/progetti/[project]/misure/mese': 3,
	'/progetti/[project]/modifica': 6,
	'/progetti/[project]/notizie': 1,
	'/progetti/[project]/partner': 3,
	'/progetti/[project]/passo': 1,
	'/progetti/[project]/rischi': 2,
	'/progetti/[project]/scheda': 6,
	'/progetti/[project]/segui': 2,
	'/progetti/[project]/segui/[token]': 2,
	'/progetti/[project]/tappe': 3,
	'/progetti/importa': 0,
	'/progetti/importa/[draft]/colonne': 2,
	'/progetti/importa/[draft]/prova': 9,
	'/progetti/nuovo': 7,
	'/quartieri': 1,
	'/quartieri/[neighbourhood]': 11,
	'/quartieri/[neighbourhood]/attivita': 2,
	'/recupera': 0,
	'/registrati': 0,
	'/registro': 8,
	'/reimposta/[token]': 1,
	'/sportello': 3,
	'/sportello/chiudi': 0,
	'/tavoli': 2,
	'/tavoli/[tavolo]': 4,
	'/tavoli/[tavolo]/cura': 3,
	'/valutazione': 0,
	'/vota/codice': 0
};

type Page = { readonly load?: (event: never) => unknown };
const pages = import.meta.glob<Page>('../../src/routes/**/+page.server.ts');

/** What each page asks in a city with so many of everything. */
async function asked(each: number) {
	const found: Record<string, number> = {};
	const stops = stopsOf(fill(each));
	for (const [route, stop] of Object.entries(stops)) {
		const page = await pages[`../../src/routes${route.replace(/\/$/, '')}/+page.server.ts`]?.();
		const event = request({
			actor: stop.who && as(stop.who),
			params: stop.params,
			path: addressOf(route, stop)
		});
		// Something happens before each look, so that nothing is remembered from the one before.
		ratePage({ path: '/', stars: 5, note: '' });
		findCalledBallot(stops['/consultazioni/[consultation]/voto-palese']?.params?.consultation ?? '');
		found[route] = await countQueries(() => page?.load?.(event));
	}
	return found;
}

test('every page of the site promises how much it asks the database', () => {
	expect(Object.keys(QUESTIONS).sort()).toEqual(pageRoutes());
});

test.each([
	['three', 3],
	['thirty', 30]
])(
	'no page asks more than it promises in a city with %s of everything',
	{ timeout: 120_000 },
	async (_, each) => {
		expect(await asked(each)).toEqual(QUESTIONS);
	}
);

test.each(['bruna', 'lucia', 'teresa', 'dario', 'carla'])(
	'who %s is and what they hold is two questions',
	async (someone) => {
		expect(await countQueries(() => findActor(someone))).toBe(2);
	}
);

test('what stands around every page is one question more, and two again when something has changed', async () => {
	const elena = request({ actor: as('elena') });
	await layout(request());

	expect(await countQueries(() => layout(request()))).toBe(1);
	expect(await countQueries(() => layout(elena))).toBe(1);

	updateMunicipality(as('ines'), { name: 'Vallefiorita', phone: '030 7654321' });
	expect(await countQueries(() => layout(elena))).toBe(3);
	expect(layout(elena).city?.phone).toBe('030 7654321');
});
