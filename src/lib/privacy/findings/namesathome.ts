const listed = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Italian first names besides the most frequent, written down by hand. */
export const NAMES_AT_HOME: readonly string[] = [
	/** Of those who were born before the war, often only in Emilia and Romagna. */
	`
abdenago abele acrisio adalciso adelchi adelmo adelma adeodato adolfa afra afro agide agostinho albertina
albina albino alceste alcide alcisa aldina alfea alfio aliberto alviero alves alvisa amleto amilcare amneris
anacleto anastasio anchise ancilla androclo anerio angelica aniceto anselma antenore antimo arcangelo
arcangela archimede ardilio ardengo ardizio argante argene argeo argenide argia aristea aristide aristodemo
arkedamo armida armina arnalda arrigo artemide artemio artemisia arturina aspasia assuero astorre athos atos
attala azelia azelio azio bartolo bassano battistina belinda benilde bergonzio bertilla
bice bonaventura bonfiglio bortolo brenno brigitta brunone caio calisto callisto carmelita carola carolino
cassiano casimiro catullo cecilio celso cesara cesidio cirillo clarice clementina cleofe cleonice cleto
clorinda corradina cornelio costantina crescenzo crispino dafne dalmazia dalmazio dante
decio delcisa delio delmina delmo demos desolina diamantina didimo dimer dimitri dimma dinora dionisio dirce
dolores domizia domizio donnino doretta dorval duilia ebe edea edgardo edmea edo edvina efrem egisto egizia
elettro elfrida eligia elisena elma elmo elpidio elsa elso elvezio elvina elvino emerenziana emerita emilia
emma emo enea enedina enide ennia ennio enore eraclio eraldo eralda erasmo ercolina ermanna ermelinda
ermenegilda ermenegildo ermete ermione ernani erode ersilio ervino esterina ettorina euride eusebio eustachio
eutimio evandro evaristo everardo fabiano faustino fedra ferdinanda ferio fermina fernanda fernando ferrante
fidenzio filide filomeno fioravante fiordaliso fioretta fiorina fiorello firmina firmino flaminia flaminio
floro fortunato fosco franchino frediano fulgenzio gabriello gaetanina galdino galeazzo gallieno gavino
gelsomina gelindo geminiano gemmina genesia genny germinal gervasio gesuina gesualdo gherarda giacinto
giannetto giannina gigliola gilda giliola gimmi gioconda giocondo giordano giosafatte giovannino girolamo
gislena giuditta giuliva giulitta giustiniano glauco glenda godoberto gualberto gualtiero guelfo guerrina
guglielmo iames iader idelma ilva ilde imelda imelde imer imerio imperia indro ineo iones iorio
ireneo irmo irnerio irvana isabella isauro iside isolina isolde isora itala ivaldo ivana ivanoe ives ivetta
ivonne jader jaures jolanda jone jules juri laerte lanfranco lanfranca lauretta laurina lavinio lazzaro
leandra learco leonello leonella leonida leontina lerio libero licinio lidio lillia lillo linceo
lionello lisandro lisena lisetta livia liviana lodovico lodovica loreno lorica loris lotario lucano lucetta
luciana lucrezio ludmilla maddaleno mafalda maffeo manilio manuela marcellina marcellino margherita marianna
mariannina marilena marinella marino marinetta marselio martino maruska massima mattea mauretta maurilia
maurilio medarda medardo melchiorre merope metella metello milvia milziade minervina mirella mireno miria
mirka mirna miro mitzi morando morena moris morris nadina nando narcisa natalino natalizia nazario nazzarena
nearco nellusco nemesio nereo nerea nerio nestore nevia nevio nicandro nicodemo nicolino nilda nildo nilla
ninfa nives norge norina norino normanno numa numitore odina odino odilia odo odoardo oder ofelio olao
olderico oliana olga oliviero olver omero omobono onelia onelio onofrio onorina onorio ormanno
oreana oresta oretta oriele oriella orio orlanda orlandina orles ormea ornelio ornello oronzo orsolina
ortenzia osanna ossian osiride oscarina otello otilia otilio ottaviano ovidio palmiro palmina pantaleo paris
parmenio pasqualino paterno pellegrina peppina petronio pierfrancesco pierina piergiacomo pirro 
polissena pompea pompilio primetta primetto primina procopio prospera quartilio quintilia quintilio
quirino radames raimondo raineri raniero rainero redenta redento regolo reginaldo reginella remigia renea
renzina ricciotti rinalda rinaldo rino rolanda romana romilda romildo rosalino rosaldo rosetta rosolina
rosolino rossano rosella rubens ruffillo rutilio sabatino samuela santina saul savina savio
sebastiano secondino selvino selvina selvaggio senofonte sergia serse sidonia sigismondo silveria
silverio simplicio simplicia sirte sofonisba tarcisio tarcisia telemaco telesforo terenzio teresio teresino
terzilio tersilla tersilio tersite tiziano tolmino tonina torello torquato triestina tristano ubaldina
udilla ugolino ulderico uliana uliano uriele ursulina valdes valdimiro valdina valdo valentina valeriana valda
valde vandina vanes vanna vanni velleda vellia veniero verdiana verardo vergilio verino verter vezio viliam
vilder vilmo villiam vilna viler vincenzina vindice viniero virgilia vitaliana vitaliano vito vittorino
vivetta viscardo volfango volmer walda waldo wainer walmer wanda wander werter werther wilder wilma wilmer
wolmer yvonne zaverio zefferino zefirino zelindo zelmo zeffira zemira zenaide zenobia
`,
	/** Of today's children and their parents. */
	`
adele achille agata aisha alan alex alessandra alisea alyssa amy andrea angelo arianna asia azzurra beatrice
benjamin bianca brando brandon brian camilla carol carolina caterina chanel charlotte chloe christian
christopher clara cloe cristel dalila damian daniel deborah denise denny desiree dilan dylan edoardo eleonora
elisabeth elodie emily enzo erik eric ethan evelyn fabian federico filippo gabriel ginevra gioele giada giona
giorgia greta gregory irene isabel ivan ivette jacopo jasmine jason jennifer jenny jessica joele joelle
jonathan joseph joshua justin karin karol karola katherine keira kelly kevin kimberly kristian kristel lapo
lara leonardo lisa loren luana lucas lukas lucia ludovica luigi maicol manuel marika martin matias matthias
mattias mattia maxim maya megan melany melissa michael micol miguel miriam mirko mya naomi nathan natan
natanaele nicholas nicol nicole niccolo nikita nina noa noemi oliver olivia olimpia omar patrick pamela
penelope pietro rachel rayan raul rebecca ryan rodrigo romeo romy ronny samantha samuel sarah selena sephora
sharon sheila sofia steven susy swami thiago thomas tiffany timothy tobia tommaso ursula valentino vanessa
victor virginia vittoria vivien walter wendy william xavier yara yasmin ylenia zeno zoe
`,
	/** How friends call one another. */
	`
alessia angelino beppe beppino bepi betta betti betty biagino brunino carletto carlino carluccio cecchino
cecco checco ciccio cinzietta corradino danilino dodi edi elenuccia enzino fabri fabry fefe ferdi ferruccio
franceschino franco gabri gepi giacomino giampi gianca giangi gianni giannino gigetta gigi gigino giginetto
giorgino giovannina giuli giulietto giuse giusi giusy ilenia iaia ketty kety katy lalla lally lallo lele lella
lello leti licia lilli lolli lollo loly lory luchino luigino luisella lulu magdi manola manolo marchino marghe
maresa mariella mariolino mariuccia mariuccio massi mimi mimma mimmina mimmo mirellina moni mony nandina
nandino nanni nello nena nico nicla niky ninni nino nuccia nuccio ornellina paolino peppe peppino peppiniello
pierino piero piera pietrino pinin pinuccia pinuccio pippo pippi ricky rick robby roby romolino ronni rosi
rosina rosy rosuccia sabri sandrino sandrina santuzza sebi silvy simo stefy susi tatti teresuccia tilde tilli
tini titina titta titti tommy tonia tonino tonio tony tullietto uccio ughetto vali vanda vicky
`
].flatMap(listed);
