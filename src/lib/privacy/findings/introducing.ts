import { after, before } from './spans';

const just = (words: string) =>
	new RegExp(`(?<!\\p{L})(?:${words})\\s?[:.,]?\\s*(?:(?:la|il|lo|l['’])\\s?)?$`, 'iu');

/** After these any capital is somebody. */
const SURELY = just(
	'citofono|campanello|cognome|a nome(?: d[ei])?|intestat[oaie] a|di nome|si chiama(?:va)?|si chiamano|mi chiamo|firmato|in fede|nominativ[oi]|intestatari[oa]|(?:figli[oaie]|mamma|papà|madre|padre|nonn[oa]|moglie|marito|sorella|fratello|nipote|vedov[oa]|suocer[oa]|cognat[oa]|cugin[oa]|zi[oa]|compagn[oa]|badante) di|un certo|una certa|un tale|una tale|tale'
);
/** After these it may also be an office or an organisation. */
const PERHAPS = just(
	[
		'suona(?:re|te)?(?: a| da| il)?|chied(?:ere|ete|i) (?:di|a|ad)|domandare di|rivolgersi a|lasc(?:i|ia|iare|iato|iate|iamo) a|da(?:re|to|te) a|restituire a|mandare a|spedire a|dire a|chiesto a|pagare a|versare a|telefonare a|telefona a|scrivere a|contatta(?:re|te)|chiama(?:re|te)|sentire|avvisare|cercare|parlare con|passare da|consegna(?:re|to|ta)? a|grazie a|ringrazi(?:a|ano|are|amo)(?: anche)?|delega (?:a|di)|ospite di|a casa (?:di|da)?|presso|(?:abita|vive|sta|lavora|bussare|suonare|passare|andare|rivolgersi|a casa) (?:da[il]|dagli|dalla|dei|degli)|(?:accompagna|riporta|porta|aiuta|assiste|visita|saluta|invita|ospita)(?:re)?(?: a casa| in chiesa| alla visita| al mercato)|c\\/o|sono',
		"(?:verr[àa]|viene|arriva|arriverà|partecip[ae]|parteciperà|c['’](?:è|era)|torna|manca|assente|presente|invitare|invitat[oa])(?: anche| pure)?",
		"parola|d['’]accordo(?: anche)?|anche|(?:se ne|ci|li|ne) \\p{L}{3,12}[aeo]|(?:lo|la|le) (?:tiene|porta|guida|fa|paga|apre|chiude|prende|cura|segue|scrive|cuoce|monta|ritira|ospita|conosce|accompagna|presta|offre)|incaricat[oaie]|autista|cuoc[oa]|custode|tesorier[ea]|cassier[ea]|assegnat[oaie]",
		'rif|ref|contatt[oi]|capogruppo|presenti|assenti|iscritti|iscritte|turn[oi]|adesioni|hanno (?:aderito|firmato)|firmatari|volontari[oae]?|disponibili|autist[ai]|tutor|tutore',
		'(?:numero|cellulare|telefono|mail|iban|conto|auto|macchina|figli[oa]|mamma|papà|madre|padre|nonn[oa]|moglie|marito|sorella|fratello|nipote|vedov[oa]|badante|compagn[oa]) d[ie]'
	].join('|')
);

/** What announces that a name comes: "citofono", "intestato a", "chiedere di". */
export const isSurelyAnnounced = (text: string, start: number) => SURELY.test(before(text, start, 40));
export const isAnnounced = (text: string, start: number) =>
	isSurelyAnnounced(text, start) || PERHAPS.test(before(text, start, 40));

/** What only follows a person: a number to call, an age, a kin, where they live. */
const FOLLOWED =
	/^\s?(?:[(,:–-]\s?|è (?:il|la|un|una)\s)?(?:(?:il|la|l['’]|al|allo|un|una|suo|sua|mio|mia|cioè|già)\s?)?(?:tel(?:\.|efono)|cell(?:\.|ulare)?|mobile|mail|e-mail|email|\+?\d[\d ./-]{7,}|[\p{L}\d._-]+@|nat[oa](?!\p{L})|di anni|anni \d|\d{1,3} anni|classe|c\.?f\.?(?!\p{L})|codice fiscale|iban|\p{Lu}{6}\d\d|vedov[oa]|mamma|madre|papà|padre|figli[oa]|nonn[oa]|nipote|sorella|fratello|moglie|marito|zi[oa]|cugin[oa]|suocer[oa]|nuora|genero|cognat[oa]|pensionat[oa]|badante|colf|vicin[oa] di|inquilin[oa]|residente|abitante|domiciliat[oa]|che (?:abita|vive|sta|lavora|ha|soffre|è)|abita|vive|del (?:primo|secondo|terzo|quarto|quinto|sesto|settimo|piano|civico)|\(?(?:primo|secondo|terzo|quarto|quinto|sesto|ultimo) piano|scala \p{Lu}|interno \d|int\. ?\d|dell['’]ultimo piano|del \d{1,3}(?!\d)|(?:via|viale|piazza|vicolo|corso)\s\p{Lu}[\p{L} ]{2,30},? (?:n\. ?)?\d)/u;
export const isFollowedAsPerson = (text: string, end: number) => FOLLOWED.test(after(text, end, 60));

/** "Fort Worth, città gemella" */
export const isPlace = (text: string, end: number) =>
	/^\s?(?:[,(]\s?)?(?:città|paese|comune|capitale|frazione|quartiere|borgo|provincia)(?!\p{L})/iu.test(
		after(text, end, 20)
	);
