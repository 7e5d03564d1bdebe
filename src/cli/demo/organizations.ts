import type { Kind } from '../../lib/organizations/rules';
import type { TargetGroup, Theme } from '../../lib/vocabulary';

export type DemoOrganization = {
	readonly name: string;
	readonly kind: Kind;
	readonly description: string;
	readonly themes: readonly Theme[];
	readonly targets: readonly TargetGroup[];
	/** The quartieri at whose general tavolo it sits; empty means all of them. */
	readonly sitsIn: readonly string[];
};

const of = (
	name: string,
	kind: Kind,
	description: string,
	themes: readonly Theme[],
	targets: readonly TargetGroup[],
	...sitsIn: readonly string[]
): DemoOrganization => ({ name, kind, description, themes, targets, sitsIn });

/** Who sits at the tavoli of Vallefiorita. All of them are invented. */
export const DEMO_ORGANIZATIONS: readonly DemoOrganization[] = [
	of(
		'Servizi Sociali del Comune',
		'servizio_comunale',
		'Convocano i tavoli e seguono le persone e le famiglie del territorio.',
		['domiciliarita', 'poverta'],
		['cittadinanza'],
		'san-giorgio',
		'stazione',
		'ponte-rosso',
		'le-vigne'
	),
	of(
		'Ufficio Partecipazione del Comune',
		'comune',
		'Aiuta i quartieri a decidere insieme e cura questa piattaforma.',
		['volontariato'],
		['cittadinanza'],
		'borgo-antico',
		'prato-grande'
	),
	of(
		'Casa della Comunità di Vallefiorita',
		'azienda_usl',
		'Infermieri di comunità e medici vicini a chi abita in città.',
		['salute', 'non_autosufficienza'],
		['anziani', 'non_autosufficienti'],
		'san-giorgio',
		'molino-nuovo',
		'le-vigne'
	),
	of(
		'Ospedale San Michele',
		'ospedale',
		'Le dimissioni protette e il collegamento con chi assiste a casa.',
		['salute', 'domiciliarita'],
		['non_autosufficienti'],
		'santa-lucia'
	),
	of(
		'Azienda Servizi alla Persona Le Querce',
		'asp',
		'Centri diurni e assistenza a domicilio.',
		['domiciliarita', 'non_autosufficienza'],
		['anziani'],
		'borgo-antico',
		'campo-dei-tigli'
	),
	of(
		'Istituto Comprensivo Gianni Sarti',
		'scuola',
		'Scuole dell’infanzia, primarie e medie della zona nord.',
		['minori', 'educazione_extrascolastica'],
		['famiglie', 'minori'],
		'san-giorgio',
		'le-fornaci'
	),
	of(
		'Istituto Comprensivo Ada Bellini',
		'scuola',
		'Scuole aperte anche il pomeriggio.',
		['minori', 'intercultura'],
		['famiglie', 'minori'],
		'stazione',
		'villaggio-operaio'
	),
	of(
		'Liceo Vallefiorita',
		'scuola',
		'Studenti che aiutano chi impara a usare il telefono e il computer.',
		['giovani', 'anziani_socialita'],
		['giovani', 'generazioni'],
		'prato-grande'
	),
	of(
		'Doposcuola La Lanterna',
		'doposcuola',
		'Compiti, merenda e gioco per bambini e ragazzi.',
		['minori', 'educazione_extrascolastica'],
		['famiglie', 'minori'],
		'stazione',
		'santa-lucia'
	),
	of(
		'Parrocchia di Santa Lucia',
		'ente_religioso',
		'Sale aperte al quartiere e volontari che visitano le persone sole.',
		['anziani_socialita', 'poverta'],
		['persone_sole', 'anziani'],
		'santa-lucia'
	),
	of(
		'Parrocchia del Ponte Rosso',
		'ente_religioso',
		'Oratorio, mensa del giovedì e campo estivo.',
		['minori', 'poverta'],
		['famiglie', 'nuove_poverta'],
		'ponte-rosso'
	),
	of(
		'Comunità islamica della Pianura',
		'ente_religioso',
		'Incontri tra famiglie e aiuto con i documenti.',
		['intercultura'],
		['famiglie', 'migranti_minoranze'],
		'stazione'
	),
	of(
		'Associazione Filo Diretto',
		'odv',
		'Volontari che telefonano ogni giorno a chi vive da solo.',
		['anziani_socialita'],
		['anziani', 'persone_sole'],
		'san-giorgio',
		'le-fornaci'
	),
	of(
		'Volontari del Trasporto Amico',
		'odv',
		'Accompagnano alle visite chi non può andarci da solo.',
		['salute', 'domiciliarita'],
		['anziani', 'disabilita'],
		'molino-nuovo',
		'prato-grande'
	),
	of(
		'Banco di Quartiere',
		'odv',
		'Raccoglie e distribuisce cibo senza spreco.',
		['poverta'],
		['nuove_poverta', 'famiglie'],
		'villaggio-operaio'
	),
	of(
		'Anziani in Movimento',
		'aps',
		'Ginnastica dolce, cammini e ballo.',
		['anziani_socialita', 'salute'],
		['anziani'],
		'borgo-antico',
		'le-vigne'
	),
	of(
		'Università del Tempo Libero',
		'aps',
		'Corsi per imparare a ogni età.',
		['anziani_socialita'],
		['anziani', 'generazioni'],
		'colle-fiorito'
	),
	of(
		'Famiglie in Rete',
		'aps',
		'Famiglie che si scambiano tempo, cose e consigli.',
		['famiglia_genitorialita'],
		['famiglie'],
		'le-fornaci',
		'campo-dei-tigli'
	),
	of(
		'Mamme e Papà del Mulino',
		'aps',
		'Gruppi di genitori con bambini piccoli.',
		['famiglia_genitorialita', 'minori'],
		['famiglie'],
		'molino-nuovo'
	),
	of(
		'Oltre il Gradino',
		'aps',
		'Persone con disabilità e amici, per una città senza ostacoli.',
		['disabilita_autonomia', 'barriere_architettoniche'],
		['disabilita'],
		'san-giorgio',
		'prato-grande'
	),
	of(
		'Voci nel Buio',
		'aps',
		'Persone cieche e ipovedenti: tecnologia, sport e letture.',
		['disabilita_autonomia'],
		['disabilita'],
		'borgo-antico'
	),
	of(
		'Dopo di Noi Vallefiorita',
		'fondazione',
		'Abitare autonomo per persone con disabilità.',
		['disabilita_autonomia', 'casa_abitare'],
		['disabilita'],
		'le-vigne'
	),
	of(
		'Fondazione Cassa Comune',
		'fondazione',
		'Sostiene progetti sociali della città.',
		['responsabilita_sociale_impresa'],
		['cittadinanza'],
		'colle-fiorito'
	),
	of(
		'Cooperativa Nuovi Passi',
		'cooperativa_sociale',
		'Lavoro per persone che fanno fatica a trovarlo.',
		['lavoro_inclusione', 'imprese_sociali'],
		['nuove_poverta'],
		'ponte-rosso'
	),
	of(
		'Cooperativa Il Girasole',
		'cooperativa_sociale',
		'Assistenza a casa e portierato di quartiere.',
		['domiciliarita', 'anziani_socialita'],
		['anziani', 'non_autosufficienti'],
		'stazione',
		'villaggio-operaio'
	),
	of(
		'Bottega Sociale Ricuciamo',
		'impresa_sociale',
		'Sartoria e riuso con tirocini per giovani e donne.',
		['imprese_sociali', 'lavoro_inclusione'],
		['giovani'],
		'molino-nuovo'
	),
	of(
		'Associazione Genitori Adottivi',
		'associazione',
		'Accompagna le famiglie che adottano o accolgono.',
		['affido_adozione'],
		['genitori_adottivi', 'famiglie'],
		'colle-fiorito'
	),
	of(
		'Orti in Città',
		'associazione',
		'Orti coltivati da persone di ogni età.',
		['anziani_socialita', 'volontariato'],
		['generazioni'],
		'campo-dei-tigli'
	),
	of(
		'Associazione Mondi Vicini',
		'associazione',
		'Mediatori culturali e corsi di italiano.',
		['intercultura'],
		['migranti_minoranze'],
		'stazione',
		'ponte-rosso'
	),
	of(
		'Caregiver Insieme',
		'associazione',
		'Chi si prende cura di un familiare non resta solo.',
		['caregiver'],
		['caregiver'],
		'le-vigne',
		'borgo-antico'
	),
	of(
		'Sindacato Pensionati Vallefiorita',
		'sindacato',
		'Sportello su pensioni, bollette e diritti.',
		['anziani_socialita'],
		['anziani'],
		'villaggio-operaio',
		'stazione'
	),
	of(
		'Unione Commercianti di Vallefiorita',
		'associazione_categoria',
		'Negozi di vicinato che tengono viva la strada.',
		['responsabilita_sociale_impresa'],
		['cittadinanza'],
		'borgo-antico'
	),
	of(
		'Officine Meccaniche Tosi',
		'impresa',
		'Offre sale e ore di lavoro dei dipendenti al quartiere.',
		['responsabilita_sociale_impresa'],
		['cittadinanza'],
		'villaggio-operaio'
	),
	of(
		'Alimentari da Rosa',
		'negozio_vicinato',
		'Consegna la spesa a chi non può uscire.',
		['anziani_socialita'],
		['anziani'],
		'colle-fiorito'
	),
	of(
		'Centro Servizi per il Volontariato',
		'csv',
		'Forma e mette in rete i volontari della città.',
		['volontariato'],
		['volontari'],
		'prato-grande'
	),
	of(
		'Casa di Quartiere La Fornace',
		'casa_quartiere',
		'Sale, cucina e cortile per le attività di tutti.',
		['anziani_socialita', 'famiglia_genitorialita'],
		['cittadinanza'],
		'le-fornaci'
	),
	of(
		'Comitato Prato Grande',
		'comitato',
		'Residenti che curano il parco e la piazza.',
		['volontariato'],
		['cittadinanza'],
		'prato-grande'
	)
];
