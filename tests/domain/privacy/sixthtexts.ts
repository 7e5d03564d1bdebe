/** Minutes of a spring: what was asked at the desk, what was promised at the table, what was found in the box of suggestions. All invented. */
export const PLANTED_SIXTH = `
Don {name:Luigi} apre la porta a tutti.
La signora {name:Ermelinda Tagliati} ringrazia per i fiori e saluta tutti.
È passato allo sportello {name:Bakary Jallow}, vorrebbe iscrivere il fratello al corso di italiano.
{name:Mohammad Rafiqul Islam} e {name:Abu Taher} mettono le luci in cortile.
Ha perso le chiavi {name:Wilma}, quella del terzo piano; chi le trova le lasci in {address:via Tamburini 16}.
Il gatto nero è di {name:Cristian Lazar}, scala C.
Chi conosce {name:Albertina Gozzi}? Il suo pacco è tornato indietro da {address:via Premuda, 44}.
La nuora di {name:Zelinda} {health:ha la sclerosi}, servono due persone per alzarla.
Nella cassetta c'era un biglietto firmato {name:Nonno Pierino}, con il numero {phone:0522 69 44 02}.
L'uomo che dorme in macchina si chiama {name:Goran} e {health:ha il diabete}.
Prendono la parola {name:Zaira Benhamou}, {name:Teodora Lunghi} e {name:Chen Yifan}.
Mio figlio {health:è dislessico}: il cartellone ha le lettere troppo piccole.
Il signore del quarto piano {health:usa il deambulatore} e la porta è troppo pesante.
La donna {health:è affetta da una malattia rara} e scrive poesie.
Il ragazzino {health:ha crisi epilettiche}, la madre insegna a tutti che cosa fare.
Una famiglia di via Bligny: il padre {health:è in cassa di malattia per un'ernia} e la madre pulisce le scale.
L'inquilina del pianterreno {health:soffre di claustrofobia} e resta bloccata nell'ascensore.
La signora {health:non è autosufficiente} e il figlio chiede l'ora di libertà.
Il padre {health:è morto di leucemia} in aprile.
Il giovane {health:è ricaduto nell'alcol} dopo il licenziamento.
La zia {health:ha subito una mastectomia} e si vergogna di andare in piscina.
Ho già detto alla segretaria che {health:ho l'HIV} e che non c'è pericolo per nessuno.
{name:Katarzyna Wojcik} porta i pierogi, la trovate al {phone:+48 601 234 567}.
Il compleanno di {name:Sofia} è sabato, {address:via Dalmazia 71, int. 2}, citofono {name:Rinaldini}.
Per il telaio rivolgersi a {name:Gino Pattuelli}, {address:strada Casaloffia 9/A}.
Le chiavi del cancello stanno dal {name:geom. Corghi} in {address:viale Isonzo 20 bis}.
Avvisare per posta: {name:Giovanni Battista Sala}, {address:Via G. B. Vico, 32/1 scala A}.
Preventivo da mandare a {email:impianti.leoni@alice.it} e in copia a {email:m.leoni_84@icloud.com}.
la mia mail e' {email:lella53 @ libero.it} grazie
Risponde {email:noreply.amalia(chiocciola)fastwebnet.it} solo la sera.
Da accreditare a {name:Olga Petrenko}: {iban:UA213223130000026007233566001}.
iban {iban:IT 17 X 06055 02100 00 00 00 12 34 56} per le tessere
Il signor {name:Foday} manda i soldi con {iban:BE68 5390 0754 7034}.
Codice fiscale del presidente uscente: {fiscal_code:MNT GPP 44L19 I496 S}.
Ho trovato una tessera sanitaria, {fiscal_code:KRSNDL88H61Z129B}, la porto ai vigili.
Firmano la petizione: {name:Ferri Luisa}, {name:Guidetti Marzio}, {name:Asante Comfort}.
Chiamate {name:Lulù Campioli} al {phone:333 / 77 88 990} se piove.
Emergenza caldo: il numero della vicina di {name:Ave Bertozzi} è {phone:0522.381.204}.
I compiti con {name:Rayan} li fa {name:Margherita Pioli} il venerdì.
{name:Don Giulio Marconi} ha lasciato le chiavi a {name:Luigia}.
Se serve un idraulico, il genero della {name:Fernanda} lavora bene: {phone:366 4012 789}.
La signora {name:Carmen Iotti} ha donato una libreria alla sala comune.
Chiedere a {name:Pietro Gandolfi} ({phone:347 8812345}) la chiave del magazzino.
Il marito di {name:Liudmila} {health:è in dialisi} da gennaio.
{name:Samir Haddad} abita in {address:via Bismantova 14/3} e ripara biciclette.
Inviare il modulo a {email:s.gandolfi@posta-elettronica.example}.
{name:Tommaso Bergamini} non c'era: {health:ha l'influenza}.
Rimborsare {name:Ana Maria Popa}: {iban:IT 75 Q 03069 02477 100000098765}.
La bambina {health:ha una grave allergia alle arachidi}.
Codice fiscale {fiscal_code:BRGTMS68P12F257D}.
Il nonno di {name:Noemi} {health:è stato colpito da un ictus}.
Ha preso nota {name:Oriana Ferioli}, che tiene il registro.
Il sig. {name:Dieng} ha montato il gazebo con {name:Alfonso}.
Suonare {name:Bassoli} al {address:numero 3 di vicolo Trivelli}.
{name:Hajar} e {name:Kaltrina} fanno da interpreti.
Il cugino {health:soffre di schizofrenia} e vive con la madre.
Una vicina {health:è in fase terminale}, facciamo silenzio la sera.
{name:Eleonora Bertolucci}, {phone:0522 381 920}, offre passaggi.
Si scusa {name:Pavarotti}, arriva alle nove.
Il ragazzo {health:ha avuto un esaurimento nervoso}.
La proposta l'ha scritta {name:Damiano Ruggeri} con {name:Ling Xu}.
`;

export const CLEAN_SIXTH = `
La primavera inizia con lo scambio dei semi.
I lavori al sottopasso durano ottanta giorni.
Il Centro Sociale Gattaglio accoglie la riunione.
Il Circolo Equitazione La Steccata apre ai bambini.
La Cooperativa Lo Stradello coltiva verdure.
Il gruppo di lettura parla di Elsa Morante.
La scuola Gianni Rodari pianta dieci meli.
La Leonardo da Vinci fa il giornalino.
Le classi terze visitano il Museo Cervi.
L'associazione La Gabbianella segue i compiti.
Il Quartiere Rosta ha un nuovo murale.
Gli orti di via Tamburini sono trenta.
Piazza Vallisneri si riempie di bancarelle.
Via Monte Pasubio e via Bligny diventano a senso unico.
Il tratto di via Isonzo va ridipinto.
Viale Regina Elena ha i platani malati.
Porta Santa Croce e Porta Castello si accendono la sera.
Il Ponte di San Pellegrino riapre.
Il mercatino di San Giuseppe è spostato.
Il giorno di Santa Rita si vendono rose.
Pasqua cade il 5 aprile, Pasquetta il 6.
Il 21 marzo è la giornata contro le mafie.
Il Primo Maggio c'è la corsa dei sacchi.
Festa della Repubblica in piazza Martiri.
La Gioventù Musicale suona Bach e Chopin.
Un concerto con arie di Giuseppe Verdi.
La compagnia recita Goldoni.
La pellicola di Ettore Scola si vede gratis.
Il romanzo di Grazia Deledda è sul comodino di molti.
La canzone di Franco Battiato accompagna il video.
La sindaca saluta i nuovi cittadini.
L'assessore Davide Prandi risponde sul verde.
La consigliera Cinzia Rubertelli interroga la giunta.
Il capogruppo Dario De Lucia presenta un emendamento.
La presidente Auser, Vera Romiti, consegna le tessere.
Il referente della Protezione civile, Volmer Bonini, mostra i mezzi.
Conduce l'incontro Alba Tosi.
Segretario Mattia Riva, presidente Olga Neri.
Il primario di geriatria Giulio Pioli tiene la lezione.
Il dirigente scolastico mette a disposizione l'aula magna.
Padre Alex Zanotelli parla di acqua pubblica.
Il cappellano visita i reparti.
Il medico di famiglia spiega la ricetta elettronica.
L'infermiera di comunità passa il giovedì.
L'Ausl ricorda gli screening gratuiti.
Lo sportello amianto risponde ai condomini.
Il registro dei tumori è in rete.
Una mattina sul cancro al colon: come si previene.
La campagna contro l'osteoporosi offre esami gratuiti.
L'associazione Vittorio Lodini aiuta chi ha avuto un tumore.
Il progetto Demenza Amica forma i negozianti.
Il caffè della memoria cerca una sede.
La palestra è aperta a persone con Parkinson.
I gruppi di cammino fanno bene al cuore.
Il centro antiviolenza ha un numero attivo giorno e notte.
L'Unione Ciechi presta gli audiolibri.
L'Ente Sordi traduce la serata.
Chi è in carrozzina entra dal cortile.
Le persone allergiche al polline preferiscono la sera.
Si raccolgono farmaci non scaduti.
La farmacia comunale prova la pressione.
L'ospedale cerca volontari per la pediatria.
Il reparto di oncologia ha una sala nuova.
La Casa dei Risvegli racconta il coma.
Il servizio dipendenze incontra le quinte.
Le slot sono una piaga per il quartiere.
Si discute del consumo di alcol tra i giovani.
La droga non si combatte da soli, dice il manifesto.
Il muro piange: c'è una perdita.
L'economia è depressa, i negozi chiudono.
La siepe è stata amputata dalla potatura.
I tubi soffrono il gelo.
Il motore della pompa è morto.
La proposta è zoppa senza fondi.
Il parco ha perso tre alberi.
La città ha fame di spazi.
La rete è crollata per due ore.
Il carcere minorile apre il teatro.
I detenuti curano il verde.
Il giudice di pace cambia sede.
La denuncia dei redditi si fa al CAF.
La tassa sui rifiuti scende del 2 per cento.
La polizia postale spiega le truffe.
Lo stalking è il tema della serata con l'avvocata.
La violenza sulle donne si previene a scuola.
La prefettura ha mandato una circolare.
Il questionario ha 14 domande.
Le risposte sono state 412.
I sì sono 301, i no 98.
Il budget sale a 22.000 euro.
La quota è di 8 euro a testa.
Delibera ID 2026/77 del 20 aprile.
Art. 7, comma 2, del regolamento.
La legge 6 del 2020 e la 328 del 2000.
Il Codice della strada vieta la sosta.
Orario: 9-12.30 e 14.30-17.
La sala tiene 99 persone.
Il torrente è salito di 40 centimetri.
Il treno delle 7.48 è soppresso.
La linea 5 allunga fino a Rivalta.
Dieci bici su cento sono senza luci.
Servono 3 carriole e 12 rastrelli.
Il gazebo bianco è della Pro Loco.
La vineria Capo Verde ha donato i bicchieri.
Il panificio Simonini regala i grissini.
L'edicola Manzotti distribuisce i volantini.
La carrozzeria Emiliana presta il carro.
Bper e Banco San Geminiano sponsorizzano.
Radio Città trasmette in diretta.
La redazione chiede foto nitide.
I bambini della Quinta B leggono le poesie.
Le nonne del cortile impastano.
Il papà di turno porta il megafono.
Una vicina di buona volontà annaffia.
Uno studente spiega l'app agli anziani.
I musicisti ghanesi suonano dopo cena.
La comunità moldava porta i dolci.
Le donne pakistane cucinano il riso.
Il quartiere parla 42 lingue.
La delegazione arriva da Pemba, in Mozambico.
Si va a Monteveglio e a Bazzano.
La gita sul Delta è confermata.
Il Lago di Garda è la meta di giugno.
A Correggio provano lo stesso modello.
Il Secchia e il Tresinaro sono sotto controllo.
Il monte Ventasso ha ancora neve.
L'assemblea ringrazia gli uffici.
Non ci sono altri interventi.
Si chiude alle 22.50 con un brindisi.
Il tavolo si apre con l'approvazione del verbale precedente.
Sono arrivate quaranta risposte al questionario sul verde.
La scuola Dalla Chiesa chiede un attraversamento pedonale.
Il Comune ha stanziato 12.000 euro per le panchine.
La biblioteca resta aperta fino alle 19 il giovedì.
Via Makallè sarà chiusa dal 3 al 9 maggio.
L'assessora Lanfranca De Franco illustra il piano casa.
Il presidente di quartiere introduce i lavori.
La Caritas distribuisce pacchi ogni mercoledì.
Il campo da calcio ha bisogno di nuove reti.
Si propone un corso di italiano per stranieri.
L'incontro con l'Ausl sui vaccini è rimandato.
Serve una tettoia alla fermata del 5.
Gli abitanti di via Settembrini chiedono dossi.
Un gruppo di mamme organizza il piedibus.
La festa multietnica sarà il 20 settembre.
Il circolo Tricolore mette a disposizione il palco.
La Croce Rossa porta l'ambulanza per la dimostrazione.
I lampioni di viale Umberto I sono spenti da una settimana.
Alcuni residenti lamentano il rumore dei locali.
La palestra Rinaldini ospita il torneo.
Il progetto Nonni su Internet conta 30 iscritti.
Il giardino Ilaria Alpi avrà una fontanella.
La cooperativa Sociale Zora cura le aiuole.
Gli anziani chiedono più sedute all'ombra.
Il servizio di trasporto per disabili va prenotato.
Incontro pubblico sulla salute mentale il 10 ottobre.
L'associazione Aima segue i familiari dei malati di Alzheimer.
Il bar della piazza offre il caffè ai volontari.
La nuova rotatoria tra via Gramsci e via Fratelli Cervi è utile.
Il verbale va pubblicato entro dieci giorni.
Le prossime date sono 4 marzo e 8 aprile.
Il facilitatore divide i presenti in tre gruppi.
Il gruppo B parla di mobilità.
La maggioranza preferisce il sabato mattina.
Per iscriversi basta passare allo sportello.
L'ufficio Partecipazione raccoglie le idee.
Il concerto di Natale si terrà in San Pietro.
La parrocchia del Buon Pastore presta il salone.
Si ringraziano tutte le volontarie.
Il mercato contadino torna in piazza Fontanesi.
La ditta incaricata finirà entro l'estate.
Un cittadino propone di piantare tigli.
La nuova ciclabile collega il centro a Canali.
Il Tavolo Scuola lavora con il Tavolo Ambiente.
Si rinvia il punto sulla sicurezza.
La Polizia locale farà più controlli serali.
Il Resto del Carlino ha dedicato una pagina al quartiere.
La sala Verdi del teatro Ariosto è prenotata.
Mario Lodi e Gianni Rodari sono gli autori scelti.
`;
