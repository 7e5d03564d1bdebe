const whole = (text: string) =>
	text
		.trim()
		.split(/\n/)
		.map((line) => line.trim())
		.join('|');
const bounded = (words: string) => new RegExp(`(?<!\\p{L})(?:${whole(words)})(?!\\p{L})`, 'giu');

/** Words of courts and prisons. */
export const JUSTICE = bounded(`
carcer(?:e|i|azione|at[oaie])|incarcerat[oaie]|galera|prigione|penitenziari[oaie]|detenzione|detenut[oaie]|ex detenut[oaie]|ex carcerat[oaie]|casa circondariale|reclus[oaie]|scarcerat[oaie]
(?:agli )?arresti(?: domiciliari)?|arrestat[oaie]|domiciliari|braccialetto elettronico|obbligo di firma|obbligo di dimora|divieto di avvicinamento|sorvegliat[oa] special[ei]|foglio di via|daspo
condann(?:a|e|at[oaie])(?: definitiva| penale)?|process(?:o|i) penal[ei]|procediment(?:o|i) penal[ei]|sotto processo(?: penale)?|a processo|imputat[oaie]|indagat[oaie]|rinviat[oa] a giudizio|patteggia\\p{L}*|avviso di garanzia|querel(?:a|e|at[oaie])|denunciat[oa] per \\p{L}+|denunci(?:a|at[oaie])|precedent[ei] penal[ei]|fedina penale|casellario(?: giudiziale)?|pregiudicat[oaie]
affid(?:amento|at[oaie]) in prova|messa alla prova|semilibert[àa]'?|libert[àa]'? (?:vigilata|condizionale|controllata)|in permesso premio|pena alternativa|misur[ae] alternativ[ae]|misur[ae] cautelar[ei]|lavori di pubblica utilit[àa]'?|uepe|lavori socialmente utili per condanna|sconta(?:re|to|ndo)?|fine pena
reat[oi]|spacci(?:o|a|are|ato|atore|atrice)|rapin(?:a|ato|atore)|furt[oi]|ricettazione|stalking|maltrattament[oi]|violenza (?:sessuale|domestica|di genere)|usura|estorsione|latitante|evasione dai domiciliari|tentato omicidio|omicidio
patria potest[àa]'?|potest[àa]'? genitoriale|responsabilit[àa]'? genitoriale|separazione giudiziale|si prostitui(?:sce|va)|prostitut[aei]|prostituzione
`);

export const EVERYDAY_JUSTICE =
	/^(?:messa alla prova|condanna$|condanne$|denunci(?!at[oa] per)|patria|potest|responsabilit|separazione|prostitu|querel|furt|reat|spaccio|rapin|usura|maltrattament|violenza|stalking|detenzione|misur[ae] alternativ|lavori di pubblica|uepe|sconta|omicidio|estorsione|domiciliari$|foglio di via|daspo|prigione|casa circondariale)/iu;
