import { phrases } from './phrases';

/** What the law gives to whoever is ill or disabled. */
const BENEFITS = `
indennita di accompagnamento, indennita di accompagno, indennita di frequenza, assegno di accompagnamento, assegno di cura, assegno ordinario di invalidita, assegno di invalidita, accompagno, pension? d invalidita, pension? di invalidita, pension? di inabilita, permessi 104, certificat? medic?, certificat? di malattia, certificato di invalidita, verbale di invalidita, commissione invalidi, commissione medica, visita fiscale, visita di aggravamento, diagnos?, diagnosi, diagnosticat?, diagnosi funzionale, cartella clinica, lettera di dimissioni, lettera di dimissione, esit? degli esami, esami del sangue, test di gravidanza, esenzione per patologia, contrassegno invalidi
`;

/** What is done to cure, and where. */
const CURES = `
lungodegenza, lungodegent?, rianimazione, terapia intensiva, terapia del dolore, terapia oncologica, terapia antiretrovirale, trasfusion?, morfina, ossigeno, bombola d ossigeno, bombola dell ossigeno, sondino, catetere, pannolon?, stomia, peg, letto ortopedico, letto ospedaliero, letto articolato, letto antidecubito, materasso antidecubito, sollevatore, montascale, insulina, seduta di fisioterapia, sedute di fisioterapia, sedut? dallo psicologo, sedut? dalla psicologa, sedut? di psicoterapia, bisogno di psicolog?, bisogno dello psicologo, bisogno della psicologa, in cura, in analisi, in riabilitazione, insegnante di sostegno, maestra di sostegno, docente di sostegno, ore di sostegno, educatore di sostegno, il sostegno a scuola, il sostegno per, alunno certificato, alunna certificata, bambino certificato, bambina certificata, piano educativo individualizzato, pei, pdp, amministrat* di sostegno, interdett?, tutore legale, badante giorno e notte
`;
/** A tavolo also explains how they are asked for. */
export const EVERYDAY_BENEFITS = phrases(BENEFITS);

/** Only when said of somebody: most of them are also services that a tavolo talks about. */
export const EVERYDAY_CARE = phrases(
	CURES,
	`
accompagnamento, ricover?, ricoverat?, dimess? dall ospedale, dimess? dalla clinica, dimission? protett?, operat?, operazione al *, operazione alla *, operazione all *, intervent? chirurgic?, intervento al *, intervento alla *, intervento all *, riabilitazione, fisioterapi?, logopedi?, logopedista, psicolog?, psicologo, psicoterapi?, psicoterapeuta, neurolog?, cardiolog?, oncolog?, psicomotricita, terapi?, terapia, cure palliative, cure domiciliari, hospice, dolori, farmac?, medicin?, pastigli?, pillol?, gocce, cortisone, antibiotic?, antidolorific?, anticoagulant?, sonnifer?, tranquillant?, calmant?, xanax, tavor, prozac, lexotan, coumadin, valium, punture, flebo, aerosol, ossigeno, stampell?, grucce, deambulator?, girello, bastone, carrozzin?, carrozzella, sedi? a rotell?, scooter per disabili, apparecchi* acustic?, protesi acustica, busto ortopedico, gesso, tutore, dentiera, parrucca, pannolini per adulti, referto, referti, biopsia, tac, risonanza, ecografia, colonscopia, gastroscopia, mammografia, holter, visita oculistica, visita cardiologica, visita neurologica, visita geriatrica, visita specialistica, esami, ambulanza
`
);

/** Services everybody knows: they tell something of whoever is "seguito da" or "in carico a" them. */
export const SERVICES = phrases(`
uonpia, uonpi, uompia, npee, npi, cdcd, noa, smria, sert, serd, csm, centro di salute mentale, centro salute mentale, salute mentale, igiene mentale, cim, npia, npi, neuropsichiatria, neuropsichiatria infantile, centro antiviolenza, casa rifugio, casa protetta, uvm, uvg, adi, assistenza domiciliare, assistenza domiciliare integrata, assistenza infermieristica, spdc, reparto psichiatrico, consultorio, servizi, servizi sociali, servizio sociale, sociali, assistente sociale, assistenti sociali, servizio tutela minori, tutela minori, tribunale dei minori, tribunale per i minorenni, alcolisti anonimi, giocatori anonimi, narcotici anonimi, comunita, centro diurno, casa famiglia, affido, educatore, educatrice, geriatria, geriatra, centro disturbi cognitivi, hospice, oncologia, day hospital, cardiologia, neurologia, diabetologia, pneumologia, nefrologia, centro diabetologico, centro dialisi, psicolog?, psichiatra, psicoterapeuta, neurologo, neurologa, oncologo, oncologa, logopedista, fisioterapista, riabilitazione, servizio dipendenze, servizio per le dipendenze, dipendenze patologiche, unita di valutazione
`);
