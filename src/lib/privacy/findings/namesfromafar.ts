const listed = (text: string): readonly string[] => text.trim().split(/\s+/);

/** First names from Africa, Asia and Latin America, by where those who bring them, or their parents, were born. */
export const NAMES_FROM_AFAR: readonly string[] = [
	/** Nigeria, Ghana, Ivory Coast, Cameroon and the other coasts of West Africa. */
	`
abiodun abiola adaeze adanna adebayo adeola adewale adeyemi aderonke afolabi amaka amarachi amenze amaechi
anuli augustine ayodele ayomide babatunde blessing bukola chiamaka chidera chidi chidinma chigozie chika chike
chima chinedu chinenye chinonso chinwe chinyere chioma chisom chizoba chukwuemeka chukwuma collins dayo ebere
ebuka efosa eghosa ejike ekene emeka emmanuel endurance enitan eniola esosa esther ezinne favour festus folake
folashade funke funmilayo godwin godstime ifeanyi ifeoma ifunanya igbinosa ijeoma ikenna isioma isoken iyabo
jude joyce kelechi kelvin kehinde kingsley lovelyn mercy ndidi ngozi nkechi nkem nneka nnamdi nonso obinna
ogechi oghenekaro okechukwu olamide oluchi olufemi olumide oluwaseun omolara omotola onyeka onyinye osagie
osamede osaretin osarumen osas osahon osaze osayande osawaru rukayat sade segun taiwo temitope tochukwu
tolulope tunde uche uchenna ugochi uju yemi yetunde zainab abena abla adjoa adwoa afia afua agyei akosua akua
akwasi boakye ebenezer efua ekow felicity gideon kojo kobina kofi kwabena kwadwo kwaku kwame kwasi kwesi maame
mawuli osei richmond yaa yaw adjoua affoue ahou akissi amenan brou kouadio kouakou kouame koffi konan yao
aissatou alassane bintou drissa fanta idrissa kadidia lassina mariame massandje moriba nassira salimata sekou
seydou siaka souleymane tiemoko yacouba achille aimee armel clarisse edwige ghislaine herve mireille rosine
solange yannick
`,
	/** Senegal, Gambia, Guinea, Mali, Burkina Faso. */
	`
abdou abdoulaye adama aissata aliou alioune amadou aminata amy arame assane astou awa babacar baboucarr babou
bakary bineta binta boubacar cheikh cheikhou coumba daba daouda demba diarra dieynaba djibril ebrima elhadj
fallou fatima fatou fatoumata gora gorgui hawa ibou ibrahima isatou ismaila kadiatou khadim khady khoudia
lamin lamine maguette maimouna malang malick mamadou mamour mansour mariama marieme massamba mbacke mbaye
mbene mbissine medoune modou momodou mouhamadou moustapha musa mustafa ndeye ndiaga ndiaye ngagne ngone nogaye
oulimata oumar oumou ousmane ousseynou pape penda rokhaya sadio saliou samba seynabou serigne seckou sidy
sirakhata sokhna sulayman talla thierno yoro youssou yusupha
`,
	/** Pakistan, India, Bangladesh, Sri Lanka, Afghanistan, Turkey, Iran. */
	`
abida adeel afzal aftab akhtar aliya amjad ammara anam arshad arslan asad ashraf asif asim asma atif attiq
ayesha azhar babar basharat bilal bushra danish ehsan faheem faisal farah farhan farooq farzana fiaz fozia
ghazala ghulam hafeez hafiza haider hamza haroon hasnain hina humaira ijaz iftikhar imran imtiaz inayat iqra
irfan ishfaq ismat jamshed javed junaid kalsoom kamran kashif khalida khurram kiran liaqat maqsood mehwish
misbah mohsin mubashar mudassar muhammad mukhtar munir nadeem naeem nargis nasim nasira nasreen naveed nawaz
nazia nighat noman nosheen nusrat parveen parvez qaiser qasim rafaqat rashida razia rehana rehman rizwan
rubina rukhsana sadaf sadia saeed safdar saima sajid sajida salma samina sarfraz shabana shabbir shafiq
shagufta shahbaz shahid shahida shahnaz shahzad shakeel shamim shazia shehzad shumaila sobia sohail sughra
sumaira tahir tahira talat tanveer tariq tasleem tayyab ubaid umair umar usman uzma waheed wajid waqar waqas
wasim yasir yasmeen younas zafar zahid zahida zaheer zeeshan zubair ajay amandeep amanpreet amarjit amit amrit
anil anjali arjun arvind ashok avtar baljinder baljit balwinder bhupinder deepak davinder dilpreet gagandeep
gurdeep gurdev gurinder gurjit gurmeet gurmit gurpreet gurwinder harbhajan hardeep harjinder harjit harmeet
harpreet harvinder inderjit jagdeep jagjit jasbir jaspreet jaswinder jatinder jaspal joginder kamaljit
karamjit kirandeep kuldeep kulwant kulwinder lakhwinder lovepreet mandeep maninder manjeet manpreet meena
mohinder mukesh navdeep navjot nirmal paramjit parminder pooja pardeep priya priyanka rajinder rajwinder
rakesh ramesh ranjit ravinder rupinder sanjay sandeep santosh sarabjit satnam satwinder simranjit sonia
sukhdev sukhjinder sukhpreet sunil sunita suresh surinder surjit swaran tajinder tarsem varinder vijay vikram
abul alamgir anowar aklima dilruba farida fatema habibur hosneara jahanara jahangir jasim kamrul khadiza lutfa
mahbub mahfuza mizanur momena monir mosharraf nasrin nazma nazmul nurul rahima rafiqul rokeya ruma rumana
saiful selina shafiqul shahana shamsun sharmin shirin taslima anusha asanka chaminda chandani dilani dinesh
dilshan gayani harsha indika kamala kumari lakmal manel nadeeka nalini nayana nilanthi nimal nishantha niluka
priyantha pradeep ranjani rohana ruwan sachini sampath sanjeewa shanika sujeewa sumith thilini thushara upul
ahmadullah farzaneh fereshteh golnaz habibullah hamidullah leyla maryam masoud mehrdad mojtaba najibullah
nasrullah nilofar parisa reza zabihullah zohreh ahmet aylin aynur ayse berat burak deniz elif emine emre
fadime fatih gulay gulsen hakan hasan hatice huseyin kemal mehmet murat nurcan ozlem serkan sevgi songul
yasemin yusuf zehra zeynep
`,
	/** China, the Philippines, Latin America, Eritrea, Ethiopia, Somalia. */
	`
aihua aili aizhen baozhen bingbing chunhua chunmei chunyan dongmei feifei fenfang guangming guihua guiying
guofeng guoqiang haiyan haibo hongmei hongyan huimin jianguo jianhua jianjun jianping jiaqi jingjing jinhua
junjie lihua lijuan lijun liping lili lingling lingyun liying meihua meiling meiying minghua mingxia pingping
qiuyue ruiqi shufen shuang shuzhen tingting weidong weihua weimin wenjing wenjun xiaodong xiaofang xiaohong
xiaohua xiaojing xiaoli xiaoling xiaomei xiaoming xiaoping xiaoyan xiaoyu xinyi xinyu xiuying xiulan xiuzhen
xuemei xuefeng yalan yanping yanhong yifan yiming yingying yongjun yueying yulan yumei yuling yunfei yuxin
zhengyi zhiqiang zhiwei zhihong ziyi analyn arlene arnel bernadette danilo efren eduardo edgardo elvie emelita
erlinda ernesto evangeline felicidad ferdinand gina imelda jayson jennifer jericho jerome jhon jocelyn jomar
joel jonalyn josefina joselito juanito leonora liezel ligaya lorna lourdes luzviminda maribel maricar marilou
marites marivic marlon melchor mercedita merlyn myrna nenita nestor nimfa ofelia precy ramil rebecca reynaldo
rhodora rizalina rodel rodrigo rogelio rolando romeo ronnel rosalie rowena rubylyn ruel teresita virgie wilma
zenaida alejandra alejandro alvaro andres beatriz carlos cecilia claudia dayana diego edwin elizabeth esteban
fabricio fernanda fernando francisco gladys guillermo gustavo hector hugo ingrid isabel javier jazmin jenny
jhonny jimena joaquin jorge jose julio katherine leidy leonor leticia lizeth luis manuel marcela marcos
marisol mayra mauricio miguel milagros mirtha monserrat narcisa nelly nicolas oscar pablo patricia paulina
pedro rafael raul raquel ricardo rocio ruben sandra sofia susana vicente ximena yadira yesenia yolanda joao
thiago rafaela luiza vitoria jessica abebech abeba abiy adiam almaz alganesh asmeret bereket berhane biniam
daniel dawit ermias eyob fikre filmon fiyori freweini ghirmay girmay haben haile helen hiwot kidane kidist
letebrhan lemlem meaza medhanie mehari mekonnen merhawi meron meseret mihret nebiat rahel rahwa samrawit
semhar senait seble sennait tadesse tesfay tesfaye tigist tsegay tsehay winta yohannes yonas yordanos zewdi
abdirahman abdullahi amran ayaan bashir deqa faduma farhia fowsia hodan ifrah khadra mohamud nasra osman sahra
shukri warsame yusra
`
].flatMap(listed);
