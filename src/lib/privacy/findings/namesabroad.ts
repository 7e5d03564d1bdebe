const listed = (text: string): readonly string[] => text.trim().split(/\s+/);

/** First names from around the Mediterranean and from the east of Europe, by where those who bring them, or their parents, were born. Written down by hand. */
export const NAMES_ABROAD: readonly string[] = [
	/** Morocco, Tunisia, Algeria, Egypt and the Arab world. */
	`
abbas abdelali abdelfattah abdelghani abdelhadi abdelhak abdelhamid abdelilah abdeljalil abdelkarim abdellah
abdellatif abdelmajid abdelmalek abdelouahed abderrahim abderrahman abderrazak abdessamad achraf adil ahlam
aissa akram alaeddine allal amani anouar anwar aouatif asmaa assia atika ayman aymen ayoub azeddine aziza badr
badreddine bahija bahia basma basim bouchaib bouchra boujemaa brahim chadi chaima chaimae charaf dalal dounia
driss ehab elhoussine elmehdi farhat fatiha fatma fatna fawzi faten faycal fayza ferdaous fouad fouzia ghada
ghita ghizlane habiba hacene hajar hakim hakima halima hamdi hamid hamida hanane haroun hasna hassna hayat
hicham hind hosni houria hossam houssam ibtissam ikram ilham imad imane intissar ismahane jaouad jalal jalila
jamila jawad jihane kader kaoutar kawtar keltoum khaoula khadija khadouj khaldoun kheira lahcen laila lamiaa
larbi latifa leila loubna lotfi maha mahmoud majda majid majida malika marouane marwa marwan maryem mehdi
meriem meryem mohcine mohamed moncef mouad mouna mounia mourad mouhcine mustapha nabila nadira naima najat
najib najia naoual nasr nawal nawel nezha nouhaila noura noureddine omaima omar otmane ouafa oussama rabha
rabia rachid rachida radia rafik rahma rania redouan redouane rkia sabah sabir saida salah saliha samah samira
samiha sanae sihem siham sofiane soumia souad soufiane soukaina tamer tarek taoufik touria wael wafaa wahiba
wassim wiam widad yacine yahia yamna yasmina yassin younes youness youssef youssra zahia zakia zakaria zineb
ziad zied zohra zoubida zouhair
`,
	/** Albania and Kosovo. */
	`
adelajda adriatik afrim afrodita agim agron albana albert alban alketa altin altina anila antoneta arber
arbnora ardian arian arjan arjana armend armela arta artan artur astrit aurela avni bardhyl bashkim behar
bekim besa besian besnik blerim blerina blerta bujar dashamir dashnor denada dhurata dorina dritan drita
dorian edlira edmond edona eduart egzon elda elira elona elvana elvis emirjan endri endrit enea enkelejda
entela erald eralda erion erjon ermal ermira erjona fatbardha fatjon fatlum fatmira fitim flamur florjan
flutura gazmend genc gentian gentiana gezim gjergji gjyste haxhi hysen igli ilda ilir ilirjana illir irena
isuf ismet jonida jorida julian jetmir klajdi klaudia klea klodian klodiana kreshnik kristaq kujtim lavdije
ledia ledina lefter leonard lindita liridon liridona lirim lorena luljeta lulzim majlinda manjola marjeta
marsela megi migena mimoza mirela miranda mirlinda myzejen naim naser nazmi ndrek ndue nevila nexhmije oltjan
orges ornela pashk pellumb perparim petrit pranvera qemal rezarta rovena rozeta rudina sabri sadik saimir
sabrie selim shefqet shkelqim shkendije shpresa skender skerdi sokol suela taulant teuta valbona valdet valmir
vjollca vjosa xhevdet xhoana xhuljana xheni ylli zamira
`,
	/** Romania and Moldova. */
	`
adina adrian alexandru alin alina ana anca andrada andreea andrei anghel angelica antonela aurel aurelia
aurica bianca bogdan calin carmen catalin catalina cezar ciprian claudiu codrin constantin corina corneliu
costel costin cosmin cosmina cristi cristian cristina daniela danut daria delia denisa diana doina doinita
dorel dorin doru dragos dumitru dumitra ecaterina elena emil eugen eugenia felicia flavius florentina florica
florin gabi gabriel gabriela georgeta georgiana gheorghe gheorghita gigel grigore horia iacob ileana ilie
ilinca ioan ioana ion ionel ionela ionut irina iulia iulian iuliana laurentiu lavinia lenuta leontina liliana
liviu loredana lucian luminita maricica maricel mariana marcel marius matei mihaela mihai mihaita mioara
mircea monica natalia nelu neculai nicolae nicoleta nicu octavian oana ovidiu olimpia paraschiva paul petre
petrica petru petronela radu ramona raluca razvan rodica roxana ruxandra sebastian sergiu silviu simona sorin
sorina stefan stefania stelian steliana tanase teodora tiberiu traian tudor valentin valeriu vasile vasilica
veronica victor viorel viorica virgil vlad vladut voicu zamfira zoia tatiana ludmila svetlana vitalie
veaceslav nadejda stela lilia iurie vadim ghenadie aliona parascovia galina natasa igor oxana rita valentina
snejana
`,
	/** Ukraine, Russia, Belarus, Poland, Georgia, the Balkans. */
	`
alona anastasiia anatoliy andriy anhelina antonina artem bohdan bohdana bronislava danylo daryna denys dmytro
elina eugeniya evgenia evhen fedir galyna ganna halyna hanna hryhoriy ihor inna iryna ivanna kateryna
khrystyna ksenia larysa lesia lesya lidiya liliya liubov lyubov lyudmyla liudmyla maksym marharyta mariya
marta maryana mykhailo mykhaylo mykola myroslav myroslava nadia nadiya nataliia nataliya nina oksana oleh
oleksandr oleksandra oleksii oleksiy olena olesia olesya olga olha orysia ostap pavlo petro polina roksolana
ruslan ruslana sergii serhii serhiy solomiia sofiia stanislav stepan stepania svitlana taisia tamara taras
tetiana tetyana vadym valentyna valeriy vasyl vasylyna viktor viktoriia viktoriya vira vitalii vitaliy
volodymyr vyacheslav yana yaroslav yaroslava yelyzaveta yevhen yevheniia yevheniya yulia yuliia yuliya yurii
yuriy zhanna zinaida zoriana zoya anzhela evgeniy dmitriy ekaterina tatyana nadezhda boris grigoriy lyuba
ludmyla sergey aleksey katya masha nino tamar natia ketevan manana giorgi irakli zurab agnieszka beata bozena
danuta dorota ewa grazyna halina iwona jadwiga jolanta joanna justyna kinga krystyna lucyna magdalena
malgorzata marzena monika renata teresa urszula wieslawa zofia piotr pawel marek tomasz andrzej jerzy
stanislaw zbigniew dragana dragica jelica ljubica milenko milorad miodrag mirjana nebojsa nenad nikola predrag
radmila ranko slavko slobodan snezana srdjan svetozar vladimir zeljko zorica amra azra emina mirsad nermina
samir senad sead zlatan bojana gordana ivica
`
].flatMap(listed);
