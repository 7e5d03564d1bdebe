import {
	EVERYDAY_HEALTH,
	EVERYDAY_JUSTICE,
	HEALTH,
	JUSTICE,
	OF_MANY,
	OF_ONE,
	SOMEBODY
} from './conditionwords';
import type { FindingKind } from './rules';
import { matchesOf, overlaps, type Finding, type Span } from './spans';

/**
 * Words of illness and of courts, when they are said of somebody. A tavolo speaks every day of disability, of
 * dementia, of prison: as themes, as services, of many. So the sentence around the word decides: a person in it,
 * or what is said of one person only, and the word is found; talk of many, and it is not. When neither is
 * there, the words that are everyday talk stay, and the others are found: to ask once too often is the lesser evil.
 */
export const conditionsIn = (text: string, named: readonly Span[]): Finding[] => [
	...found('health', text, HEALTH, EVERYDAY_HEALTH, named),
	...found('justice', text, JUSTICE, EVERYDAY_JUSTICE, named)
];

function found(kind: FindingKind, text: string, words: RegExp, everyday: RegExp, named: readonly Span[]) {
	return matchesOf(kind, text, words).filter((finding) => {
		if (isCalled(text, finding)) return false;
		const { start, end, clause } = sentenceAround(text, finding);
		if (isPlural(clause, finding, start)) return false;
		if (named.some((one) => overlaps(one, { start, end }))) return true;
		const ofOne = OF_ONE.test(clause);
		if (SOMEBODY.test(clause)) return ofOne || !isService(clause, finding, start);
		if (isService(clause, finding, start)) return false;
		const ofMany = OF_MANY.test(clause);
		if (everyday.test(finding.text)) return ofOne && !ofMany && finding.start - start > 0;
		return ofOne
			? !/(?<!\p{L})(?:persone|anziani|chi|familiari|malati|pazienti)(?!\p{L})/iu.test(clause)
			: !ofMany;
	});
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
function isPlural(clause: string, finding: Finding, from: number) {
	const head = clause.slice(0, finding.start - from);
	return (
		/(?<!\p{L})(?:persone|persona|anziani|anziane|bambini|ragazzi|ragazze|giovani|donne|pazienti|malati|malate|cittadini|soggetti|utenti|adulti|alunni|studenti|minori|familiari|famiglie|detenuti|chi (?:è|ha|vive|soffre|assiste|esce|si trova|sta|non|percepisce|convive))\s(?:\p{L}+['’]?\s?){0,4}$/iu.test(
			head
		) ||
		/^(?:demenze|tumori|persone|anziani|detenuti|detenute|ex detenuti|ex detenute|disabili|invalidi|malati|tossicodipendenti|alcolisti|non autosufficienti|carcerati|sieropositivi)$/iu.test(
			finding.text
		)
	);
}

/** Of a service or an office: "sportello Alzheimer", "il direttore del carcere", "caffè Parkinson". */
const isService = (clause: string, finding: Finding, from: number) =>
	/(?<!\p{L})(?:sportell[oi]|caff[eè]|centr[oi]|associazion[ei]|grupp[oi]|repart[oi]|progett[oi]|giornat[ae]|tavol[oi]|serviz[ioi]{1,2}|ambulator[ioi]{1,2}|servizi|operator[ei]|operatrice|equipe|équipe|medic[oi]|dirett(?:ore|rice)|cappellano|personale|medicina|dipartimento|unità|campagna|screening|cors[oi]|incontr[oi]|serat[ae]|spettacol[oi]|libr[oi]|film|mostra|raccolta fondi|domande|informazioni|fondi|convegn[oi]|punto|linea)\s(?:\p{L}+['’]?\s?){0,3}$/iu.test(
		clause.slice(0, finding.start - from)
	) || /^\s(?:caff[eè]|caf[eé]|point)(?!\p{L})/iu.test(clause.slice(finding.end - from));

/** The name of something: "Associazione Parkinson", "Alzheimer Caffè", "AISM". */
const isCalled = (text: string, { start, end }: Finding) =>
	/^\s(?:Caff[eè]|Caf[eé]|Italia|Onlus|ODV|APS)(?!\p{L})/u.test(text.slice(end, end + 10)) &&
	!SOMEBODY.test(text.slice(Math.max(0, start - 80), start));
