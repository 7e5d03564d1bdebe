import {
	AT_THE_HEAD,
	DEPENDS_ON_A_THING,
	DONE_TO_ONE,
	FIGURE_OF_SPEECH,
	NEVER_ILL,
	NOBODY_ILL,
	OF_MANY,
	OF_ONE,
	SOMEBODY
} from './aboutwhom';
import { healthWordsIn, justiceWordsIn, type Said } from './conditionwords';
import { predicateBefore, wholePredicate } from './predicates';
import type { FindingKind } from './rules';
import { overlaps, trimmed, type Finding, type Span } from './spans';
import type { Token } from './tokens';

/**
 * Words of illness and of courts, when they are said of somebody. A tavolo speaks every day of disability, of
 * dementia, of prison: as themes, as services, of many. So the sentence around the word decides: a person in it,
 * or what is said of one person only, and the word is found; talk of many, and it is not. When neither is
 * there, the words that are everyday talk stay, and the others are found: to ask once too often is the lesser evil.
 */
export const conditionsIn = (text: string, tokens: readonly Token[], named: readonly Span[]): Finding[] => [
	...found('health', text, healthWordsIn(text, tokens), named),
	...found('justice', text, justiceWordsIn(text), named)
];

/** Each with its verb, and two of the same breath as one: "è invalida al 100 % con accompagnamento". */
function found(kind: FindingKind, text: string, words: readonly Said[], named: readonly Span[]) {
	const all: Finding[] = [];
	for (const word of words) {
		const last = all.at(-1);
		const whole = wholePredicate(text, word);
		const together =
			last !== undefined && JOINING.test(text.slice(last.end, Math.max(last.end, whole.start)));
		if (!together && !isAboutOne(text, word, named)) continue;
		if (together) all.pop();
		all.push(trimmed(kind, text, together ? Math.min(last.start, whole.start) : whole.start, whole.end));
	}
	return all;
}

const JOINING =
	/^(?:\s?,)?\s?(?:(?:e|ed|o|con|in|di|da|per|del|dello|della|dei|al|alla|dal|dalla|anche|la|il|una|un)\s?){0,3}(?:(?:l|un|dell|all|dall)['’])?$/iu;

function isAboutOne(text: string, word: Said, named: readonly Span[]): boolean {
	if (isCalled(text, word)) return false;
	const { start, end, clause } = sentenceAround(text, word);
	const head = clause.slice(0, word.start - start);
	const somebody = SOMEBODY.test(clause);
	if (isPlural(head, text.slice(word.start, word.end)) || isFigure(text, word)) return false;
	const isNamed = named.some((one) => overlaps(one, { start, end }));
	if (NEVER_ILL.test(head) && !somebody && !isNamed) return false;
	if (word.weight === 'told') return true;
	if (!isNamed && !somebody && AT_THE_HEAD.test(head))
		return word.weight !== 'service' && DONE_TO_ONE.test(text.slice(word.end, word.end + 20));
	const told = predicateBefore(head.slice(-90), word.weight === 'service') !== undefined;
	const isNobody = !somebody && NOBODY_ILL.test(head);
	if (word.weight === 'service') return told && !isNobody;
	if (isNamed || (told && !isNobody)) return true;
	if (isNobody && told) return false;
	const ofOne = OF_ONE.test(clause);
	if (word.weight === 'care') return ofOne && somebody && !isService(clause, word, start);
	if (somebody) return ofOne || !isService(clause, word, start);
	if (isService(clause, word, start)) return false;
	const ofMany = OF_MANY.test(clause);
	if (word.weight === 'everyday') return ofOne && !ofMany && word.start > start;
	return ofOne
		? !/(?<!\p{L})(?:persone|anziani|chi|familiari|malati|pazienti)(?!\p{L})/iu.test(clause)
		: !ofMany;
}

/** The sentence a word stands in: at most three hundred letters on each side. */
function sentenceAround(text: string, { start, end }: Span) {
	const head = text.slice(Math.max(0, start - 300), start);
	const cut = Math.max(
		...[
			...head.matchAll(/\n|[!?…;](?=\s)|(?<!\b(?:sig|ra|dott|ssa|prof|n|l|via|art|ser|d|t|[A-Z]))\.(?=\s)/giu)
		].map(({ index }) => index + 1),
		-1
	);
	const from = cut >= 0 ? start - head.length + cut : start - head.length;
	const tail = text.slice(end, end + 300);
	const stop = /\n|[!?…;](?=\s|$)|(?<!\b(?:sig|ra|dott|ssa|prof|n|l|art|[A-Z]))\.(?=\s|$)/iu.exec(tail);
	const to = stop ? end + stop.index : end + tail.length;
	return { start: from, end: to, clause: text.slice(from, to) };
}

/** Said of a group just before: "persone con disabilità", "familiari di malati di Alzheimer", "chi è in carcere". */
const isPlural = (head: string, word: string) =>
	/(?<!\p{L})(?<!ha i |suoi |miei |sue |mie )(?:persone|persona (?:con|non)|anziani|anziane|bambini|bambine|ragazzi|ragazze|giovani|donne|pazienti|malati|malate|cittadini|soggetti|utenti|adulti|alunni|studenti|minori|familiari|famiglie|nuclei|casi|situazioni|detenuti|(?:per|a|di|con|da) chi|chi (?:è|ha|vive|soffre|assiste|esce|si trova|sta|non|usa|prende|fa|aspetta|percepisce|convive))\s(?:\p{L}+['’]?\s?){0,4}$/iu.test(
		head
	) ||
	/(?<!\p{L})(?:chi|coloro che|quelli che|quanti|persone che|anziani che|qualcuno|ognuno|nessuno|se uno)\s$/iu.test(
		head
	) ||
	/^(?:demenze|tumori|persone|anziani|detenuti|detenute|ex detenuti|ex detenute|disabili|invalidi|malati|tossicodipendenti|alcolisti|non autosufficienti|carcerati|sieropositivi|ciechi|sordi|diabetici|celiaci|allergici|non vedenti|ipovedenti|cardiopatici|oncologici)$/iu.test(
		word
	);

/** Of a service or an office: "sportello Alzheimer", "il direttore del carcere", "caffè Parkinson". */
const isService = (clause: string, word: Span, from: number) =>
	/(?<!\p{L})(?:sportell[oi]|caff[eè]|centr[oi]|associazion[ei]|grupp[oi]|repart[oi]|progett[oi]|giornat[ae]|tavol[oi]|serviz[ioi]{1,2}|ambulator[ioi]{1,2}|servizi|operator[ei]|operatrice|equipe|équipe|medic[oi]|dirett(?:ore|rice)|cappellano|personale|medicina|dipartimento|unità|campagna|screening|cors[oi]|incontr[oi]|serat[ae]|spettacol[oi]|libr[oi]|film|mostra|raccolta fondi|domande|informazioni|fondi|convegn[oi]|punto|linea|museo|storia|padiglione|facoltà|studio|giornale|giornalino)\s(?:\p{L}+['’]?\s?){0,3}$/iu.test(
		clause.slice(0, word.start - from)
	) || /^\s(?:caff[eè]|caf[eé]|point)(?!\p{L})/iu.test(clause.slice(word.end - from));

/** "non vede che cosa voti", "non parla di soldi" */
const SEEN = /^\s(?:(?:che|cosa|come|il|lo|la|le|i|gli|un|una|di|con|a|ancora|nessun)\s|l['’])/iu;
const isFigure = (text: string, { start, end }: Span) =>
	FIGURE_OF_SPEECH.test(text.slice(end, end + 40)) ||
	(/(?:vede|sente|parla)$/i.test(text.slice(start, end)) && SEEN.test(text.slice(end, end + 8))) ||
	DEPENDS_ON_A_THING.test(text.slice(start, end));

/** The name of something: "Associazione Parkinson", "Alzheimer Caffè", "AISM". */
const isCalled = (text: string, { start, end }: Span) =>
	/^\s(?:Caf{1,2}[eèé]|Italia|Onlus|ODV|APS)(?!\p{L})/u.test(text.slice(end, end + 10)) &&
	!SOMEBODY.test(text.slice(Math.max(0, start - 80), start));
