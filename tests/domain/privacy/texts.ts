/**
 * What secretaries might write, all of it invented. In a planted text every piece that must be found stands
 * between braces after its kind: `{phone:338 1234567}`.
 */
export const PLANTED = `
Don {name:Paolo} ospita il doposcuola in oratorio.
La {name:signora Rossi} chiede se può venire accompagnata, il suo numero è {phone:338 1234567}.
Ha parlato {name:Giuseppe Ferrari} del secondo piano: la moglie ha la {health:legge 104} e l'ascensore è fermo da un mese.
Per il rimborso il volontario lascia il codice fiscale {fiscal_code:RSSMRA52C41H223K} e l'IBAN {iban:IT60X0542811101000000123456}.
Si telefona a {name:Maria} al {phone:0522 456789} per le chiavi della sala.
Scrivere a {email:lucia.bianchi@gmail.com} per aderire al gruppo delle lettrici.
Il rubinetto perde davanti a casa {name:Bianchi}, in {address:via Emilia San Pietro 14/B}.
L'auto targata {plate:EF 123 GH} è ferma da mesi sul posto riservato.
{name:Rosa Montanari}, {birth_date:nata il 12/3/1941}, abita sola e non esce più.
Il figlio della {name:signora Conti} è appena uscito dal {justice:carcere} e cerca una stanza.
Il nipote è in carico al {health:SERT} e la nonna è preoccupata.
Interviene {name:Luca Neri}: suo padre ha l'{health:Alzheimer} e di notte esce di casa.
{name:Fatima El Amrani} si offre per tradurre, la si trova allo {phone:+39 347.12.34.567}.
{name:Rossi Maria} e {name:Bianchi Luca} portano il caffè la prossima volta.
La {name:famiglia Benassi} di {address:v.le Monte Grappa 8, int. 3} ha ricevuto lo sfratto.
Chi ha perso il portafoglio con la tessera {fiscal_code:bnclcu80a01h223x} chiami la portineria.
Bonifico su {iban:IT 28 W 08000 00000 0123456789 01}, grazie a chi ha già versato.
Il referente del condominio dà la sua mail: {email:g.ferri chiocciola libero.it}.
Un vicino racconta che il {name:sig. Grassi} ha avuto un {health:ictus} in gennaio.
La {name:sig.ra Adele} del terzo piano vorrebbe compagnia il pomeriggio.
{name:M. Rossi} propone di tagliare la siepe il sabato.
Il ragazzo è agli {justice:arresti domiciliari} e non può venire alle prove.
Segnalata la macchina {plate:AB123CD} parcheggiata davanti alla rampa.
La {name:nonna Pina} compie gli anni: è della {birth_date:classe 1938}.
Chiamare il {phone:3381234567} oppure il {phone:0522/987654} dopo le 18.
Ci ha scritto {name:Ndeye Gueye}, che lavora in cucina, per chiedere un corso serale.
Il marito di {name:Teresa} prende l'{health:indennità di accompagnamento} da due anni.
La residente di {address:piazza Fontanesi 3} non riesce a salire le scale.
Nel verbale scorso mancava la {health:diagnosi} che {name:Paolo Gatti} aveva portato all'assistente.
{name:Giovanna}, {birth_date:82 anni}, cerca qualcuno che la porti a messa.
Il signore che vive in {address:vicolo del Folletto 4/1} ha bisogno della spesa.
Mandate le foto a {email:anna_verdi@yahoo.it} entro venerdì.
Si ringrazia {name:Antonio Lo Russo} per il furgone, cell. {phone:333-9876543}.
La {name:dott.ssa Marchetti} ha detto che il piccolo è {health:autistico} e serve un educatore in più.
Il codice fiscale del bambino è {fiscal_code:VRD LCU 15D10 H223 W}.
{name:Xhesika Hoxha} chiede aiuto per i compiti dei figli.
Suo fratello ha una {justice:condanna} e nessuno gli dà lavoro.
Il {name:signor Esposito}, {birth_date:nato a Napoli il 3 maggio 1950}, offre lezioni di chitarra.
Le chiavi le tiene {name:zia Carla} in {address:Via Don Minzoni n. 22}.
Per la visita si prenota al numero {phone:06 12345678} chiedendo di {name:Elena}.
Hanno preso a carico {name:Marco R.}, che soffre di {health:depressione}.
La mamma di {name:Amina} ha un {health:tumore} e chiede chi accompagni la bambina a scuola.
Il conto è intestato a {name:Silvana Morini}, {iban:IT40S0542811101000000123456}.
{name:ROSSI MARIO} ha firmato per il condominio.
Mi chiami pure: tre tre otto no, scrivo meglio, {phone:338 12 34 567}.
{name:maria rossi} porta la torta, la {name:signora bianchi} le bibite.
Vive in {address:corso Garibaldi 101 scala B} con la madre {health:invalida}.
La cugina di {name:Dario} è stata ricoverata in {health:psichiatria}.
Il ladro era un {justice:pregiudicato} che abita nel palazzo.
Per i pacchi: {address:strada Vecchia 9}, suonare {name:Mariani}.
Scrivimi: {email:teresa.galli(at)posta.example}.
La proprietaria del cane è {name:Olena Bondarenko}, {phone:0039 3401122334}.
{name:Vincenzo} ha la {health:sclerosi multipla} e chiede un parcheggio sotto casa.
Il vicino è in {justice:affidamento in prova} e aiuta nell'orto.
La targa del motorino è {plate:X7ABCD}, lo ha visto il custode.
{name:Aldo Benevelli} racconta di quando la piazza era un campo.
Il {name:prof. Zanichelli} terrebbe le lezioni se gli paghiamo la benzina.
La ragazza del secondo piano è {health:sieropositiva} e non vuole che si sappia.
Nessuno sapeva che {name:Ivana} avesse il {health:Parkinson}.
L'alloggio di {address:Via XX Settembre 12} è vuoto da marzo.
Il papà di {name:Samuele} è sotto {justice:processo penale} per furto.
La pensione arriva a {name:Gina Ferretti}, che ha l'{health:invalidità} al 75 per cento.
Si offre {name:Ahmed}, {phone:(0522) 123456}, per montare il palco.
`;

export const CLEAN = `
L'incontro comincia alle 18.10 nella sala grande del Centro sociale Rosta Nuova.
Sono presenti 23 persone, tra cui 8 residenti e 4 organizzazioni.
L'assessora Maria Bianchi saluta e ringrazia il tavolo.
Il presidente della Croce Verde presenta il servizio di trasporto.
Incontro con persone anziane e con disabilità il 12 marzo.
Si propone di intitolare il giardino di via Giuseppe Garibaldi.
La scuola Anna Frank mette a disposizione il cortile.
Festa di San Prospero: banchetti in piazza dalle 9 alle 19.
Il Parco Nilde Iotti resta aperto fino alle 22.
L'associazione Casa Betania offre dieci volontari.
La parrocchia San Giuseppe presta le sedie.
Il progetto sul carcere e il reinserimento riparte a settembre.
Lo sportello Alzheimer Caffè apre il giovedì pomeriggio.
La Casa della Salute cambia orario dal 1 aprile.
Il tavolo decide di chiedere al Comune due panchine.
Si vota per alzata di mano: 12 favorevoli, 1 contrario, 2 astenuti.
La spesa prevista è di 3.500 euro, IVA compresa.
Il bando scade il 31/12/2025 e vale 15.000 euro.
Protocollo n. 0045678/2025 del 3 marzo.
Legge regionale 5 del 2018, articolo 12.
I lavori di via Emilia finiscono entro giugno.
Autobus numero 5, corse ogni 20 minuti.
CAP 42121, quartiere di Santa Croce.
La rete wifi del centro ha 120 utenti al mese.
Il sindaco Luca Vecchi ha scritto ai quartieri.
La referente dell'Auser, Anna Ferri, spiega come ci si iscrive.
Paolo Neri, facilitatore del tavolo, riassume le proposte.
Verbalizza Teresa Galli.
La biblioteca Panizzi porta i libri a domicilio.
Il circolo Gramsci organizza la tombola.
Teatro Valli: biglietti a 5 euro per chi ha più di 65 anni.
Si parla di salute, casa e barriere architettoniche.
Persone con demenza e loro familiari: serve un punto di ascolto.
Una serata sull'Alzheimer con i medici del distretto.
Corso per caregiver di persone non autosufficienti.
Giornata mondiale dell'autismo: il municipio si illumina di blu.
Il gruppo propone una camminata contro il diabete.
Prevenzione dell'ictus: misurazione gratuita della pressione.
Il laboratorio teatrale in carcere cerca volontari.
Il tema del carcere torna al prossimo incontro.
Detenuti ed ex detenuti: tre borse lavoro.
L'ascensore serve a chi usa la carrozzina.
Parcheggi per persone con disabilità davanti alla scuola.
Il regolamento è nato nel 2015 da un lavoro comune.
L'associazione è nata il 3 maggio 1998 in una cantina.
Ragazzi dagli 11 ai 14 anni, il lunedì e il mercoledì.
Over 65: ginnastica dolce il martedì.
Domenica 12 ottobre si pulisce il parco.
Buon Natale a tutti i volontari dalla Caritas.
Il mercato di Natale si sposta in piazza Fontanesi.
Santa Lucia porta i doni alla materna.
Numero verde del Comune: 800 123 456.
In caso di emergenza si chiama il 112.
La segreteria risponde dal lunedì al venerdì, ore 9-13.
Sono stati raccolti 340 kg di plastica.
Il coro Mavarta canta alla Casa di riposo Omozzoli Parisi.
Il nido Gianni Rodari ha 42 posti.
Istituto comprensivo Aldo Moro: riunione dei rappresentanti.
La dirigente scolastica Carla Neri approva il progetto.
Il Patto per il welfare prevede tre obiettivi.
L'Emilia-Romagna finanzia 12 orti urbani.
Reggio Emilia ha 18 ambiti di quartiere.
I vigili del fuoco controllano la sala.
La Croce Rossa Italiana fa lezione di primo soccorso.
Piedibus: servono altri quattro accompagnatori.
Il servizio di accompagnamento porta gli anziani alle visite.
La fermata Stazione è senza pensilina.
Il campo da basket di viale Magenta va ridipinto.
Consegna dei moduli entro venerdì 14.
Il mese di maggio è dedicato alle famiglie.
Aprile e Maggio sono i mesi delle passeggiate.
VERBALE DELL'INCONTRO DEL TAVOLO DI QUARTIERE
ORDINE DEL GIORNO: 1. Comunicazioni 2. Panchine 3. Varie
CASA DI QUARTIERE, SALA GRANDE
Si rinvia la decisione sul taglio degli alberi.
La Regione risponde che i fondi ci sono.
Sei lampioni su dieci sono spenti.
Il rumore del bar disturba chi dorme.
Le Poste chiudono lo sportello di via Adua.
Coop Alleanza offre i buoni spesa.
La ciclabile arriva fino a Rivalta.
Il quartiere Gattaglio chiede un attraversamento.
Si ricorda Peppino Impastato con una lettura pubblica.
La via Aldo Moro resta chiusa.
Mostra di Gianni Berengo Gardin ai Chiostri.
Villa Valentini ospita il corso di italiano.
Il ponte di San Pellegrino è a senso unico.
La fattoria sociale ha 6 asini e 20 galline.
La cooperativa Mano Amica assume due educatori.
Il comitato Acqua Bene Comune distribuisce borracce.
Per informazioni ci si rivolge allo sportello sociale.
Il tavolo ringrazia tutte le volontarie.
Chi vuole aiutare lascia il nome in segreteria.
L'operatrice dello sportello sociale Giulia Neri spiega l'assegno unico.
Il consigliere comunale Andrea Costa ascolta le richieste.
Il direttore dell'ospedale porta i dati.
La coordinatrice Elena Ferri chiude l'incontro alle 20.
Padre Pio è il nome della cappella.
I bambini della quinta B piantano un tiglio.
La palestra costa 12,50 euro l'ora.
Si spende il 30 % in meno dell'anno scorso.
Delibera 45 del 12/02/2024.
Dal 2019 al 2024 i soci sono passati da 80 a 210.
Le iscrizioni sono 35, 42, 38 e 40 nei quattro anni.
La linea 13 non passa più la sera.
Il banco alimentare aiuta 150 famiglie.
Si chiede una rampa all'ingresso della farmacia.
I nuovi residenti ricevono una guida.
Il corso di italiano è il martedì e il giovedì.
Le donne del gruppo cucito cercano stoffe.
La festa dei vicini è sabato 24 maggio.
Si prepara il pranzo di Ferragosto per chi resta solo.
Il Consiglio ha approvato il bilancio.
L'incontro finisce alle 20.30.
Si discute di salute mentale e di solitudine.
Servono posti letto per i senza dimora.
La legge sulla disabilità cambia le regole dei contributi.
Il tavolo disabilità si riunisce ogni due mesi.
L'Ausl presenta il centro per i disturbi cognitivi e le demenze.
Il distretto ha 14 medici di base.
Alla visita guidata del museo si va in bus.
Le chiavi sono al bar del circolo.
Il giardino Elisa Lombardini riapre in primavera.
L'Unione europea paga metà dei lavori.
Il gruppo Scout pulisce il Crostolo.
Il torneo Città del Tricolore ha otto squadre.
Gli studenti del liceo Ariosto intervistano i nonni.
I nonni del quartiere raccontano la guerra.
Una signora propone di aprire la sala anche d'estate.
Un residente chiede quando arriva la fibra.
Alcuni vicini si lamentano dei cani.
Una mamma chiede un corso per neogenitori.
La sala ha 80 posti e due uscite.
Si compra un proiettore da 450 euro.
Il preventivo n. 128 è il più basso.
La scala è rotta al numero 3.
Le biciclette abbandonate sono 17.
Il pulmino parte alle 8.15 da piazza del Popolo.
La Polizia locale passa due volte al giorno.
Il cappellano del carcere racconta il progetto delle lettere.
L'istituto Galvani offre sei tirocini.
Il doposcuola San Luigi cerca insegnanti in pensione.
La banda suona il 25 aprile e il 2 giugno.
Via libera ai lavori dell'asilo.
I moduli arrivano via mail ai soci.
Il mercato contadino è in corso Garibaldi.
Largo ai giovani: nasce la consulta.
La strada provinciale 25 è piena di buche.
Il piano di zona ha sei capitoli.
Si sceglie il nome: orto Primavera.
Rosa, blu e giallo sono i colori scelti per il murale.
Stella di Natale a chi dona il sangue con Avis.
La sagra dura da venerdì a Domenica.
Grazia e rispetto nel parlarsi: è la prima regola.
Chiara la risposta del Comune: i soldi non ci sono.
Serena la discussione, unanime il voto.
Franco il confronto tra le associazioni.
La cooperativa Aurora pulisce la sala.
Centro diurno Stella Polare: giornata aperta.
La residenza Villa Margherita apre il giardino.
Il Comune, la Provincia e la Diocesi firmano il patto.
Alla Caritas servono coperte.
Emmaus ritira i mobili usati.
Libera organizza la giornata della memoria.
Il Banco farmaceutico raccoglie medicine.
La Lega del Filo d'Oro porta materiali in braille.
Il pediatra di comunità incontra i genitori.
Il gruppo di auto mutuo aiuto è aperto a tutti.
L'infermiere di quartiere riceve il mercoledì.
La giunta risponde entro 30 giorni.
La delegata del Comune prende nota.
I pensionati dello Spi aiutano con i moduli.
Ottobre rosa: visite gratuite per la prevenzione dei tumori.
Si raccolgono fondi per la ricerca sulla sclerosi.
Servono rampe per le sedie a rotelle al seggio.
Tre cittadini su quattro vogliono più verde.
Le multe sono passate da 120 a 95.
Il concerto di Natale è a ingresso libero.
Santo Stefano: pranzo insieme.
I carabinieri spiegano le truffe agli anziani.
Il furto di biciclette è in aumento.
La denuncia dei rifiuti si fa con l'app del Comune.
Serve più luce contro lo spaccio nel parco.
Il processo partecipativo dura sei mesi.
Il tribunale ha donato vecchi computer.
Garanzia di due anni sulle lavatrici donate.
Si approva il verbale della volta scorsa.
Nessuna osservazione.
Prossimo incontro: giovedì 9 aprile 2026, ore 18.
La proposta passa all'unanimità.
Il Terzo Settore chiede regole chiare.
L'Università di Modena e Reggio Emilia studia i dati.
Agenda Digitale: due corsi per usare lo SPID.
I gradini della chiesa di Sant'Antonio sono rotti.
Il santuario della Ghiara è illuminato.
Le Fornaci e Borgo Antico chiedono lo stesso autobus.
Il tavolo di Colle Fiorito ha 14 organizzazioni.
La sala si trova al Centro sociale Orologio, in via Massenet 19.
Nei mesi freddi la portineria apre alle 7:30.
Il centro Insieme accoglie ragazzi con autismo.
Il teatro dialettale torna il 6 gennaio, per l'Epifania.
Dopo la pausa si riprende dal punto 3.
Si ringrazia la ditta Ferrari per le piante.
Villa Sesso, Cadè e Gaida chiedono più corse.
Madonna della Neve: processione alle 21.
`;

/** A text without its braces, and where each planted piece stands in it. */
export function planted(line: string) {
	const pieces: { kind: string; start: number; end: number }[] = [];
	let text = '';
	for (const part of line.replaceAll('⏎', '\n').split(/(\{\w+:[^}]*\})/)) {
		const [, kind, piece] = /^\{(\w+):(.*)\}$/.exec(part) ?? [];
		if (kind && piece) pieces.push({ kind, start: text.length, end: text.length + piece.length });
		text += piece ?? part;
	}
	return { text, pieces };
}

export const lines = (texts: string) => texts.trim().split('\n');
