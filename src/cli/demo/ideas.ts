import type { Band, TargetGroup, Theme } from '../../lib/vocabulary';

/** An initiative as a quartiere of Vallefiorita might propose it. */
export type Idea = {
	readonly title: string;
	readonly summary: string;
	readonly need: string;
	readonly problem: string;
	readonly actions: string;
	readonly theme: Theme;
	readonly targets: readonly [TargetGroup, ...TargetGroup[]];
	readonly beneficiaries: Band;
	readonly volunteers: number;
	readonly cents: number;
};

const idea = (
	title: string,
	theme: Theme,
	targets: Idea['targets'],
	beneficiaries: Band,
	volunteers: number,
	euros: number,
	need: string,
	summary: string,
	problem: string,
	actions: string
): Idea => ({
	title,
	summary,
	need,
	problem,
	actions,
	theme,
	targets,
	beneficiaries,
	volunteers,
	cents: euros * 100
});

/** The ideas of the demo city, like those that real quartieri bring to their tavoli. */
export const IDEAS: readonly Idea[] = [
	idea(
		'Telefono amico di quartiere',
		'anziani_socialita',
		['anziani', 'persone_sole'],
		'from_31_to_100',
		12,
		300,
		'Tante persone anziane vivono da sole e passano giorni senza parlare con nessuno.',
		'Volontari del quartiere telefonano ogni settimana a chi vive da solo e lo desidera.',
		'Chi esce poco perde i contatti. Una telefonata fa compagnia e fa capire se serve aiuto.',
		'Formiamo i volontari. Raccogliamo le adesioni in farmacia e in parrocchia. Ogni volontario chiama sempre le stesse persone.'
	),
	idea(
		'Portierato di quartiere',
		'domiciliarita',
		['anziani', 'non_autosufficienti'],
		'from_31_to_100',
		6,
		8500,
		'Servono mani vicine per piccole riparazioni, spesa e ricette.',
		'Uno sportello sotto casa per piccoli aiuti: spesa, ricette, una lampadina da cambiare.',
		'I piccoli problemi diventano grandi quando si è soli. Oggi manca un punto vicino a cui chiedere.',
		'Apriamo lo sportello tre mattine a settimana. Una persona della cooperativa ascolta e attiva i volontari.'
	),
	idea(
		'Ginnastica condominiale',
		'salute',
		['anziani'],
		'from_10_to_30',
		4,
		900,
		'La palestra è lontana e molti hanno paura di cadere.',
		'Ginnastica dolce nei cortili e nelle sale condominiali, due volte a settimana.',
		'Muoversi fa bene, ma chi fa fatica a spostarsi rinuncia. Nei condomini lo spazio c’è già.',
		'Un’istruttrice guida i gruppi. I condomini offrono la sala. D’estate ci spostiamo al parco.'
	),
	idea(
		'Gruppo d’incontro del mercoledì',
		'anziani_socialita',
		['anziani', 'persone_sole'],
		'from_10_to_30',
		5,
		250,
		'Manca un posto dove trovarsi il pomeriggio senza dover comprare nulla.',
		'Un pomeriggio fisso per stare insieme: carte, racconti, merenda.',
		'Dopo la chiusura del bar molte persone non hanno più un luogo dove incontrarsi.',
		'La parrocchia apre la sala. Cinque volontari accolgono. Chi vuole porta qualcosa da condividere.'
	),
	idea(
		'Aiuto SPID e servizi digitali',
		'anziani_socialita',
		['anziani', 'cittadinanza'],
		'over_100',
		8,
		400,
		'Per prenotare una visita o pagare una bolletta ora serve il telefono.',
		'Studenti del liceo aiutano chi vuole imparare a usare SPID, prenotazioni e pagamenti.',
		'Chi non usa internet resta indietro e deve chiedere sempre ai figli.',
		'Uno sportello al sabato mattina, in biblioteca. Gli studenti spiegano con calma e lasciano un foglio scritto grande.'
	),
	idea(
		'Spesa a casa',
		'domiciliarita',
		['anziani', 'disabilita'],
		'from_31_to_100',
		10,
		150,
		'Chi non può uscire fatica ad avere la spesa e le medicine.',
		'I negozi del quartiere preparano la spesa e i volontari la portano a casa.',
		'Con la neve o con il caldo molte persone non escono per giorni.',
		'Un numero di telefono raccoglie gli ordini. I negozi preparano, i volontari consegnano a piedi o in bici.'
	),
	idea(
		'Panchine e ombra lungo il viale',
		'barriere_architettoniche',
		['anziani', 'disabilita'],
		'over_100',
		3,
		6200,
		'Tra le case e il mercato non c’è un posto per riposare.',
		'Cinque panchine con schienale e braccioli, e tre alberi, tra le case popolari e il mercato.',
		'Chi cammina piano ha bisogno di fermarsi. Oggi rinuncia a uscire.',
		'Scegliamo i punti con una passeggiata insieme. Il Comune posa le panchine, il comitato cura gli alberi.'
	),
	idea(
		'Passeggiata senza gradini',
		'barriere_architettoniche',
		['disabilita', 'famiglie'],
		'over_100',
		6,
		3800,
		'Con la carrozzina o il passeggino il centro del quartiere è pieno di ostacoli.',
		'Mappiamo gli ostacoli con chi li incontra ogni giorno e togliamo i primi dieci.',
		'Un gradino di tre centimetri basta a fermare una persona.',
		'Tre passeggiate con persone con disabilità. Un elenco con foto. I negozi mettono pedane, il Comune abbassa i marciapiedi.'
	),
	idea(
		'Sport insieme',
		'disabilita_autonomia',
		['disabilita', 'giovani'],
		'from_10_to_30',
		7,
		1800,
		'I ragazzi con disabilità non trovano una squadra.',
		'Allenamenti di calcio, baskin e atletica dove giocano tutti.',
		'Lo sport fa amicizia, ma i corsi adatti sono lontani e costosi.',
		'Due allenatori formati, la palestra della scuola, un torneo a giugno con le famiglie.'
	),
	idea(
		'Letture ad alta voce',
		'disabilita_autonomia',
		['disabilita', 'anziani'],
		'from_10_to_30',
		6,
		200,
		'Chi vede poco non riesce più a leggere il giornale e i libri.',
		'Volontari leggono il giornale e i libri, in biblioteca e al telefono.',
		'Leggere è un piacere e un modo di restare nel mondo.',
		'Un gruppo di lettori si alterna. Il lunedì in biblioteca, gli altri giorni al telefono.'
	),
	idea(
		'Pomeriggi compiti',
		'educazione_extrascolastica',
		['famiglie', 'minori'],
		'from_10_to_30',
		9,
		1200,
		'Molti genitori lavorano fino a sera e i figli fanno i compiti da soli.',
		'Due pomeriggi a settimana di compiti e gioco con studenti e nonni volontari.',
		'Chi resta indietro a scuola poi perde fiducia. Farli insieme aiuta e costa poco.',
		'La scuola apre due aule. Il doposcuola coordina, gli studenti del liceo e i nonni affiancano i bambini.'
	),
	idea(
		'Spazio primi passi',
		'famiglia_genitorialita',
		['famiglie'],
		'from_10_to_30',
		4,
		2100,
		'Le famiglie con bambini piccoli si sentono sole.',
		'Una mattina a settimana per genitori e bambini da zero a tre anni, con un’educatrice.',
		'I nonni sono lontani e le liste del nido lunghe. Parlare con altri genitori aiuta.',
		'Giochi, merenda, una chiacchiera con l’educatrice e, una volta al mese, con il pediatra.'
	),
	idea(
		'Piedibus della scuola',
		'minori',
		['famiglie', 'minori'],
		'from_31_to_100',
		14,
		350,
		'Davanti alla scuola c’è traffico e i bambini non vanno più a piedi.',
		'Tre linee per andare a scuola a piedi con adulti volontari.',
		'Camminare fa bene, libera le strade e fa conoscere i vicini.',
		'Disegniamo le linee con i bambini. Genitori e nonni accompagnano a turno.'
	),
	idea(
		'Scambio di cose e di tempo',
		'famiglia_genitorialita',
		['famiglie'],
		'from_31_to_100',
		5,
		300,
		'Crescere un figlio costa molto e tante cose durano pochi mesi.',
		'Un armadio comune per vestiti, libri e passeggini, e una banca del tempo tra famiglie.',
		'Molte famiglie hanno cose che altre cercano. Manca un luogo per scambiarle.',
		'La casa di quartiere offre una stanza. Apriamo due volte al mese.'
	),
	idea(
		'Italiano tra vicine',
		'intercultura',
		['migranti_minoranze', 'famiglie'],
		'from_10_to_30',
		6,
		600,
		'Molte mamme straniere non hanno occasioni per parlare italiano.',
		'Conversazione in italiano per mamme, con spazio giochi per i bambini.',
		'I corsi sono la sera, quando i bambini sono a casa.',
		'Due mattine a settimana dopo l’ingresso a scuola. Una maestra e volontarie del quartiere.'
	),
	idea(
		'Caffè di chi cura',
		'caregiver',
		['caregiver', 'anziani'],
		'from_10_to_30',
		4,
		500,
		'Chi assiste un familiare non ha mai un momento per sé.',
		'Un caffè al mese per chi si prende cura di una persona cara, con qualcuno che resta a casa con lei.',
		'Chi cura si stanca e si isola. Parlare con chi vive la stessa cosa aiuta.',
		'Un incontro al mese con una psicologa. I volontari tengono compagnia alla persona assistita.'
	),
	idea(
		'Orto delle generazioni',
		'anziani_socialita',
		['generazioni', 'anziani'],
		'from_31_to_100',
		8,
		2400,
		'Il terreno dietro la scuola è abbandonato.',
		'Un orto con cassoni rialzati, coltivato da classi e pensionati.',
		'I bambini non sanno da dove viene il cibo, gli anziani lo sanno e non sanno a chi dirlo.',
		'Prepariamo dodici cassoni, anche per chi è in carrozzina. Ogni classe ha il suo nonno ortolano.'
	),
	idea(
		'Cena del giovedì',
		'poverta',
		['nuove_poverta', 'persone_sole'],
		'from_31_to_100',
		15,
		3000,
		'C’è chi mangia da solo tutte le sere, e chi mangia poco.',
		'Una tavola aperta il giovedì sera: si cucina e si mangia insieme.',
		'La povertà non si vede. Una tavola per tutti non mette in imbarazzo nessuno.',
		'Il banco di quartiere dà il cibo, la parrocchia la cucina, venti volontari si alternano.'
	),
	idea(
		'Guardie del caldo',
		'salute',
		['anziani', 'persone_sole'],
		'over_100',
		20,
		450,
		'D’estate il caldo è pericoloso per chi è solo.',
		'Quando arriva il caldo forte, telefonate e visite a chi vuole essere cercato.',
		'Ogni estate qualcuno sta male e nessuno se ne accorge.',
		'Chi vuole si iscrive. Nei giorni di allerta i volontari chiamano e portano acqua. Due sale fresche restano aperte.'
	),
	idea(
		'Musica in cortile',
		'giovani',
		['giovani', 'generazioni'],
		'over_100',
		10,
		1500,
		'I ragazzi non hanno uno spazio e i cortili sono vuoti.',
		'Quattro serate di musica nei cortili, preparate dai ragazzi con i vicini.',
		'Ragazzi e anziani si guardano con sospetto. Preparare una festa insieme cambia le cose.',
		'I ragazzi scelgono la musica, i vicini cucinano. Si finisce alle undici.'
	)
];
