/** What a tavolo talks about on an ordinary evening. */
export const TOPICS = [
	{
		title: 'Persone anziane sole: che cosa vediamo',
		summary:
			'Ognuno ha raccontato che cosa vede. Molte persone escono poco e chiedono aiuto tardi. Si decide di tenere insieme un elenco delle attività aperte a tutti, senza nomi di persone.'
	},
	{
		title: 'Estate nel quartiere',
		summary:
			'Si è parlato di caldo, di campi estivi e di luoghi freschi. La parrocchia e la casa di quartiere restano aperte anche ad agosto.'
	},
	{
		title: 'Muoversi senza ostacoli',
		summary:
			'Chi usa la carrozzina ha descritto i passaggi più difficili. Si comincia dai marciapiedi davanti alla scuola e alla farmacia.'
	},
	{
		title: 'Famiglie con bambini piccoli',
		summary:
			'Le famiglie chiedono occasioni per incontrarsi al mattino. La scuola offre uno spazio, due associazioni offrono volontari.'
	},
	{
		title: 'Il doposcuola e i compiti',
		summary:
			'Gli insegnanti segnalano bambini che restano indietro. Il tavolo propone di unire le forze tra doposcuola, liceo e volontari.'
	},
	{
		title: 'Volontari cercasi',
		summary:
			'I volontari sono pochi e sempre gli stessi. Si prova con un banchetto al mercato e con una mezza giornata di prova.'
	},
	{
		title: 'Chi si prende cura di un familiare',
		summary:
			'Chi assiste una persona cara è stanco e non sa a chi chiedere. Il servizio sociale spiega quali aiuti ci sono oggi.'
	},
	{
		title: 'Spesa, farmaci e piccoli aiuti',
		summary: 'Alcuni negozi consegnano già. Si vuole fare un foglio unico con i numeri da chiamare.'
	},
	{
		title: 'Usare il telefono e il computer',
		summary:
			'Le prenotazioni online mettono in difficoltà molte persone. Gli studenti del liceo sono disponibili al sabato.'
	},
	{
		title: 'Stare bene insieme nei cortili',
		summary:
			'Si è parlato di rumore, di giochi e di regole. I ragazzi chiedono uno spazio e si offrono di curarlo.'
	},
	{
		title: 'Bilancio dell’anno e idee per il prossimo',
		summary:
			'Il tavolo ha riletto gli impegni presi. La maggior parte è stata mantenuta. Per il nuovo anno si sceglie di fare meno cose e meglio.'
	},
	{
		title: 'Conoscere i nuovi vicini',
		summary:
			'Nel quartiere sono arrivate famiglie da altri paesi. Si preparano una festa e un foglio di benvenuto in più lingue.'
	}
] as const;

/** What people promise each other. */
export const PROMISES = [
	'Chiedere alla scuola due aule per il martedì pomeriggio',
	'Preparare un foglio unico con i numeri utili del quartiere',
	'Invitare il medico di base al prossimo incontro',
	'Verificare se la sala ha il bagno accessibile',
	'Raccogliere le disponibilità dei volontari per l’estate',
	'Portare i volantini in farmacia e nei negozi',
	'Sentire la polizia locale per l’attraversamento davanti alla scuola',
	'Chiedere un preventivo per le panchine',
	'Preparare la festa di quartiere con le associazioni',
	'Aprire la sala parrocchiale due pomeriggi a settimana',
	'Fare una passeggiata per segnare gli ostacoli',
	'Scrivere alle famiglie dei bambini del doposcuola',
	'Trovare due persone che traducono il volantino',
	'Presentare i risultati dell’anno al prossimo tavolo'
] as const;
