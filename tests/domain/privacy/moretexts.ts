/** A second fixture, written in one go without looking at the finder, in the voices of other secretaries. */
export const PLANTED_LATER = `
Suor {name:Agnese} parla del doposcuola.
Punto 2: prende la parola {name:Carmela Lo Presti}, residente, che lamenta i rumori del cantiere.
Contatto per il furgone: {name:Gianfranco} – {phone:348/7654321}.
presenti: {name:Ferri Anna}, {name:Galli Pietro}, {name:Sofia Romani}
Si allega copia della carta d'identità di {name:Nadia Haddad} ({birth_date:nata a Rabat il 15.08.1979}).
L'utente, CF {fiscal_code:MRTGNN48M52F257Q}, ha chiesto il pacco alimentare.
Codice fiscale: {fiscal_code:frr lgu 61t05 h223 z}.
Versare la caparra su {iban:IT60 X054 2811 1010 0000 0123 456}.
IBAN tedesco del fornitore: {iban:DE89 3704 0044 0532 0130 00}.
Chiedere a Bruna del bar, cioè {name:Bruna Ferrari}, {phone:0522.434343}.
Mail del figlio: {email:luca.dallari@outlook.it}; risponde la sera.
posta: {email:info.marta chiocciola tiscali punto it}
Per la potatura ci si trova da {name:Ermes}, {address:Via Fratelli Cervi, 41}.
Il signore del civico 7 di {address:via Adua 7} ha il cane sciolto.
Residente in {address:Viale Umberto I, 33/A}, chiede un posto auto.
consegna spesa: {address:p.zza Duca d'Aosta n° 5, scala C, int. 12}
Macchina grigia {plate:FX 908 LM} in doppia fila tutte le mattine.
Lo scooter, targa {plate:DK12345}, è abbandonato.
La vecchia Panda {plate:RE 543210} è senza assicurazione.
La donna, {birth_date:nata nel 1944}, vive da sola al quinto piano.
{name:Armando Tosi}, {birth_date:anni 91}, racconta la Liberazione.
È {birth_date:nato il 7 luglio 1986} a Tirana e cerca lavoro.
{name:Svetlana}, la badante dei Corradi, domanda dove iscriversi al corso.
La maestra {name:Iotti} segnala che il bambino è {health:dislessico}.
{name:Zoe Manfredini} dice che sua nonna ha la {health:demenza senile}.
Un condomino è in {health:dialisi} e l'ascensore rotto lo tiene chiuso in casa.
La signora al piano terra è {health:cieca} e inciampa nei monopattini.
Si è saputo che {name:Omar Diallo} è stato in {justice:galera} due anni.
Il figlio maggiore è {justice:detenuto} alla Pulce.
{name:Giorgio V.} ha precedenti per {justice:spaccio}.
Quell'uomo è {justice:indagato} e non dovrebbe tenere la cassa.
Lei ha fatto {justice:denuncia} contro il marito per {justice:maltrattamenti}.
{name:Franca} fa la {health:chemioterapia} e per ora non viene.
La moglie di {name:Renzo Lusuardi} è morta di {health:cancro} a Natale.
Il ragazzo con {health:sindrome di Down} che abita in fondo vorrebbe entrare nel coro.
Suo zio è {health:alcolista} e disturba il mercato.
{name:Irina Popescu} assiste un anziano {health:non autosufficiente} in {address:via Gorizia 18}.
Ha presentato i documenti per la {health:104} della mamma.
{name:Beatrice}, mamma di due gemelli, cerca una tata.
Il sig. {name:Hu Wei} offre il locale gratis la domenica.
Ha scritto il geom. {name:Cattani}: il muro è pericolante.
La vedova {name:Pedroni} lascia i mobili al circolo.
{name:Mohamed Ben Salah} gioca con i piccoli ogni sabato.
Chi accompagna la {name:Luisa} alla visita?
telefonare ore pasti {phone:0522 55 66 77}, chiedere di {name:Loredana}
chiamare {name:giuseppe verdi} no, meglio la figlia {name:Monia}
Numero di casa {phone:059-221133}, cellulare {phone:+393471234567}.
WhatsApp: {phone:00 39 320 1234567}
{name:L. Bertani} e {name:G. Spallanzani} controllano i conti.
Scheda n. 4 – {name:BERTOLINI ALESSIA} – chiede il bonus affitto.
Lo sfratto della {name:famiglia Hasani} è fissato per il 14.
Il dottor {name:Pinotti} visita a domicilio e ha confermato la {health:depressione post partum}.
Mio marito {name:Enzo} ha subito un {health:infarto} e non guida più.
Il vicino del piano di sopra è seguito dal {health:CSM} e urla di notte.
{name:Agnese Prati} ha l'{health:Alzheimer}: i vicini fanno i turni.
L'hanno messo ai {justice:domiciliari} dalla sorella, in {address:largo Biagi 2}.
La nipote è {health:anoressica}, chiedono un aiuto.
Il bimbo {name:Youssef} è {health:celiaco}: attenzione alla merenda.
{name:Wanda} e {name:Learco Guidetti} festeggiano sessant'anni di matrimonio.
Per ridere: la {name:Cesira} ha vinto ancora la tombola.
Il responsabile della squadra è {name:Denis Prandi}, che abita in {address:via Che Guevara 6/2}.
Ringraziamo {name:Davide Ronzoni} e sua moglie {name:Katia}.
`;

export const CLEAN_LATER = `
Il tavolo si riunisce in presenza e online.
Approvazione del verbale precedente: approvato senza modifiche.
La discussione sul bilancio partecipativo occupa mezz'ora.
Le organizzazioni presenti sono nove.
Si chiede che l'illuminazione di viale Regina Margherita sia rifatta.
Il parco Cervi ha bisogno di fontanelle.
L'oratorio San Filippo Neri apre la sala giochi.
La scuola primaria Matilde di Canossa cerca nonni vigile.
Il progetto «Nonni in rete» riparte a ottobre.
La fondazione Manodori cofinanzia il progetto.
Il premio Ghirri va alle foto del quartiere.
Il gruppo di cammino parte ogni mattina da piazza Gioberti.
Casa Cervi ha ospitato la visita dei ragazzi.
Il sindaco risponderà entro il mese.
L'assessore alla mobilità Carlo Pasini annuncia la nuova zona 30.
La vicesindaca Lanfranca Rovesti porta i saluti della giunta.
Il consigliere Dario De Lucia chiede la parola.
La presidente dell'associazione Il Ponte, Lucia Monti, illustra il bilancio sociale.
Il dirigente del servizio sociale, dott. Franco Vezzali, presenta i dati.
Coordina Elena Riva, facilitatrice.
Segretaria verbalizzante: Teresa Galli.
Il parroco don Giuseppe Dossetti junior benedice la sala.
Monsignor Morandi inaugura la mensa.
La comandante della Polizia locale Stefania Sabattini spiega i controlli.
Il prefetto ha convocato il comitato.
Il questore ha partecipato all'incontro sulle truffe.
Si ringraziano i volontari della Croce Verde e di Auser.
La bottega Ravinala vende prodotti equi.
Il supermercato Sigma regala i sacchetti.
La pizzeria Da Gennaro offre la cena ai volontari.
Il bar Roma chiude prima.
L'hotel Posta ha dato due stanze.
Il cinema Rosebud proietta un film ogni lunedì.
Il corso di cucito è nella sala Antonio Gramsci.
Si intitola la sala a Tina Anselmi.
Letture da Gianni Rodari per i più piccoli.
Una serata dedicata a Pier Paolo Pasolini.
Il libro di Elena Ferrante è il più richiesto.
Le canzoni di Fabrizio De André chiudono la festa.
Il quartiere Mirabello compie cento anni.
San Maurizio, Masone e Gavasseto chiedono la ciclabile.
La frazione di Pieve Modolena ha 3.400 abitanti.
A Bagnolo e Novellara il servizio esiste già.
Il treno per Guastalla fa tardi.
La Val d'Enza ha lo stesso problema.
Il Crostolo va pulito prima dell'autunno.
Il Secchia ha invaso i campi.
Si va a Mantova il 2 giugno.
Gemellaggio con Girona e Digione.
La comunità senegalese prepara il pranzo.
Le donne ucraine insegnano a ricamare.
Il gruppo delle mamme marocchine si trova il lunedì.
Anche i cinesi di via Turri chiedono più pulizia.
Il Ramadan finisce a metà mese.
Buona Pasqua a tutte e a tutti.
Il carnevale passa da via Roma.
Il primo maggio si mangia nel parco.
Il 25 novembre si ricorda la lotta contro la violenza sulle donne.
L'8 marzo la biblioteca regala libri.
La Giornata della Terra cade di mercoledì.
Settimana della Salute Mentale: tre incontri aperti.
Il centro di salute mentale spiega come si accede.
La terapia occupazionale entra nei centri diurni.
Le persone con autismo trovano un laboratorio di cucina.
Un incontro per familiari di persone con Parkinson.
Il medico spiega che cosa sono le demenze.
Sono 40 gli anziani non autosufficienti seguiti a casa.
La prevenzione del tumore al seno passa dagli screening.
L'associazione Diabetici misura la glicemia in piazza.
Alcolisti Anonimi si ritrova il giovedì in parrocchia.
Il SerD e la scuola preparano incontri per i genitori.
Si parla di dipendenza dal gioco con gli operatori.
Come chiedere la legge 104: incontro informativo allo sportello.
Patronato: assistenza per pratiche di invalidità e pensione.
Il contrassegno per persone invalide vale cinque anni.
Il trasporto disabili costa 2 euro a corsa.
L'assistente sociale riceve senza appuntamento.
La legge 328 prevede i piani di zona.
I farmaci si ritirano in farmacia con la ricetta.
La ginnastica è adatta anche dopo un ricovero.
Il garante dei detenuti relaziona sul carcere cittadino.
Un pranzo in carcere con le famiglie dei detenuti.
Il teatro dei detenuti va in scena al Cavallerizza.
La messa alla prova offre lavori utili alla città.
Il Comune ha convenzioni per i lavori di pubblica utilità.
Le denunce di furto sono calate del 10 per cento.
I ragazzi hanno visitato il tribunale.
La legge punisce chi abbandona i rifiuti.
La condanna unanime degli atti vandalici è messa a verbale.
Il processo di coprogettazione è lungo ma utile.
La piazza è lunga 120 metri e larga 60.
Sono previste 1.200 ore di volontariato.
Costo totale € 12.450,00 più IVA.
Importo: 3.401.200,00 euro in tre anni.
Il CIG è Z3A2F1B4C5.
Il CUP è J81B21000120001.
Partita IVA 01234567890.
Codice fiscale dell'associazione: 91012340355.
Atto n. 2024/0034567 del 10-11-2024.
Determina 345 del 3/4/2023.
D.Lgs. 117/2017, Codice del Terzo settore.
Art. 55 e art. 56 del codice.
Orari: 8.30-12.30 e 15-18.
Dal 01/09/2025 al 30/06/2026.
Anno scolastico 2025/2026.
Tre classi: 1A, 2B e 3C.
Il turno va dalle 14:00 alle 18:30.
La temperatura è arrivata a 41 gradi.
Linea 2 ogni 15 minuti, linea 9 ogni 40.
Scatti al metro quadro: 0,35.
Il tavolo ha 21 membri, il quorum è 11.
Hanno votato in 345 su 1.289.
I volantini stampati sono 2500.
Si ordinano 120 sedie modello 4521.
Nel 2023 le richieste erano 87, nel 2024 112, nel 2025 131.
L'autobus passa alle 7.05, 7.35 e 8.05.
La raccolta firme è arrivata a quota 1.000.
Per le emergenze: 118 e 115.
Antiviolenza: numero 1522, gratuito.
Il sito del Comune ha una pagina nuova.
Le decisioni si leggono nel registro pubblico.
Chi è d'accordo alza la mano.
Il fascicolo è consultabile allo sportello.
Largo spazio alle domande.
Il corso dura 12 lezioni.
Lavori in corso fino al 20 maggio.
Il cantiere di via Emilia Ospizio rallenta il traffico.
Via Wybicki e via Pascal hanno le radici scoperte.
In piazza Prampolini c'è il mercato.
La piazza XXIV Maggio resta pedonale.
Il tratto tra via Makallè e viale Ramazzini è buio.
La biblioteca è in via Emilia, dietro il teatro.
Il Centro sociale La Mirandola, via Ungheretti 8, ospita l'incontro.
Presso la biblioteca Rosta Nuova, via Wybicki 7.
La strada statale 63 è trafficata.
Viale dei Mille sarà asfaltato.
Vicolo Scaletta è stretto per l'ambulanza.
Si libera il parcheggio in via Cecati.
Via Che Guevara ha bisogno di dossi.
Borgo Emilio va ripulito.
La rotonda di Santo Stefano è pericolosa.
Il ponte di Calatrava si vede da lontano.
L'area ex Reggiane diventa un parco.
Un ragazzo ha proposto una pista per lo skate.
Una volontaria terrà il banchetto.
Un pensionato offre attrezzi da giardino.
Qualcuno ha chiesto notizie dell'ascensore.
Le vicine si alternano per l'orto.
I nonni vengono a prendere i nipoti alle 16.
Le mamme chiedono un fasciatoio.
La maggioranza vuole il mercato di sabato.
Il figlio di emigranti è il tema del film.
Ogni famiglia riceve un bidone.
La famiglia è al centro del nuovo bando.
Zia e nipote è il titolo dello spettacolo.
Maggio fiorito, Giugno di feste.
Viola è il colore della consulta.
Aurora boreale vista dal parco: bella serata.
Alba in musica alle 5.30 sul ponte.
Il coro Città di Reggio canta alla messa.
Margherite e girasoli nelle aiuole.
Marina di Massa è la meta della gita.
La Perla del Mare è la colonia dei soggiorni estivi.
Torna Il Maggio dei libri.
Italia e Francia giocano sul maxischermo.
La Repubblica e il Resto del Carlino ne hanno parlato.
Tele Reggio ha ripreso la festa.
La Gazzetta pubblica l'elenco delle sale.
Enia e Iren sistemano i cassonetti.
Acer cura le case popolari.
Ater gestisce la stagione.
Farmacie Comunali Riunite apre uno sportello.
Il Consorzio Oscar Romero accoglie tirocinanti.
La cooperativa L'Ovile fa le pulizie.
Il Mauriziano è aperto la domenica.
I Giardini pubblici chiudono alle 23.
Le Notti Rosa si fanno a luglio.
La Notte Bianca porta molta gente.
Regina Pacis chiede un doposcuola.
Sacro Cuore e Buon Pastore condividono l'oratorio.
La Madonna Pellegrina resta in chiesa.
San Pellegrino e Baragalla crescono.
Il CSI porta i campi da gioco.
L'ANPI posa una corona.
CGIL, CISL e UIL firmano l'accordo.
L'AIMA e l'AISM hanno un banchetto.
L'UNICEF dona i palloncini.
AVVISO AI CITTADINI: CHIUSURA DELLO SPORTELLO
VERBALE N. 3 – TAVOLO ANZIANI – PARTE PUBBLICA
DECISIONI PRESE E IMPEGNI ASSUNTI
VIA LIBERA ALLA FESTA DI SAN GIOVANNI
Tutti i documenti sono nell'allegato A.
Vedi l'allegato B, pagina 12.
Si propone Marta come nome della tartaruga del parco.
L'Orto di Adele apre ai bambini.
Il pranzo costa 10 euro, bevande escluse.
La Provincia ripara il ponte entro sei mesi.
La prossima volta si porta un elenco.
Non ci sono varie ed eventuali.
La riunione è tolta alle ore 20.
`;
