import { SURNAMES_AT_HOME, SURNAMES_AT_HOME_AND_WORDS } from './surnamesathome';
import { SURNAMES_ABROAD, SURNAMES_ABROAD_AND_WORDS } from './surnamesabroad';

const listed = (text: string, more: readonly string[] = []): ReadonlySet<string> =>
	new Set([...text.trim().split(/\s+/), ...more]);

/** Frequent surnames in Italian cities that are hardly ever another word: found also alone. */
export const SURNAMES = listed(
	`
abbas abdi agyemang ahmad ahmeti akhtar albertini amadei amato amrani andreoli angelini antonelli
appiah aricò asante bah bajrami balde baldi baldini balducci ballarini barbieri baroni barry bartoli
bartolini bassi battaglia begum bellini bellucci benassi benedetti benetti beqiri berardi bernardi
bernardini bernini berti bertolini bertolotti bertoni biagi bianchi bianchini bianco bini boateng
boccaccio bolognesi bonacini bonazzi bondarenko bondavalli bonetti bonfanti bonini borghi boschi
boselli bosi bottazzi bouazza boumediene braglia brunelli bruni bruschi burani bursi camara caputo
carboni cardinali carletti carnevali caruso casadei casali castagnetti castelli catellani cattaneo
cattani cavalieri cavalli cavazzoni ceccarelli ceesay cerri cervi chiesi ciampi cigarini cipriani
cisse cissé cocchi codeluppi colombini colombo coppola corradi corradini corsi corsini costantini
coulibaly cristofori curti dallari damiani davoli dazzi degani dervishi diallo diop diouf dumitrescu
esposito fabbri fabbrini falcone fall fantini fantuzzi farina faye fedeli fernandez ferrante
ferrarini ferraro ferrero ferretti ferri filippini fiorini fontanesi formisano fornaciari
franceschini franchini francia franzoni gabrielli galli gallo gambarelli garavaldi garcia gasparini
gatti gelmini gennari gentile gentili ghezzal ghidini ghirelli giannini giannotti giordani giorgi
giovannini giuliani giusti gjoka gomez gonzalez gozzi gozzini grandi grasselli grassi graziani greco
gualdi guerra guerri gueye guidetti guidi haddad haxhiu hoxha hoxhaj huang hussain ionescu iori
iotti iqbal ivanova jallow jovanovic keita konate kone koné kovac kovalenko krasniqi kumari lanzi
lazzaretti lazzari leka lekaj leoncini leoni lleshi lombardi lombardini longhi lopez lorenzini
lorusso lucchini lugli lusetti luzzi maffei magnani mainini malagoli malik mancini manfredini
mantovani marani marchesi marchetti marchi marchini mariani marinelli marini marino mariotti marku
martelli martinelli martini masini massari mattioli mazza mazzali mazzini mazzoni mbaye meglioli
mehmeti melis melloni melnyk menozzi mensah messina messori micheli mihai milani minelli moldovan
monari montanari montanini montecchi montipò montorsi morandi morelli moretti mori morina morini
moroni morsiani muca muratori musa mussini mustafaj napolitano nasi nasir ndiaye ndoye ngom nguyen
niang nicolini nikolic nironi njie notari olivieri orlandi orlandini orsi osei osmani owusu
paganelli pagani paglia pagliani palmieri palumbo panciroli paoletti paolini parisi parmeggiani
pasini pasquali pasqualini pavarini pavesi pellegrini pellegrino pelosi perez peri perini perrone
petrov petrova petrovic petrucci piccinini pierini pignatti pini pinna piras poli polidori popa
popescu popov prandi predieri prifti pugliese rabitti ragni ramos ravasi ravazzini reggiani ricci
ricciardi ricco rinaldi rinaldini riva rizzi rizzo rizzuto rodriguez romagnani romagnoli romani
romano rosati rosini rosselli rossetti rossetto rossi rossini ruggeri ruini ruozzi russo rusu
sabatini sacchetti sacchi sall salsi salvarani salvatori salvi salvini sanchez sandri sanna santini
santoro sarr sartori sassi savazzi scaglioni scaltriti schiatti seck sene serafini sergi serra sessi
shaba shevchenko sidhu silvestri simonazzi simonini soncini sorrentino sow spadoni spaggiari
spallanzani stan stefani stoica storchi sylla tagliani taglini tahiri tamburini tassoni tavernelli
testi thiam tirelli tkachenko tondelli toni torelli torreggiani torres toschi toure traore trevisan
turci ughetti vaccari valenti valentini valla valli varini vasilescu vecchi venturelli venturi
veroni vezzani vezzosi viani vignali vincenzi vitali vivi volpi wang xhafa yilmaz zambelli
zampetti zanelli zanetti zani zanichelli zanni zannoni zanoni zanotti zecchetti zini zucchi zuccoli
`,
	[...SURNAMES_AT_HOME, ...SURNAMES_ABROAD]
);

/** Surnames that are also colours, towns, saints, things or brands: only with a first name or a title. */
export const SURNAMES_AND_WORDS = listed(
	`
alberti amato angeli arena barry battaglia bello benedetti bianco boccaccio bolognesi bosco bruno
campana campi caputo carboni cardinali castelli cavalieri cavalli cervi conti corti costa d'amico
falco falcone fall farina fava ferrari ferraro ferrero fiore fiori fontana forti francia gatti gatto
gentile gentili giordani giorgi giusti grandi grasso greco grillo guerra iotti leone leoni longo
malik marino martini mazza mazzini messina milani monaco monti morandi mori muratori musa napolitano
negri neri nobili notari orsi pace paglia palma paolini parisi pasquali pastore pellegrino pepe peri
pesci piccoli pini pinna poli ponti porta prandi ricco riva rocca romani romano rosa rosso sacchi
sala salvi sarti sassi serra stan testa testi torre torres torri valli vecchi venturi verde verdi
villa viola vitale vitali vivi volpe volpi
`,
	[...SURNAMES_AT_HOME_AND_WORDS, ...SURNAMES_ABROAD_AND_WORDS]
);

/** How many surnames end: enough beside a first name nobody listed, with a verb that only people do. */
export const SURNAME_ENDING =
	/(?:etti|elli|ucci|acci|uzzi|azzi|ozzi|izzi|ardi|aldi|otti|utti|agni|ieri|iello|uolo|icchi|ecchi|occhi|etto|otto|ello|ini|oni|ati|ani|ari|oli|eri|isi|esi|ossi|assi|ussi|erti|orti|arbi|ogni|igni|oldi|andi|endi|alli|illi|olli|ulli|erri|arri|avi|ucchi|acchi|inghi|enghi|aschi|eschi|ischi|oschi|edi|odi|idi|asi|usi|esi|ogli|uschi|osso|acco|ucco|iero|aro|ieri|oldo|ardo|ozzo|uzzo|azzo|izzo|ezza|azza)$/;

/** How surnames end that come from elsewhere: enough beside any other capital. */
export const FOREIGN_ENDING =
	/^(?=.{5}).*(?:escu|eanu|oaru|oiu|enko|chuk|czuk|tsiuk|niuk|liuk|oglu|vic|vych|vich|wicz|czyk|owski|ewski|owska|ewska|yska|yskyi|skyi|ska|skiy|adze|shvili|dze|yan|singh|inder|preet|jeet|deep|ullah|uddin|rahman|singhe|wardena|wardene|sekara|ratne|akou|iah|oui|aoui|ouni|oudi|azzi|hadj|allah|eddine|mariam|selassie|michael)$/;
