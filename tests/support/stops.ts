import type { Someone } from '../../src/cli/demo/cast';
import { issueToken } from '../../src/lib/accounts/tokens.server';
import { issueLink } from '../../src/lib/commitments/links/links.server';
import { stopKey } from '../../src/lib/initiatives/follows/links.server';
import { beginImport } from '../../src/lib/imports/commands.server';
import { stopKey as stopProject } from '../../src/lib/projects/follows/links.server';
import type { fill } from './fullcity';
import { aMeasuresFileReady } from './acts/measures';
import { A_LIST } from './imports';
import { as } from './world';

/** Where one looks at a page: with which ids in its address, and as whom. */
export type Stop = { readonly who: Someone | null; readonly params: Record<string, string> };

/** For each page of the site an example where there is much to see, as somebody who may see it. */
export function stopsOf(city: ReturnType<typeof fill>): Record<string, Stop> {
	const at = (who: Someone | null, params: Record<string, string> = {}): Stop => ({ who, params });
	const [idea, vote, draftMeeting] = [city.ideas[0], city.votes[0], city.draftMeetings[0]];
	if (!idea || !vote || !draftMeeting) throw new Error('an empty city has nothing to look at');

	const aRow = `Progetto;Indicatore;Mese;Valore\n${city.project};Persone raggiunte;02/2026;40\n`;
	const ofMeasures = { draft: aMeasuresFileReady('elena', aRow).id };
	const ofFile = { draft: beginImport(as('elena'), { source: 'Elenco', text: A_LIST }) };
	const ofBatch = { consultation: city.paperVote.id, batch: city.paperVote.batch };
	const ofProject = { project: city.project };
	const ofDraft = { initiative: idea.draft };
	const ofMinutes = { meeting: city.minutes.meetingId };
	const ofWriting = { meeting: city.writing.meetingId };
	return {
		'/': at(null),
		'/accedi': at(null),
		'/accedi/di-nuovo': at(null),
		'/accessibilita': at(null),
		'/aiuto': at(null),
		'/amministrazione': at('ines'),
		'/amministrazione/accessibilita': at('ines'),
		'/amministrazione/comune': at('ines'),
		'/amministrazione/indicatori': at('carla'),
		'/amministrazione/organizzazioni': at('ines'),
		'/amministrazione/organizzazioni/[organization]': at('ines', { organization: 'il-ponte' }),
		'/amministrazione/patto': at('carla'),
		'/amministrazione/patto/[pact]': at('carla', { pact: city.draftPacts[0] ?? '' }),
		'/amministrazione/persone': at('ines'),
		'/amministrazione/programmi': at('carla'),
		'/amministrazione/programmi/[programme]': at('carla', { programme: city.programmes[0] ?? '' }),
		'/amministrazione/quartieri': at('ines'),
		'/amministrazione/quartieri/[neighbourhood]': at('ines', { neighbourhood: 'san-giorgio' }),
		'/amministrazione/quartieri/importa': at('ines'),
		'/amministrazione/quartieri/poli/[district]': at('ines', { district: 'nord' }),
		'/amministrazione/registro-atti': at('carla'),
		'/amministrazione/regole': at('ines'),
		'/amministrazione/tavoli': at('ines'),
		'/bisogni': at('bruna'),
		'/cerca': at(null),
		'/conferma/[token]': at(null, { token: issueToken('bruna', 'confirm') }),
		'/consultazioni': at('elena'),
		'/consultazioni/[consultation]': at('bruna', { consultation: vote.counted.id }),
		'/consultazioni/[consultation]/carta': at('omar', { consultation: city.paperVote.id }),
		'/consultazioni/[consultation]/carta/[batch]': at('omar', ofBatch),
		'/consultazioni/[consultation]/carta/[batch]/[sheet]': at('omar', { ...ofBatch, sheet: '1' }),
		'/consultazioni/[consultation]/codici': at('elena', { consultation: city.deskVote.id }),
		'/consultazioni/[consultation]/elenco': at('elena', { consultation: vote.draft.id }),
		'/consultazioni/[consultation]/gestione': at('elena', { consultation: vote.draft.id }),
		'/consultazioni/[consultation]/modifica': at('elena', { consultation: vote.draft.id }),
		'/consultazioni/[consultation]/opzioni': at('elena', { consultation: vote.choice.id }),
		'/consultazioni/[consultation]/opzioni/[option]': at('elena', {
			consultation: vote.choice.id,
			option: vote.choice.option
		}),
		'/consultazioni/[consultation]/opzioni/limiti': at('elena', { consultation: vote.choice.id }),
		'/consultazioni/[consultation]/ricalcolo': at(null, { consultation: vote.counted.id }),
		'/consultazioni/[consultation]/scheda': at('omar', { consultation: city.paperVote.id }),
		'/consultazioni/[consultation]/schede': at(null, { consultation: vote.counted.id }),
		'/consultazioni/[consultation]/sportello': at('omar', { consultation: city.deskVote.id }),
		'/consultazioni/[consultation]/sportello/[session]': at('omar', {
			consultation: city.deskVote.id,
			session: city.deskVote.session
		}),
		'/consultazioni/[consultation]/vota': at('bruna', { consultation: vote.open.id }),
		'/consultazioni/[consultation]/vota/ricevuta': at('bruna', { consultation: vote.open.id }),
		'/consultazioni/[consultation]/voto-palese': at('teresa', { consultation: city.openVote.id }),
		'/consultazioni/nuova': at('elena'),
		'/cruscotto': at(null),
		'/cruscotto/[figure]': at(null, { figure: 'participations' }),
		'/cruscotto/definizioni': at(null),
		'/dati': at(null),
		'/dati/[dataset]': at(null, { dataset: 'misure' }),
		'/impegni/[commitment]': at('teresa', { commitment: city.commitment }),
		'/impegni/[commitment]/aggiorna/[token]': at(null, {
			commitment: city.commitment,
			token: issueLink(city.commitment)
		}),
		'/incontri': at('paolo'),
		'/incontri/[meeting]': at('bruna', { meeting: city.meeting }),
		'/incontri/[meeting]/avviso': at(null, { meeting: city.meeting }),
		'/incontri/[meeting]/bisogno': at('teresa', { meeting: city.meeting }),
		'/incontri/[meeting]/copia': at('paolo', { meeting: city.meeting }),
		'/incontri/[meeting]/iniziativa': at('teresa', { meeting: city.meeting }),
		'/incontri/[meeting]/locandina': at(null, { meeting: city.meeting }),
		'/incontri/[meeting]/modifica': at('paolo', { meeting: draftMeeting }),
		'/incontri/[meeting]/ordine-del-giorno': at('paolo', { meeting: draftMeeting }),
		'/incontri/[meeting]/presenze': at('teresa', ofWriting),
		'/incontri/[meeting]/verbale': at(null, ofMinutes),
		'/incontri/[meeting]/verbale/impegni': at('teresa', ofWriting),
		'/incontri/[meeting]/verbale/protocollo': at('elena', ofMinutes),
		'/incontri/[meeting]/verbale/scrivi': at('teresa', ofWriting),
		'/incontri/[meeting]/verbale/una-pagina': at(null, ofMinutes),
		'/incontri/[meeting]/verbale/versioni/[number]': at(null, { ...ofMinutes, number: '1' }),
		'/incontri/importa': at('elena'),
		'/incontri/importa/[draft]/colonne': at('elena', ofFile),
		'/incontri/importa/[draft]/prova': at('elena', ofFile),
		'/incontri/nuovo': at('paolo'),
		'/iniziative': at('bruna'),
		'/iniziative/[initiative]': at('bruna', { initiative: city.initiative }),
		'/iniziative/[initiative]/commenti': at('bruna', { initiative: city.initiative }),
		'/iniziative/[initiative]/commenti/[comment]/segnala': at('bruna', {
			initiative: city.initiative,
			comment: city.comment
		}),
		'/iniziative/[initiative]/immagini': at('bruna', { initiative: city.edited }),
		'/iniziative/[initiative]/modifica': at('bruna', { initiative: idea.sent }),
		'/iniziative/[initiative]/proposta/1': at('bruna', ofDraft),
		'/iniziative/[initiative]/proposta/2': at('bruna', ofDraft),
		'/iniziative/[initiative]/proposta/3': at('bruna', ofDraft),
		'/iniziative/[initiative]/proposta/riepilogo': at('bruna', ofDraft),
		'/iniziative/[initiative]/ricevuta': at('bruna', { initiative: idea.sent }),
		'/iniziative/[initiative]/risposta': at('elena', { initiative: idea.sent }),
		'/iniziative/[initiative]/ritiro': at('bruna', { initiative: idea.sent }),
		'/iniziative/[initiative]/segui': at('bruna', { initiative: city.initiative }),
		'/iniziative/[initiative]/segui/[token]': at(null, {
			initiative: city.initiative,
			token: stopKey(city.initiative, 'lucia')
		}),
		'/iniziative/[initiative]/unisci': at('elena', { initiative: idea.sent }),
		'/iniziative/[initiative]/versioni': at(null, { initiative: city.edited }),
		'/iniziative/bacheca': at('elena'),
		'/iniziative/modulo': at(null),
		'/iniziative/nuova': at('lucia'),
		'/iniziative/nuova/carta': at('omar'),
		'/invito/[token]': at(null, { token: issueToken('bruna', 'invite') }),
		'/io': at('lucia'),
		'/io/dati': at('lucia'),
		'/io/sessioni': at('lucia'),
		'/moderazione': at('elena'),
		'/moderazione/[comment]': at('elena', { comment: city.comment }),
		'/note-legali': at(null),
		'/oggi': at('elena'),
		'/organizzazioni': at(null),
		'/organizzazioni/[organization]': at('lucia', { organization: 'il-ponte' }),
		'/organizzazioni/[organization]/modifica': at('lucia', { organization: 'il-ponte' }),
		'/patto': at(null),
		'/patto/[pact]': at(null, { pact: city.pact.slug }),
		'/patto/[pact]/anni': at(null, { pact: city.pact.slug }),
		'/patto/[pact]/anni/[year]': at(null, { pact: city.pact.slug, year: '2026' }),
		'/patto/[pact]/numeri/[indicator]': at(null, {
			pact: city.pact.slug,
			indicator: 'persone-raggiunte'
		}),
		'/piano-di-zona': at('elena'),
		'/per/[target]': at(null, { target: 'anziani' }),
		'/privacy': at(null),
		'/progetti': at(null),
		'/progetti/importa': at('elena'),
		'/progetti/importa/[draft]/colonne': at('elena', ofMeasures),
		'/progetti/importa/[draft]/prova': at('elena', ofMeasures),
		'/progetti/[project]': at('elena', ofProject),
		'/progetti/[project]/attivita': at('elena', ofProject),
		'/progetti/[project]/denaro': at('elena', ofProject),
		'/progetti/[project]/impegni': at('elena', ofProject),
		'/progetti/[project]/misure': at('elena', ofProject),
		'/progetti/[project]/misure/cosa': at('elena', ofProject),
		'/progetti/[project]/misure/mese': at('elena', ofProject),
		'/progetti/[project]/modifica': at('elena', ofProject),
		'/progetti/[project]/notizie': at('elena', ofProject),
		'/progetti/[project]/partner': at('elena', ofProject),
		'/progetti/[project]/passo': at('elena', ofProject),
		'/progetti/[project]/rischi': at('elena', ofProject),
		'/progetti/[project]/segui': at('bruna', ofProject),
		'/progetti/[project]/segui/[token]': at(null, {
			...ofProject,
			token: stopProject(city.project, 'lucia')
		}),
		'/progetti/[project]/scheda': at(null, ofProject),
		'/progetti/[project]/tappe': at('elena', ofProject),
		'/progetti/nuovo': at('elena'),
		'/quartieri': at(null),
		'/quartieri/[neighbourhood]': at(null, { neighbourhood: 'san-giorgio' }),
		'/quartieri/[neighbourhood]/attivita': at(null, { neighbourhood: 'san-giorgio' }),
		'/recupera': at(null),
		'/registrati': at(null),
		'/registro': at(null),
		'/reimposta/[token]': at(null, { token: issueToken('bruna', 'reset') }),
		'/sportello': at('omar'),
		'/sportello/chiudi': at('omar'),
		'/tavoli': at(null),
		'/tavoli/[tavolo]': at('bruna', { tavolo: 'san-giorgio' }),
		'/tavoli/[tavolo]/cura': at('elena', { tavolo: 'san-giorgio' }),
		'/valutazione': at(null),
		'/vota/codice': at(null)
	};
}

/** The address of a stop, with its ids in place. */
export const addressOf = (route: string, { params }: Stop) =>
	route.replace(/\[([\w-]+)\]/g, (_, name: string) => params[name] ?? '');
