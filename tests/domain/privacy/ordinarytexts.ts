/** Written by somebody else who had not seen the finder: ordinary sentences of ordinary minutes. All invented. */
export const PLANTED_ORDINARY = `
La signora {name:Anna Bianchi}, {address:via Roma 12}, chiede di spostare la panchina all'ombra.
Per il ritiro delle chiavi della saletta chiamare {name:Marco Ferrari} al {phone:347 1234567}.
{name:Rossi Giovanni} riferisce che il padre ha l'{health:Alzheimer} e non esce più da solo.
Il rimborso per le spese del rinfresco va versato sul conto {iban:IT37Y0538712900000001234567} intestato a {name:Lucia Montanari}.
Il codice fiscale della richiedente è {fiscal_code:BNCNNA51E54F257Q}, il telefono è {phone:059 4455667}.
Chi vuole aderire al gruppo di cammino scriva a {email:paola.righi@esempio.it} entro venerdì.
Il signor {name:Salvatore Esposito}, codice fiscale {fiscal_code:SPS SVT 62A21 F839Y}, ha firmato la delega per il ritiro dei pacchi.
Si decide di portare la spesa a casa alla famiglia che abita in {address:viale Gramsci, 45}, il giovedì mattina.
Una residente segnala che il figlio è affetto da {health:autismo} e chiede un educatore per il centro estivo (tel. {phone:349 12 34 567}).
{name:Fatima El Amrani} si offre come interprete; si può contattarla al numero {phone:+39 333 4567890}.
Impegno: richiamare la famiglia di {address:piazza Matteotti n. 7} prima della prossima seduta.
La signora, che è in {health:carrozzina}, non riesce a entrare nella sala perché manca la rampa: avvisarla al {phone:+39 (059) 221100}.
Da contattare: {name:Giulia Neri} e {name:Oleksandra Kovalenko} ({fiscal_code:KVL LSN 79H50 Z138 D}) per il turno del sabato.
Il fabbro ha lasciato il suo recapito, {phone:059/123456}, e la mail {email:fabbro_modena@esempio.net}.
Il bonifico deve essere fatto a: IBAN {iban:IT53 P020 0812 9300 0010 1987 654}; mandare la ricevuta a {email:IVO_GUALTIERI@ESEMPIO.IT}.
La vicina di casa, {name:Teresa Galli}, è in cura per {health:depressione} e vive sola in {address:Via dei Mille 3/A}.
Nel modulo compare il codice {fiscal_code:frrmrc78s03h223v}, scritto a mano dal richiedente, insieme all'IBAN {iban:SM86U0322509800000000270100}.
Il signor {name:Dall'Olio Giuseppe} chiede un accompagnamento perché fa {health:dialisi} tre volte alla settimana.
La signora {name:Rosanna Tommasi} abita in {address:via Giardini 470/M}: inviare il verbale anche a {email:M.Ferrari78@Esempio.IT}, che non riceve le comunicazioni.
Il contributo di 150 euro sarà accreditato su {iban:it15q0306912811100000004321} entro fine mese.
Telefonare alla referente di scala, {name:Carla Benassi}, {phone:333-7654321}, dopo le 18.
Il nuovo indirizzo della famiglia è {address:Strada Morane 218/2}; il codice fiscale del capofamiglia è {fiscal_code:DLLGPP-44B09-A944K}.
Durante la discussione {name:Omar Diallo} racconta di avere perso il lavoro e di dormire in auto.
La nonna del bambino è stata dichiarata {health:invalida al 100%} e chiede il contrassegno per la sosta.
Interviene la sig.ra {name:De Luca Maria Grazia}, residente in {address:largo Garibaldi 1}, che lamenta il rumore notturno.
Il ragazzo è seguito dal {health:SerD} e cerca un tirocinio; la madre, {fiscal_code:CSDNMOLPP55D7LQW}, ha firmato la domanda.
Per le iscrizioni: {name:Stefano Lugli}, cell. {phone:3481122334}, e-mail {email:stefano.lugli+quartiere@posta.esempio.it}.
Si prende atto della richiesta di {fiscal_code:Zntchr90d62d548i} e la si trasmette all'ufficio competente.
Coordinate per il rimborso del viaggio: {iban:IT 12 I 07601 12900 001023456789}, beneficiaria {name:Noemi Casadei}.
La signora è al settimo mese di {health:gravidanza} e chiede uno sgabello durante le riunioni.
{name:Hu Xiaoling} propone un corso di cucina nel cortile di {address:vicolo Forni 9}.
Il signore al secondo piano, con la {health:schizofrenia}, ha bisogno di una visita a domicilio in {address:via Po n.12 bis}.
Per informazioni sulla raccolta fondi chiamare lo {phone:0522 654321} o scrivere a {email:raccolta@famiglia-gualtieri.example}.
Il pagamento al musicista {name:Ivo Gualtieri} (C.F. {fiscal_code:GLT.VIO.47R11.F257V}) avviene con bonifico su {iban:IT14-H085-4213-1040-3700-0112-233}.
L'ambulanza è arrivata in {address:corso Canalgrande 88, interno 4} dopo venti minuti.
Il marito ha avuto un {health:ictus} e la moglie, {name:Ines Pedroni}, chiede un aiuto la mattina.
Decisione: si affida la cura dell'aiuola a {name:Kwame Mensah}, tel. {phone:(059) 987654}.
Mandare la locandina a {email:ortisociali.zanetti@pec.esempio.it} e a {email:chiara-zanetti@esempio.org}.
Il codice fiscale {fiscal_code:FNTLNE67M58G33SL} risulta già nell'elenco dei volontari, con la mail {email:e.fontana@esempio.eu}.
Il sussidio va versato alla figlia su {iban:IT90 T 06230 12906 CC1234567890}, perché la madre ha la {health:demenza senile}.
La famiglia abita in {address:Via Emilia Est n° 1020, scala B} e ha chiesto due bidoni nuovi.
{name:Savina Bertoli}, {fiscal_code:BRTS VN71 P44C 219F}, dichiara di non avere debiti con il Comune.
Il bambino del primo banco ha la {health:sindrome di Down}; la mamma risponde al {phone:0039 340 9988776}.
Hanno dato la disponibilità {name:Bruno Malagoli} e {name:Ioana Popescu}; rimborsi su {iban:IT49.D032.6812.9000.5276.5432.100}.
La signora {name:Silvana Berti} chiede di essere avvisata per posta elettronica: {email:silvana.berti1971@mail.esempio.it}.
Il vicino, {health:tossicodipendente} da anni, è stato visto di notte davanti a {address:via Vignolese 77}.
Chi deve restituire le sedie può passare in {address:V.le Storchi 24} oppure telefonare al {phone:338.445.5667}.
Rimborsare ad {name:Andrei Ionescu} 42 euro su {iban:RO76BTRL0990CRT045123456}.
Ha parlato a lungo {name:Tiziano Marani} (codice fiscale: {fiscal_code:MRNTZN49C08I462Y}), del condominio di {address:P.zza Dante 5}.
La ragazza, in {health:chemioterapia} da gennaio, seguirà gli incontri da casa: il collegamento va mandato a {email:ragazza.corso@studenti.esempio.it}.
Numero da chiamare la sera: {phone:+39059445566}; chiedere della signora {name:Ada}.
Il conto della cassa comune è stato spostato su {iban:IT69K3677222300EM000987654A}; la vecchia mail {email:cassa.comune@esempio.it} resta attiva.
L'anziano al piano terra è {health:non autosufficiente} e la badante, {name:Nadiya Shevchuk}, è in ferie.
Si approva la proposta di {fiscal_code:DLLMRO94T15Z343W}, presentata al banchetto di domenica (recapito {phone:347/9988770}).
Il sopralluogo si fa in {address:via Don Minzoni, 16 int. 3}, 41121 Modena, con il proprietario {name:Amedeo Tassi}.
Per la quota di partecipazione usare l'IBAN {iban:DE66 3704 0044 0532 0131 23} oppure {iban:IT30V0503466850000000055443}.
Una mamma racconta i suoi {health:attacchi di panico} e lascia il numero {phone:320 55 66 778}.
Il dott. {name:Ludovico Sgarbi} ha il {health:Parkinson} e non può più tenere lo sportello di {address:Borgo San Giovanni 31}.
Il modulo di {fiscal_code:LMRFTM85C47Z330L} è incompleto; manca la firma di {name:Youssef} come secondo genitore.
Il signore, {health:sieropositivo}, chiede riservatezza; scrivere solo a {email:riservato (at) esempio.it} o al {phone:059 33 22 11}.
`;

export const CLEAN_ORDINARY = `
La riunione si apre giovedì 12 marzo 2026 alle ore 18.
Il Presidente saluta i presenti e legge l'ordine del giorno.
L'Assessora al Welfare illustra il Piano di zona 2025-2027.
Si approva il verbale della seduta del 14/02/2026.
La prossima riunione è fissata per Martedì 9 Giugno alle 20.45.
Il Comune ha stanziato 12.500,00 euro per l'arredo del parco.
La delibera n. 145 del 22 dicembre 2025 è stata pubblicata all'Albo pretorio.
Il protocollo n. 0123456/2026 riguarda la richiesta di occupazione di suolo.
Si ricorda che la legge 104/1992 prevede permessi per chi assiste un familiare.
Il referente del servizio spiega in generale cosa prevede la legge 104 del 1992.
I lavori in via Giuseppe Garibaldi cominciano lunedì 4 maggio.
La scuola primaria Giovanni Pascoli mette a disposizione la palestra.
La biblioteca Antonio Delfini resta aperta fino alle 20.
L'associazione Auser propone un ciclo di incontri sulla memoria.
Il Progetto Nonni in Rete parte a settembre.
Il caffè Alzheimer si tiene ogni mercoledì pomeriggio nella sala civica.
Il nuovo defibrillatore è stato installato davanti alla palestra.
L'Azienda USL di Modena presenta il calendario degli screening.
L'ASP gestisce il centro diurno e il servizio di pasti a domicilio.
Il tavolo chiede percorsi più sicuri per le persone con disabilità.
La prevenzione delle cadute è il tema del prossimo incontro.
La Casa della Comunità offre informazioni sulla salute a tutti i residenti.
Il Consiglio di Quartiere approva la proposta con 14 voti favorevoli e 2 astenuti.
Sono presenti 23 persone, tra cui 9 rappresentanti di associazioni.
La pista ciclabile di viale Martiri della Libertà sarà allungata di 350 metri.
Il semaforo di piazza Giuseppe Mazzini resta spento fino a sabato.
L'Istituto Comprensivo Carlo Goldoni chiede tre rastrelliere per le biciclette.
La Polisportiva San Faustino organizza la festa del 1° Maggio.
Si propone di piantare venti tigli nel parco Enzo Ferrari.
La Giunta ha approvato il bilancio di previsione 2026-2028.
Il costo totale dell'opera è di 1.234.567 euro, di cui 300.000 dalla Regione.
Il CUP del progetto è E91B21000250001.
Il CIG della gara è 9876543A2B.
La Regione Emilia-Romagna pubblica il bando entro il 30 settembre.
Il termine per le osservazioni scade il 31/10/2026 alle ore 12:00.
La Polizia Locale aumenterà i controlli davanti alle scuole.
Il Dirigente del settore Lavori pubblici risponde entro 30 giorni.
La Coordinatrice del polo riassume i punti emersi.
Il Facilitatore propone di lavorare in tre gruppi.
Il Verbalizzante rilegge le decisioni prima della chiusura.
I parcheggi riservati alle persone con disabilità sono passati da 4 a 7.
Si discute del Piano per l'Eliminazione delle Barriere Architettoniche (PEBA).
Il D.Lgs. 117/2017 regola gli enti del Terzo settore.
L'art. 14 del regolamento prevede un quorum di un terzo dei membri.
Il Regolamento UE 2016/679 si applica anche ai verbali di quartiere.
La legge regionale 15/2018 promuove la partecipazione.
Il decreto legislativo n. 50 del 2016 non è più in vigore.
La linea 7 dell'autobus passerà ogni 15 minuti.
Il numero di emergenza è il 112.
Il mercatino si svolge ogni prima domenica del mese dalle 8 alle 13.
La Croce Rossa Italiana presta l'ambulanza per la festa.
La Caritas diocesana apre un nuovo centro di ascolto.
Il CSV Emilia offre consulenza gratuita alle associazioni.
L'ANPI propone una passeggiata per il 25 Aprile.
Il circolo ARCI Vittorio Guerzoni mette a disposizione il salone.
Il teatro Luciano Pavarotti ospita lo spettacolo delle scuole.
Il centro anziani Renzo Tirelli riapre dopo i lavori.
La parrocchia di San Giovanni Bosco presta le sedie.
Il Liceo Ludovico Antonio Muratori partecipa con due classi.
La scuola dell'infanzia Maria Montessori organizza un laboratorio.
Il nido Gianni Rodari chiude dal 3 al 21 agosto.
Il cavalcavia Renato Bergonzini sarà chiuso di notte.
Via Emilia Ovest resta a senso unico fino a Natale.
Si chiede un attraversamento rialzato in via Alessandro Manzoni.
La rotatoria di via Luigi Einaudi costa circa 280 mila euro.
Il sottopasso di corso Vittorio Emanuele II si allaga quando piove.
Il cantiere di largo Aldo Moro durerà 45 giorni.
Lo spazzamento di via Santa Caterina si fa il secondo venerdì del mese.
I lampioni di via Beato Angelico sono spenti da due settimane.
Il giardino Falcone e Borsellino avrà una nuova area giochi.
Modena, Carpi e Sassuolo condividono l'esperienza dei tavoli.
A Reggio Emilia e a Parma esistono già le Case di Quartiere.
Una delegazione di San Benedetto del Tronto visiterà il quartiere.
L'Assessore alla Mobilità risponde alle domande del pubblico.
La Sindaca parteciperà alla seduta di Ottobre.
Il Vicesindaco ringrazia i volontari.
Il Segretario generale certifica il risultato del voto.
Il Garante regionale per l'infanzia invia un messaggio.
La Responsabile dell'Ufficio Anagrafe spiega gli orari estivi.
Il Direttore del Distretto sanitario presenta i dati sulle vaccinazioni.
La Presidente della Consulta Anziani chiede più panchine.
Il Tavolo Famiglie si riunisce ogni terzo Lunedì del mese.
Il Tavolo Disabilità propone una mappa dei luoghi accessibili.
Il Progetto Camminare Insieme conta 60 iscritti.
Il progetto Compiti in Compagnia cerca nuovi volontari.
L'iniziativa Orto di Tutti riceve 41 voti.
Il programma Città che Legge prosegue fino a dicembre.
La rassegna Cinema sotto le Stelle si farà in luglio.
Il Patto per il Welfare è stato firmato da 80 enti.
Il Punto di Comunità apre due pomeriggi a settimana.
Il Controllo di Vicinato si estende a tre nuove strade.
Il Pedibus Linea Rossa parte alle 7.40 dal parco.
Portierato Sociale e Badante di Condominio sono servizi in prova.
Lo Sportello Sociale riceve su appuntamento.
Lo Spazio Anziani offre corsi di ginnastica dolce.
L'Emporio Portobello raccoglie generi alimentari.
Il Centro per le Famiglie propone incontri per neogenitori.
L'Informagiovani sposta la sede al primo piano.
Si chiede di riparare l'ascensore della Casa di Quartiere.
Il servizio di trasporto per persone con mobilità ridotta è gratuito.
Si prevede un interprete LIS per l'assemblea pubblica.
La serata sul benessere psicologico è aperta a tutti.
La campagna contro il fumo comincia in Novembre.
Il corso di primo soccorso dura 8 ore.
La giornata della salute si terrà il 7 aprile in piazza Grande.
Gli infermieri di comunità incontrano la cittadinanza il 20 maggio.
Il medico di comunità terrà una lezione sull'alimentazione.
Il servizio di assistenza domiciliare è gestito dall'ASP.
L'AUSL conferma l'apertura del consultorio il sabato mattina.
Il Centro di Salute Mentale organizza una giornata aperta.
L'ospedale di Baggiovara ha un nuovo collegamento con l'autobus.
Il Policlinico chiede di migliorare la fermata del bus.
La farmacia comunale farà i turni anche ad agosto.
Si propone un opuscolo sui corretti stili di vita.
Il quartiere aderisce alla settimana della prevenzione.
Gli ambulatori resteranno chiusi il 2 giugno.
La Giornata mondiale dell'Alzheimer sarà ricordata con una mostra.
La Giornata internazionale delle persone con disabilità è il 3 dicembre.
I fondi per la non autosufficienza sono stabiliti dalla Regione.
L'assemblea vota: favorevoli 31, contrari 4, astenuti 6.
Il quorum è raggiunto con 27 presenti su 40.
La spesa prevista è di € 3.450,50 IVA inclusa.
Il preventivo n. 2026/0457 è stato accettato.
La fattura n. 112/2026 sarà pagata entro 60 giorni.
Il contributo massimo è di 5000 euro per iniziativa.
L'ISEE richiesto deve essere inferiore a 17.154,30 euro.
Il codice fiscale va indicato solo nel modulo riservato.
Il modulo chiede IBAN e recapiti, che non saranno pubblicati.
L'indirizzo di posta elettronica del tavolo sarà comunicato in seguito.
Chi vuole può lasciare il numero di telefono alla segreteria.
I dati personali dei partecipanti non compaiono nel verbale.
La seduta del 3 novembre 2025 è andata deserta.
Il triennio 2026-2028 prevede 18 azioni.
Dal 1990 al 2025 la popolazione del quartiere è cresciuta dell'8%.
Gli abitanti con più di 65 anni sono 4.312 su 17.890.
La temperatura massima di luglio ha toccato i 39,5 gradi.
Il parco misura 24.000 metri quadrati.
Il foglio 123, particella 456 del catasto è di proprietà comunale.
La determinazione dirigenziale 2026/1187 affida il servizio.
Il protocollo PG/2026/0098765 è stato trasmesso alla Provincia.
La nota prot. 34567 del 18.03.2026 chiede chiarimenti.
L'ordinanza 77/2026 vieta la sosta dalle 7 alle 19.
La gara è stata aggiudicata con un ribasso del 12,75%.
Il volantino è stato stampato in 1500 copie.
Il codice ISTAT del Comune è 036023.
Il codice IPA dell'ente è c_f257.
Il file è stato salvato come verbale_2026_03_12_v2.
La fase 2 del PNRR si chiude il 30 Giugno 2026.
Il DUP e il PEG saranno illustrati nella prossima seduta.
ACER, HERA e SETA sono invitate al prossimo incontro.
L'URP e la PEC del Comune restano i canali ufficiali.
CGIL, CISL e UIL firmano il documento comune.
AVIS e AIDO saranno presenti con un banchetto.
UISP e CSI organizzano i tornei di quartiere.
Il FAI apre il chiostro di San Pietro.
Legambiente propone di pulire le rive del Secchia.
La FIAB chiede di completare la ciclabile per Formigine.
Libera ricorda le vittime delle mafie il 21 marzo.
Il WWF e la LIPU curano l'oasi vicino al Panaro.
La Fondazione di Modena finanzia metà del progetto.
La Cooperativa Sociale Il Girasole gestisce il verde.
L'associazione Porta Aperta distribuisce pasti ogni sera.
L'associazione Amici del Parco si occupa delle aiuole.
Il Comitato Genitori della scuola Leonardo da Vinci propone una festa.
Il Gruppo Scout Modena 3 aiuta con le tende.
La Banda Cittadina Amilcare Ponchielli suona alla festa.
Il premio Gianni Rodari andrà alla classe più creativa.
Il torneo Memorial Enzo Ferrari si gioca in Giugno.
Il quartiere Crocetta confina con San Lazzaro.
La zona Madonnina chiede più verde.
Il quartiere Sant'Agnese ha ricevuto due finanziamenti.
Villaggio Artigiano e Buon Pastore sono coinvolti nel piano.
Natale, Capodanno ed Epifania sono giorni di chiusura.
La festa di San Geminiano cade il 31 Gennaio.
Durante la Settimana Santa la sala resta chiusa.
Il Carnevale dei Ragazzi si terrà domenica 15 febbraio.
Sabato e Domenica il mercato si sposta in piazza Roma.
In Agosto non sono previste riunioni.
Alle 21.10 il Presidente dichiara chiusa la seduta.
Si decide di rinviare il punto 4 alla riunione di Aprile.
L'Ufficio Verde pubblico provvede alla potatura entro il 15 ottobre.
L'Ufficio di Piano valuta la proposta e risponde in 20 giorni lavorativi.
Il Settore Servizi Sociali riferirà sui tempi di attesa.
La commissione esprime parere favorevole con due condizioni.
Si chiede più luce nel parcheggio di via Madre Teresa di Calcutta.
Il dosso di via Fratelli Cervi va ridipinto.
La fermata Garibaldi sarà spostata di 50 metri.
Il ponte Alto resta chiuso ai mezzi sopra le 3,5 tonnellate.
Il monumento a Ciro Menotti sarà restaurato in primavera.
La mostra su Giuseppe Verdi è aperta fino al 6 gennaio.
Il gruppo di lettura comincia con un romanzo di Italo Calvino.
La lettura di Dante Alighieri coinvolge tre scuole.
Si proietta un film di Federico Fellini nel cortile.
L'Università di Modena e Reggio Emilia analizza i questionari.
Il Tribunale e la Questura sono invitati al tavolo sulla sicurezza.
I Carabinieri spiegano come difendersi dalle truffe agli anziani.
Il Servizio Civile Universale offre sei posti per giovani.
La raccolta firme ha superato quota 1.000 in tre settimane.
Gli alloggi ERP del comparto saranno ristrutturati entro il 2027.
Il Wi-Fi gratuito EmiliaRomagnaWiFi arriva nella sala civica.
`;
