/** Minutes of a winter: what neighbours say at the door, what a secretary notes in a hurry. All invented. */
export const PLANTED_THIRD = `
Suor {name:Teresa} distribuisce i pacchi.
Don {name:Evandro} ospita le prove del coro.
Alla porta ci ha fermato {name:Delfina Braglia}: la sorella è {health:seguita dal centro di salute mentale} e a Natale resta sola.
Segnalazione del {name:sig. Ouahabi}, che abita in {address:via Fenulli 27/A}: l'ascensore è fermo, lui ha {health:l'artrosi alle ginocchia}.
Chi porta la spesa a {name:Norma}? Suona al {address:civico 18 di via Tassoni}, secondo campanello.
Contattare {name:Ionela Rotaru} ({phone:388 40 17 265}) per il corso di cucito.
{name:Temitope Balogun} chiede se può usare la sala per il compleanno del figlio.
{name:Wu Meilin} e {name:Zhou Jianhua} portano i ravioli alla cena dei popoli.
La cena la prepara {name:Mbissine Faye}; il conto lo tiene {name:Ottorina Iemmi}.
Rimborso a {name:Gurwinder Kaur}, {iban:IT 86 P 02008 12834 000101234567}, scontrino allegato.
La signora dell'interno 7 {health:ha avuto un'ischemia} e parla a fatica.
Nostro figlio {health:è iperattivo} e la maestra non sa come fare.
Mio padre {health:prende il Coumadin} e non può salire sulla scala per le luminarie.
Suo marito {health:è stato operato al colon}: fino a marzo non viene.
Un inquilino {health:con disturbi psichici} butta le bottiglie dal balcone.
La ragazza dell'ultimo piano {health:aspetta un bambino} e cerca una culla usata.
Per le chiavi rivolgersi alla portinaia, {name:Liljana Marku}, {phone:0522 . 55 . 31 . 20}.
Il nonno {health:porta il pacemaker} e chiede dove sta il defibrillatore.
{name:Tarcisio} dice che dal {address:numero 9 di piazzale Fiume} si sente la musica fino alle tre.
Mandare la ricevuta a {email:a.bonvicini62@virgilio.it} oppure alla sorella {email:nadia_bonvicini@hotmail.com}.
Il codice fiscale per la polizza è {fiscal_code:GLLSVN48T52H223V}, quello della figlia {fiscal_code:PTR LNE 79A41 F257 Q}.
L'assegno va a {name:Bertani Cleto}, nato il 4/4/1939, c.f. {fiscal_code:BRTCLT39D04H223R}.
Versamento della cauzione: {iban:IT44-T-03069-12834-100000004521}.
Numero della mamma di {name:Hamza}: {phone:+39 327 5519043}. Il bambino {health:ha la fibrosi cistica}.
Scrive {name:Pellegrino Sassi}: «Non firmo finché non riparano il cancello».
Telefonata da {name:Ferruccio}, quello del {address:vicolo Venezia 2}: vuole sapere del contributo.
Alla vicina di sotto {health:hanno trovato un nodulo al seno} e non se la sente di fare la cassiera.
Per il trasloco del piano serve {name:Mirko Bedogni}, {phone:349.776.1204}, oppure il cugino.
La figlia dei {name:Caffarri} {health:va dalla logopedista} il martedì: quel giorno niente prove.
Don Carlo ha saputo che il ragazzo {health:è finito in comunità} e cerca i genitori.
La moglie {health:è in lista per il trapianto} di rene; lui {health:beve}.
{name:Shkelqim Gjonaj} abita sopra il forno, in {address:via Guasco, 11 int. 4}, e si offre come elettricista.
{name:Fatou Cissokho} non trova casa: le hanno dato una stanza al {address:n. 5 di viale Monte San Michele}.
La nonna di {name:Aurora} {health:non cammina più} dopo la caduta.
Si è deciso di mandare un biglietto al {name:maestro Ghidoni}, ricoverato per una {health:polmonite}.
La mail che avevo segnato era sbagliata, quella giusta è {email:famiglia punto lodi chiocciola gmail punto com}.
Ho lasciato le sedie da {name:Iolanda Prampolini}, {address:Strada Provinciale 28, n. 14}.
Il pullmino passa a prendere il {name:signor Walter} {health:in sedia a rotelle} alle 8.
Per la colletta: {name:Chiara M.} raccoglie, {name:Silvio T.} porta in banca, {iban:IT91 Z076 0112 8000 0101 7654 321}.
Ha chiamato un uomo di nome {name:Nkemdilim}: cerca lavoro, tel {phone:351-9082217}.
Il bambino {health:ha l'insegnante di sostegno} e la madre, {name:Rosalba Catellani}, chiede un posto vicino alla porta.
Il {name:rag. Fontanili} ha i moduli, il suo numero è {phone:tre quattro sette due uno zero nove otto sei cinque}.
`;

export const CLEAN_THIRD = `
La commissione si riunisce ogni secondo giovedì del mese.
Il gelo ha rotto due panchine al parco Ottavi.
In via Fenulli si rifà la segnaletica tra il 3 e il 14 febbraio.
La scuola media Galileo Galilei presta la palestra.
L'Istituto Comprensivo Sandro Pertini 2 manda una circolare.
La sezione soci Coop offre le arance.
Il Gruppo Alpini di Cavriago prepara la polenta.
Alla Casa delle donne c'è un corso di italiano.
Il Circolo Arci Pigal apre alle 20.
Si chiude con la tombola della Befana.
L'associazione Amici di Marisa Bonfatti compra un proiettore.
La borsa di studio Luciano Landi va a due studenti.
Il torneo Mario Cavazzoni si gioca sabato.
La fondazione Pietro Manodori pubblica il bando.
Il murale dedicato a Rita Levi Montalcini è finito.
Piazza Martiri del Popolo resta chiusa.
Largo Marco Gerra avrà nuove luci.
In via Martiri della Bettola c'è una buca.
Viale Risorgimento diventa zona 30.
Il semaforo di via Inghilterra va a tempo.
Tra via Tassoni e via Ariosto manca il marciapiede.
La ciclabile arriva al ponte San Lazzaro.
La statale 9 si chiude di notte.
Strada Provinciale 28: lavori al chilometro 14.
Il 25 aprile si parte da piazza Prampolini.
Maggio è il mese dei sopralluoghi.
Per San Valentino il forno regala i cuori.
A Sant'Antonio si benedicono gli animali.
La sagra della Madonna della Neve è in agosto.
San Martino: castagne per tutti.
Il Comune risponde entro trenta giorni.
Assemblea dei soci, ordine del giorno in bacheca.
Votano 31 persone: 28 sì, 2 no, una scheda bianca.
Il preventivo è di 2.340 euro più IVA.
Restano in cassa 1.127,50 euro.
Il bando vale 40.000 euro in due anni.
Delibera di Giunta n. 112 del 14/05/2025.
Determina dirigenziale 2025/1187.
Regolamento UE 2016/679, articolo 13.
Legge 241 del 1990 sul procedimento.
Il decreto legislativo 117 cambia gli statuti.
La legge 104 e i permessi: incontro con il patronato.
Come si chiede l'invalidità civile: risponde lo sportello.
L'Ausl apre un ambulatorio per il diabete.
La Casa della comunità offre vaccini contro l'influenza.
Il servizio di assistenza domiciliare assume tre operatori.
Il SerD propone incontri sul gioco d'azzardo.
Il Centro di salute mentale cerca volontari per il coro.
La neuropsichiatria infantile si trasferisce al padiglione nuovo.
Serata sulla depressione con letture e musica.
Cinque lezioni sulla memoria e sull'Alzheimer.
Il gruppo di auto aiuto per familiari si trova il mercoledì.
L'associazione raccoglie fondi per la leucemia infantile.
La camminata rosa sostiene la lotta contro il tumore al seno.
Il parco giochi inclusivo è adatto alle carrozzine.
Servono scivoli per chi usa la sedia a rotelle.
Gli anziani non autosufficienti del quartiere sono un centinaio.
I caregiver chiedono un pomeriggio libero.
Un corso di primo soccorso insegna a usare il defibrillatore.
Il farmacista spiega gli effetti degli antibiotici.
La farmacia consegna i medicinali a chi non esce.
L'ambulanza fatica a passare nel vicolo.
Il medico di base riceve su appuntamento.
L'ospedale Santa Maria Nuova cambia ingresso.
La raccolta delle stampelle usate finisce venerdì.
L'ausilioteca presta letti e carrozzine.
I ragazzi con disabilità provano la handbike.
Il cinema ha l'audiodescrizione per persone cieche.
Un interprete della lingua dei segni sarà presente.
Alcol e guida: la Polizia locale incontra le scuole.
Il bosco urbano cura l'ansia, dice lo studio dell'università.
Le piante del viale sono malate.
Il tiglio davanti alla posta è stato operato dai giardinieri.
La dipendenza dai cellulari è il tema del mese.
Si discute della salute delle api.
L'economia del quartiere zoppica, ma i negozi tengono.
La sala è cieca: senza finestre.
La mostra racconta il manicomio San Lazzaro.
Il Museo della psichiatria apre la domenica.
Un laboratorio di teatro in carcere a maggio.
La Casa circondariale dona i manufatti.
Le denunce per schiamazzi sono diminuite.
Si chiede più luce contro i furti nelle cantine.
Il processo partecipativo dura sei mesi.
La mediazione evita le cause tra vicini.
L'assessora Annalisa Rabitti porta i saluti.
Il consigliere comunale Fausto Castagnetti è presente.
La presidente del circolo, Ivana Bassi, apre la serata.
Modera Stefano Pini, facilitatore.
Il direttore della biblioteca Alberto Ferraboschi mostra i volumi.
Il comandante Italo Rosati illustra i turni.
La dirigente Paola Campo firma la convenzione.
Il vicesindaco Matteo Sassi conclude.
Padre Lorenzo celebra la messa in piazza.
Il maestro di musica prova il mercoledì.
La poetessa Alda Merini ha ispirato il murale.
Canzoni di Lucio Battisti e Mina nella serata finale.
Un reading dai racconti di Italo Calvino.
Il film di Federico Fellini si proietta nel cortile.
L'opera di Verdi chiude la stagione.
La bottega Mani Tese vende il caffè.
La trattoria Da Oreste fa lo sconto ai soci.
La gelateria Capriccio offre i coni.
Il bar Ariosto presta gli ombrelloni.
La ditta Ferrari Impianti monta le luci.
Il vivaio Bonini regala le viole.
Conad e Coop raccolgono i tappi.
Iren svuota i cassonetti il martedì.
Seta aggiunge una corsa alle 6.40.
Acer rifà i tetti di dodici palazzine.
TIL noleggia il furgone.
Il giornalino esce in 500 copie.
Reggionline e Telereggio hanno ripreso la festa.
La Gazzetta di Reggio ne parla a pagina 12.
I nigeriani della parrocchia cantano la domenica.
Le famiglie albanesi festeggiano il 28 novembre.
La comunità cinese sfila per il Capodanno.
Una mamma ucraina insegna il ricamo.
Il pranzo di fine Ramadan è aperto a tutti.
Arriva un gruppo da Fort Worth, città gemella.
La gita va a Sabbioneta e a Mantova.
Da Rubiera a Scandiano in bicicletta.
Il Po è in piena a Guastalla.
Si parte da Canossa e si arriva a Carpineti.
Cavriago e Montecchio hanno già la tessera.
Alcuni vicini chiedono la chiave della sala.
Una residente propone lo scambio dei libri.
Un signore vuole imparare a usare il telefono.
La nonna vigile più anziana riceve una targa.
Un papà monta le mensole della ludoteca.
Le maestre chiedono silenzio davanti alla scuola.
Il custode apre alle 7.30.
Chi ha scale e carriole le porti sabato.
Servono 12 tavoli, 60 sedie e 4 prolunghe.
Ogni turno ha tre volontari.
Il numero verde dell'Ausl è 800 033 033.
Per i guasti si chiama Iren allo 800 212 607.
La mail dell'ufficio è partecipazione@comune.vallefiorita.example.
L'app segnala i guasti in due minuti.
Dal 7 gennaio al 28 febbraio, ore 15-18.
Gli iscritti sono 218, contro i 190 di un anno fa.
Il gruppo WhatsApp conta 87 membri.
L'autobus 4 e il minibù H cambiano percorso.
Il campo misura 40 per 20 metri.
Pagina 3, riga 14: si corregge «martedì» con «mercoledì».
Prossimo incontro il 19 febbraio alle 20.45.
La seduta è tolta alle 23.10.
Si approva all'unanimità.
`;
