import { NAMES_ABROAD } from './namesabroad';
import { NAMES_AT_HOME } from './namesathome';
import { NAMES_FROM_AFAR } from './namesfromafar';

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names that are also common words, feasts, places or brands: alone they are a name only where they cannot be else. */
export const NAMES_AND_WORDS = listed(`
ramadan alba ali allegra alma america angelo annunziata asia assunta aurora awa azzurra bianca bruna candida
carlino carmine celeste chen chiara clemente consolata costanza dalia dante diamante dolores domenica
emilia eros europa fede felice felicita fiore fiorentino fortunata fortunato franco gabi gaia gioia
giusto gloria grazia ida idea immacolata ina innocente ion iris isa italia lea leone libera libero
luce luna mai mara marina mei mercedes mimi mimosa mina modesta modesto morena moreno nana natale
nella norma novella ombretta onesto orlando pace papa pasqua paul pellegrino perla pia pino
pio prima primo prospero quinto reda regina romano rosa rosario sabina said santina santo secondo
selvaggia serena sereno severo silva speranza stella tea terzo urbano valentino vera viola virtu
vale vita vitale vittoria wei yan ying zhang
benvenuta benvenuto donata donato liberata liberato massima massimo onorata onorato placida placido quinta sante severa enza argentina asma
`);

/**
 * First names met in Italian cities, Italian and not, without accents and in small letters. A fact of
 * life, written down by hand: what is missing here is still found with a title, a surname or a verb.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set([
	...NAMES_AND_WORDS,
	...NAMES_AT_HOME,
	...NAMES_ABROAD,
	...NAMES_FROM_AFAR,
	...listed(`
abdallah abdel abdelaziz abdelkader abdou abdoul abdoulaye abdul abdullah abebe abena ada adalgisa
adama adamo adel adelaide adele adelina adina adnan adolfo adriana adriano agata agnese agnieszka
agostina agostino ahmed aicha aida aisha aissatou akua akwasi alaa albana alberico alberta alberto
alda aldo aleksander aleksandra alem alena alessandra alessandro alessia alessio alexandra alexandre
alexandru alexei alfonsina alfonso alfreda alfredo ali alice alida alina aliona aliou alioune alketa
allegra alma aloisio altin alvaro amadou amal amalia amanda amara ambra ambrogio amedeo amelia
amerigo amilcare amina aminata amine amir amira amjad amos ana anas anastasia andrea andreea andrei
andreina andrej andriy anella angela angelica angelina angiola angiolina anis anisa anita anna
annachiara annalisa annamaria annarita annarosa annibale annunziata anselmo ansu anton antonella
antonello antonia antonietta antonina antonino antonio anwar apollonia apti arben ardit arianna
arjan armanda armando arnaldo arrigo artan artur arturo ascanio asif asma assunta attilia attilio
augusta augusto aurelia aurelio ausilia awa ayesha ayoub aziz aziza bajram bakary baldassarre
barbara bartolomeo bashir basilio battista beatrice bendetta benedetta benedetto beniamino benito
berenice bernarda bernardino bernardo berta besa besmir bettina biagio bilal bledar blerina blerta
boban bogdan bohdan boubacar brigida brunella brunetta brunilde bruno bujar calogera calogero
camilla camillo carla carlo carlotta carmela carmelina carmelo carmen carolina cassandra catalin
catalina caterina catia cecilia celestina celestino cesare cesarina cesira cheikh chen chiara
chukwudi cinzia ciprian ciro clara clarissa claudia claudio clelia clotilde concetta concettina
corinna cornelia corrado cosetta cosima cosimo cosmin costantino costanza costel cristian cristiana
cristiano cristina cristoforo dalila damiana damiano dang daniel daniela daniele danila danilo dante
danuta daria dario darya david davide debora deborah dejan delfina delia demetrio denis denisa
denise desiderio desislava diana diego dina dino dionigi dmitri dmytro doina domenica domenico
donata donatella donatello donato donika dora doriana doriano dorina dorjan dorotea dragan drita
edda edgarda edgardo edlira edmir edmondo edoarda edoardo edona edvige efisio efosa egidia egidio
egle ekaterina elda elena eleonora elettra elhadji elia eliana eliano elias elide eligio elio elira
elisa elisabeta elisabetta elisea eliseo elma elona elton elvio elvira emanuela emanuele emeka
emidio emil emiliana emiliano emilio emir emma endri enea enisa enkeleda enrica enrichetta enrico
enza enzo ercole erica erika erion ermal ermanno ermes erminia erminio ermira ernesta ernestina
ernesto eros ersilia esmeralda essaid ester ettore eufemia eugenia eugenio eulalia eva evans evelina
ewa ezechiele ezio fabia fabiana fabiano fabio fabiola fabrizia fabrizio fadi fadila faiza farah
farid farida farouk fatiha fatima fatime fatjon fatma fatmir fatou fatoumata fausta faustina
faustino fausto federica federico fedora ferdinanda ferdinando ferruccio fiammetta filiberto filippa
filippo filomena fiorella fiorenza fiorenzo flamur flavia flavio florentina floriana floriano florin
flutura fode fosca fosco franca francesca francesco franchina frida fulvia fulvio fumika furio gabi
gabriela gabriele gabriella gaetana gaetano galileo galina gaspare gastone gaurav geltrude gemma
genesio gennaro genoveffa genti george georgeta georgiana gerarda gerardo germana germano gertrude
gheorghe gherardo ghulam giacinta giacinto giacoma giacomina giacomo giada giampaolo giampiero
gianandrea giancarla giancarlo gianfranca gianfranco gianluca gianluigi gianmarco gianmaria gianna
gianni gianpaolo gianpiero gilberta gilberto gilda gina ginevra gino gioacchino gioele giordana
giordano giorgia giorgina giorgio giosue giovanna giovanni giovannina girolama girolamo gisella
giuditta giulia giuliana giuliano giulietta giulio giuseppa giuseppe giuseppina giustina giustino
gjergj gloriana goffredo graziana graziano graziella gregorio greta grzegorz gualtiera gualtiero
guerrino guglielmina guglielmo guido gurpreet gustavo habib hafida hafsa haider halima halyna hamid
hamza hana hanan hanane hanna hasan hassan hatixhe hedi hicham hind houda hussain hussein ibrahim
ibrahima ida idea idris ignazio igor ilaria ilario ilda ileana ilir ilyas iman imane immacolata
imran ina ines inna innocenzo ioana iolanda iole ion ionel ionela ippolita ippolito irene irina irma
iryna isa isabella isaia isatou isidoro ismael ismaele ismail isotta issam italo ivan ivana ivanka
ivano ivo ivonne iwona jacopo jamal james jamila jana jasmina javed jelena jessica jing joana john
jolanda jole jonida jose juan julia juliana kadiatou kamal karim karima katarzyna kateryna katia
katiuscia kaur kebe kevin khadija khadim khaled khalid khalil kofi krzysztof kujtim kwame laila
lamberto lamia lamine lara larisa larysa latifa laura laurenzia lauro lavinia lea leandro leda leila
lejla lenka leonarda leonardo leone leonia leonilda leopolda leopoldo letizia leyla liam liang licia
lidia lilia liliana lina linda lindita lino lirie lisa liudmyla livia livio ljiljana loredana
lorella lorena lorenza lorenzina lorenzo loretta loriana loris luana luca lucia luciana luciano
lucilla lucio lucrezia ludmila ludovica ludovico luigi luigia luigina luisa luisella lyudmila
madalina maddalena mafalda magda maggiorina mahmoud mai maja malgorzata malick malika mamadou mame
manfredi manjit manlio mansour manuel manuela mara marcella marcello marco margherita maria
mariachiara mariagrazia mariam mariama marian mariana mariangela marianna mariano mariapia maribel
marie mariella marietta mariia marija marilena marilisa marilu marinella marino mario mariolina
marisa maristella mariya marjan marta martina martino mary maryam maryna marzia marzio massimiliano
massimo matilde matteo mattia maura maurizia maurizio mauro maya mbaye mehdi mehmet mei melania
melissa mercede merita michael michela michelangelo michele michelina mihaela mihai mihail milan
milena milica miloud milva mimma mimmo mina mircea mirco mirela mirella miriam mirjana mirko
mirlinda mirna modou mohamed mohammad mohammed mohsin moira monica morena moreno mouhamed mounir
mourad moussa muhamed muhammad muriel mustafa mustapha mykola nabil nabila nadia naima nana nancy
nasser natalia natalina natalino nataliya natalya natasa natascia nazareno ndeye ndiaga nella nello
nerina nerino nermin nevena nevio nezha nguyen niccolo nicla nicodemo nicola nicolae nicoleta
nicoletta nicolo nikolai nilde nilla nina ninetta nino nives noah noemi noor nora norberto norina
noura noureddine novella nuhi nunzia nunzio nurie oddone odette ofelia oksana oleg oleksandr
oleksandra olena olga olha olimpia olimpio olinda olindo olivera olivia omar omer orazio oreste
orges oriana orietta orlando ornela ornella orsola ortensia osama oscar osman osvalda osvaldo othman
ottavia ottavio ottorino oumar oumou ousmane pablo palmira palmiro paola paolina paolo papa pape
paride pasquale pasqualina patrizia patrizio paul pawel pedro pellegrino petar peter petra petrit
petronilla petru piera pierangela pierangelo pierantonio piergiorgio pierina pierino pierluigi piero
pierpaolo pietro pina pinuccia piotr placido pompeo porzia prisca priscilla qazim quintino quinto
rachele rachid rachida radu raffaela raffaele raffaella raimonda raimondo rajesh ramadan rami ramiz
ramona rania ranjit rashid razvan rebecca reda redouane regolo remigio remo renata renato renza
renzo rexhep riccarda riccardo rina rino rita robert roberta robertina roberto rocco rodolfo rolando
romana romano romeo romilda romolo romualdo rosa rosalba rosalia rosalinda rosamaria rosangela
rosanna rosaria rosario roselda rosella rosetta rosina rosita rossana rossano rossella roxana
ruggero ruggiero ruslan ruth ruzhdi saad sabina sabino sabrina sadia sahar said saida saima saliha
salim salima salma salome salvatore salvatrice samanta samantha samba samia samir samira samuel
samuela samuele sanaa sandeep sandra sandrina sandro sanja sanjay santina santino sara saverio
savina savino sebastiana sebastiano secondina selene selenia serafina serafino sergio sergiu serhiy
settimia settimio severina severino seydou shahid shaima shkelqim shpresa sibilla sigfrido siham
silva silvana silvano silverio silvestra silvestro silvia silvio simona simone simonetta simonetto
simran sindi singh sira siro skender slavica slobodan snezana sofia sokol sonia soufiane soukaina
stanislao stanislav stefania stefano stela stoyan suela sukhwinder sunita susan susanna sven
svetlana sveva svitlana tahar tamar tamara tancredi tania taras tarik tariq tatiana tea tecla teodor
teodora teodoro teofilo teresa teresina teresita terzo tetiana thomas tiberio tilde tina tino tito
tiziana tiziano tobia tomasz tommasina tommaso tosca traian tringa tudor tullia tullio ubaldo uberto
ugo uladzimir ulisse umberta umberto urbano ursula usman valbona valdete valentina valentino valeria
valeriana valeriano valerio valon valter vanda vanessa vania vasco vasile vasyl veaceslav velia
venanzio veneranda vera veronica vesna viktor viktoriya vilma vincenza vincenzina vincenzo viola
violante violeta violetta viorel viorica virgilia virgilio virginia virginio vita vitale vitaliano
vito vittore vittorina vittorio vivaldo viviana vjollca vlad vladimir vladimiro volodymyr wafa wail
waleed walter wanda wei weronika william wojciech xhesika xhevahire xiang xiao yahya yan yao yasin
yasmina yasmine yasser yassine yevhen ying youness youssef yulia yuliya yuri yurii yusuf zaccaria
zahra zainab zaira zakaria zana zdenka zeinab zelinda zelmira zeno zhang zhor zineb zita zlata zoe
zohra zoran zoubida zsofia
`)
]);

/** Even with a capital letter these are hardly ever a person alone. */
export const HARDLY_ALONE = listed(`
ramadan america asia chen domenica emilia europa fede idea immacolata ina ion
italia libera libero mai marina mercedes mimosa natale nella pace papa pasqua paul
prima primo quinto reda regina romano said santa santo secondo speranza terzo vita vittoria zhang
`);
