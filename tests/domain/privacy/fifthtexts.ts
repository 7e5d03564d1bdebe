/** Minutes of an autumn: complaints, thanks, lists of turns, requests of help. All invented. */
export const PLANTED_FIFTH = `
Turni del banchetto: lunedì {name:Cantarelli}, martedì {name:Sow}, mercoledì {name:Giuseppina}.
È mancato all'affetto dei suoi cari {name:Evaristo Montermini}, storico barbiere di piazza Tricolore.
La proposta è di {name:Lamberta Ronzani}, sostenuta da {name:Joy Omoruyi}.
{name:Nadir Belhadj} e la moglie {name:Siham} aprono un forno in {address:via Emilia all'Ospizio 103}.
Il pianoforte ce lo regala la {name:maestra Cocconcelli}, basta andare a prenderlo in {address:via Che Guevara 55, terzo piano}.
Un grazie di cuore a {name:Mariateresa} e {name:Piergiorgio Silvi} per le lasagne.
{name:Kwadwo Appiah-Kubi} allena i bambini il giovedì, risponde al {phone:320 55 66 778}.
Si astiene {name:Bocedi} perché la siepe è sua.
Il figlio di {name:Svetlana Ciobanu} {health:ha problemi di apprendimento}.
Quello del piano di sopra, un certo {name:Vezzosi}, butta le briciole.
{name:Xu Jing} tiene aperto il bar e il marito {name:Lin} fa le consegne.
Bussare dai {name:Prandini}: hanno la scala lunga.
Lo zaino è della {name:piccola Giada}, quella che {health:porta l'apparecchio acustico}.
Ci ha lasciato i suoi dischi {name:Anselmo}, che {health:è ricoverato all'hospice}.
{name:Parwinder Singh} mette il trattore per la sfilata.
Mia moglie {health:ha la labirintite} e sull'autobus sta male.
Il marito {health:è rimasto in coma} due mesi dopo l'incidente sul lavoro.
La coinquilina {health:fa uso di eroina} e la notte viene gente.
Il dirimpettaio {health:ha tentato il suicidio}, dicono, e nessuno sa come parlargli.
Uno dei gemelli {health:è balbuziente} e vorrebbe leggere alla festa.
{name:Nicoletta} ha detto in assemblea che {health:è bipolare} e che non si vergogna.
La signora dell'ultimo portone {health:ha l'artrite reumatoide} e non apre i barattoli.
Il papà {health:prende la pensione d'invalidità} e può stare allo sportello il mattino.
L'alunno nuovo {health:ha la 104} e un'educatrice per dieci ore.
Ha chiesto scusa per il ritardo: {health:era in chemioterapia}.
Suo cognato {health:ha perso una gamba} in fabbrica e lavora in portineria.
Mio nipote {health:è intollerante al lattosio}, portate un dolce senza latte.
La vicina {health:ha avuto un aborto} e per un po' non viene al coro.
La bambina del civico accanto {health:è ipovedente}: servono libri a caratteri grandi.
La badante {health:è incinta} e ad aprile torna in Moldavia.
Messaggio delle 22.14: «sono {name:Dario Fantuzzi}, ho lasciato il portafoglio in sala, {phone:3471098765}».
Modulo di iscrizione: {name:Amrani Ilyas}, {fiscal_code:MRNLYS14C07H223G}, {address:Via Cugini 6}, {phone:0522-33.40.18}.
Donazione di 50 euro da {iban:FR76 3000 6000 0112 3456 7890 189}.
L'affitto della sala va a {iban:IT 02 L 01030 12801 000001234567} entro il 5.
Il suo indirizzo elettronico è {email:gianluca_m@pec-avvocati.example}.
scrivetemi a {email:zia.tina@tiscali.it}!!
Se vi serve il furgone sono in {address:viale Piave n 9 int 2}, chiedete di {name:Mauro}.
Abbiamo perso le tracce di {name:Tesfay}, che dormiva in {address:vicolo dell'Erba 5}.
Chi porta a casa {name:Argentina}? Abita in {address:Borgo Emilio 17/2}.
Il codice della tessera è {fiscal_code:LBNGRG 60R15 H223 B}, intestata a {name:Albani Giorgio}.
`;

export const CLEAN_FIFTH = `
L'autunno porta foglie da raccogliere in via Bainsizza.
La vendemmia sociale è al podere comunale.
I castagni del parco hanno dato 40 chili di frutti.
La scuola Ada Negri cerca libri usati.
Il Convitto Corso ospita la riunione dei genitori.
La primaria Italo Calvino fa l'orto.
L'asilo Clelia Fano riapre a novembre.
Il laboratorio Remida dona i materiali.
La ludoteca Vladimir Vysotskij cambia orario.
Il Centro Loris Malaguzzi offre visite guidate.
La biblioteca San Pellegrino Marco Gerra apre la domenica.
Il teatro Piccolo Orologio ospita la prima.
La sala Nilde Iotti è prenotata.
Il circolo Ho Chi Minh festeggia i cinquant'anni.
La Polisportiva Galileo Giovolley cerca allenatori.
Il campo Mirabello ha l'erba nuova.
Lo stadio Mapei ospita il derby.
La Croce Arancione istruisce i volontari.
Gli scout del Reggio 3 puliscono l'argine.
Gli Alpini cuociono le castagne.
Il gruppo micologico mostra i funghi.
La Lega del Filo d'Oro ha un banco.
Emergency e Medici senza frontiere presentano i progetti.
La banca del tempo ha 64 soci.
L'Università del Crostolo comincia i corsi.
Il Comitato Acqua Bene Comune fa firmare.
Il Coordinamento Donne prepara il 25 novembre.
Amnesty espone le foto in biblioteca.
L'Avis raccoglie sangue domenica.
L'Admo spiega come si diventa donatori.
Telefono Azzurro incontra le scuole.
Il Centro per le famiglie apre uno spazio gioco.
Il Servizio sociale territoriale illustra i bandi.
L'assistente sociale di quartiere è allo sportello il lunedì.
I servizi sociali e le scuole firmano un protocollo.
Il progetto è seguito dai servizi sociali del Comune.
La pratica è in carico al servizio Patrimonio.
Lo sportello è stato affidato alla cooperativa.
Gli operatori del SerT incontrano i genitori.
Il CSM di via Amendola compie trent'anni.
La Neuropsichiatria apre un nuovo ambulatorio.
Il piano per la non autosufficienza vale tre anni.
L'Alzheimer si combatte anche con la compagnia.
Una lezione sul cuore: infarto e prevenzione.
Convegno sull'epilessia al Palazzo del Capitano.
La settimana dell'allattamento è a ottobre.
Si raccolgono occhiali usati per l'Africa.
L'ambulatorio infermieristico misura pressione e glicemia.
Il defibrillatore è fuori dalla farmacia.
Il percorso tattile aiuta chi non vede.
I sottotitoli aiutano le persone sorde.
La rampa è troppo ripida per le carrozzine.
Il bagno per persone con disabilità è chiuso.
Il minibus ha la pedana per le sedie a rotelle.
Il soggiorno estivo accoglie anche ragazzi con disabilità.
Chi prende farmaci salvavita li tenga con sé.
Chi ha problemi di vista chieda il modulo grande.
Si vaccina chi ha più di 60 anni.
Le persone anziane sole sono 340 nel quartiere.
La solitudine è una malattia della città.
La crisi ha colpito i negozi.
Il ponte è stato operato d'urgenza, scherza il geometra.
La facciata ha subito un intervento di pulizia.
Il muretto è rotto in due punti.
Gli alberi sono stati curati in primavera.
Il computer della sala è morto.
L'orologio della torre è impazzito.
Il processo di riforma va lento.
Le condanne della Corte europea sono tre.
Lo spaccio nel parco preoccupa i genitori.
La pena per chi sporca è una multa.
Il Tribunale ha sede in via Paterlini.
La Giornata della legalità ricorda Falcone e Borsellino.
La strage di Bologna si ricorda il 2 agosto.
I Fratelli Cervi sono al centro della mostra.
Una lettera di Antonio Gramsci chiude il libro.
Il concerto è un omaggio a Ennio Morricone.
Si legge il Decameron di Giovanni Boccaccio.
La biografia di Nilde Iotti è in prestito.
La statua di Ludovico Ariosto torna al suo posto.
Il sindaco Marco Massari apre il Consiglio.
L'assessora Raffaella Curioni risponde su scuola e sport.
Il consigliere Gianni Bertucci protesta.
La vicepresidente Lella Costi ringrazia.
Il direttore generale dell'Ausl, Davide Fornaciari, spiega i tempi.
La responsabile del polo, Germana Corradini, propone due date.
Il facilitatore Igor Bassi tiene i tempi.
La segretaria Vanna Iori legge il verbale.
La bibliotecaria propone dieci titoli.
Il vescovo Giacomo visita la mensa.
Don Romano dà le chiavi del campetto.
Il parroco chiede prudenza ai ciclisti.
L'imam e il pastore hanno cenato insieme.
La signora delle torte è sempre la prima.
Un vicino aggiusta le bici gratis.
Una nonna insegna a fare i cappelletti.
Un nonno costruisce gli aquiloni.
Due ragazze filmano il quartiere.
La maestra in pensione legge le fiabe.
L'edicolante tiene le chiavi della bacheca.
La pasticceria Boni offre l'erbazzone.
Il forno Melli dona il pane del giorno prima.
La libreria Uver porta i libri.
L'officina Ferrari ripara i passeggini.
La farmacia Santa Croce fa il turno.
L'hotel Mercure ha la sala conferenze.
La ditta Costi Spurghi vuota i pozzetti.
Il mercato di via Turri ha 18 banchi.
Piazzale Guido da Verona va illuminato.
Via Luigi Sturzo e via Giuseppe Di Vittorio sono al buio.
Il tratto di via Samoggia tra i numeri civici dispari è allagato.
La strada per Bagno ha il limite dei 50.
La ciclabile 12 arriva fino a Rivalta.
Il comparto di Santa Croce cambia volto.
A Massenzatico si fa la fiera dei tortelli.
Pieve Modolena e Cella chiedono l'autobus.
I pendolari di Parma e Modena usano il parcheggio.
Dalla Bassa arrivano due trattori.
L'Appennino ha bisogno di giovani.
Si vota domenica 16 novembre.
Alle 20.30 si comincia, alle 22.30 si finisce.
Il bilancio pareggia a 18.340 euro.
Lotto 3, mappale 214, foglio 135.
La richiesta ha il numero 2025-4471.
CIG B1234567AB, CUP J89J25000010004.
Il bando si trova alla pagina 8 del giornale.
Il gruppo ha 12 membri, 7 donne e 5 uomini.
Restano 4 posti sul pullman.
Si decide di rinviare la scelta.
Buone feste e buon anno dal tavolo.
`;
