import { startAssisted } from '../../../src/lib/consultations/assisted/commands.server';
import { aDeskVote } from '../channels';
import { aChoice, aConsultation } from '../consultations';
import { aComment } from '../comments';
import { aMeeting } from '../meetings';
import { aPaperVote } from '../paper';
import { anOpenVote } from '../openvotes';
import { aDraft } from './drafts';
import { aFileReady } from './imports';
import { aMeasuresFileReady } from './measures';
import { as } from '../world';
import { kept, reviewed } from './minutes';
import { box, copied } from './paper';

/** The pages of docs/permissions.md that show one thing: prepares it, `whose` if a condition is to hold, and says where it is. */
export const PAGES: Readonly<Record<string, (whose?: string) => string>> = {
	'/incontri/[meeting] in preparation': () => `/incontri/${aMeeting({ state: 'draft' })}`,
	'/incontri/importa/[draft]/colonne': (whose) => `/incontri/importa/${aFileReady(whose).id}/colonne`,
	'/incontri/importa/[draft]/prova': (whose) => `/incontri/importa/${aFileReady(whose).id}/prova`,
	'/progetti/importa/[draft]/colonne': (whose) => `/progetti/importa/${aMeasuresFileReady(whose).id}/colonne`,
	'/progetti/importa/[draft]/prova': (whose) => `/progetti/importa/${aMeasuresFileReady(whose).id}/prova`,
	'/incontri/[meeting]/verbale before publication': (whose) => reviewed(whose).page,
	'/incontri/[meeting]/presenze': () => kept().presences,
	'/consultazioni/[consultation]/gestione in preparation': () =>
		`/consultazioni/${aConsultation({ state: 'draft' }).id}/gestione`,
	'/consultazioni/[consultation]/gestione of a tavolo in preparation': () =>
		`/consultazioni/${anOpenVote({ state: 'draft', by: as('elena') }).id}/gestione`,
	'/consultazioni/[consultation]/modifica of a tavolo': () =>
		`/consultazioni/${anOpenVote({ state: 'draft', by: as('elena') }).id}/modifica`,
	'/consultazioni/[consultation]/opzioni': () =>
		`/consultazioni/${aChoice({ method: 'approval', options: {}, state: 'draft', voters: 0 }).id}/opzioni`,
	'/consultazioni/[consultation]/elenco in preparation': () =>
		`/consultazioni/${aConsultation({ state: 'draft' }).id}/elenco`,
	'/consultazioni/[consultation]/codici': () => `/consultazioni/${aDeskVote().id}/codici`,
	'/consultazioni/[consultation]/sportello': () => `/consultazioni/${aDeskVote().id}/sportello`,
	'/consultazioni/[consultation]/sportello/[session]': () => {
		const { id, shown } = aDeskVote();
		return `/consultazioni/${id}/sportello/${startAssisted(as('omar'), id, shown).session}`;
	},
	'/consultazioni/[consultation]/scheda': () => `/consultazioni/${aPaperVote().id}/scheda`,
	'/consultazioni/[consultation]/carta': () => `/consultazioni/${aPaperVote().id}/carta`,
	'/consultazioni/[consultation]/carta/[batch]': () => box().page,
	'/consultazioni/[consultation]/carta/[batch]/[sheet]': () => `${copied({ differing: true }).page}/1`,
	'/iniziative/[initiative]/proposta/riepilogo': (whose) => `/iniziative/${aDraft(whose)}/proposta/riepilogo`,
	'/iniziative/[initiative]/immagini of a draft': (whose) => `/iniziative/${aDraft(whose)}/immagini`,
	'/moderazione/[comment]': () => `/moderazione/${aComment({ reportedBy: ['marco'] }).id}`,
	'/tavoli/[tavolo]/cura': () => '/tavoli/san-giorgio/cura'
};
