const whole = (text: string) =>
	text
		.trim()
		.split(/\n/)
		.map((line) => line.trim())
		.join('|');
const bounded = (words: string) => new RegExp(`(?<!\\p{L})(?:${whole(words)})(?!\\p{L})`, 'giu');

/** Words of illness that nearly always tell something of somebody. */
export const HEALTH = bounded(`
l(?:egge|\\.)\\s?(?:n\\.?\\s?)?104(?:\\/(?:19)?92)?|la 104|della 104|permessi 104|104\\/(?:19)?92
invalidit[àa](?:'|\\scivile)?|invalid[oa](?:\\scivile)?|pension[ei] d['’]invalidit[àa]'?|inabilit[àa]'?
indennit[àa]'? di accompagnamento|assegno di accompagnamento|assegno di cura
diagnos[ií]|diagnosi|diagnosticat[oaie]|referto|cartella clinica
alzh?eimer|alzaimer|demenz[ae](?:\\ssenile)?|parkinson|morbo di \\p{L}+|declino cognitivo|decadimento cognitivo
tumor[ei]|cancro|leucemia|linfoma|metastasi|melanoma|carcinoma|neoplasi[ae]|chemio(?:terapia)?|radioterapia|oncologic[oahei]{1,2}|mastectomia
depress(?:ione(?: post[ -]partum)?|[oaie]|iva|ivo)|esauriment[oi](?: nervos[oi])?|attacch[io] di panico|ansiolitici|antidepressivi|psicofarmac[oi]|psichiatr[aoe]|psichiatri[ac]\\p{L}*|neuropsichiatri[ac]\\p{L}*|depressione post partum|schizofreni[ac]\\p{L}*|bipolare|psicosi|psicotic[oa]|anoressi[ac]\\p{L}*|bulimi[ac]\\p{L}*|autolesionis\\p{L}*|suicid\\p{L}+|tso|trattamento sanitario obbligatorio|disturb[oi] (?:mental[ei]|psichic[oi]|alimentar[ei]|bipolar[ei]|d['’]ansia|di personalit[àa])|salute mentale|csm|centro di salute mentale
sert|ser\\.t\\.?|serd|ser\\.d\\.?|tossicodipenden(?:te|ti|za|ze)|tossic[oa]|alcolist[ai]|alcolismo|alcolizzat[oaie]|etilist[ai]|metadone|eroina|cocaina|ludopat(?:ia|ico|ica)|dipendenz[ae] (?:da|dall['’]|dalle|dal)\\s\\p{L}+|alcolisti anonimi|disintossica\\p{L}*
sclerosi(?: multipla| laterale amiotrofica)?|sla|distrofia|fibromialgia|epiless?(?:sia|ia|ttic[oa])|epilettic[oa]|autis(?:mo|tic[oahei]{1,2})|spettro autistico|asperger|sindrome di down|adhd|dislessi[ac]\\p{L}*|ritardo mentale|tetraplegic[oa]|paraplegic[oa]|spina bifida
hiv|aids|sieropositiv[oaie]|epatite(?: [abc])?|cirrosi|tubercolosi|sifilide|scabbia
ictus|infart(?:o|uat[oa])|ischemia|scompenso cardiaco|cardiopati[ac]\\p{L}*|pacemaker|dialisi|dializzat[oaie]|trapiant(?:o|at[oa])|diabet(?:e|ic[oa])|celiac(?:o|a|hia)|insulina|bpco|enfisema|insufficienza renale|cecit[àa]'?|(?<!vicolo )ciec[oa]|sord[oa]|ipovedente|non vedente|non udente|sordomut[oa]|catetere|pannolon[ei]|stomia|peg
amniocentesi|aborto|interruzione (?:volontaria )?di gravidanza|gravidanza a rischio
disabil(?:e|it[àa]'?)(?: grave| intellettiv[ae]| motori[ae]| al \\d{1,3} ?%)?|handicap(?:pat[oa])?|portator[ei] di handicap|non autosufficien(?:te|ti|za)|carrozzin[ae]|sedia a rotelle|allettat[oaie]
artrite(?: reumatoide)?|artrosi|asma|coma|drog(?:a|at[oa])|ansia|crisi (?:di panico|epilettich[ea])|osteoporosi|ipertes[oa]|allergic[oa]|incinta|amputat[oa]|protesi|polmonite|bronchite|covid|obes[oa]|obesità|balbuzie|ernia|sedut[ae] di fisioterapia|emodialisi|neurologic[oa]|(?:bisogno|cura|sedut[ae]) (?:di|da|dallo|dalla|dello|della) psicolog[oa]|psicoterapi[ae]
ricover(?:o|at[oaie]|i)|lungodegenza|rianimazione|terapia(?: intensiva| del dolore)?|terapie|cure palliative|amministratore di sostegno|interdett[oa]|femore|frattura|malat[oaie]|malatti[ae]|in cura|operat[oa]|intervento chirurgico|farmaci|medicine
`);

/** Of these, the ones that everyday talk is full of: they tell something only when said of somebody. */
export const EVERYDAY_HEALTH =
	/^(?:artr|asma|coma|drog|ansia|osteop|iperte|allerg|incinta|amput|protesi|polmon|bronch|covid|obes|balbuz|ernia|sedut|emodial|neurolog|bisogno|cura d|psicoterap|ciec|sord|disabil|non autosufficien|carrozzin|sedia a rotelle|ricover|terapi|malat|in cura|operat|farmaci|medicine|femore|frattura|salute mentale|csm|centro di salute|handicap|cure palliative|intervento|referto|diagnosi|celiac|diabet|dislessi|interdett|pannolon|non vedente|non udente|ipovedente|allettat|invalid|suicid|aborto|trapiant|pacemaker|dipendenz|ansiolitici|antidepressivi|psicofarmac|tossic[oa]$|peg$|sla$|amministratore|in rianimazione|rianimazione|depress[oaie]|insulina|catetere)/iu;

/** Words of courts and prisons. */
export const JUSTICE = bounded(`
carcer(?:e|i|azione|at[oaie])|incarcerat[oaie]|galera|prigione|penitenziari[oaie]|detenzione|detenut[oaie]|ex detenut[oaie]|ex carcerat[oaie]|casa circondariale|reclus[oaie]|scarcerat[oaie]
(?:agli )?arresti(?: domiciliari)?|arrestat[oaie]|domiciliari|braccialetto elettronico|obbligo di firma|obbligo di dimora|divieto di avvicinamento|sorvegliat[oa] special[ei]|foglio di via|daspo
condann(?:a|e|at[oaie])(?: definitiva| penale)?|process(?:o|i) penal[ei]|procediment(?:o|i) penal[ei]|sotto processo(?: penale)?|a processo|imputat[oaie]|indagat[oaie]|rinviat[oa] a giudizio|patteggia\\p{L}*|avviso di garanzia|querel(?:a|e|at[oaie])|denunci(?:a|at[oaie])|precedent[ei] penal[ei]|fedina penale|casellario(?: giudiziale)?|pregiudicat[oaie]
affid(?:amento|at[oaie]) in prova|messa alla prova|semilibert[àa]'?|libert[àa]'? (?:vigilata|condizionale|controllata)|in permesso premio|pena alternativa|misur[ae] alternativ[ae]|misur[ae] cautelar[ei]|lavori di pubblica utilit[àa]'?|uepe|lavori socialmente utili per condanna|sconta(?:re|to|ndo)?|fine pena
reat[oi]|spacci(?:o|a|are|ato|atore|atrice)|rapin(?:a|ato|atore)|furt[oi]|ricettazione|stalking|maltrattament[oi]|violenza sessuale|usura|estorsione|latitante|evasione dai domiciliari|tentato omicidio|omicidio
`);

export const EVERYDAY_JUSTICE =
	/^(?:messa alla prova|condanna$|condanne$|denunci|querel|furt|reat|spaccio|rapin|usura|maltrattament|violenza|stalking|detenzione|misur[ae] alternativ|lavori di pubblica|uepe|sconta|omicidio|estorsione|domiciliari$|foglio di via|daspo|prigione)/iu;

/** Somebody in particular: kin, neighbours, "a lady", "one of us". */
export const SOMEBODY =
	/(?<!\p{L})(?:signor[aei]?|signorina|sig\.(?:ra|ri|na)?|nonn[oa]|zi[oa]|(?:mi[oa]|su[oa]|tu[oa]|nostr[oa]|loro|il|la|un|una|al|alla|del|della|dal|dalla|l['’]altr[oa]|unic[oa]|giovane|primo|secondo|secondogenit[oa]|anzian[oa])\s(?:anzian[oa]\s)?(?:madre|padre|mamma|papà|babbo|figli[oa]|maggiore|minore|marito|moglie|compagn[oa]|fratello|sorella|nipot[ei]|nipotin[oa]|suocer[oa]|cognat[oa]|cugin[oa]|genero|nuora|vicin[oa]|dirimpettai[oa]|badante|coinquilin[oa]|inquilin[oa]|condomin[oa]|bambin[oa]|ragazz[oa]|ragazzin[oa]|bimb[oa]|neonat[oa]|anzian[oa]|pensionat[oa]|donna|uomo|alunn[oa]|student(?:e|essa)|vedov[oa]|ospite|giovane|volontari[oa]|residente|utente|paziente)(?!\p{L})|(?:suo|sua|mio|mia)\s\p{L}+|un(?:['’]|\s)(?:anzian[oa]|alunn[oa]|inquilin[oa]|amic[oa]|abitante)|l['’](?:anzian[oa]|alunn[oa]|inquilin[oa]|amic[oa]|uomo)|(?:famiglia|coniugi)\s\p{Lu}\p{L}+|uno dei (?:volontari|residenti|vicini)|una delle (?:volontarie|residenti|vicine)|il (?:vecchio )?titolare|il custode|la custode|il barista|la barista)/iu;

/** What is said of one person only: "soffre di", "è affetto da", "ha avuto un", "è uscito dal". */
export const OF_ONE =
	/(?<!\p{L})(?:soffr(?:e|iva|o)|affett[oa]|malat[oa] di|colpit[oa] d[ai]|(?:gli|le) (?:hanno|è stat[oa]|fu|venne)|(?:ha|aveva|avrebbe|ho|abbia) (?:avuto|subito|fatto|ottenuto|ricevuto|chiesto|preso|scoperto|perso|superato|un|una|il|la|l['’]|i|gli|le|dei|ancora|già|anche|purtroppo|problemi|problemi di|precedenti|invalidità|la sua|una grave)|(?:è|era|e'|sarà|sia|essendo) (?:già |ancora |stat[oa] |anche |da (?:anni|mesi|tempo) |ormai |attualmente |in (?:carico|cura|dialisi|terapia|carcere|galera|prova|affidamento|semilibertà|libertà|lista|messa)|ai |agli |al |a |un[a']? |appena |uscit[oa]|tornat[oa]|invalid[oa]|disabil|autistic[oa]|celiac[oa]|diabetic[oa]|depress[oa]|dializzat[oa]|epilettic[oa]|ricoverat[oa]|detenut[oa]|pregiudicat[oa]|operat[oa]|sieropositiv[oa]|malat[oa]|cardiopatic[oa]|non |sotto |seguit[oa]|arrestat[oa]|condannat[oa]|indagat[oa]|allettat[oa]|costrett[oa]|mort[oa]|guarit[oa]|bipolare|schizofrenic[oa]|tossicodipendente|alcolista|ciec[oa]|sord[oa]|affett[oa]|portator|titolare)|mess[oa] (?:in|agli|ai|dentro)|(?:uscit|entrat|finit|tornat)[oa] (?:dal|in|agli|ai|da|dalla|al)|(?:percepisce|prende|riceve|frequenta|segue|assume|sconta|fa|usa) (?:già )?(?:la|l['’]|il|lo|una|un|i|gli|le|chemio|dialisi|metadone|farmaci|terapia)|in carico (?:al|alla|ai|presso)|seguit[oa] (?:dal|dalla|da|dai|presso)|ricoverat[oa]|dimess[oa]|diagnosticat[oa]|riconosciut[oa]|beneficia|operat[oa] (?:di|al|alla|all['’]))/iu;

/** Talk of many, of a theme or of a service: it tells nothing of anybody. */
export const OF_MANY =
	/(?<!\p{L})(?:persone|anziani|anziane|famiglie|familiari|caregiver|bambini|ragazzi|ragazze|giovani|donne|uomini|pazienti|malati|cittadini|residenti|volontari|detenuti|detenute|invalidi|disabili|utenti|minori|adulti|studenti|alunni|alunne|abitanti|soggetti|genitori|operatori|coloro|chi (?:è|ha|vive|soffre|assiste|cura|esce|si|sta|usa|non|deve|percepisce)|quanti|tutti|chiunque|tema|temi|tematich?e|argomento|prevenzione|sensibilizzazione|informazione|informativ[oai]|informazioni|informare|formazione|screening|ricerca|progett[oi]|sportell[oi]|caff[eè]|centr[oi]|associazion[ei]|giornat[ae]|settimana|mese|incontr[oi]|serat[ae]|cors[oi]|convegn[oi]|seminari[oi]|conferenz[ae]|laborator[ioi]{1,2}|grupp[oi]|repart[oi]|serviz[ioi]{1,2}|campagn[ae]|camminata|biciclettata|raccolta|fond[oi]|band[oi]|pian[oi]|tavol[oi]|sezion[ei]|attività|percors[oi]|reinserimento|inserimento|inclusione|convenzione|protocollo|direttore|direttrice|direzione|cappellano|educatori|garante|visita (?:al|alla|in)|spettacolo|mostra|libro|film|cineforum|parlato|parlare|parla|spiega|spiegano|cos['’]è|cosa sono|cosa è|discuss[oi]|discutere|approfondi\p{L}+|affrontat[oi]|affrontare|riflettere|riflession[ei]|spiegat[oi]|spiegare|legge sulla|normativa|barriere|accessibil\p{L}+|parcheggi\p{L}*|posti|bagno|rampa|rampe|pulmino|trasporto|contro|sul|sulla|sull['’]|sulle|sugli|lotta|mappa|dati|casi|aumento|numero|percentuale|quartiere|vari|molti|molte|alcuni|alcune|tante|tanti|diversi|diverse|più|spesso)(?!\p{L})/iu;
