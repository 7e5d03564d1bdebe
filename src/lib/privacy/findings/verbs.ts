const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What only a person does: it tells a name from a thing that has one. */
export const SPEAKING = listed(`
dice disse astiene scusa dimette ammala commuove assenta candida sposa chiede chiese racconta segnala interviene intervenne domanda risponde telefona abita vive lamenta riferisce ricorda spiega sostiene ringrazia replica aggiunge osserva commenta
afferma dichiara saluta soffre piange cucina accompagna lavora risiede ospita aiuta insegna vorrebbe voleva preferisce teme spera crede pensa sa sapeva ride dorme cammina zoppica fatica
avverte insiste precisa sottolinea confida ammette suggerisce consiglia scrive scriveva parla parlava guarda cuce ricama
`);
export const SPEAKING_PAST = listed(`
detto chiesto raccontato segnalato domandato risposto telefonato abitato vissuto lamentato riferito ricordato spiegato sostenuto ringraziato replicato aggiunto osservato commentato
affermato dichiarato salutato proposto scritto portato offerto perso bisogno paura paventato preso avuto visto sentito parlato dato lasciato compiuto intervenuto intervenuta venuto venuta morto morta caduto caduta nato nata
presentato presentata arrivato arrivata passato passata tornato tornata iscritto iscritta offerta proposta candidato candidata rimasto rimasta andato andata partito partita uscito uscita entrato entrata guarito guarita sposato sposata
firmato pagato prestato ritirato consegnato mandato fatto letto cucinato cucito ospitato aiutato tradotto insegnato accompagnato trovato mancato smesso deciso accettato rifiutato promesso avvisato precisato sottolineato
`);

/** What only whoever is in the room does: nobody does it in a book. */
export const ASKING = listed(`
chiede domanda interviene segnala risponde telefona riferisce replica osserva aggiunge propone saluta ringrazia abita
`);

/** What people do, and organisations too. */
export const DOING = listed(`
propone proponeva offre offriva presta prestava porta portava cerca cercava tiene teneva paga ritira consegna prepara cura segue passa torna parte arriva resta manca firma accetta vende compra apre chiude mette prende legge traduce guida suona balla canta disegna dipinge recita
raccoglie organizza coordina sistema pulisce annaffia taglia monta ripara stampa fotografa filma gestisce custodisce conserva conta verbalizza avvisa informa comunica conferma denuncia protesta nota invita rinuncia
`);
