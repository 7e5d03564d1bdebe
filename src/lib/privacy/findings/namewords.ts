const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What is said before the name of somebody without a public role. */
export const TITLES = listed(`
signor signora signorina signore sig sigra sigri sigre sigg sign nonna nonno zia zio mamma famiglia coniugi vedova vedovo fratelli sorelle cugina cugino suocera suocero
cognata cognato dott dottssa dottor dottoressa dottore dr drssa prof profssa professor professoressa maestra maestro avv avvocato avvocata geom rag ing arch ingegner ingegnere architetto
geometra ragioniere infermiera infermiere badante vicina vicino compagna compagno marito moglie figlio figlia fratello sorella nipote padre madre papa
bambino bambina ragazzo ragazza signori donna uomo vigile medico pediatra volontaria volontario cittadina cittadino residente inquilina inquilino abitante
`);

/** Of these, the ones that announce a name even when nobody ever heard it. */
export const SURE_TITLES = listed(`
signor signora signorina sig sigra sigri sigre sigg nonna nonno zia zio coniugi dott dottssa dottor dottoressa dr drssa prof profssa professor professoressa maestra maestro avv famiglia vedova
marito moglie figlio figlia fratello sorella nipote suocera suocero cognata cognato badante cugina cugino geom rag signori
`);

/** Public roles, and those held in the open at a tavolo: whoever has one is named because of it. */
export const ROLES = listed(`
sindaco sindaca vicesindaco vicesindaca assessore assessora assessori assessora consigliere consigliera consiglieri presidente presidentessa vicepresidente presidenti direttore direttrice
vicedirettore vicedirettrice dirigente dirigenti responsabile segretario segretaria coordinatore coordinatrice coordinatori referente referenti facilitatore facilitatrice facilitatori verbalizzante
moderatore moderatrice relatore relatrice don mons monsignor monsignore parroco viceparroco cappellano vescovo suor suora frate imam rabbino pastora diacono preside
comandante vicecomandante maresciallo questore prefetto prefetta ministro ministra onorevole on senatore senatrice deputato deputata capogruppo portavoce
delegato delegata rettore rettrice procuratore procuratrice giudice cardinale garante funzionario funzionaria commissario commissaria caporeparto caposala primario primaria governatore
facilita facilitano verbalizza presiede modera coordina conduce papa
poeta poetessa partigiano partigiana scrittore scrittrice cantautore cantautrice regista compositore compositrice pedagogista filosofo filosofa
`);

/** Of these, the ones of whoever is called by the first name alone. */
export const RELIGIOUS = listed('don suor suora frate fra');

/** Roles only where an office follows: an operator of a desk, not an operator who lives next door. */
export const OFFICE_ROLES = listed(`
operatore operatrice educatore educatrice assistente tecnico tecnica agente ispettore ispettrice architetto architetta ingegnere ingegner geometra bibliotecaria bibliotecario medico infermiera infermiere
psicologa psicologo impiegato impiegata custode istruttore istruttrice dottor dottoressa dott dottssa mediatore mediatrice addetto addetta
`);
export const OFFICE =
	/\b(?:ufficio|uffici|comune|comunale|servizio|servizi|sportello|ausl|asl|usl|polo|distretto|polizia locale|provincia|regione|settore|biblioteca|azienda|asp|prefettura|questura|tribunale|unione|cooperativa sociale)\b/i;

/** Words that a street, a place, a group or a work stands behind: what follows is its name, not a person's. */
export const HEADS = listed(`
via v viale vle piazza pza pzza pzale piazzale piazzetta largo vicolo vlo corso cso strada stradello stradone contrada borgo borgata galleria lungofiume passaggio salita scalinata rotonda circonvallazione ponte cavalcavia sottopasso
scuola scuole istituto liceo asilo nido materna infanzia elementare primaria secondaria universita ateneo collegio convitto doposcuola plesso comprensivo
parco parchi giardino giardini bosco boschetto campo campetto campi palestra palasport piscina stadio impianto pista fattoria orto orti
centro centri circolo club polisportiva parrocchia chiesa pieve basilica cattedrale duomo santuario convento monastero oratorio cappella moschea
biblioteca museo teatro cinema auditorium sala salone saletta aula archivio mediateca ludoteca galleria arena
ospedale clinica ambulatorio poliambulatorio hospice farmacia residenza rsa cra residence ospizio reparto padiglione
fondazione associazione cooperativa coop consorzio comitato onlus aps odv societa gruppo compagnia coro banda corale orchestra squadra istituzione lega circoscrizione opera unione federazione sezione movimento
villa palazzo palazzina cascina podere corte castello rocca torre porta casetta caserma residenziale condominio cohousing
quartiere rione frazione villaggio localita zona citta comune provincia polo stazione fermata capolinea scalo aeroporto
bar pizzeria ristorante osteria trattoria hotel albergo libreria cartoleria edicola negozio supermercato ditta azienda impresa studio edizioni editrice stabilimento officina officine fabbrica
premio torneo trofeo memorial coppa rassegna festival concorso progetto percorso laboratorio bando legge decreto riforma metodo modello piano protocollo sindrome morbo linea
monumento statua busto lapide murale brigata divisione nave fiume torrente canale monte lago colle val valle spazio hub emporio agenzia sportello casa case cassa banca fondo caffe spettacolo film libro romanzo
vivaio forno panificio macelleria salumeria gelateria pasticceria trattoria agriturismo cantina cantine caseificio latteria ottica gastronomia lavanderia erboristeria merceria profumeria gioielleria tipografia copisteria ferramenta autofficina carrozzeria falegnameria radio tv emittente rivista giornale quotidiano bottega sartoria enoteca piadineria birreria autoscuola
`);

/** Where these stand before "di", the name is that of an author or of somebody remembered in public. */
export const WORKS = listed(`
libro romanzo film spettacolo concerto mostra serata poesie poesia canzoni musiche testo testi opera opere brano vita figura teatro nascita morte intitolazione documentario racconti fiabe quadri monumento statua busto lapide murale omaggio ritratto biografia memoria ricordo fumetto canzone poesie letture versi pellicola commedia tragedia saggio capolavoro regia sceneggiatura romanzi
intitolata intitolato intitolare dedicata dedicato dedicare
`);

/** Saints and feasts. */
export const SAINTS = listed('san santa santo sant s ss sto sta beata beato madonna vergine');

/** Words of organisations and places that are written with a capital and stand without an institution before them. */
export const ENTITIES = listed(`
croce rossa verde bianca azzurra banco alimentare caritas auser emmaus acli arci anteas libera legambiente avis aido admo anffas uisp csi cgil cisl uil spi unicef emergency
protezione civile vigili fuoco polizia locale carabinieri guardia finanza stati generali consiglio giunta unione europea terzo settore alleanza rete tavolo regione emilia romagna
reggio nuova nuovo nuovi vecchia grande bella santa porta rosta stato ministero garante ordine banda musicale pro loco coldiretti confcooperative legacoop confesercenti confcommercio cna
agesci scout azione cattolica casa betania citta capitale alzheimer caffe piedibus bicibus teatro piccolo buon buona servizio operatori agenzia entrate inps inail inpdap poste italiane
piano zona welfare fondo sociale europeo agenda digitale ufficio anagrafe nidi pedibus smart mobilita salute giornata mondiale giovani anziani famiglie
iren seta acer ater til tper trenitalia hera enel conad coop sigma esselunga lidl eurospin ikea decathlon amazon tim vodafone ausl asl asp inail telereggio reggionline facebook instagram whatsapp telegram youtube google zoom meet
lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre capodanno epifania natale pasqua ferragosto
`);

/** Words that stand between an institution and its name. */
export const BETWEEN = listed(`
di del della dello dell dei degli delle d e ed per la le il lo l in al allo alla all ai agli alle ad un una tra fra pro ex vice nuovo nuova attuale quartiere infanzia grado anziani giovani ragazzi volontari volontariato servizi comunita riposo famiglia accoglienza primo secondo media medie superiore superiori
incontro cultura sport lettura salute musica danza ballo arti pace donne bambini pubblica pubblico civica civico diurno diurna sociale protetta protetto mensa via viale piazza
`);

/** Endings of adjectives, by which "scuola primaria", "centro diurno" and "dirigente scolastico" are walked over. */
export const ADJECTIVE =
	/(?:ale|ali|ile|ili|ico|ica|ici|iche|ivo|iva|ivi|ive|ario|aria|ari|arie|oso|osa|osi|ose|ano|ana|ani|ane|ese|esi|ente|enti|ante|anti|iore|iori|ista|oria|orio|ata|ato|ati|ate|uta|uto|uova|uovo)$/;

/** People of history and of public life that streets, schools and evenings speak about. */
export const HISTORIC =
	/^(?:aldo moro|dante alighieri|peppino impastato|giovanni falcone|paolo borsellino|nilde iotti|sandro pertini|gianni rodari|giuseppe garibaldi|giuseppe mazzini|anna frank|marco polo|maria montessori|don milani|lorenzo milani|loris malaguzzi|enrico berlinguer|alcide cervi|antonio gramsci|giacomo matteotti|cesare battisti|vittorio emanuele(?: ii)?|franco basaglia|camillo prampolini|ludovico ariosto|galileo galilei|leonardo da vinci|cristoforo colombo|rita levi[ -]montalcini|primo levi|italo calvino|pier paolo pasolini|fabrizio de andre|lucio dalla|luciano pavarotti|giuseppe verdi|carlo levi|sergio mattarella|papa francesco|gino strada|gino bartali|fausto coppi|tina anselmi|lidia menapace|umberto eco|ernesto balducci|giuseppe dossetti|giulio regeni|nelson mandela|martin luther king|malala yousafzai|che guevara|charlie chaplin|giacomo leopardi|alessandro manzoni|antonio vivaldi|elsa morante|grazia deledda|franca rame|dario fo|giorgio gaber|liliana segre|nicholas green|iqbal masih|francesco petrarca|giovanni boccaccio|ennio morricone|ettore scola|vittorio de sica|roberto rossellini|michelangelo antonioni|carlo goldoni|franco battiato|lucio fontana|cesare zavattini|alda merini|lucio battisti|federico fellini|eugenio montale|giovanni pascoli|umberto saba|cesare pavese|beppe fenoglio|natalia ginzburg|oriana fallaci|primo mazzolari|giorgio la pira|alcide de gasperi|palmiro togliatti|piero calamandrei|ferruccio parri|giuseppe di vittorio|luigi pirandello|giovanni verga|giacomo puccini|gioachino rossini|gaetano donizetti|enrico caruso|lazzaro spallanzani|antonio ligabue|luciano ligabue|zucchero fornaciari|francesco guccini|vasco rossi|pellegrino artusi|romano prodi|ermanno dossetti|pasquino borghi|giovanni minzoni|lazzaro ludovico zamenhof|ludwig van beethoven|wolfgang amadeus mozart|pablo picasso|albert einstein|marie curie|rosa parks|mahatma gandhi|madre teresa|giovanni paolo ii|papa giovanni|ernesto guevara|salvador allende|oscar romero|luigi ciotti|carlo alberto dalla chiesa|emilio lussu|ciro menotti|marisa bellisario|irma bandiera|gabriella degli esposti|laura conti|margherita hack|samantha cristoforetti|eugenio curiel|giacomo ulivi|guido dorso|luigi sturzo|maria callas|carlo collodi|emilio salgari|bruno munari|mario lodi|danilo dolci|san(?:ta|to)? .*)$/;

/** Of the same people: a surname alone is theirs. */
export const HISTORIC_SURNAMES = listed(`
falcone borsellino boccaccio petrarca ariosto leopardi manzoni pirandello moravia calvino pasolini gramsci matteotti pertini berlinguer togliatti garibaldi mazzini cavour moro puccini rossini verdi vivaldi donizetti caravaggio raffaello rodari malaguzzi montessori zavattini basaglia dossetti prampolini mandela picasso mozart beethoven galileo spallanzani
`);

/** Devotions and other names that begin like a person's. */
export const NOT_AFTER_FIRST = listed(`
ausiliatrice immacolata regina assunta bambina nuova grande emilia romagna nascente solidale verde rossa bianca onlus aps odv italia italiana sociale magna vergine
`);

/** Small words inside a surname. */
export const PARTICLES = listed(
	"de di d da dal dalla dalle dall del della dell degli lo la li el al ben bin van von mac o ait ould n'"
);
