import { phrases } from './phrases';

/** Of the mind and of the mood. */
const MIND = `
demenz?, demenza senile, demenza vascolare, alzheimer, alzeimer, alzhaimer, alzaimer, morbo di alzheimer, decadimento cognitivo, declino cognitivo, deterioramento cognitivo, arteriosclerosi
depressione, depressione post partum, depressiv?, esauriment? nervos?, attacc? di panico, crisi di panico, attacch? di panico, schizofreni*, bipolar?, disturb? bipolar?, psicosi, psicotic?, paranoi*, manie di persecuzione, allucinazion?, deliri*
anoressi*, bulimi*, disturb? alimentar?, disturb? del comportamento alimentare, binge eating, autolesionis*, tentato suicidio, suicid*, disturb? mental?, disturb? psichic?, disturb? psichiatric?, disturb? d ansia, disturb? di personalita, disturb? borderline, borderline, disturb? ossessiv?, disturb? post traumatico, malattia mentale, malat? di mente
tso, trattamento sanitario obbligatorio, antidepressiv?, ansiolitic?, psicofarmac?, antipsicotic?, litio, elettroshock
`;

/** Of the nerves, and how children grow and learn. */
const NERVES = `
parkinson, parkinsonian?, morbo di *, sclerosi, sclerosi multipla, sclerosi laterale amiotrofica, sla, distrofi?, distrofia muscolare, atrofia muscolare, epiless*, epilessia, epilettic?, crisi epilettic*, convulsion?, corea di huntington, miastenia, neuropatia, meningite, encefalite, idrocefalo, aneurisma, ictus, ischemi*, emorragia cerebrale, emiparesi, emiplegi*, paraplegi*, tetraplegi*, paresi, afasi*, trauma cranico, stato vegetativo
autis*, spettro autistico, spettro dell autismo, asperger, adhd, iperattiv?, sindrome di *, trisomia, dislessi*, discalculi*, disgrafi*, disprassi*, dsa, bes, ritardo mentale, ritardo cognitivo, ritardo del linguaggio, ritardo psicomotorio, ritardo intellettivo, disabilita intellettiv?, deficit cognitiv?, deficit di attenzione, deficit dell attenzione, disturb? dell attenzione, disturb? del linguaggio, disturb? dell apprendimento, disturb? specific? dell apprendimento, disturb? dello spettro, spina bifida, paralisi cerebrale infantile
`;

/** Of the organs: growths, infections, blood, heart, breath, kidneys, bones. */
const BODY = `
tumor?, cancro, leucemi?, linfom?, mielom?, metastasi, metastatic?, melanom?, carcinom?, sarcom?, neoplasi?, neoplastic?, chemio, chemioterapi?, radioterapi?, immunoterapia, oncologic*, mastectomia, colostomia, tracheostomia
hiv, aids, sieropositiv?, epatite, epatite ?, epatic?, cirrosi, tubercolosi, tbc, sifilide, gonorrea, scabbia, malaria, lebbra
infart?, infartuat?, scompenso cardiaco, scompensat?, cardiopati*, cardiopatic?, fibrillazione, aritmi?, angina, bypass, stent, pacemaker, defibrillatore impiantato, trombosi, embolia, embolia polmonare, flebite, aneurism?
dialisi, dialitic?, emodialisi, dializzat?, insufficienza renale, insufficienza cardiaca, insufficienza respiratoria, insufficienza epatica, nefropati*, ossigenoterapia, bpco, enfisema, fibrosi cistica, fibrosi polmonare, broncopneumopatia
fibromialgi?, fibromialgic?, lupus, artrite reumatoide, crohn, morbo di crohn, colite ulcerosa, rettocolite, diverticolite, pancreatite, talassemi*, anemia falciforme, emofili*, endometriosi, maculopatia, retinopatia, retinite pigmentosa, glaucoma, maculopat*, distacco di retina, linfedema, psoriasi, vitiligine, sclerodermia, cardiomiopatia
gravidanza a rischio, amniocentesi, aborto, abortit?, interruzione di gravidanza, interruzione volontaria di gravidanza, procreazione assistita, fecondazione assistita
`;

/** Of drink, drugs and play. */
const HABITS = `
tossicodipenden*, tossicoman?, alcolist?, alcolismo, alcolizzat?, alcoldipendent?, etilist?, problem? di alcol, problem? con l alcol, problem? di alcool, problem? con l alcool, problem? di droga, problem? con la droga, problem? di gioco, problem? di dipendenza, abuso di alcol, abuso di sostanze, coma etilico, metadone, overdose, eroina, cocaina, cocainoman?, eroinoman?, ludopat*, ludopatic?, giocatore patologico, giocatrice patologica, gioco patologico, dipendenz? da *, dipendenz? dal *, dipendenz? dalle *, dipendenz? dall *, dipendenz? dalla *, disintossica*, comunita per droga, comunita per alcolisti, comunita terapeutica, comunita di recupero
`;

/** How it is called by who will not say its name. */
const ROUNDLY = `
fuori di testa, perdita di memoria, vuoti di memoria, problem? di memoria, poco lucid?, problem? psichic?, problem? psicologic?, problem? mental?,
problem? psichiatric?, problem? di salute, problem? di cuore, problem? al cuore, problem? ai reni, problem? di vista, problem? di udito,
problem? di deambulazione, problem? motor?, problem? di salute mentale, difficolta cognitiv?, difficolta motori?, fragilita psichic?,
sofferenza psichica, male incurabile, brutto male, brutta malattia, malattia brutta, malattia grave, grave malattia, malattia terminale,
malattia degenerativa, malattia neurodegenerativa, malattia rara, malattia autoimmune, malattia genetica, malattia cronica, fase terminale,
malat? terminal?
`;

/** Words of illness that nearly always tell something of somebody. */
export const TELLING_ILLNESS = phrases(MIND, NERVES, BODY, HABITS, ROUNDLY);

/** Everyday talk is full of these: they tell something only when said of somebody. */
export const EVERYDAY_ILLNESS = phrases(`
psichiatri*, neuropsichiatri*, depress?, ansi?, ansios?, esaurit?, esauriment?, insonni?, stress da lavoro, burn out, burnout, crisi di nervi, crisi nervos?, smemorat?, confus?, disorientat?, vaneggia, bipolarismo, tossic?, drog?, drogat?, alcol, alcool
malat?, malatticci?, malatti?, ammalat?, patologi?, sindrome, disabil?, disabilita, disabilita grave, disabilita motori?, disabilita al, handicap, handicap grave, handicappat?, portator? di handicap, invalid?, invalid? civil?, invalid? total?, invalid? del lavoro, invalidita, invalidita civile, inabil?, inabilita, non autosufficient?, non autosufficienza, non deambulante, allettat?, immobilizzat?, infermit?, inferm?, paralizzat?, paralisi, zopp?, zoppica
ciec?, cieca, cecita, ipovedent?, non vedent?, ceca, sord?, sordit?, ipoacusi?, ipoudent?, non udent?, sordomut?, mut?, balbuzi?, balbuzient?, balbetta, cataratt?, miop?, miopia, daltonic?
diabet?, diabetic?, celiac*, celiachi*, intollerant? al *, intolleranz? al *, allergi?, allergic?, asma, asmatic?, bronchit?, polmonit?, covid, influenza, pertosse, varicella, morbillo, scarlattina, fuoco di sant antonio, herpes, pidocchi, parassiti intestinali, salmonella, gastrite, colite, ulcera, ulcer?, emorroidi, ernia, ernie, calcoli, cistite, prostata, incontinen*, obes?, obesita, anemi?, anemic?, colesterolo, ipertes?, ipertensione, pressione alta, tachicardia, soffio al cuore, cardiac?, tiroide, ipotiroidismo, ipertiroidismo, tiroidite
artrit?, artrosi, artrosic?, osteoporosi, osteoporotic?, sciatica, lombalgia, mal di schiena, scoliosi, gotta, reumatism?, cervicale, femore, frattur?, fratturat?, rott? il femore, rott? una gamba, rott? la gamba, rott? un braccio, rott? il bacino, gamba rotta, braccio rotto, amputat?, amputazione, ustion?, protesi, protesi all anca, menisco, vertigini, mal di testa, emicrani?, cefale?, piaghe da decubito, piaga da decubito
incinta, gravidanza, aspetta un bambin?, aspetta un figli?, mese di gravidanza, partorit?, parto cesareo, parto prematuro, prematur?, menopausa, sterilita, infertilita
problem? di apprendimento, problem? di linguaggio, problem? di comportamento, problem? di sonno, problem? di schiena, problem? di pressione, problem? di respirazione, problem? di circolazione, problem? di equilibrio, problem? di peso, problem? di ansia, problem? di alimentazione, problem? di nervi, problem? alla schiena, problem? alle gambe, problem? ai polmoni, problem? al fegato, problem? allo stomaco, problem? alla prostata, problem? agli occhi, problem? alla tiroide, problem? respiratori, problem? cardiac?, problem? renal?, problem? neurologic?, problem? alimentar?, problem? oncologic?, difficolta di apprendimento, difficolta di linguaggio, difficolta motori?
pers? una gamba, pers? la gamba, pers? un braccio, pers? una mano, pers? un dito, pers? un occhio, pers? un rene, pers? la vista, pers? l udito, pers? la parola, pers? il bambino, pers? l uso, rott? il polso, rott? un polso, rott? la caviglia, rott? una caviglia, rott? la spalla, rott? il ginocchio, rott? un piede, rott? una costola, rott? due costole, caviglia slogata, caviglia rotta, polso rotto, piede rotto, slogat?, lussat?, ingessat?, punti di sutura, trauma
in malattia, in mutua, in infortunio, in cassa malattia, in cassa di malattia
febbre, ipoacusic?, aggravamento, stomizzat?, laringectomizzat?, tracheotomizzat?, vene varicose, linfonod?, nano, nana, nanismo, bambin? down, ragazz? down, figli? down, mongoloid?, disturbat?, matt?, pazz?, squilibrat?, clavicola, clavicola rotta, gomito rotto, ginocchio rotto, bacino rotto, costole rotte, legamenti, vaiolo, colera, dengue, legionella, nodul?, cist?, polip?, massa sospetta, macchia al polmone, macchie al polmone, lesione, lesioni, noduli
malformazion?, palatoschisi, labbro leporino, piede torto, nat? prematur?, nat? con, lussazion?, displasi?, soffio
otite, mastite, flebite, gastrite, enterite, gastroenterite, uretrite, vaginite, rinite, sinusite, tonsillite, faringite, laringite, tracheite, bronchiolite, pleurite, pericardite, miocardite, endocardite, peritonite, appendicite, colecistite, esofagite, stomatite, gengivite, parotite, nefrite, pielonefrite, prostatite, spondilite, borsite, tendinite, miosite, fascite, osteomielite, poliomielite, mielite, neurite, nevrite, dermatite, follicolite, congiuntivite, cheratite, uveite, retinite, vasculite, arterite, labirintite, epicondilite, periartrite, artrit?, dermatit?, nefrit?
spondilosi, osteoartrosi, aterosclerosi, steatosi, fibrosi, silicosi, asbestosi, micosi, nevrosi, stenosi, cifosi, lordosi, necrosi, toxoplasmosi, mononucleosi, sarcoidosi, amiloidosi, glioma, glioblastoma, astrocitoma, meningioma, neuroma, adenoma, fibrom?, lipoma, angioma, ematoma, edema, mesotelioma, papilloma, teratoma
febbre alta, influenza intestinale, virus intestinale, infezion?, setticemia, gonfiore, edemi, gambe gonfie, crampi, calvizie, acne, eczema, orticaria, verruche, labirintite, acufeni, apnee, apnee notturne, russa, nevralgi?, nevrotic?, cirrotic?, coma, svenut?, svenimenti, collasso, convalescen*, moribond?, trapiant?, trapiantat?, neurologic?, problem? neurologic?
`);

/** What illness is called by those who study it: "maculopatia", "gonalgia", "tetraplegico". */
export const MEDICAL_ENDING =
	/^.{3,}(?:patia|patie|patic[oai]|algia|algie|plegi[ae]|plegic[oai]|ectomia|scopia|penia|pnea|plasia|glicemia|chemia|(?<=set|tox|leuc|talass)emia|fobia|oressia|sclerosi|trofia)$/;
/** Words that end like an illness and are none. */
export const NOT_MEDICAL = new Set(
	'simpatia simpatie simpatico simpatica simpatici antipatia antipatie antipatico antipatica empatia empatie empatico empatica telepatia apatico apatica omeopatia omeopatico osteopatia osteopatico naturopatia nostalgia nostalgie nostalgico omofobia xenofobia islamofobia transfobia bifobia endoscopia'.split(
		' '
	)
);
