/** Written by somebody who had not seen the finder, to be hard: codes in pieces, hurried hands, names from everywhere. A line that ends inside a text is written ⏎. All invented. */
export const PLANTED_HARD = `
La sig.ra {name:Ivonne Pattacini} segnala che il marito {health:ha la 104} e non riesce a scendere le scale. Chiede se il pulmino puo' passare sotto casa, {address:via dei Gelsomini 14}, entrata dal cortile.
per il rimborso dei colori: {iban:IT26 X053 8712 8010 0000 3127 845} intestato a {name:Ghinelli Oreste} ({fiscal_code:GHN RST 59P25 H223V}), 42 euro con scontrino.
chi vuole dare una mano con gli orti chiami il {phone:347 81 20 956} dopo cena (e' quella delle aromatiche) oppure {email:aromatiche.tondelli@gmail.com}
Iscrizione al corso di italiano: {name:Fatima Zahra Benkirane}, cod. fisc. {fiscal_code:BNKFMZ87D59Z330C}, mail {email:fz.benkirane87@gmail.com}
nonna {name:Argia} {health:non ci sta più con la testa}, i vicini la trovano in strada anche di notte. Abita al {address:12 di via Pietro Zanichelli}, secondo piano.
Si propone di avvisare i servizi: il ragazzo del terzo piano {health:è in carico al SerD} e la madre, {name:Doina Lupascu}, ha chiesto aiuto al tavolo.
Bonifico da fare entro venerdi su {iban:RO20 RNCB 0082 4471 9365 0001}, anticipo per il furgone. Mandare ricevuta a {email:costel_munteanu-re@yahoo.com}
Il gruppo cammino si ritrova da don {name:Eraldo Spaggiari}⏎oppure si telefona allo {phone:0522/91.83.47}.
Un signore in {address:viale dei Tigli, n. 31/B} {health:fa la dialisi} tre volte a settimana e ha bisogno del posto auto davanti al portone.
ricevuta intestata a: {name:HOXHA ARBEN} — c.f. {fiscal_code:hxhrbn79s03z100c} — {address:str. Canalina 7 int. 4} — {phone:328.04.17.559}
la signora {name:Carmela} del secondo piano dice “io non ci vedo piu' bene, {health:mi hanno trovato la maculopatia}” e chiede cartelli piu' grandi
Contatti della famiglia disponibile per l'affido dei gattini: {email:casa.orlandini+gatti@libero.it}, cell. {phone:+39 338.4417092}.
Per la tessera serve il codice fiscale, quello di mio padre è {fiscal_code:MNT GNI 38B27 H223E} e sta in {address:vicolo Scaletta⏎n. 5}.
{name:Chinedu Okafor} si offre per le traduzioni dall'inglese, risponde al {phone:0039 351 6620 418}. Mail: {email:okafor.chinedu+trad@proton.me}
Il tavolo ringrazia {name:L. Bertolani} che nonostante {health:la chemio} è venuta a tutti gli incontri!
Rimborso spese merenda: euro 63,20 a {name:Oksana Kovalenko}, IBAN estero {iban:UA553052990000026207384915627}. Avvisarla prima al {phone:380-0067-213}.
la bolletta della sala l'ha anticipata il tesoriere, ridare su {iban:IT66J0306912819100000047216} causale "sala marzo" e dirglielo al {phone:+39.0522.67.31.08} ore pasti. Suo cf {fiscal_code:CVNBRU51P14BMRSU}
Segnalata famiglia con bimbo {health:autistico} in {address:borgo San Biagio numero 22}, cercano compagni di gioco per il sabato.
{health:E' seguita dal CSM} da un paio d'anni, pero' all'orto viene volentieri. Riferimento la sorella, {phone:329-7710384}.
Ha scritto {name:Wang Xiaomei} del bar chiuso ({email:xiaomei_wang.re@outlook.it}), vorrebbe prestare i tavolini.
Chi va a prendere la spesa per l'anziana di {address:Via F.lli Manfredini 118, scala C, int. 9}? Citofono {name:Zuccolini}. Attenzione {health:è sorda} e non sente il campanello.
Comunicazioni ufficiali alla pec {email:ilde.margini@pec.it} o in alternativa al fisso {phone:0522 - 37 64 19}. Rimborso timbri su {iban:IT74 Z056 9612 8000 0000 6214 X83}
domanda di contributo firmata dal vicino dell'orto 9, CF: {fiscal_code:BDGWTR62H08H223P}, conto {iban:IT34 K070 7212 8050 1400 0291 836}, posta certificata {email:BEDOGNI.W@PEC.IT}
Il sig. {name:Abdelkader Mansouri} ha perso il lavoro ed è {health:seguito dall'assistente sociale}; per ora dorme da un amico in {address:contrada del Pozzo 3}.
la maestra ha riferito che un alunno, {name:Kevin Prifti}, ha {health:il sostegno per ritardo cognitivo} e al doposcuola serve un volontario in piu'
scrivetemi pure qui: {email:renzo.torelli_53@tin.it} o mandate un messaggio al {phone:3356091827}; per i 30 euro del toner il mio iban e' {iban:IT03U0301503200000002947158}
Consegna farmaci a domicilio: {address:loc. Ca' Bertacchi, civico 41}. La persona {health:prende il litio} e non guida.
e' intervenuta la dott. {name:Malavasi}, in pensione, offre due ore di ripetizioni di latino. Tel casa {phone:(0522) 28.19.74}
il conto per la colletta della vicina sfrattata e' questo: {iban:DE67 3704 0044 0758 2139 04} , servono altri 200 euro. Chiedere alla figlia, {phone:+39 (0)522 860 471}
Per l'assicurazione dei volontari: {fiscal_code:slsnda74t41h2nps}, {fiscal_code:DLL MMD 96M23 Z343W}; mancano gli altri due.
Ha telefonato {name:Nives}, la vedova del fornaio di {address:piazza della Vittoria Nuova 2}: da quando {health:ha avuto l'ictus} non puo' piu' tenere le chiavi della sala, il figlio le ritira ({phone:349 5 580 126})
Residente in {address:frazione Massenzatico di Sotto, 88} chiede lo spostamento del cassonetto. Richiamare: {phone:0039-0522-441⏎736}
verificare il pagamento sul conto {iban:FR73 2004 1010 0505 2718 3M02 627} (affitto proiettore dal nipote di Mme {name:Traoré}), tel. {phone:0522921638}
Nuovo volontario {name:Mircea Ungureanu} - {fiscal_code:NGRMRC83E30Z129J} - {phone:+39 3891147260} - {email:mircea.u@yahoo.ro}
una mamma racconta che il figlio {health:soffre di attacchi di panico} e non esce piu'; l’educatrice propone il laboratorio del giovedi'. Lei lascia la mail: {email:s.delrio.mamma2@icloud.com}
{address:Corso Garibaldi Vecchio, 60 - scala B}: inquilino {health:con problemi di alcol}, urla di notte. Si decide di parlarne coi custodi.
Rendiconto: 118,00 restituiti alla cuoca su {iban:it52e0862366260000420318557} e conferma spedita a {email:tizi.davolio@fastwebnet.it}
"chiedete a {name:Youssef}, quello che sta sopra la lavanderia, {address:via Monte Cusna 9 interno 3}" – ha le chiavi del cancello
Modulo privacy minori: il bambino {fiscal_code:frrleo16c11h223b} accompagnato da nonna {name:Wilma Ferretti}
Le due sorelle al piano terra: una {health:è invalida al 100%} con {health:accompagnamento}, l’altra {health:è depressa e prende le gocce}. Medico di base avvisato.
Si mette a verbale che l'avviso va mandato a {email:Gabriele.Incerti@legalmail.it} e per conoscenza a {email:pina-lodi@alice.it}.
il prossimo passaggio dell'ambulanza per il sig. {name:Pecorari Ermes} ({health:Parkinson avanzato}) puo' usare il varco di {address:via Terrachini, 17}
Cauzione bici da ridare alla studentessa vietnamita: {iban:IT20 S360 8105 1382 7190 4837 610} / cod.fisc. {fiscal_code:NGYTLN91A62Z25MR} / {email:lan.nguyen91@studenti.unimore.it}
x la festa: griglia la porta {name:Ciccio Lasagni} (cell {phone:339 / 2208 715}), le sedie le ritiriamo al {address:civico 6 di strada dei Mulini}
la badante, {name:Svitlana Hrytsenko}, dice che l’anziana {health:ha l'Alzheimer} e scappa verso la ferrovia
Versamento soci su {iban:SM13 L085 4009 8000 0006 0173 294}, intestato alla cassiera, che rilascia ricevuta. Mail {email:cassa . nicolini @ gmail . com}
c.f. del referente {fiscal_code:DYM BSS 89R45 Z335Z}⏎da inserire nella polizza, residente {address:Via Dalmazia Interna n°44}, cell.re {phone:+393779014485}
Si è presentata {name:Adeyemi Folake} con il certificato: figlia {health:celiaca ed epilettica}, la mensa del doposcuola ne tenga conto.
segnalare ai servizi sociali? La coppia che abita in {address:via Ospizio Basso 3} ha i figli {health:seguiti dai servizi sociali} e la luce staccata. Loro tel. {phone:320.55.81.936}
Rimborso a studente erasmus {iban:ES66 2100 0418 4902 0005 1392}; c.f. provvisorio {fiscal_code:GRCNSI02L57Z131X}.
Il geom. {name:Tirelli} si e' offerto gratis per il disegno della rampa, perché ha la moglie {health:in carrozzina dopo l'incidente}. Iban per le stampe {iban:IT52 K010 3012 8000 0000 0918 273}
Presente anche {name:Erjona Gjoka}, mediatrice volontaria: {email:erjona.gjoka@⏎hotmail.it}, {phone:388 0417 265}, cf {fiscal_code:GJKRJN93L68Z100A}
donazione anonima solo sulla carta: viene dal conto {iban:LT34 3250 0617 2839 4051} e il mittente è {fiscal_code:brbsnt47m31h223c}
dopo il {health:ricovero in psichiatria} il ragazzo e' tornato dai suoi ({address:v.le Risorgimento 75/2}); il parroco chiede di coinvolgerlo nel coro
Pagare il musicista: {iban:IT31 N020 0812 8340⏎0010 5738 264}, codice fiscale {fiscal_code:RVTLEI68D02F257I}, fattura non prevista
{name:M. Strozzi} e {name:R. El Amrani} tengono il banchetto. Contatto unico: {email:banchetto.strozzi@virgilio.it}. Incasso su {iban:GB31 BARC 2003 1873 9405 26}
L'auto ferma da mesi davanti ad una casa di {address:via Cisalpina al numero 27} è del figlio che {health:è in comunità per droga}
anticipo materiale elettrico, ridare all'elettricista {iban:IT14 V050 3412 8070 0000 0043 918} oppure passare in {address:P.zza Duca d’Aosta 11, int. 2}; c.f. {fiscal_code:ZMBVIORSRMVHNNPG}
Deleghe: {fiscal_code:CHNLHI70C48Z210P} delega {fiscal_code:lgbfra44a06e253v}. Allegati in segreteria. Chi ritira scriva a {email:lihua-chen.70@163.com}
x il trasporto all'ospedale: {phone:366 9 174 502} (il tunisino del palazzo giallo), quota benzina su {iban:IT69-R062-3012-8030-0003-5714-926}. Ricevute a {email:samir.jlassi@email.it}
`;

export const CLEAN_HARD = `
I lavori in via Emilia riprendono lunedì 14 aprile e durano circa 40 giorni.
In via Gramsci 3 panchine sono da riverniciare.
Servono nuove panchine in piazza Garibaldi, meglio se con lo schienale.
La scuola Giovanni Pascoli mette a disposizione la palestra il martedì.
La biblioteca Rita Levi Montalcini resta aperta fino alle 19.30.
Lo sportello anziani dell'AUSL presenta le attività del prossimo trimestre.
Il corso sulla prevenzione delle cadute parte a ottobre nella sala civica.
Il caffè Alzheimer cerca una sede più grande e meglio servita dagli autobus.
Il percorso deve essere usabile anche dalle persone con disabilità.
Si chiede la verifica dei parcheggi riservati ai disabili attorno all'ospedale.
Il platano di piazza Fontanesi è malato e va curato prima dell'inverno.
Il cancro colorato del platano ha colpito 12 alberi del viale.
La diagnosi energetica della palestra costa 4.800 euro.
Il tavolo propone una terapia d'urto contro le zanzare.
Il capanno serve da ricovero attrezzi per gli orti di quartiere.
La pista ciclabile è seguita dall'ufficio tecnico del Comune.
La manutenzione del parco è in carico al settore Verde pubblico.
La votazione sarebbe invalida senza il numero legale.
Vogliamo ridurre la dipendenza dall'auto nel tragitto casa-scuola.
Tutte le dipendenze comunali restano chiuse il 24 novembre.
L'aula 104 del polo scolastico è libera il giovedì.
Il regolamento ha la pagina 104 illeggibile, va ristampata.
La linea 5 non ferma più in viale Umberto I la domenica.
La delibera n. 104 del 12/03/2024 è allegata al verbale.
CUP J81B21000190004, CIG 9876543A1B: il cantiere è finanziato dal PNRR.
Protocollo 2024/0033512 del 18.06.2024, agli atti.
Il preventivo è di € 3.331,50 iva compresa.
Il bilancio partecipativo vale 120.000 euro in tre anni.
I cassonetti rossi vanno spostati vicino ai bidoni bianchi.
La fontana di piazza del Popolo perde acqua.
La presidente del centro sociale apre la riunione alle 20.45.
L'assessora al welfare porta i saluti del sindaco.
Il segretario legge il verbale precedente, approvato con 18 voti a favore.
Presenti: 23 persone, di cui 9 over 65 e 6 under 30.
La festa di Santa Lucia si fa il 13 dicembre nel cortile della parrocchia.
La fiera di San Prospero porta traffico fino a via Roma.
La parrocchia del Sacro Cuore offre le sedie.
Oratorio don Bosco: chiesta la sistemazione del campetto.
Il parco Nilde Iotti ha bisogno di due cestini in più.
Si propone di intitolare la rotonda a Gianni Rodari.
La piazza Martiri del 7 Luglio si chiude alle auto dalle 15 alle 20.
In via 25 Aprile mancano le strisce pedonali.
Via XX Settembre diventa a senso unico da via Fontanelli a via Guasco.
Il cantiere di via Giuseppe Verdi costa 56.000 euro.
Il marciapiede di viale Monte San Michele è rotto, 40 metri da rifare.
Davanti alla scuola di via Toschi 25 bambini usano il pedibus ogni giorno.
In corso Garibaldi, 12 posti auto diventano aiuole.
La ciclabile collega piazza Prampolini a via Che Guevara.
La fermata di via Cecati e' senza pensilina.
Sono stati piantati 30 carpini lungo strada Canalina.
In località Gavasseto si attende la fibra ottica.
La frazione di Massenzatico chiede il limite dei 30 km/h.
Borgo Emilio si candida per la festa dei vicini.
Vicolo Trivelli e' buio dopo le 22, servono 2 lampioni.
Contrada del Cristo resta pedonale per tutto il mese di maggio.
Auser e Croce Rossa hanno dato la disponibilità per i trasporti.
L'ARCI, le ACLI e la Caritas diocesana partecipano al bando.
Emergency tiene un incontro alla scuola media Leonardo da Vinci.
L'istituto Luigi Einaudi offre 10 studenti per il tirocinio.
Il nido Maramotti organizza un pomeriggio di porte aperte.
Il teatro Ariosto concede la sala a prezzo ridotto.
La casa della comunità apre in autunno con medici e infermieri.
L'AUSL illustra il piano vaccinale contro l'influenza.
Giornata mondiale della salute mentale: banchetto in piazza il 10 ottobre.
Il defibrillatore davanti alla farmacia comunale è stato collaudato.
L'associazione diabetici propone una camminata di 5 km.
Serata informativa su celiachia e allergie con la dietista del distretto.
Il Centro di salute mentale presenta i suoi servizi alla cittadinanza.
Il SerD fa formazione agli insegnanti sul gioco d'azzardo.
Gli alcolisti anonimi chiedono una sala per gli incontri settimanali.
Rampe e scivoli: il PEBA indica 14 barriere architettoniche nel quartiere.
La ludoteca ha comprato giochi adatti a bambini con autismo.
Lo screening del tumore al colon riparte a gennaio, spiega l'AUSL.
Camminata in rosa contro il tumore al seno, partenza ore 9.30.
Il pronto soccorso è raggiungibile con la linea 2.
Lo sportello informa sulla legge 104 e sui permessi ai caregiver.
La guida spiega come chiedere l'indennità di accompagnamento.
Due carrozzine non passano insieme sul marciapiede di via Bligny.
La depressione del terreno vicino al canale si riempie d'acqua.
L'argine è debole e rischia di cedere alla prossima piena.
L'operazione "strade pulite" è fissata per sabato 5.
La rete idrica è vecchia e soffre di perdite continue.
Il quartiere soffre per la mancanza di negozi.
Il traffico impazzisce all'uscita di scuola.
Il bando è partito in ritardo per mancanza di fondi.
L'ascensore del sottopasso è invalicabile se fuori servizio.
Il semaforo è cieco: non ha il segnale acustico.
Via Kennedy è una strada cieca e molti camion si incastrano.
Il muro cieco della palestra diventa un murale.
La siepe è in cura al gruppo giardinaggio.
La proposta ha subito un arresto per motivi di bilancio.
Il ponte paralizza il traffico nelle ore di punta.
Il gruppo lettura legge Elena Ferrante e Italo Calvino.
Proiezione del film di Federico Fellini nel cortile, ore 21.15.
La mostra su Luigi Ghirri resta aperta fino al 30 giugno.
Il coro canta Verdi e Puccini alla festa d'estate.
Torneo di briscola intitolato a San Francesco, quota 5 euro.
La rosa dei candidati sarà resa nota dopo il bando.
La viola ciocca e la margherita sono state piantate nelle aiuole.
Serve una luce più chiara nel sottopasso.
La sera è serena, quindi la festa si fa all'aperto.
La speranza è di chiudere i lavori entro Natale.
Il dialogo con i residenti è stato franco e utile.
Il legno bruno delle panchine va trattato ogni due anni.
Con grande gioia si annuncia l'apertura della nuova ciclofficina.
Italia Nostra propone una visita guidata alle ville.
La Vittoria alata è la statua da restaurare.
Il centro sociale La Mirabello ospita il pranzo di Pasqua.
Il circolo Gardenia mette a disposizione 2 gazebo.
La polisportiva Galileo chiede di usare il campo dalle 18 alle 20.
Il bocciodromo Tricolore resta chiuso ad agosto.
La cooperativa Coopselios gestisce il doposcuola.
Il Comitato Genitori della Marco Polo propone la zona 30.
Il gruppo scout Reggio 3 pulisce il torrente Crostolo.
La protezione civile prova le pompe il 7/11 alle 9.
La polizia locale garantisce più controlli davanti alle scuole.
Il vigile di quartiere passa il mercoledì mattina.
Il medico di medicina generale del quartiere va in pensione, si attende il bando.
La pediatra dell'AUSL parla di sonno e schermi ai genitori.
Lo psicologo di base sarà presente due volte al mese nella casa della comunità.
L'assistente sociale del polo territoriale spiega come funziona lo sportello.
Il parroco offre il salone per le prossime riunioni.
La dirigente scolastica conferma l'apertura del giardino al sabato.
Il consigliere delegato risponderà entro 30 giorni.
La signora che presiede l'assemblea ricorda i tempi di parola.
Un residente chiede più controlli sulla velocità.
Una nonna del gruppo racconta come si facevano i cappelletti una volta.
Il nonno vigile sarà presente all'entrata e all'uscita.
Don Milani è il nome scelto per la nuova sala studio.
Si decide di leggere brani di don Lorenzo Milani alla festa della scuola.
Il plesso San Giovanni Bosco ha 4 classi in più.
La scuola dell'infanzia Anna Frank cerca volontari per l'orto.
La primaria Matilde di Canossa aderisce al pedibus.
Liceo Ariosto Spallanzani: 40 ragazzi al progetto di cittadinanza.
Il CPIA attiva 3 corsi di italiano per stranieri.
Le donne marocchine e ucraine del quartiere propongono una cena comune.
La comunità cinese invita al capodanno del 29 gennaio.
L'associazione culturale albanese porta danze e dolci.
I cittadini nigeriani chiedono una sala per la domenica.
Il Ramadan inizia a marzo: si sposta la riunione alle 21.
Nowruz e primo maggio: due feste, un solo volantino.
Il volantino è tradotto in arabo, cinese, rumeno e ucraino.
Il parco Ottavi ha 3.200 alberi da annaffiare.
Il parco delle Caprette apre alle 7 e chiude alle 21.
La Ghiara e la basilica di San Prospero sono tappe della camminata.
Il Crostolo è in secca, niente pulizia delle sponde.
Il consorzio della Bonifica dell'Emilia Centrale pulisce i fossi.
Iren svuota i bidoni del vetro il lunedì e il giovedì.
Seta conferma la corsa delle 7.42 da Rivalta.
Acer rifà le facciate di 6 palazzi nel comparto.
Poste Italiane riapre l'ufficio di via Adua a settembre.
La Conad regala la frutta per la merenda dei bambini.
L'Agenzia delle Entrate ha spostato gli sportelli.
Orario: dalle 15.30 alle 17.00, poi dalle 20.30 alle 22.
Date utili: 03/10, 17/10, 31/10 e 14/11.
I conteggi: 340 schede, 12 bianche, 3 nulle.
Traffico rilevato: 10.500 veicoli al giorno, 6% mezzi pesanti.
Coordinate del pozzo: 44.6989 N, 10.6297 E.
Foglio 123, mappale 456: l'area verde è comunale.
Il modello 730 si compila al CAF con appuntamento.
L'articolo 118 della Costituzione è la base dei patti.
Il 118 ha chiesto un varco sempre libero nel parco.
Il 112 va chiamato solo in caso di pericolo vero.
La norma UNI EN 1176 regola i giochi dei parchi.
Nuovi tubi DN 200, lunghezza 350 metri.
Il bando scade alle 12 del 30 settembre 2025.
Il lotto 7 costa 18.000 euro, il lotto 8 ne costa 22.500.
La quota è 10 euro, 5 per chi ha meno di 18 anni.
Il 5 per mille va alle associazioni iscritte al registro.
Chi chiede un rimborso deve indicare l'iban sul modulo, mai nel verbale.
Il codice fiscale non va scritto nei moduli cartacei, ricorda la segretaria.
Le email dei partecipanti non vengono pubblicate.
Non lasciate numeri di telefono in bacheca.
Chi vuole iscriversi usa il modulo sul sito del Comune.
La pagina @tavolo_sud racconta le attività del quartiere.
Il file si chiama verbale_2024-05-12_v3.pdf.
La password del wifi è cambiata, chiedere in segreteria.
Il civico di ogni palazzo va reso più visibile, dice il portalettere.
Manca l'interno sui citofoni del comparto di edilizia pubblica.
La scala B del parcheggio multipiano è chiusa per lavori.
Il numero 2 della rivista di quartiere esce a marzo.
Piano 1, stanza 14: lì si ritirano le chiavi della sala.
Si cammina al passo del più lento, da piazza XXIV Maggio al ponte di San Pellegrino.
La rotonda tra via Fratelli Cervi e via Hiroshima è pericolosa.
Cinema all'aperto nel cortile di Palazzo Magnani, 4 serate.
Il Mauriziano accoglie il laboratorio di poesia.
Nel 1945 qui passò la brigata Garibaldi, lo ricorda una lapide.
L'ANPI porta la corona al monumento il 25 aprile.
Il museo Cervi aspetta 60 ragazzi per la visita.
Marina di Ravenna è la meta della gita degli anziani, 35 euro a testa.
La gita a Santa Margherita Ligure è rinviata.
Si ringrazia la Fondazione Manodori per il contributo di 8.000 euro.
Il Premio Pierluigi Bacchini cerca una sede per le letture.
Ospedale Santa Maria Nuova: nuova navetta ogni 20 minuti.
L'hospice propone un incontro aperto sulle cure palliative.
Chi si prende cura di familiari non autosufficienti può rivolgersi allo sportello caregiver.
La palestra ospita la ginnastica dolce per chi ha più di 65 anni.
Il gruppo di auto mutuo aiuto sul lutto si trova il primo lunedì del mese.
La sala ha l'anello magnetico per le persone sorde.
Il servizio di emodialisi dell'ospedale chiede più posti auto.
`;
