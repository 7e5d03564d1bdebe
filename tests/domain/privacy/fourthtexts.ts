/** Minutes of a summer: letters read aloud, messages of a chat, notes on the back of a leaflet. All invented. */
export const PLANTED_FOURTH = `
Suor {name:Maria} apre il guardaroba.
Letta la lettera di {name:Gelsomina Frattini}, residente in {address:viale Olimpia 36, palazzina B}: chiede una rampa perché {health:è emiplegica}.
Il postino ha detto che da {name:Verter} al {address:n.° 23 di via Cassoli} nessuno ritira la posta.
Prima che me ne dimentichi: {name:Edlira Kastrati} ha le chiavi, {phone:329/44.10.772}.
ciao a tutti, mi chiamo {name:Oluwaseyi} e abito in {address:via Compagnoni 8}, cerco scarpe da calcio numero 38
Pacco alimentare anche a {name:Nguyen Thi Lan}, che {health:è appena uscita dall'ospedale}.
Per la gita {name:mamma Ornella} porta le torte e {name:Zio Dante} guida il pulmino.
{name:Khrystyna Melnychuk} fa le pulizie dalla {name:signora Lodesani}, che {health:non ci vede quasi più}.
La figlia di {name:Abdelilah} {health:ha l'asma}: niente pittura in sala quel giorno.
L'educatrice racconta di un bambino {health:con la sindrome di Tourette} che viene preso in giro.
Il vicino {health:è caduto in depressione} da quando ha chiuso la bottega.
Sua madre {health:ha il morbo di Crohn} e le serve il bagno vicino.
Il signore del chiosco {health:è diabetico e gli hanno amputato un piede}.
A mia suocera {health:hanno riconosciuto l'accompagnamento} e ora cerchiamo una persona fidata.
Il ragazzo {health:è seguito dall'UONPIA} e vorrebbe un posto al campo giochi.
Lui {health:è un ex tossicodipendente}, lei {health:è in cura dallo psichiatra}, però i nipoti sono sempre puliti.
La bimba {health:è nata prematura} e ha {health:una malformazione al cuore}.
L'accompagnatore non può venire: {health:ha la gastroenterite}.
Da tre mesi {name:Ulisse Ghirardini} {health:vive attaccato all'ossigeno}.
{name:Ester} {health:è in menopausa} e ride: il ventilatore lo vuole lei.
Il volontario più giovane {health:ha un disturbo dello spettro autistico} e conosce a memoria tutte le linee.
Chi ha trovato un mazzo di chiavi lo lasci a {name:Prampolini}, citofono 4, {address:via Ruggero da Vezzano, 15}.
La caparra torna sul conto {iban:IT 33 Y 05034 12800 000000 998877} della ditta del nipote.
Ecco il mio IBAN: {iban:it82c0303212891010000223344}.
Per il bonifico dall'estero: {iban:RO49 AAAA 1B31 0075 9384 0000}, causale festa.
Delega firmata, allego {fiscal_code:CSTMRA66E53Z100K} e documento.
Il CF della nonna: {fiscal_code:FRN.GLS.33H.46H.223X}.
cod fisc {fiscal_code:hssmmd90a01z330p} per la tessera del bus
Rispondere a {email:oratorio.mamme+estate@outlook.com}, non all'altra.
La posta di {name:Petru Cojocariu} è {email:petru_c [at] mail [dot] ru}.
Il geometra lascia il biglietto: {email:studio@geometra-valli.example}, {phone:0522 1770 413}.
{name:Ikram B.}, {phone:+39 380.6612904}, traduce dall'arabo.
Chiamare dopo cena lo {phone:(+39) 0522 66 30 91} e chiedere della {name:Marisa}.
In caso di pioggia si avvisa {name:Gualtiero Torricelli} al {phone:335 - 6120 - 448}.
Mi ha scritto {name:Jaspreet Dhaliwal}: arriva tardi perché lavora alla stalla.
Il locale è di {name:Cosimo Damiano Lorusso}, che sta in {address:piazzetta San Giovanni 1/bis}.
{name:Svampa Ermete}, ex ferroviere, ci regala un plastico.
{name:Bice} e {name:Nello Manzotti} hanno festeggiato le nozze d'oro in {address:Largo Giambellino, 2}.
Non si trova {name:Yassin}: il padre, {name:Redouane Chafik}, lo cerca da ieri.
Verrà anche {name:Marielou Dimaano}, della comunità filippina, con due amiche.
Rete rotta davanti al {address:civico n. 40/C di Strada Barchello}; avvisato il proprietario, {name:Idris Menozzi}.
`;

export const CLEAN_FOURTH = `
L'estate comincia con la pulizia del canale.
I volontari dipingono la staccionata.
La piscina comunale riapre il primo giugno.
Il Parco del Popolo ospita il cinema all'aperto.
Il Campovolo resta chiuso per il concerto.
Serata con la Banda Giuseppe Verdi di Cavriago.
L'Orchestra Giovanile suona in piazza.
Il Coro Vocilassù canta a lume di candela.
La compagnia dialettale Artemisia Teater fa due repliche.
Il circolo Bismantova organizza escursioni.
La Polisportiva Quadrifoglio iscrive i bambini.
Il centro estivo accoglie 60 bambini.
La cooperativa Coress gestisce la mensa.
Il consorzio Romero cerca famiglie affidatarie.
L'associazione Perdiqua fa doposcuola.
La Scuola di Pace invita due testimoni.
Il Liceo Ludovico Ariosto porta trenta ragazzi.
L'Istituto Angelo Motti cucina per la festa.
La scuola Marco Emilio Lepido ha il tetto nuovo.
Il nido Alice apre le iscrizioni.
La materna Gulliver cerca un pianoforte.
Il premio Loris Malaguzzi va alla ludoteca.
La rassegna dedicata a Cesare Zavattini dura tre sere.
La via intitolata a Lidia Greci è in fondo al parco.
Si propone di dedicare la sala a Gino Bartali.
Il ponte Santiago Calatrava sarà illuminato.
Il monumento ai caduti va pulito.
La lapide di Porta Brennone è illeggibile.
Il bosco di via Settembrini cresce bene.
In via Adua c'è il mercato dei contadini.
Il tratto di via Gramsci davanti al supermercato è al buio.
Viale dei Partigiani cambia senso di marcia.
Via Kennedy e via Wagner sono da asfaltare.
Il parcheggio di piazzale Europa ha 300 posti.
La rotonda di via Inghilterra è pericolosa per le bici.
Le strisce di via Fratelli Rosselli sono sbiadite.
Piazza Casotti avrà un mercatino ogni terzo sabato.
La Casa di riposo Villa Erica cerca lettori.
La Residenza I Girasoli apre il giardino.
La parrocchia di Ognissanti fa la sagra.
La chiesa di Sant'Agostino ha bisogno di restauri.
L'oratorio Don Bosco aspetta i ragazzi.
La comunità di Sant'Egidio porta la cena alla stazione.
La moschea invita tutti alla cena.
Il tempio sikh di Novellara apre le porte.
La festa di San Giacomo finisce con i fuochi.
A Ferragosto la portineria è chiusa.
Giugno e luglio: orari ridotti.
Il mercoledì si gioca a scacchi.
Sabato 18 luglio pulizia del Crostolo.
Il 7 luglio si ricordano i caduti di Reggio.
Il Tricolore compie 229 anni.
La mostra di fotografia europea continua fino al 14 giugno.
L'assemblea approva il rendiconto.
Astenuti tre, contrari nessuno.
Il quorum è raggiunto con 19 presenti.
Il punto 5 passa alla prossima seduta.
Il verbale n. 8 si approva con una correzione.
L'allegato contiene la mappa dei percorsi.
Si chiede al Comune un preventivo.
La risposta del servizio Reti è del 12 giugno.
L'ufficio Verde taglierà l'erba entro venerdì.
L'ufficio tecnico stima 8.750 euro.
La sponsorizzazione copre 1.200 euro.
Ogni famiglia paga 3 euro.
Il ricavato è di 956,40 euro.
Fattura n. 27 del 3 luglio.
Ordinanza 145/2025 sulla vendita di vetro.
Protocollo 2025/0098123.
Il regolamento dei beni comuni, articolo 9.
La legge 194 compie gli anni: incontro in biblioteca.
La legge regionale sulla disabilità va applicata.
L'assegno di cura: come funziona, spiega il patronato.
Indennità di accompagnamento: la guida è in quattro lingue.
Lo sportello disabilità riceve il martedì.
Il Pronto soccorso ha tempi lunghi, dicono i cittadini.
L'Ospedale di comunità ha venti letti.
L'Ausl cerca un medico di base per il quartiere.
La vaccinazione antinfluenzale parte a ottobre.
La prevenzione cardiovascolare si fa camminando.
Tre incontri sulla menopausa al consultorio.
Il diabete si previene anche a tavola.
Il gruppo Alcolisti Anonimi cambia sala.
La giornata contro l'AIDS è il primo dicembre.
Il Parkinson Cafè apre a settembre.
Uno psicologo incontra i genitori sul bullismo.
La logopedista tiene una serata per le maestre.
Un fisioterapista mostra gli esercizi per la schiena.
Il gruppo delle persone con sclerosi multipla fa yoga.
I bambini con autismo hanno un'ora tranquilla in piscina.
Le famiglie con figli disabili chiedono un bagno attrezzato.
Chi soffre di vertigini non salga sulla torre.
Chi è allergico alle noci lo dica ai cuochi.
Per chi è celiaco c'è un menù a parte.
Il caldo è pericoloso per gli anziani fragili.
Si distribuisce acqua durante l'ondata di calore.
Il quartiere soffre il traffico.
La zona è malata di cemento.
Il parco è rimasto paralizzato dai lavori.
La città è sorda alle richieste dei ciclisti.
Il progetto zoppica ma va avanti.
La fontana è in cura dai tecnici.
Una ferita aperta nel quartiere: l'ex cinema.
La febbre del gioco è il titolo dello spettacolo.
Il virus del computer ha cancellato l'elenco.
I pazienti del poliambulatorio parcheggiano in piazza.
Il laboratorio in carcere produce biscotti.
I lavori di pubblica utilità: due convenzioni nuove.
Il Garante dei detenuti presenta la relazione.
La Polizia locale ha aumentato i controlli contro lo spaccio.
Il furto delle biciclette preoccupa tutti.
Le truffe agli anziani: consigli dei carabinieri.
L'assessore ai lavori pubblici Nicola Tria spiega il cantiere.
La consigliera regionale Roberta Mori manda un saluto.
Il presidente della Provincia Giorgio Zanni firma l'accordo.
La direttrice del museo, Elisabetta Farioli, guida la visita.
Il segretario del sindacato pensionati, Matteo Alberini, parla delle tariffe.
La referente Caritas, Isacco Rinaldi assente, manda una nota.
Presiede Anna Montanari; verbalizza Ugo Ferri.
Il parroco don Daniele accoglie i campi estivi.
La comandante dei carabinieri risponde alle domande.
Il medico sportivo dell'Ausl, dott. Ivo Bini, misura la pressione.
Un'insegnante in pensione fa ripetizioni.
Un muratore ripara il forno.
Una studentessa filma la serata.
Il barista abbassa la musica alle 23.
La proprietaria del campo dà il permesso.
Il nonno di tutti è il tiglio della piazza.
Alcune mamme chiedono l'ombra sui giochi.
Due papà montano la rete.
La fornaia regala le pizzette.
La Reggiana gioca in casa.
La Pallacanestro regala 50 biglietti.
Unipol e Credem sponsorizzano la stagione.
La pizzeria Vesuvio sforna 200 pizze.
Il ristorante La Brace dona la carne.
Il supermercato Ecu offre le bibite.
L'hotel Airone ospita i gemellati.
Gli ospiti arrivano da Digione e da Schwerin.
La delegazione di Girona canta in catalano.
Il bus per Castelnovo ne' Monti parte alle 7.
La Pietra di Bismantova si vede dal tetto.
L'Enza è in secca.
Il treno per Sassuolo passa ogni ora.
La ditta Bondioli ripara la pompa.
Telefono amico: 02 2327 2327, ogni giorno.
Il centralino del Comune è lo 0522 456111.
Il 112 risponde anche in inglese.
L'app ha 2.300 utenti e 4 stelle.
Il gazebo misura 6 metri per 3.
Si comprano 15 sacchi da 25 chili.
Il concerto dura dalle 21 alle 23.30.
Il prossimo incontro è il 3 settembre.
`;
