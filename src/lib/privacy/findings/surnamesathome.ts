const listed = (text: string): readonly string[] => text.trim().split(/\s+/);

/** More surnames of Emilia, and of those who came from the south of Italy. Written down by hand. */
export const SURNAMES_AT_HOME: readonly string[] = listed(`
accorsi aguzzoli aiello alai albarelli amaduzzi anceschi annigoni antonucci aprea ardizzone artoni
attolini avolio baccarani baccarini badodi balestrazzi balsamo barani barbato barbolini baricchi
bartoloni bartolotta bellomo beltrami benelli bergamaschi bergianti bergonzini bertacchini bertani
bertolani bertoldi bevilacqua bezzecchi bizzocchi boccaletti boccedi boiardi bolondi bonezzi
bonomo bonvicini borrelli bortolotti boschetti brancaccio branchetti brugnoli bulgarelli buonocore
caffagni caffarri caiazzo calabro caleffi calzolari campanini camurri canepari canovi cantarelli capasso
capiluppi cappiello caprari carani cardillo carretti casarini castagnini castaldo cavazzuti cavicchi
ceccardi chesi chierici cilloni cimino cirillo cocconi codazzi coletta colucci copelli corghi cosentino
costanzo cozzolino cucchi cuoghi curini cutro damico delmonte diluca dimaio dodi donelli dotti fabbiani
falavigna farioli fasano favali fiaccadori filippi fiorillo fioroni foracchia franceschetti frignani
fusco galasso galeotti galloni galluzzo gambetti gargiulo garimberti garofalo genitoni gherpelli 
ghidoni ghinelli ghinolfi giannone giaroli gilioli giovanardi giroldini giuffrida govi grieco grisendi
grulli gualerzi guarino guarnieri guatteri gubellini iacono iannone iemmi immovilli imperato incerti
ingrosso izzo laezza laganà laino larosa lasagni leonardi liguori lobue locascio loiacono longobardi
lopresti losi lugari lusuardi lusvardi macri magnanini maioli maiorano maisano malaguti malavasi
manicardi manna manzini manzotti maramotti marastoni marzano mazzarella melegari melioli merlino miceli
mistrali mondini montagnani morabito morra muscolino musolino nizzoli nosari ottani paciello paderni
pagliarini paini palladino palmisano parrinello pascale paterlini pattacini pecorari pedrazzoli pedroni
pellacini pennisi pergetti perri petrone pezzarossi pinotti pirrone piscopo poletti polito poppi
porcelli pratissoli puglisi rabacchi rabotti radighieri rapisarda rasori ravazzoni razzoli reverberi
ricchetti righetti rinaldo rizzuti rodolfi romei ronzoni rovacchi ruffini ruggiero ruocco
rustichelli rutigliano saccani salemi salomoni sannino santangelo santillo sassatelli savarese
scalabrini scalise scansani schenetti schiavone sciarelli sciarra scognamiglio scotto sepe sgarbi
sghedoni simeone soliani sperindio spinelli strozzi taddei tagliavini tamagnini tincani tirone todaro
tognoli tognoni trolli vacondio valcavi vasirani venturini viappiani vignoli vioni virgili vitiello
zamboni zambonini zanfi zappia zarotti zibordi zito ziveri zoboli zuccolini
`);

/** Of these, the ones that are also other words or towns. */
export const SURNAMES_AT_HOME_AND_WORDS: readonly string[] = listed(`
abate albanese amoroso barone basile battista bova bruzzese cacciatore calabrese cantoni capelli
cappello carbone carnevale carpi casini casoli catalano cavallo confetti conte costantino costi crea
daniele denti donato draghi durante fanti fiorentino franzini gagliardi giglio giordano guastalla guida
iovine lepore lodi lombardo manfredi manghi marchese marconi marrone martino mauro mele merli milano
molinari montalto musi napoli nocera oliva oliveri olivi orefice orlandelli orlando ovi pagano palazzi
palermo panico panini papa parente parenti patti piazza pizzo prati prodi quaranta raimondo riccio righi
rivi rocchi romeo rota salati salerno sansone saporito severi siciliano sorbo spina tedeschi tedesco
terranova tosto trapani trovato ventura verona villani vinci violante bizzarri ghiacci rozzi
`);
