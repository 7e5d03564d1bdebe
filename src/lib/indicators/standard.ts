import type { AGGREGATIONS, COLLECTION_RHYTHMS, DIRECTIONS, INDICATOR_KINDS, UNITS } from './rules';

type Standard = {
	readonly slug: string;
	readonly name: string;
	readonly definition: string;
	readonly unit: (typeof UNITS)[number];
	readonly kind: (typeof INDICATOR_KINDS)[number];
	readonly aggregation: (typeof AGGREGATIONS)[number];
	readonly direction: (typeof DIRECTIONS)[number];
	readonly rhythm: (typeof COLLECTION_RHYTHMS)[number];
};

/** What every city measures, so that projects, quartieri and years can be compared. */
export const STANDARD_INDICATORS: readonly Standard[] = [
	{
		slug: 'persone-raggiunte',
		name: 'Persone raggiunte',
		definition:
			'Quante persone diverse hanno ricevuto un aiuto o preso parte. Chi torna si conta una volta sola; può essere una stima.',
		unit: 'persone',
		kind: 'risultato',
		aggregation: 'distinct',
		direction: 'up',
		rhythm: 'mensile'
	},
	{
		slug: 'partecipazioni',
		name: 'Partecipazioni',
		definition: 'Quante volte qualcuno ha preso parte a un’attività. Chi viene tre volte vale tre.',
		unit: 'numero',
		kind: 'processo',
		aggregation: 'sum',
		direction: 'up',
		rhythm: 'mensile'
	},
	{
		slug: 'nuovi-partecipanti',
		name: 'Nuovi partecipanti',
		definition: 'Quante persone sono venute per la prima volta nel periodo.',
		unit: 'persone',
		kind: 'risultato',
		aggregation: 'sum',
		direction: 'up',
		rhythm: 'mensile'
	},
	{
		slug: 'ore-di-volontariato',
		name: 'Ore di volontariato',
		definition: 'Ore donate da volontarie e volontari al progetto.',
		unit: 'ore',
		kind: 'struttura',
		aggregation: 'sum',
		direction: 'up',
		rhythm: 'mensile'
	},
	{
		slug: 'volontari-attivi',
		name: 'Volontari attivi',
		definition: 'Quante persone diverse hanno donato tempo nel periodo.',
		unit: 'persone',
		kind: 'struttura',
		aggregation: 'distinct',
		direction: 'up',
		rhythm: 'mensile'
	},
	{
		slug: 'organizzazioni-coinvolte',
		name: 'Organizzazioni coinvolte',
		definition: 'Quante organizzazioni diverse hanno lavorato insieme.',
		unit: 'numero',
		kind: 'struttura',
		aggregation: 'distinct',
		direction: 'up',
		rhythm: 'semestrale'
	},
	{
		slug: 'nuove-collaborazioni',
		name: 'Nuove collaborazioni',
		definition: 'Quante volte due organizzazioni hanno lavorato insieme per la prima volta.',
		unit: 'numero',
		kind: 'risultato',
		aggregation: 'sum',
		direction: 'up',
		rhythm: 'semestrale'
	},
	{
		slug: 'incontri-svolti',
		name: 'Incontri svolti',
		definition: 'Incontri dei tavoli che si sono tenuti.',
		unit: 'numero',
		kind: 'processo',
		aggregation: 'sum',
		direction: 'up',
		rhythm: 'mensile'
	},
	{
		slug: 'presenze-medie',
		name: 'Presenze medie',
		definition: 'Quante persone vengono in media a un incontro.',
		unit: 'numero',
		kind: 'processo',
		aggregation: 'weighted_mean',
		direction: 'up',
		rhythm: 'mensile'
	},
	{
		slug: 'iniziative-ricevute',
		name: 'Iniziative ricevute',
		definition: 'Iniziative inviate al Comune.',
		unit: 'numero',
		kind: 'processo',
		aggregation: 'sum',
		direction: 'up',
		rhythm: 'mensile'
	},
	{
		slug: 'iniziative-ammesse',
		name: 'Iniziative ammesse',
		definition: 'Iniziative che il Comune ha giudicato ammissibili.',
		unit: 'numero',
		kind: 'processo',
		aggregation: 'sum',
		direction: 'up',
		rhythm: 'mensile'
	},
	{
		slug: 'iniziative-realizzate',
		name: 'Iniziative realizzate',
		definition: 'Iniziative diventate un progetto.',
		unit: 'numero',
		kind: 'risultato',
		aggregation: 'sum',
		direction: 'up',
		rhythm: 'mensile'
	},
	{
		slug: 'tempo-medio-di-risposta',
		name: 'Tempo medio di risposta',
		definition: 'Giorni che passano in media dall’invio di un’iniziativa alla prima risposta.',
		unit: 'giorni',
		kind: 'processo',
		aggregation: 'weighted_mean',
		direction: 'down',
		rhythm: 'mensile'
	},
	{
		slug: 'votanti',
		name: 'Votanti',
		definition: 'Schede espresse nelle consultazioni già contate.',
		unit: 'numero',
		kind: 'processo',
		aggregation: 'sum',
		direction: 'up',
		rhythm: 'annuale'
	},
	{
		slug: 'affluenza',
		name: 'Affluenza',
		definition: 'Su cento aventi diritto, quanti hanno votato.',
		unit: 'percento',
		kind: 'processo',
		aggregation: 'weighted_mean',
		direction: 'up',
		rhythm: 'annuale'
	},
	{
		slug: 'spesa-prevista',
		name: 'Spesa prevista',
		definition: 'Denaro promesso ai progetti, senza beni e servizi donati.',
		unit: 'euro_cents',
		kind: 'struttura',
		aggregation: 'sum',
		direction: 'none',
		rhythm: 'annuale'
	},
	{
		slug: 'spesa-sostenuta',
		name: 'Spesa sostenuta',
		definition: 'Denaro speso dai progetti.',
		unit: 'euro_cents',
		kind: 'struttura',
		aggregation: 'sum',
		direction: 'none',
		rhythm: 'annuale'
	},
	{
		slug: 'risorse-indirette',
		name: 'Risorse indirette',
		definition: 'Valore di spazi, beni e servizi messi a disposizione senza denaro.',
		unit: 'euro_cents',
		kind: 'struttura',
		aggregation: 'sum',
		direction: 'up',
		rhythm: 'annuale'
	},
	{
		slug: 'costo-per-persona-raggiunta',
		name: 'Costo per persona raggiunta',
		definition: 'Denaro speso diviso per le persone raggiunte.',
		unit: 'euro_cents',
		kind: 'risultato',
		aggregation: 'weighted_mean',
		direction: 'down',
		rhythm: 'annuale'
	},
	{
		slug: 'soddisfazione',
		name: 'Soddisfazione',
		definition: 'Voto medio da 1 a 5 di chi ha partecipato. Si dice solo da cinque risposte in su.',
		unit: 'punti',
		kind: 'risultato',
		aggregation: 'weighted_mean',
		direction: 'up',
		rhythm: 'semestrale'
	},
	{
		slug: 'qualita-della-vita-percepita',
		name: 'Qualità della vita percepita',
		definition: 'Voto medio da 1 a 5 che le persone danno alla propria vita nel quartiere.',
		unit: 'punti',
		kind: 'risultato',
		aggregation: 'weighted_mean',
		direction: 'up',
		rhythm: 'annuale'
	},
	{
		slug: 'progetti-attivi-a-12-mesi',
		name: 'Progetti attivi a 12 mesi',
		definition: 'Progetti ancora in corso un anno dopo l’inizio.',
		unit: 'numero',
		kind: 'risultato',
		aggregation: 'last',
		direction: 'up',
		rhythm: 'annuale'
	},
	{
		slug: 'anziani-soli-raggiunti',
		name: 'Persone sole con più di 75 anni raggiunte',
		definition: 'Quante persone diverse, con più di 75 anni e che vivono sole, sono state raggiunte.',
		unit: 'persone',
		kind: 'risultato',
		aggregation: 'distinct',
		direction: 'up',
		rhythm: 'semestrale'
	},
	{
		slug: 'iniziative-accessibili',
		name: 'Attività accessibili',
		definition: 'Su cento attività, quante si tengono in un luogo accessibile a chi si muove con fatica.',
		unit: 'percento',
		kind: 'struttura',
		aggregation: 'weighted_mean',
		direction: 'up',
		rhythm: 'annuale'
	},
	{
		slug: 'quota-prevenzione',
		name: 'Quota di prevenzione',
		definition: 'Su cento progetti, quanti lavorano prima che il problema nasca.',
		unit: 'percento',
		kind: 'struttura',
		aggregation: 'weighted_mean',
		direction: 'up',
		rhythm: 'annuale'
	},
	{
		slug: 'persone-che-restano-a-casa',
		name: 'Persone che restano a casa propria con un sostegno',
		definition: 'Quante persone anziane o con disabilità vivono a casa propria grazie a un sostegno.',
		unit: 'persone',
		kind: 'risultato',
		aggregation: 'distinct',
		direction: 'up',
		rhythm: 'semestrale'
	}
];
