import type { Span } from './spans';

/** What may stand between a verb and what it says of somebody: articles, small words, how much and since when. */
const BETWEEN =
	"(?:(?:un|uno|una|il|lo|la|le|i|gli|di|da|a|ad|in|con|per|al|allo|alla|alle|ai|agli|dal|dalla|dallo|dai|dalle|del|della|dello|dei|delle|nel|nella|su|sul|sulla|e|ed|già|ancora|anche|ormai|purtroppo|sempre|solo|più|molto|assai|tanto|pure|adesso|ora|parecchio|parzialmente|totalmente|completamente|gravemente|quasi|ora|forte|forti|appena|ex|quasi|attaccat[oa]|legat[oa]|costrett[oa]|bloccat[oa]|inchiodat[oa]|recentemente|spesso|temporaneamente|grave|gravi|brutta|brutto|lieve|leggera|leggero|vecchia|prima|forma|forme|principio|inizio|sospetta|sospetto|seri|serio|problemi|problema|disturbi|crisi|ciclo|sedute|visita|attacco|attacchi|farmaci|pastiglie|pillole|gocce|medicine|cura|centro|reparto|servizio|operatrice|operatore|anni|mesi|tempo|giovane|piccola|piccolo|casa|nostro|locale|uso|abuso|clinica|struttura|ospedale|istituto)\\s|(?:un|l|d|dell|dall|all|nell)['’]\\s?)";
const TOLD = [
	/** What one is, has, suffers, takes. */
	"(?:(?:ho|hai|ha|aveva|avevo|abbia|avrebbe|avendo|avuto)(?:\\s(?:avuto|subito|fatto|preso|scoperto|ottenuto|ricevuto|chiesto|perso|superato|sempre|tentato|rischiato|contratto|sviluppato|smesso|cominciato|iniziato|finito|ripreso|sospeso|rifiutato|beccato))?|(?:è|e['’]|era|ero|sarà|sia|fosse|fu|essendo)(?:\\s(?:stata|stato|rimasta|rimasto|diventata|diventato|quasi|risultata|risultato|finita|finito|andata|andato|tornata|tornato|uscita|uscito|entrata|entrato|guarita|guarito))?|risulta|rimasta|rimasto|diventata|diventato|dichiarata|dichiarato|riconosciuta|riconosciuto|certificata|certificato|nata|nato|sta|resta)",
	"(?:(?:è|e['’]|era)\\s(?:stat[oa]\\s)?)?(?:soffr(?:e|iva|o|ire|endo)|affett[oa]|malat[oa]|ammalat[oa]|colpit[oa]|(?:ri)?cadut[oa]|precipitat[oa]|sprofondat[oa]|uscit[oa]|entrat[oa]|tornat[oa]|finit[oa]|portator(?:e|i)|portatrice|mort[oa]|morì|guarit[oa]|reduce|vittima|bisognos[oa]|titolare|beneficiari[oa]|percettore|percettrice)",
	'(?:prende|prendo|prendeva|assume|assumo|usa|uso|usava|fa|faccio|faceva|segue|seguiva|frequenta|percepisce|percepisco|riceve|ricevo|aspetta|porta|sconta|combatte|convive|lotta|cammina|si muove|si sposta|gira|esce|gode|beneficia|necessita|ha bisogno|abbisogna|attende|accusa|lamenta|teme|vive|campa|dorme|zoppica)',
	"(?:(?:(?:è|e['’]|era|sono)\\s(?:stat[oa]\\s|già\\s|ancora\\s)?)?(?:in (?:cura|carico|terapia|trattamento|attesa|analisi|lista)|seguit[oaie]|assistit[oaie]|curat[oaie]|segnalat[oa]|pres[oa] in carico|ricoverat[oa]|operat[oa]|dimess[oa]|ospite|accolt[oa]|accompagnat[oa]|mess[oa]|affidat[oai]|inviat[oa]|va|vanno|andava|tornat[oa]))",
	'(?:(?:(?:mi|gli|le|ti|vi)\\s)?(?:hanno|ha|avevano|è stat[oa]|fu|venne|stanno)\\s(?:trovat[oaei]|diagnosticat[oaei]|scopert[oaei]|riscontrat[oaei]|dat[oaei]|riconosciut[oaei]|tolt[oaei]|mess[oaei]|concess[oaei]|assegnat[oaei]|prescritt[oaei]|fatto|preso|venut[oa])|(?:mi|gli|le|ti|vi)\\s(?:hanno|è))'
].join('|');
/** Stands before an illness also when it is nobody's: "dopo la chemio", "in carrozzina". */
const AROUND =
	/(?<!\p{L})(?:(?:per|dopo|causa|senza|nonostante|con|in|da)\s(?:(?:un|uno|una|il|la|lo|i|le|gli|problemi di)\s|(?:l|un)['’])?)$/iu;
const BEFORE = new RegExp(`(?<!\\p{L})(?:non\\s)?(?:${TOLD})\\s${BETWEEN}{0,6}$`, 'iu');
const CARED =
	/(?<!\p{L})(?:(?:è|e['’]|era|sono)\s)?(?:(?:già|ancora|anche|stat[oaie])\s)?(?:in (?:cura|carico|trattamento|terapia)|seguit[oaie]|assistit[oaie]|pres[oaie] in carico|segnalat[oaie]|affidat[oaie]|inviat[oaie]|mandat[oaie]|curat[oaie]|accolt[oaie]|ospit[ei]|inserit[oaie]|ricoverat[oaie]|mess[oaie]|va|vanno|andava|frequenta|finit[oaie]|entrat[oaie]|uscit[oaie]|tornat[oaie]|segue|seguono|(?:ha|hanno|aveva) (?:il|la|un|una|l['’]))\s?(?:(?:da|in|a|al|allo|alla|ai|agli|dal|dallo|dalla|dai|dalle|presso|il|lo|la|i|gli|le|un|una|del|della|dei|anni|mesi|tempo|giorni|molto|sempre|già|ora|anche|noti|locali|di|paio|due|tre|quattro|cinque|dieci|per|pochi|diversi|vari)\s|(?:l|un|dell|dall|all|nell)['’]\s?){0,7}$/iu;
const AFTER =
	/^\s(?:(?:quasi |tanto |molto )?(?:più|bene|niente|nulla)(?!\p{L})|(?:un|una|il|la|entrambe le|le|i)\s(?:gamb[ae]|pied[ei]|man[oi]|braccio|braccia|dit[oa]|seno|rene|polmone)|(?:al|del|all['’])\s?(?:\d{1,3}|cento)\s?(?:%|per ?cento)?|grav[ei](?!\p{L})|gravissim[oa]|avanzat[oa]|in fase \p{L}+|terminal[ei]|cronic[oaie]|total[ei](?!\p{L})|sever[oa]|dalla nascita|da un occhio|da un orecchio|da piccol[oa]|(?:al|alla|alle|ai|agli|all['’])\s?(?:gamb[ae]|mani|man[oi]|seno|polmoni|fegato|cuore|cervello|ossa|anca|ginocchi[oa]|prostata|colon|utero|pancreas|stomaco|orecchi[oe]|occhi|schiena|testa|collo|piede|piedi|braccio|spalla|bacino|rene|reni|tiroide|pelle|sangue|gola)|a(?:l|llo|lla|lle|i|gli|ll['’])\s?(?:\p{L}+)(?=\s?[,.;:!?)]|$)|dopo (?:l['’]|la |il |un |una )(?:incidente|caduta|operazione|ictus|infarto|intervento|parto))(?!\p{L})/iu;

/** Whether the verb of a person stands just before: "ha la", "soffre di", "mi hanno trovato una". */
export const predicateBefore = (head: string, caring = false) => (caring ? CARED : BEFORE).exec(head)?.[0];
/** How grave it is, and where: "al 100 %", "grave", "al seno". */
export const degreeAfter = (tail: string) => AFTER.exec(tail)?.[0] ?? '';

/** The whole of what is said: so that what is left without it is still a sentence. */
export function wholePredicate(text: string, { start, end }: Span): Span {
	const head = text.slice(Math.max(0, start - 60), start);
	const said = predicateBefore(head, true) ?? predicateBefore(head) ?? AROUND.exec(head)?.[0] ?? '';
	return { start: start - said.length, end: end + degreeAfter(text.slice(end, end + 40)).length };
}
