const listed = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Surnames of those who came to live in Emilia-Romagna, hardly ever another word. Written down by hand. */
export const SURNAMES_ABROAD: readonly string[] = [
	/** Morocco, Tunisia, Egypt and the Arab world. */
	`
abdelaoui abdallah aboulkacem achour afif ahmadi alami alaoui amrani aouad ayad azzouzi baakrim bahri bakkali
balhaj bekkali belhaj belkacem benabdallah benali benaissa benamor benjelloun bennani bennaceur bensaid
bensalah benyahia berrada bouaziz bouchta boudiaf boukhari boulahya boumediene bouras bousselham bouzid chahid
chakir chaoui charaf chbani cherkaoui chouaib dahbi dahmani daoudi derouiche drissi echchaoui elalami elamrani
elgharbi elhajji elidrissi elkhattabi elmoussaoui ettalbi faraj fathi fathy fikri filali gharbi ghazi
ghannouchi habib hachimi haddaoui hadji hajji hajjaj hakimi hamdaoui hamdi hamdouni hamidi hammami harrak
hassani hatimi jaafar jabri jaouadi jebali jelassi kabbaj kacem kaddouri kadiri karimi khaldi khalfi khelifi
labidi lachhab lahlou laaroussi lamrani mabrouk mahfoud mahjoub mahmoudi maaroufi mansour mansouri mejri
mezzour messaoudi moukrim mrabet naciri naji nasri ouali ouardi ouazzani oulhaj rachidi rahmani rahmouni
razzouk riahi sadiki saidi salhi sayed sebbar sebti slimani soltani sabri tazi tahri talbi tlili touati toumi
trabelsi yacoubi yahyaoui youssfi zaoui zarrouk zerouali ziani zitouni zouhair
`,
	/** Albania and Kosovo. */
	`
aliaj aliu alliu bajraktari balliu bardhi bejko beqaj berisha brahimaj bushi celaj cuni daci dedja demaj
demiri dervishaj dhima elezi fejzaj ferhati gashi gega gjata gjeci gjergji gjini gjokaj gjoni hajdari halili
halilaj hasa hasanaj hysa hysaj hyseni ibrahimi isufaj isufi jakupi kaja kaloshi kapllani karaj kastrati
kelmendi koci koleci krasniqi kuka kurti lleshaj lushaj mataj mecaj memaj metaj mici morina mucaj muho murati
mustafai myftari ndoj ndreca nikolli nuredini osmanaj perlala pjetri plaku prela preci qosja ramaj rexha
rexhepi sadiku sejdiu selimaj shehu shahini shkurti shkreli shyti sinani sokoli spahiu spahija sulaj tahiraj
totaj troka tusha veliaj veliu vrapi xhaferi xhani ymeri ymeraj zefi zekaj zeneli zeqiri zogu
`,
	/** Romania and Moldova; most others are known by their endings. */
	`
anghel badea balan baltag barbu bejan bogdan bratu buzatu caraiman ceban chiriac chirita ciobanu ciocan
ciobotaru cojocaru costea craciun cretu cristea croitoru dascalu diaconu dinca dobre dragan draghici dragomir
dumitru ene fulga ghita gheorghe grecu grigore iancu iftimie ilie iordache iurascu lazar lungu lupascu lupu
macovei marcu mihalache mihaila mocanu moraru moldoveanu muntean munteanu mures nastase neagu neculai nedelcu
nitu oancea olaru olteanu onofrei oprea petcu petrea petre pintilie pirvu plesca postolache prodan rotaru
rusnac sirbu spataru stanciu stoian suciu tanase tataru toader toma trifan turcan turcanu tutuianu ungureanu
ursu vieru vlas voinea zaharia
`,
	/** Ukraine and its neighbours; most others are known by their endings. */
	`
bondar hrytsenko kolisnyk kravets melnik palamar palamarchuk polishchuk savka shvets sokolova tkach voloshyn
zayets hutsul hnatiuk lysenko lysak nowak kowalski kowalczyk wisniewski hodzic hadzic begovic mehic halilovic
selimovic ahmetovic sulejmanovic bajramovic jovanovic nikolic petrovic radulovic stojanovic djordjevic
markovic pavlovic ivanov ivanova dimitrov dimitrova georgiev georgieva todorova stoyanova angelova beridze
`,
	/** Nigeria, Ghana, Ivory Coast, Cameroon. */
	`
achebe adebayo adeleke ademola adeyemi adesina agbaje agbonlahor aghedo agho aigbe aigbogun aihie akhigbe
akpan amadin aniekwe anyanwu azubuike balogun chukwu chukwuma edosa edokpolo egbe egharevba ehigie ehis ekeh
ekhator enabulele enahoro eneh erhabor ezeh ezeigbo idahosa idehen iduh ighodaro igbinedion igiebor igwe
ikechukwu imade imarhiagbe iyamu izevbigie mbah nnaji nwachukwu nwankwo nwosu nwokedi obaseki obasogie obaze
odia odigie oduwa ogbebor ogbeide ogbonna ogiemwonyi ogiesoba okafor okeke okenwa okezie okonkwo okoro okosun
okoye okpara okunbor olabode omoregie omorodion omoruyi omosigho onaiwu onuoha onyekachi orji osadolor osagie
osarenren osaro osawe osazuwa osemwegie oseghale otabor ovbiagele owie owolabi oyakhilome ozoemena udeh ugbo
ugiagbe uwadiae uwagboe uzor uzoma acheampong acquah addai addo adjei adomako afriyie agyei agyeman ahenkorah
akoto amankwah amoako amoah amponsah ampofo ankomah ansah antwi asamoah asante asare asiedu awuah ayisi
bediako boadu boakye brobbey danquah darko debrah donkor duah essien frimpong fosu fosuhene gyamfi gyasi
kwarteng mensah nkansah nketia ntim nyarko obeng oduro ofori okyere opoku oppong osei owusu poku quaye sarfo
sarpong tawiah tetteh tuffour yeboah coulibaly diabate diomande fofana gbagbo kamara kouadio kouakou
kouassi kouame koffi konan ouattara sanogo toure yapi djoumessi fokou fotso kamga kenfack kengne mbarga mballa
mbida ndongo ngassa ngono nguemo njoya nkoulou noumbissi simo tchinda tchoumi wandji
`,
	/** Senegal, Gambia, Guinea, Mali, Burkina Faso. */
	`
aidara badiane badji baldeh barrow beye biaye camara cisse conteh dabo darboe diagne diallo diarra diatta
diawara dieng dieye diop diouf djallo dramé drammeh fadera faye fofanah gassama gningue gomis goudiaby jabbi
jammeh janneh jarju jatta jawara jobarteh kanté kanteh kanyi keita kinteh manneh mbacke mbaye mbengue mbodj
mboup mendy ndao ndiaye ndour ndoye niane niang njai nyang ouedraogo sabaly sagna sakho samb sambou sane
sanneh sanyang seck senghor sidibe singhateh sissoko sissoho sonko sougou sow sowe sylla tamba tamboura thiam
thiaw thioune touray traore wague yade zongo compaore kabore sawadogo zerbo bance
`,
	/** Pakistan, India, Bangladesh, Sri Lanka, Turkey. */
	`
abbasi ahmed ashraf awan aziz bashir bhatti butt chaudhry chaudhary cheema choudhry gondal hussain ijaz
javed jutt kazmi khan khokhar latif mahmood malik masih mehmood mirza mughal nawaz niazi qadri qureshi rafiq
rasheed rathore rehman riaz sadiq shabbir shafiq shaikh sheikh siddiqui tariq warraich yousaf younas zafar
zaman bains banga bansal basra chahal chand chander chopra dhaliwal dhillon dosanjh gill grewal hundal johal
kapoor kaur kumar multani nagra patel pannu randhawa saini sandhu saroya sekhon sharma singh sodhi sohal virk
walia ahamed akter begum bepari bhuiyan biswas chowdhury hasan hossain howlader kazi khatun matubbar miah
molla mollah munshi nahar rahaman rahman sarker sarkar shikder sikder talukder uddin ullah abeysekara
amarasinghe appuhamy dissanayake gamage gunawardena herath jayasinghe jayasuriya jayawardena karunaratne
kurukulasuriya liyanage mendis nanayakkara peiris perera premaratne rajapaksa ranasinghe ratnayake samaraweera
senanayake weerasinghe wickramasinghe warnakulasuriya arslan aydin celik demir dogan kaya kilic ozturk sahin
yildirim yildiz
`,
	/** The Philippines, Latin America, the Horn of Africa, Vietnam. */
	`
aguilar alcantara aquino bautista caballero cabrera catacutan cortez delacruz delosreyes dimaculangan dizon
escobar galang gatdula guevarra guzman hernandez ilagan lacson legaspi macaraeg magbanua magsino manalo
mendoza morales ocampo pangilinan quizon ramirez rivera sandoval soriano tolentino umali valdez velasco
villanueva villegas zapata acosta aguirre alvarado andrade arroyo benitez castillo chavez contreras diaz
espinoza figueroa fuentes gutierrez jimenez mejia munoz nunez ortega ortiz pacheco paredes quispe ramon rojas
ruiz salazar sanchez suarez vargas vasquez velez zambrano ferreira oliveira pereira souza teixeira berhe gebre
gebremariam gebremeskel gebreyesus ghebre ghebremedhin habte habtemariam hagos kidane kiflom mebrahtu negash
tekle tesfamariam teklehaimanot weldu woldu woldemariam woldemichael yemane zerai haile ahmednur farah hersi
mohamud warsame yusuf nguyen tran pham
`
].flatMap(listed);

/** Surnames of theirs that are also other words: only with a first name, a title or a verb. */
export const SURNAMES_ABROAD_AND_WORDS: readonly string[] = listed(`
abraha adam ait alam albu amadi anane andrei annan apostol araya arias arthur aslan atta avila badu bala bamba
bandara basha biba bici bobu bonsu bregu cani castro cela cerri colley constantin cordero cozma cruz danso dar
dela demba deme dia dima dinu doci doda domingo duka dule enache estrada evangelista eze faal fernando florea
flores franco frunza gaye goci grosu gutu herrera hoang ibe islam ivan jama kang kasa koka kola kosova koval
kozak kumara kusi lal lamaj lara lika lo ly madu mane manea manga mann manole marin mata matei mazur mema
mercado meta mia molina mondal moreno moroz nana navarro negru nika nistor nita nti nur obi ojo palacios pali
pascal pascual paul pavel pepa polat ponce preda puiu pula radu raja ram rama rana rani reyes rios romero ruci
sandu santana santos sava shah silva soro sula surdu sy tafa thind toor toska tudor uka vasile vata vega vlad
voicu wade zadi
`);

/** Chinese surnames are short, and most are also other words: together with a name they are sure. */
export const CHINESE_SURNAMES: ReadonlySet<string> = new Set(
	listed(
		`bai cai cao chen cheng chu cui dai deng ding dong du fan fang feng fu gao ge gong gu guan guo han hao he hong hou hu hua huang ji jia jiang jin kong lai lei li liang liao lin ling liu long lu luo lv ma mao mei meng mo ni ou pan peng pu qi qian qin qiu ren shao shen shi song su sun tan tang tao tian tong wan wang wei wen weng wu xia xiang xiao xie xiong xu xue yan yang yao ye yi yin you yu yuan yue zeng zhan zhang zhao zheng zhong zhou zhu zhuang zou`
	)
);
/** One to three syllables as they are written in China. */
export const CHINESE_NAME =
	/^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcswy])(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ue|ui|uo|ve|a|e|i|o|u|v)){1,3}$/;
