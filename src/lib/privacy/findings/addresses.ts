import { after, before, matchesOf, trimmed, type Finding } from './spans';
import { ADJECTIVE } from './namewords';

const STREET =
	/(?<![\p{L}\d])(?:via|vle|viale|v\.le|v\.lo|v\.|vicolo|vicoletto|piazza|p\.zza|p\.za|pzza|piazzale|p\.le|piazzetta|corso|c\.so|largo|l\.go|strada|str\.|stradello|stradone|contrada|c\.da|borgo|borgata|salita|galleria|traversa|lungarno|lungotevere|lungomare|calle|vico|rione|località|loc\.|frazione|fraz\.|rotonda|passaggio|circonvallazione|viottolo|sentiero|stradella|vicoletto|cascina|podere|villaggio|residence|condominio|case sparse|piazz\.tta|p\.tta|fondamenta|androna|s\.s\.|s\.p\.)(?![\p{L}])/giu;
/** Streets that may be typed without capitals: the others are too often something else ("in corso", "largo tre metri"). */
const SURE_STREET = /^(?:via|vle|viale|v\.le|piazza|p\.zza|pzza|vicolo)$/i;

const SMALL =
	/(?:delle|degli|dello|della|dell['’]|del|dei|dalla|dal|da|di|de|d['’]|al|alla|all['’]|alle|la|le|lo|l['’]|i|gli|e|san|santa|sant['’]|vecchia|nuova|alta|bassa|inferiore|superiore)(?![\p{L}])\s?|(?:dell|d|all|l|sant)['’]/iuy;
const CAPITAL = /\p{Lu}[\p{L}\p{M}.'’-]{0,40}\s?/uy;
const SMALL_NAME = /[\p{Ll}][\p{L}\p{M}'’-]{2,30}\s/uy;
const DAY_NAME = /(?:\d{1,2}[°º]?\s?|[IVXL]{1,5}\s)(?=\p{L}{3})/uy;
const NOT_A_NAME =
	/^(?:mail|email|e-mail|chat|web|web|telefono|fax|pec|libera|whatsapp|zoom|skype|posta|cavo|radio|internet|via|sms|app|dalle|alle|ore|entro|fino|dopo|prima|con|per|sono|che|ogni|circa|oltre|tra|fra|ma|ha|hanno)(?!\p{L})/iu;

const COUNTED =
	"(?:€|%|all['’]ora|euro|anni|ore|minuti|metri|m|mt|km|mq|persone|volte|giorni|mesi|settimane|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|bambini|bambine|ragazzi|ragazze|iscritti|partecipanti|volontari|famiglie|residenti|alberi|panchine|lampioni|posti|incontri|progetti|cassonetti|bidoni|negozi|alloggi|appartamenti|associazioni|edizione|lezioni|classi|firme|voti|buche|rastrelliere|stalli)";
const NUMBER = new RegExp(
	`,?\\s?(?:[-–]\\s)?\\(?(?:(?:al|allo|il|civico|civ\\.|numero civico|numero|num\\.|nr\\.?|n\\.[°º]?|n[°º]?|[°º#]|portone|lotto)\\s?){0,3}(?!(?:19|20)\\d\\d(?!\\d))\\d{1,4}(?!\\d|:\\d|[.,]\\d|\\s?(?:-|–)\\s?\\d{1,2}\\s${COUNTED}|\\s?${COUNTED}(?!\\p{L}))(?:\\s?(?:bis|ter|quater)(?!\\p{L})|\\s?[/-]\\s?(?:\\d{1,3}|bis|ter|quater|\\p{L})(?![\\p{L}\\d])|\\s?[A-Z](?![\\p{L}\\d'’.])|[a-z](?![\\p{L}\\d]))?`,
	'iuy'
);
/** "Numero dodici", and a staircase or a flat where the number was left out. */
const IN_WORDS =
	/,?\s?(?:al\s)?(?:(?:civico|numero|n\.)\s?){1,2}(?:uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|\p{L}{0,9}dici|dicias?sette|diciotto|diciannove|(?:venti|trenta|trent|vent|quaranta|quarant|cinquanta|cinquant|sessanta|sessant|settanta|settant|ottanta|ottant|novanta|novant|cento)\p{L}{0,8})(?!\p{L})/iuy;
const ENTRANCE =
	/\s?[,–-]?\s?(?:int(?:erno|\.)?\s?\d{1,3}|sc(?:ala|\.)\s[\dA-Z]{1,2}|palazzina\s[\dA-Z]{1,2})(?![\p{L}\d])/iuy;
const REST =
	/(?:\s?[,–-]?\s?(?:int(?:erno|\.)?\s?\d{1,3}|sc(?:ala|\.)\s?[\dA-Z]{1,2}|palazzina\s[\dA-Z]{1,2}|app(?:artamento|\.)?\s?\d{1,3}|piano\s\d{1,2}|(?:primo|secondo|terzo|quarto|quinto|sesto)\spiano|\d{5}\s\p{L}[\p{L}’']+(?:\s(?:\([A-Z]{2}\)|emilia))?)(?![\p{L}\d])){1,3}/iuy;

/** A street with a house number tells where somebody lives; a street alone is everybody's. */
export const addressesIn = (text: string): Finding[] => [
	...[...text.matchAll(STREET)].flatMap((street) => {
		const end = endOfAddress(text, street.index + street[0].length, street[0]);
		if (end === undefined || isPublicPlace(text, street.index)) return [];
		return [trimmed('address', text, street.index, end)];
	}),
	...[NUMBER_FIRST, HOUSE_ON_A_ROAD, ON_A_ROAD].flatMap((pattern) => matchesOf('address', text, pattern)),
	...[...text.matchAll(STREET_LEFT_OUT)].map((match) => {
		const end = match.index + match[0].length;
		return trimmed('address', text, end - (match[1] ?? '').length, end);
	})
];

const NUMBER_FIRST =
	/(?<![\p{L}\d])(?:al |il |del |dal )?(?:(?:civico|numero|portone|palazzina|n\.[°º]?|n[°º]|nr\.|al)\s?){1,3}\d{1,4}(?:\s?\/?\s?(?:[A-Za-z]|bis|ter|\d{1,2})(?!\p{L}))?\sd(?:i|el|ella)\s(?:via|viale|v\.le|piazza|p\.zza|piazzale|corso|vicolo|largo|strada|borgo|contrada|località|frazione)\s\p{L}[\p{L}'’.]{0,30}(?:\s\p{Lu}[\p{L}'’.]{0,30}){0,4}/giu;

/** Walks over the name of the street, word by word, up to its number. */
function endOfAddress(text: string, from: number, street: string): number | undefined {
	let at = skipSpace(text, from);
	let [capitals, small] = [0, 0];
	for (let words = 0; words < 9; words += 1) {
		const number = capitals + small > 0 ? numberAt(text, at) : undefined;
		if (number !== undefined)
			return isRoad(text, from, at) || !isSound(text, from, at, capitals)
				? undefined
				: (matchAt(REST, text, number) ?? number);
		const day = matchAt(DAY_NAME, text, at);
		const capital = day === undefined ? matchAt(CAPITAL, text, at) : undefined;
		const little = day === undefined && capital === undefined ? matchAt(SMALL, text, at) : undefined;
		const hurried =
			capitals === 0 &&
			(SURE_STREET.test(street) || DWELLING.test(before(text, from, 30))) &&
			small < 2 &&
			!NOT_A_NAME.test(text.slice(at, at + 20))
				? matchAt(SMALL_NAME, text, at)
				: undefined;
		const next = day ?? capital ?? little ?? hurried;
		if (next === undefined) return undefined;
		if (day === undefined && little === undefined) {
			if (capital !== undefined) capitals += 1;
			else small += 1;
		} else if (day !== undefined) small += 1;
		at = next;
	}
	return undefined;
}

/** "strada provinciale 25" is the number of a road; "strada statale 63 n. 110" a house on it. */
const isRoad = (text: string, from: number, at: number) =>
	/^\s?(?:provinciale|statale|regionale|comunale)?\s?(?:provinciale|statale|regionale|comunale)(?:\s?n\.?)?[\s,]*$/i.test(
		text.slice(from, at)
	);
const ON_A_ROAD =
	/(?<!\p{L})(?:(?:strada\s)?(?:statale|provinciale|regionale|comunale)|s\.?s\.?|s\.?p\.?)\s?(?:n\.\s?)?\d{1,4}(?:\s?(?:bis|ter|var))?,\s?\d{1,4}(?:\s?\/\s?[a-z\d]{1,3})?(?=\s?(?:[.;:,)\n]|$)(?!\d))/giu;
const HOUSE_ON_A_ROAD =
	/(?<!\p{L})(?:(?:strada\s)?(?:statale|provinciale|regionale|comunale)|s\.?s\.?|s\.?p\.?)\s?(?:n\.\s?)?\d{1,4}(?:\s?(?:bis|ter|var)|\s(?:d[ei]l{0,2}[ao]?|per|di)\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)?,?\s?(?:-\s)?(?:al\s)?(?:n(?:r|um)?\.|n[°º]|numero|civico|civ\.)\s?(?:civico\s)?\d{1,4}(?:\s?\/?\s?[a-z](?!\p{L})|\s?\/\s?\d{1,3})?/giu;
/** "abita in Monte Grappa 8": said by neighbours, who leave out what everybody knows. */
const STREET_LEFT_OUT =
	/(?<!\p{L})(?:abit[aoi]|abitano|abitava|vive|vivono|risiede|residente|domiciliat[ao]|casa sua)\s(?:(?:da sol[oa]|ora|sempre)\s)?(?:in|a|al)\s((?:\p{Lu}[\p{L}'’.]{1,20}\s){1,4},?\s?(?:n\.\s?|al\s)?\d{1,3}(?:\/?[A-Za-z])?)(?![\d.,]\d|\d|\s(?:anni|mesi|giorni|persone))/gu;

/** Without a capital the name must be one: not "via mail 3", nor "in via sperimentale 2". */
function isSound(text: string, from: number, at: number, capitals: number) {
	const name = text.slice(from, at).trim();
	if (capitals > 0) return true;
	return !NOT_A_NAME.test(name) && !(name.split(' ').length === 1 && ADJECTIVE.test(name));
}

const numberAt = (text: string, at: number) =>
	matchAt(NUMBER, text, at) ?? matchAt(IN_WORDS, text, at) ?? matchAt(ENTRANCE, text, at);

function matchAt(pattern: RegExp, text: string, at: number) {
	pattern.lastIndex = at;
	const match = pattern.exec(text);
	return match && match[0].length > 0 ? at + match[0].length : undefined;
}

const skipSpace = (text: string, at: number) => (/\s/.test(text[at] ?? '') ? at + 1 : at);

const PUBLIC_PLACE =
	/(?<!\p{L})(?:municipio|biblioteca|scuola|liceo|istituto|asilo|nido|parrocchia|oratorio|chiesa|ospedale|poliambulatorio|consultorio|teatro|museo|palestra|piscina|stadio|anagrafe|tribunale|questura|sala civica|centro (?:sociale|diurno|civico|giovani|anziani|famiglie|sportivo)|cas[ae] (?:di quartiere|della salute|della comunità|del volontariato)|polisportiva|circolo|sede (?:del comune|del quartiere|del tavolo|del circolo|dell['’]associazione|comunale)|(?:ufficio|sportello|polo) (?:sociale|territoriale|comunale|di quartiere))(?!\p{L})/giu;
/** Its own name, and how its address is brought in. */
const OF_THE_PLACE =
	/^(?:\s(?:\p{Lu}[\p{L}'’.]*|comunale|civica|primaria|secondaria|media|elementare|dell['’]infanzia|di|del|della)){0,5}\s?[,(–-]?\s?(?:(?:in|con sede in|sita in|sito in)\s)?$/u;
const DWELLING =
	/(?<!\p{L})(?:abit[aoie]|abitano|abitava|viv[eo]|vivono|risied\w*|resident[ei] in|domicili\w*|casa sua|vicin[oaie]|accanto|davanti|dietro|sopra|sotto|fronte)(?!\p{L})/iu;

/** The house of an institution named just before: everybody may know where that is. */
function isPublicPlace(text: string, street: number) {
	const clause =
		before(text, street, 110)
			.split(/[.;\n!?](?=\s|$)/)
			.at(-1) ?? '';
	const following = after(text, street, 60).split(/[.;\n]/)[0] ?? '';
	if (DWELLING.test(clause) || DWELLING.test(following)) return false;
	return [...clause.matchAll(PUBLIC_PLACE)].some((place) =>
		OF_THE_PLACE.test(clause.slice(place.index + place[0].length))
	);
}
